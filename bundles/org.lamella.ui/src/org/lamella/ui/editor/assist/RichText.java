package org.lamella.ui.editor.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/**
 * The little Markdown of the language's texts, as plain text with styles: bold words, links, lists. Everything else stays as it is written.
 *
 * @param text what is shown
 * @param styles styles of its regions, in order; a link carries its address as data
 * @param paragraphs lines that begin a paragraph and stand a little apart from what is before them
 */
public record RichText(String text, List<StyleRange> styles, List<Integer> paragraphs) {

    private static final String BULLET = "- "; //$NON-NLS-1$
    private static final String SHOWN_BULLET = "\u2022 "; //$NON-NLS-1$
    private static final Pattern STYLED = Pattern.compile("\\*\\*(.+?)\\*\\*|\\[([^\\]]+)\\]\\(([^\\s)]+)\\)"); //$NON-NLS-1$
    private static final int BOLD = 1;
    private static final int LABEL = 2;
    private static final int ADDRESS = 3;

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
        Matcher styled = STYLED.matcher(line);
        int from = 0;
        while (styled.find()) {
            text.append(line, from, styled.start());
            boolean bold = styled.group(BOLD) != null;
            String words = bold ? styled.group(BOLD) : styled.group(LABEL);
            StyleRange style = new StyleRange(text.length(), words.length(), null, null, bold ? SWT.BOLD : SWT.NORMAL);
            if (!bold) {
                style.underline = true;
                style.underlineStyle = SWT.UNDERLINE_LINK;
                style.data = styled.group(ADDRESS);
            }
            styles.add(style);
            text.append(words);
            from = styled.end();
        }
        text.append(line, from, line.length());
    }
}
