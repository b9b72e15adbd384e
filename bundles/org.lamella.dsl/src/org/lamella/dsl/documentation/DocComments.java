package org.lamella.dsl.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.documentation.impl.MultiLineCommentDocumentationProvider;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.TextRegion;
import org.lamella.dsl.cell.Named;

import com.google.inject.Inject;

/**
 * Documentation comments and the names they link to. A link is written {@code {@link Name}}, never with square brackets alone: papers and
 * units are full of those ({@code [12]}, {@code [S/cm]}), so that a broken one could not be told from a citation.
 */
public class DocComments {

    private static final Pattern LINK = Pattern.compile("\\{@link\\s+([^\\s{}]+)(?:\\s+([^{}]*?))?\\s*\\}");

    @Inject
    private MultiLineCommentDocumentationProvider comments;

    /** The links in the comment of an element or child, in text order. */
    public List<DocLink> links(Named documented) {
        return comments.getDocumentationNodes(documented).stream().flatMap(comment -> in(comment).stream()).toList();
    }

    /** The links in a comment. */
    public static List<DocLink> in(INode comment) {
        List<DocLink> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(comment.getText());
        while (matcher.find()) {
            links.add(new DocLink(matcher.group(1), label(matcher), new TextRegion(comment.getOffset() + matcher.start(1), matcher.group(1).length())));
        }
        return links;
    }

    private static String label(MatchResult link) {
        @Nullable String words = link.group(2);
        return words == null || words.isBlank() ? link.group(1) : words.strip();
    }

    /** The text of a comment, each link as its label; empty where there is none. */
    public Optional<String> plain(Named documented) {
        return text(documented, (name, label) -> label);
    }

    /**
     * The text of a comment, which is Markdown.
     *
     * @param link writes a link, given its name and its label
     */
    public Optional<String> text(Named documented, BinaryOperator<String> link) {
        @Nullable String text = comments.getDocumentation(documented);
        return text == null || text.isBlank() ? Optional.empty()
                : Optional.of(LINK.matcher(text.strip()).replaceAll(match -> Matcher.quoteReplacement(link.apply(match.group(1), label(match)))));
    }
}
