package org.lamella.dsl.ide.words;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Compute;
import org.lamella.dsl.cell.Instruction;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.ide.words.Word.Role;

/** Reads the words of a parsed file. */
public final class Words {

    private Words() {
    }

    /** All words of a file in text order, without blanks, symbols and comments; of these only the names they link to. */
    public static Stream<Word> of(XtextResource resource) {
        @Nullable IParseResult parsed = resource.getParseResult();
        return parsed == null ? Stream.empty()
                : StreamSupport.stream(parsed.getRootNode().getLeafNodes().spliterator(), false).filter(leaf -> leaf.getLength() > 0)
                        .flatMap(leaf -> leaf.isHidden() ? LinkWords.of(leaf) : of(leaf).stream()).filter(word -> word.role() != Role.OTHER);
    }

    /** The word at an offset; at the end of a word that word, unless another begins there. */
    public static Optional<Word> at(XtextResource resource, int offset) {
        @Nullable IParseResult parsed = resource.getParseResult();
        if (parsed == null) {
            return Optional.empty();
        }
        Optional<Word> here = leaf(parsed.getRootNode(), offset);
        return here.isPresent() && here.get().role() != Role.OTHER || offset == 0 ? here
                : leaf(parsed.getRootNode(), offset - 1).filter(before -> before.role() != Role.OTHER).or(() -> here);
    }

    private static Optional<Word> leaf(ICompositeNode root, int offset) {
        @Nullable ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        if (leaf == null) {
            return Optional.empty();
        }
        return leaf.isHidden() ? LinkWords.of(leaf).filter(word -> word.region().contains(offset)).findFirst() : of(leaf);
    }

    private static Optional<Word> of(ILeafNode leaf) {
        for (INode node = leaf; node != null; node = node.getParent()) {
            @Nullable EObject element = node.getGrammarElement();
            @Nullable Assignment assignment = element == null ? null : GrammarUtil.containingAssignment(element);
            if (assignment != null) {
                @Nullable EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
                boolean word = !leaf.getText().equals(".") && !leaf.getText().equals("*");
                return owner == null ? Optional.empty()
                        : Optional.of(new Word(leaf.getTextRegion(), leaf.getText(), word ? role(owner, assignment, element) : Role.OTHER, owner, whole(node, leaf), node));
            }
        }
        return Optional.empty();
    }

    private static String whole(INode node, ILeafNode leaf) {
        StringBuilder text = new StringBuilder();
        for (ILeafNode part : node.getLeafNodes()) {
            if (!part.isHidden()) {
                text.append(part.getText());
            }
            if (part.equals(leaf)) {
                break;
            }
        }
        return text.toString();
    }

    private static Role role(EObject owner, Assignment assignment, EObject element) {
        if (element instanceof CrossReference || assignment.getTerminal() instanceof CrossReference) {
            return Role.REFERENCE;
        }
        String feature = assignment.getFeature();
        return switch (feature) {
            case "name" -> owner instanceof Named ? Role.NAME : owner instanceof Argument ? Role.ARGUMENT : Role.NAMESPACE;
            case "child", "before" -> Role.CHILD;
            case "path" -> owner instanceof Property ? Role.PROPERTY : owner instanceof Ref ref && ref.isCall() ? Role.CALL : Role.PATH;
            case "kinds" -> owner instanceof Compute ? Role.STUDY_KIND : Role.OTHER;
            case "verb" -> owner instanceof Instruction ? Role.VERB : Role.OTHER;
            case "quantity" -> owner instanceof Requirement ? Role.QUANTITY : Role.OTHER;
            case "value" -> owner instanceof Quantity ? Role.NUMBER : Role.OTHER;
            case "times", "rampSteps" -> Role.COUNT;
            case "unit" -> Role.UNIT;
            case "namespace" -> Role.NAMESPACE;
            case "alias" -> Role.ALIAS;
            default -> Role.OTHER;
        };
    }
}
