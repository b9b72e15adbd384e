package org.lamella.dsl.ide.symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The few letters somebody types to find a name. They match the starts of its parts, in their order: {@code peoli} and {@code PL} find
 * {@code PEO-LiTFSI}, {@code as} finds {@code anode-side} and {@code AnodeSide}; or they are somewhere in it.
 */
public final class NamePattern {

    private static final int EQUAL = 0;
    private static final int START = 1;
    private static final int PARTS = 2;
    private static final int LATER_PARTS = 3;
    private static final int INSIDE = 4;

    private final String typed;
    private final String letters;

    private NamePattern(String typed) {
        this.typed = typed;
        letters = typed.replace("-", "");
    }

    /** @param typed as somebody types it; blanks around it do not count */
    public static NamePattern of(String typed) {
        return new NamePattern(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** @return whether nothing was typed, which every name matches */
    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** @return whether the name matches */
    public boolean matches(String name) {
        return rank(name).isPresent();
    }

    /** How well a name matches: the smaller, the better; empty when it does not. */
    public OptionalInt rank(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(typed)) {
            return OptionalInt.of(EQUAL);
        }
        if (lower.startsWith(typed)) {
            return OptionalInt.of(START);
        }
        List<String> parts = parts(name);
        for (int first = 0; first < parts.size(); first++) {
            if (!letters.isEmpty() && parts.get(first).startsWith(letters.substring(0, 1)) && starts(letters, parts.subList(first, parts.size()))) {
                return OptionalInt.of(first == 0 ? PARTS : LATER_PARTS);
            }
        }
        return lower.contains(typed) ? OptionalInt.of(INSIDE) : OptionalInt.empty();
    }

    /** Whether the letters are starts of some of the parts. */
    private static boolean starts(String letters, List<String> parts) {
        if (letters.isEmpty()) {
            return true;
        }
        if (parts.isEmpty()) {
            return false;
        }
        List<String> rest = parts.subList(1, parts.size());
        for (int length = common(letters, parts.get(0)); length > 0; length--) {
            if (starts(letters.substring(length), rest)) {
                return true;
            }
        }
        return starts(letters, rest);
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** A name cut at hyphens, capitals and digits. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || cuts(name.charAt(i - 1), name.charAt(i), i + 1 < name.length() ? name.charAt(i + 1) : ' ')) {
                String part = name.substring(start, i).replace("-", "").replace("_", "");
                if (!part.isEmpty()) {
                    parts.add(part.toLowerCase(Locale.ROOT));
                }
                start = i;
            }
        }
        return parts;
    }

    private static boolean cuts(char before, char here, char after) {
        boolean capital = Character.isUpperCase(here) && (!Character.isUpperCase(before) || Character.isLowerCase(after));
        return here == '-' || here == '_' || before == '-' || before == '_' || capital || Character.isDigit(here) != Character.isDigit(before);
    }
}
