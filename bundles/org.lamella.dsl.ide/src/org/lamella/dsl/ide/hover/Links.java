package org.lamella.dsl.ide.hover;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the identifiers of publications and the addresses in a text links, so that a source is one click away. */
final class Links {

    private static final String RESOLVER = "https://doi.org/";
    private static final String LABEL = "doi:";
    /** An identifier however it is written, or an address; not where a link has been written already. */
    private static final Pattern TARGET = Pattern.compile("(?<![\\w<\\[/]|\\]\\()(?:(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)(10\\.\\d{4,9}/[^\\s\"<>\\[\\]]+)|(https?://[^\\s\"<>\\[\\]]+))",
            Pattern.CASE_INSENSITIVE);
    /** Ends a sentence rather than an address. */
    private static final String PUNCTUATION = ".,;:!?'";

    private Links() {
    }

    /** The text with Markdown links. What is cut off stays as it is, since it leads nowhere. */
    static String in(String text) {
        StringBuilder linked = new StringBuilder();
        Matcher matcher = TARGET.matcher(text);
        int from = 0;
        while (matcher.find()) {
            int group = matcher.group(1) == null ? 2 : 1;
            String target = trimmed(matcher.group(group));
            if (!target.endsWith("…")) {
                linked.append(text, from, matcher.start()).append(group == 1 ? link(LABEL + target, RESOLVER + target) : link(target, target));
                from = matcher.start(group) + target.length();
            }
        }
        return linked.append(text, from, text.length()).toString();
    }

    private static String trimmed(String target) {
        String rest = target;
        while (!rest.isEmpty() && (PUNCTUATION.indexOf(last(rest)) >= 0 || last(rest) == ')' && count(rest, '(') < count(rest, ')'))) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Brackets would end the address. */
    private static String link(String label, String address) {
        return "[" + label + "](" + address.replace("(", "%28").replace(")", "%29") + ")";
    }
}
