package org.lamella.dsl.ide.contentassist;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;

/** Takes as many proposals as a large library has names: a client that narrows its list while somebody types must have them all. */
public class AllProposals extends IdeContentProposalAcceptor {

    private static final int MOST = 2000;

    @Override
    public boolean canAcceptMoreProposals() {
        return entries.size() < MOST;
    }
}
