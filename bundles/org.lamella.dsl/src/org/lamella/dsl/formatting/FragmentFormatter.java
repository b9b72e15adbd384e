package org.lamella.dsl.formatting;

import java.io.StringReader;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.lamella.dsl.formatting.CellFormatter.Edit;

import com.google.inject.Inject;

/** Lays out text that a tool writes into a file as the formatter would leave it. Its texts are whole elements. */
public class FragmentFormatter {

    @Inject
    private IParser parser;

    @Inject
    private CellFormatter formatter;

    /** New text, laid out; as it is where it has mistakes. */
    public String tidy(String text) {
        return tidy(text, edit -> true);
    }

    /**
     * Text that was changed. Where it was laid out before it is so again; otherwise only the changed lines are, since the layout of the
     * others is not the tool's business.
     */
    public String tidy(String before, String after) {
        if (edits(parser.parse(new StringReader(before))).isEmpty()) {
            return tidy(after, edit -> true);
        }
        int start = after.lastIndexOf('\n', commonStart(before, after) - 1) + 1;
        int end = after.length() - commonEnd(before, after);
        return tidy(after, edit -> edit.offset() + edit.length() > start && edit.offset() <= end);
    }

    private static int commonStart(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static int commonEnd(String a, String b) {
        int longest = Math.min(a.length(), b.length()) - commonStart(a, b);
        int i = 0;
        while (i < longest && a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)) {
            i++;
        }
        return i;
    }

    private String tidy(String text, Predicate<Edit> wanted) {
        IParseResult parsed = parser.parse(new StringReader(text));
        if (parsed.hasSyntaxErrors()) {
            return text;
        }
        StringBuilder tidy = new StringBuilder(text);
        for (Edit edit : edits(parsed).reversed()) {
            if (wanted.test(edit)) {
                tidy.replace(edit.offset(), edit.offset() + edit.length(), edit.text());
            }
        }
        return tidy.toString();
    }

    /** Without the line end the formatter puts behind the last element of a file. */
    private List<Edit> edits(IParseResult parsed) {
        int end = parsed.getRootNode().getTotalEndOffset();
        return formatter.edits(parsed).stream().filter(edit -> edit.offset() + edit.length() < end || !edit.text().isBlank()).toList();
    }
}
