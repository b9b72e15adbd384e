package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.Element;

/** Writes statements into bodies and takes statements and items of lists away, with the blanks and symbols that go with them. */
final class Statements {

    private static final String INDENT = "    ";

    private Statements() {
    }

    /** The statement at the end of an element's body, which it gets where it has none. */
    static Optional<TextChange> add(EObject owner, String statement) {
        return insert(owner, statement, false);
    }

    /** The statement at the start of an element's body. */
    static Optional<TextChange> addFirst(EObject owner, String statement) {
        return insert(owner, statement, true);
    }

    private static Optional<TextChange> insert(EObject owner, String statement, boolean first) {
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(owner);
        Optional<INode> open = symbol(owner, "{");
        Optional<INode> close = symbol(owner, "}");
        if (node == null || open.isPresent() && close.isEmpty()) {
            // a missing brace is told, and is to be mended first
            return Optional.empty();
        }
        if (open.isEmpty() || close.isEmpty()) {
            return Optional.of(at(owner, node.getEndOffset(), " { " + statement + " }"));
        }
        int start = open.get().getEndOffset();
        String text = node.getRootNode().getText();
        String body = text.substring(start, close.get().getOffset());
        if (body.contains("\n")) {
            // behind a comment that may end the line
            int offset = first ? text.indexOf('\n', start) : text.lastIndexOf('\n', close.get().getOffset());
            return Optional.of(at(owner, offset + 1, INDENT.repeat(depth(owner) + 1) + statement + lineEnd(text)));
        }
        int offset = first ? start : start + body.stripTrailing().length();
        return Optional.of(at(owner, offset, " " + statement + (body.isBlank() && !body.isEmpty() ? "" : " ")));
    }

    /** A text inserted into the file of an object. */
    static TextChange at(EObject object, int offset, String text) {
        return new TextChange((XtextResource) object.eResource(), offset, 0, text);
    }

    private static int depth(EObject owner) {
        return owner instanceof Element || owner.eContainer() == null ? 0 : 1 + depth(owner.eContainer());
    }

    private static String lineEnd(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** A symbol or word that belongs to the object itself, not to what is inside it. */
    static Optional<INode> symbol(EObject owner, String symbol) {
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(owner);
        return node == null ? Optional.empty() : StreamSupport.stream(node.getLeafNodes().spliterator(), false)
                .filter(leaf -> leaf.getGrammarElement() instanceof Keyword && leaf.getText().equals(symbol) && NodeModelUtils.findActualSemanticObjectFor(leaf) == owner)
                .map(INode.class::cast).findFirst();
    }

    /** Takes a statement away: its lines where it stands alone on them, otherwise itself and the blanks behind it. */
    static Optional<TextChange> remove(EObject statement) {
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(statement);
        if (node == null) {
            return Optional.empty();
        }
        String text = node.getRootNode().getText();
        int start = statement instanceof Element ? comment(node) : node.getOffset();
        int end = node.getEndOffset();
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd + 1;
        String behind = text.substring(end, lineEnd).strip();
        if (text.substring(lineStart, start).isBlank() && (behind.isEmpty() || behind.startsWith("//"))) {
            start = lineStart;
            end = lineEnd;
        } else {
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
        }
        return Optional.of(new TextChange((XtextResource) statement.eResource(), start, end - start, ""));
    }

    /** Start of the documentation comment before an element; of the element itself where it has none. */
    private static int comment(ICompositeNode node) {
        int start = node.getOffset();
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                break;
            }
            if (leaf.getText().startsWith("/**")) {
                start = leaf.getOffset();
            }
        }
        return start;
    }

    /** Takes one of several values of a feature away, with its comma; with the word before the list where it is the only one. */
    static Optional<TextChange> removeItem(EObject owner, EStructuralFeature feature, int index, String before) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, feature);
        @Nullable ICompositeNode whole = NodeModelUtils.findActualNodeFor(owner);
        if (index < 0 || index >= nodes.size() || whole == null) {
            return Optional.empty();
        }
        XtextResource file = (XtextResource) owner.eResource();
        INode item = nodes.get(index);
        if (nodes.size() > 1) {
            int start = index == 0 ? item.getOffset() : nodes.get(index - 1).getEndOffset();
            int end = index == 0 ? nodes.get(1).getOffset() : item.getEndOffset();
            return Optional.of(new TextChange(file, start, end - start, ""));
        }
        String text = whole.getRootNode().getText();
        int word = text.lastIndexOf(before, item.getOffset());
        int start = word < whole.getOffset() ? item.getOffset() : word;
        return Optional.of(new TextChange(file, start, item.getEndOffset() - start, ""));
    }
}
