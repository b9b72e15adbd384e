package org.lamella.dsl.elaboration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values set from outside the text, in order: paths such as {@code Asymmetric.core.thickness} to values such as {@code 12 um}.
 *
 * @param values value texts by path
 */
public record Overrides(Map<String, String> values) {

    /** Nothing is set. */
    public static final Overrides NONE = new Overrides(Map.of());

    public Overrides {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads {@code NAME=VALUE}; a name given twice keeps its last value.
     *
     * @throws IllegalArgumentException for an assignment without name, {@code =} or value; its message is meant for people
     */
    public static Overrides parse(List<String> assignments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int sign = assignment.indexOf('=');
            String name = sign < 0 ? "" : assignment.substring(0, sign).strip();
            String value = assignment.substring(sign + 1).strip();
            if (name.isEmpty() || value.isEmpty()) {
                throw new IllegalArgumentException("'" + assignment + "' is not NAME=VALUE, such as Asymmetric.core.thickness=12 um");
            }
            values.put(name, value);
        }
        return new Overrides(values);
    }

    /** @return whether nothing is set */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
