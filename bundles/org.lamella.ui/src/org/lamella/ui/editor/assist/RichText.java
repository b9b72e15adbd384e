package org.lamella.ui.editor.assist;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/**
 * The little Markdown of the language's texts, as plain text with styles: bold words, code, lists. Everything else stays as it is written.
 *
 * @param text what is shown
 * @param styles styles of its regions, in order
 * @param paragraphs lines that begin a paragraph and stand a little apart from what is before them
 */
public record RichText(String text, List<StyleRange> styles, List<Integer> paragraphs) {

    private static final String BULLET = "- "; //$NON-NLS-1$
    private static final String SHOWN_BULLET = "\u2022 "; //$NON-NLS-1$
    private static final String BOLD = "**"; //$NON-NLS-1$

    /** Reads Markdown. Single line breaks inside a paragraph become blanks. */
    public static RichText of(String markdown) {
        StringBuilder text = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        List<Integer> paragraphs = new ArrayList<>();
        boolean between = false;
        int shown = 0;
        for (String line : markdown.strip().split("\n")) { //$NON-NLS-1$
            String content = line.strip();
            boolean bullet = content.startsWith(BULLET);
            if (content.isEmpty()) {
                between = !text.isEmpty();
                continue;
            }
            boolean breaks = !text.isEmpty() && (between || bullet);
            text.append(text.isEmpty() ? "" : breaks ? "\n" : " "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            shown += breaks ? 1 : 0;
            if (between) {
                paragraphs.add(shown);
            }
            inline(bullet ? SHOWN_BULLET + content.substring(BULLET.length()) : content, text, styles);
            between = false;
        }
        return new RichText(text.toString(), List.copyOf(styles), List.copyOf(paragraphs));
    }

    private static void inline(String line, StringBuilder text, List<StyleRange> styles) {
        int from = 0;
        while (from < line.length()) {
            int bold = line.indexOf(BOLD, from);
            int end = bold < 0 ? -1 : line.indexOf(BOLD, bold + BOLD.length());
            if (end < 0) {
                text.append(line, from, line.length());
                return;
            }
            text.append(line, from, bold);
            int start = text.length();
            text.append(line, bold + BOLD.length(), end);
            styles.add(new StyleRange(start, text.length() - start, null, null, SWT.BOLD));
            from = end + BOLD.length();
        }
    }
}
