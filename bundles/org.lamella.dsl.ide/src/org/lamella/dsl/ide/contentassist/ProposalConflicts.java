package org.lamella.dsl.ide.contentassist;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.antlr.AntlrProposalConflictHelper;

/** Finds proposals that would run into the word before, one at a time: Xtext's helper keeps its lexers, and several files may be asked about at once. */
public class ProposalConflicts extends AntlrProposalConflictHelper {

    @Override
    public synchronized boolean existsConflict(String before, String proposal, ContentAssistContext context) {
        return super.existsConflict(before, proposal, context);
    }
}
