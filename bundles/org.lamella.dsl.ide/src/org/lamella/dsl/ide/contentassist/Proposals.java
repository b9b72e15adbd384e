package org.lamella.dsl.ide.contentassist;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;

/** Takes the proposals that fit what was typed, each once. */
final class Proposals {

    private final IIdeContentProposalAcceptor acceptor;
    private final String prefix;
    private final Set<String> known;

    private Proposals(IIdeContentProposalAcceptor acceptor, String prefix, Set<String> known) {
        this.acceptor = acceptor;
        this.prefix = prefix;
        this.known = known;
    }

    /** @param acceptor receives them all */
    Proposals(IIdeContentProposalAcceptor acceptor) {
        this(acceptor, "", new HashSet<>());
    }

    /** The same for a way to go on at which this much is typed already. */
    Proposals typed(String typed) {
        return new Proposals(acceptor, typed, known);
    }

    /** @param priority larger ones come first */
    void add(Proposal proposal, int priority) {
        if (SegmentMatcher.matches(proposal.name(), prefix) && known.add(proposal.getLabel() + "\n" + proposal.getProposal())) {
            proposal.setPrefix(prefix);
            acceptor.accept(proposal, priority);
        }
    }
}
