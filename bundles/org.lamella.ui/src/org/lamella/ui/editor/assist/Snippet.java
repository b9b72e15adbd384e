package org.lamella.ui.editor.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/** A text with fields, as the language server writes it: {@code ${1:text}}, {@code ${2|a,b|}}, {@code $0} where the caret goes at last. */
final class Snippet {

    private static final Pattern PIECE = Pattern.compile("\\$(\\d+)|\\$\\{(\\d+)(?::((?:\\\\.|[^}\\\\])*)|\\|((?:\\\\.|[^|\\\\])*)\\|)?}|\\\\([$}\\\\|,])"); //$NON-NLS-1$

    /**
     * A field, filled in together with others of the same number.
     *
     * @param offset in the text
     * @param length of what it holds at first
     * @param choices what it may hold; empty where anything may
     */
    record Field(int offset, int length, List<String> choices) {
    }

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, List<Field>> fields = new TreeMap<>();
    private int end = -1;

    Snippet(String source) {
        Matcher matcher = PIECE.matcher(source);
        int last = 0;
        while (matcher.find()) {
            text.append(source, last, matcher.start());
            last = matcher.end();
            if (matcher.group(5) != null) {
                text.append(matcher.group(5));
            } else {
                field(Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)), matcher.group(3), matcher.group(4));
            }
        }
        text.append(source.substring(last));
        end = end < 0 ? text.length() : end;
    }

    /** A text without fields, whatever it holds. */
    static Snippet plain(String text) {
        return new Snippet(text.replaceAll("[\\\\$]", "\\\\$0")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void field(int number, @Nullable String content, @Nullable String choices) {
        List<String> all = choices == null ? List.of() : List.of(choices.split(",")); //$NON-NLS-1$
        String shown = content != null ? unescaped(content) : all.isEmpty() ? first(number) : all.get(0);
        if (number == 0) {
            end = text.length();
        } else {
            fields.computeIfAbsent(number, fresh -> new ArrayList<>()).add(new Field(text.length(), shown.length(), all));
        }
        text.append(shown);
    }

    private String first(int number) {
        List<Field> known = fields.getOrDefault(number, List.of());
        return known.isEmpty() ? "" : text.substring(known.get(0).offset(), known.get(0).offset() + known.get(0).length()); //$NON-NLS-1$
    }

    private static String unescaped(String content) {
        return content.replaceAll("\\\\(.)", "$1"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** What is written. */
    String text() {
        return text.toString();
    }

    /** The fields by number, in the order in which they are filled in. */
    Map<Integer, List<Field>> fields() {
        return fields;
    }

    /** Where the caret goes at last. */
    int end() {
        return end;
    }
}
