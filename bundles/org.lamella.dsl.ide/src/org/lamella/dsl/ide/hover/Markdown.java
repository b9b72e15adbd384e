package org.lamella.dsl.ide.hover;

import java.util.Collection;

/** Writes the little Markdown that hovers need: paragraphs, bold, code, lists. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    /** A paragraph; nothing when it is empty. */
    Markdown paragraph(String content) {
        if (!content.isBlank()) {
            separate("\n\n").append(content.strip());
        }
        return this;
    }

    /** A list of one line each. */
    Markdown list(Collection<String> lines) {
        boolean first = true;
        for (String line : lines) {
            separate(first ? "\n\n" : "\n").append("- ").append(line);
            first = false;
        }
        return this;
    }

    private StringBuilder separate(String separator) {
        return text.isEmpty() ? text : text.append(separator);
    }

    static String bold(String words) {
        return "**" + words + "**";
    }

    static String code(String words) {
        return "`" + words.replace('`', '\'') + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
