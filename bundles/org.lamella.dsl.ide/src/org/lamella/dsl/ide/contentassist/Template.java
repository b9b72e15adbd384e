package org.lamella.dsl.ide.contentassist;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lamella.dsl.scoping.ElementKind;

/**
 * A text with fields. {@code {{Name}}} is a field that holds its own text at first; {@code {{CERAMIC|POLYMER}}} is one for a name of these
 * kinds. Fields with the same text are filled in together.
 */
record Template(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern KINDS = Pattern.compile("[A-Z]+(\\|[A-Z]+)*(#\\d)?");

    /**
     * The text as clients take it, with numbered fields.
     *
     * @param names names that may be used here, by their kinds, the best first
     */
    String snippet(Function<Set<ElementKind>, List<String>> names) {
        Map<String, Integer> numbers = new HashMap<>();
        Matcher matcher = FIELD.matcher(text.replace("$", "\\$"));
        return matcher.replaceAll(field -> {
            String content = field.group(1);
            boolean known = numbers.containsKey(content);
            int number = numbers.computeIfAbsent(content, fresh -> numbers.size() + 1);
            List<String> choices = KINDS.matcher(content).matches() ? names.apply(kinds(content)) : List.of();
            String shown = choices.isEmpty() ? KINDS.matcher(content).matches() ? "Name" : content : choices.get(0);
            return Matcher.quoteReplacement(choices.size() > 1 && !known ? "${" + number + "|" + String.join(",", choices) + "|}" : "${" + number + ":" + shown + "}");
        }) + "$0";
    }

    /** A number behind the kinds tells fields of the same kinds apart. */
    private static Set<ElementKind> kinds(String content) {
        Set<ElementKind> kinds = EnumSet.noneOf(ElementKind.class);
        for (String kind : content.replaceAll("#\\d", "").split("\\|")) {
            kinds.add(ElementKind.valueOf(kind));
        }
        return kinds;
    }
}
