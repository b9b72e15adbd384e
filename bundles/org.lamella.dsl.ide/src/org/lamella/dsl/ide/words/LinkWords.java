package org.lamella.dsl.ide.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.documentation.DocComments;
import org.lamella.dsl.documentation.DocLink;

/** Names that a documentation comment links to: words like others, so that they lead to what they name and are renamed with it. */
final class LinkWords {

    private LinkWords() {
    }

    /** The words of all links in a leaf of the tree; none in one that is no comment or documents nothing. */
    static Stream<Word> of(ILeafNode leaf) {
        if (!leaf.isHidden() || !leaf.getText().startsWith("/**")) {
            return Stream.empty();
        }
        List<DocLink> links = DocComments.in(leaf);
        return links.isEmpty() ? Stream.empty() : documented(leaf).stream().flatMap(owner -> links.stream().flatMap(link -> words(link, owner, leaf).stream()));
    }

    private static List<Word> words(DocLink link, Named owner, ILeafNode comment) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (String word : link.name().split("\\.")) {
            TextRegion region = new TextRegion(link.region().getOffset() + from, word.length());
            words.add(new Word(region, word, Word.Role.LINK, owner, link.name().substring(0, from + word.length()), comment));
            from += word.length() + 1;
        }
        return words;
    }

    /** What stands behind the comment. */
    private static Optional<Named> documented(ILeafNode comment) {
        @Nullable INode next = comment;
        while (next != null && next instanceof ILeafNode leaf && leaf.isHidden()) {
            next = NodeModelUtils.findLeafNodeAtOffset(comment.getRootNode(), next.getEndOffset());
        }
        for (@Nullable EObject object = next == null ? null : NodeModelUtils.findActualSemanticObjectFor(next); object != null; object = object.eContainer()) {
            if (object instanceof Named named) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }
}
