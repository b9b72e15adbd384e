package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;

/** A piece of a file's text, for the time of a read, with what can be asked about it and done to it. */
class Place {

    private final XtextResource file;
    private final String contents;
    private final int start;
    private final int end;

    Place(XtextResource file, String contents, int start, int end) {
        this.file = file;
        this.contents = contents;
        this.start = start;
        this.end = end;
    }

    XtextResource file() {
        return file;
    }

    /** The whole text of the file. */
    String contents() {
        return contents;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The text of this place. */
    String text() {
        return contents.substring(start, end);
    }

    /** The innermost object around this place. */
    Optional<EObject> object() {
        @Nullable IParseResult parsed = file.getParseResult();
        @Nullable ILeafNode leaf = parsed == null ? null : NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), start());
        return Optional.ofNullable(leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf));
    }

    /** The innermost object of a type around this place. */
    <T extends EObject> Optional<T> around(Class<T> type) {
        return object().map(object -> EcoreUtil2.getContainerOfType(object, type));
    }

    /** Whether this place is the whole of an object. */
    boolean isAt(EObject object) {
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node != null && node.getOffset() == start() && node.getEndOffset() == end();
    }

    /** The text of an object of the file. */
    Optional<String> text(EObject object) {
        return Optional.ofNullable(NodeModelUtils.findActualNodeFor(object)).map(node -> contents.substring(node.getOffset(), node.getEndOffset()));
    }

    /** Another text in place of an object's. */
    Optional<TextChange> replaced(EObject object, String text) {
        return replaced(object, object, text);
    }

    /** Another text in place of what stands from one object to another. */
    Optional<TextChange> replaced(EObject first, EObject last, String text) {
        @Nullable ICompositeNode start = NodeModelUtils.findActualNodeFor(first);
        @Nullable ICompositeNode end = NodeModelUtils.findActualNodeFor(last);
        return start == null || end == null ? Optional.empty() : Optional.of(change(start.getOffset(), end.getEndOffset(), text));
    }

    /** Whether this place is the name of something, or at what it is made of where it has no name. */
    boolean isAtNameOf(Named named) {
        List<INode> name = NodeModelUtils.findNodesForFeature(named, CellPackage.Literals.NAMED__NAME);
        @Nullable INode node = !name.isEmpty() ? name.get(0) : named instanceof Part part && part.getOf() != null ? NodeModelUtils.findActualNodeFor(part.getOf()) : null;
        return node != null && node.getOffset() == start();
    }

    /** Another text in place of this one. */
    Remedy replace(String text) {
        return new Remedy("Replace by " + text, change(start(), end(), text));
    }

    /** More text behind this place. */
    Remedy append(String text) {
        return insert(end(), text);
    }

    Remedy insert(int offset, String text) {
        return new Remedy("Add " + text.strip(), change(offset, offset, text));
    }

    TextChange change(int from, int to, String text) {
        return new TextChange(file, from, to - from, text);
    }
}
