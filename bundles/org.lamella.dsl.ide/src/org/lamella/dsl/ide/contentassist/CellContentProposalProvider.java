package org.lamella.dsl.ide.contentassist;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.File;

import com.google.inject.Inject;

/** Proposes what may stand at the caret: the grammar says which kinds of words may follow, others say which words there are. */
public class CellContentProposalProvider extends IdeContentProposalProvider {

    private static final int KEYWORD_PRIORITY = 300;
    private static final String UNIT = "Quantity.unit";

    @Inject
    private PropertyProposals properties;

    @Inject
    private ValueProposals values;

    @Inject
    private WordProposals words;

    @Inject
    private NameProposals names;

    @Inject
    private TemplateProposals templates;

    /**
     * @param contexts the ways to go on
     * @param open the text before the caret
     * @param behindWord the caret touches the end of a word
     */
    void propose(List<ContentAssistContext> contexts, OpenStatements open, boolean behindWord, IIdeContentProposalAcceptor acceptor) {
        Proposals all = new Proposals(acceptor);
        Set<String> done = new HashSet<>();
        for (ContentAssistContext context : contexts) {
            Caret caret = Caret.of(context, open);
            for (AbstractElement element : context.getFirstSetGrammarElements()) {
                String way = way(element);
                boolean joined = behindWord && caret.prefix().isEmpty() && !way.equals(UNIT);
                if (!joined && acceptor.canAcceptMoreProposals() && done.add(way + " " + caret.prefix() + " " + System.identityHashCode(caret.model()))) {
                    propose(element, way, context, caret, all.typed(caret.prefix()));
                }
            }
        }
    }

    /** What may follow the dot of a path, for which the grammar knows no way to go on. */
    void behindDot(Caret caret, IIdeContentProposalAcceptor acceptor) {
        Proposals proposals = new Proposals(acceptor).typed(caret.prefix());
        if (caret.open().value().role() != OpenValue.Role.NONE) {
            values.at(caret, proposals);
        } else if (caret.open().startsWithPath()) {
            properties.at(caret, proposals);
        }
    }

    /** {@code Property.path} for the feature of a rule, the word itself for a keyword. */
    private static String way(AbstractElement element) {
        return switch (element) {
            case Keyword keyword -> keyword.getValue();
            case Assignment assignment -> GrammarUtil.containingRule(assignment).getName() + "." + assignment.getFeature();
            default -> "";
        };
    }

    private void propose(AbstractElement element, String way, ContentAssistContext context, Caret caret, Proposals proposals) {
        switch (way) {
            case "Property.path" -> properties.at(caret, proposals);
            case "Ref.path" -> values.at(caret, proposals);
            case "Argument.name" -> values.arguments(caret, proposals);
            case UNIT -> values.units(caret, proposals);
            case "Compute.kinds" -> words.studies(caret, proposals);
            case "Instruction.verb" -> words.verbs(proposals);
            case "Requirement.quantity" -> words.quantities(caret, proposals);
            case "Parameter.dimension" -> words.dimensions(proposals);
            case "ChildOverride.child", "Without.child", "Layer.before", "LocalInterface.before" -> words.children(caret, proposals);
            case "Import.namespace" -> names.packages(caret, proposals);
            default -> other(element, context, caret, proposals);
        }
    }

    private void other(AbstractElement element, ContentAssistContext context, Caret caret, Proposals proposals) {
        if (element instanceof Keyword keyword) {
            keyword(keyword.getValue(), context, caret, proposals);
        } else if (element instanceof Assignment assignment && assignment.getTerminal() instanceof CrossReference reference) {
            names.of(reference, caret, proposals);
        }
    }

    private void keyword(String word, ContentAssistContext context, Caret caret, Proposals proposals) {
        // punctuation is typed faster than chosen
        boolean head = word.equals("package") || word.equals("import");
        if (Character.isLetter(word.charAt(0)) && !(head && behindElement(context))) {
            proposals.add(new Proposal(word, word, ContentAssistEntry.KIND_KEYWORD), KEYWORD_PRIORITY);
            templates.of(word, caret, proposals);
        }
    }

    /** Packages and imports come before the first element. */
    private static boolean behindElement(ContentAssistContext context) {
        return context.getRootModel() instanceof File file && file.getElements().stream().map(NodeModelUtils::findActualNodeFor)
                .anyMatch(node -> node != null && node.getEndOffset() <= context.getOffset());
    }
}
