package org.lamella.solver;

import java.util.List;
import java.util.SortedMap;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A quantity of a subject under given conditions.
 *
 * @param id quantity id of the registry
 * @param subject qualified name of what it belongs to
 * @param at selectors by label, e.g. {@code temperature}
 * @param value SI value; null when {@code unbounded}, when it is a text, or when it has no value (then a note says why)
 * @param text the value of a text quantity, otherwise null
 * @param unbounded the quantity has no bound, such as the limiting current of a single-ion stack
 * @param unit SI unit; empty for texts
 * @param standardDeviation SI; null when not known
 * @param model law or model the value comes from
 * @param valid false when a validity range is left or the value is missing; a note says which
 * @param notes {@code code: sentence}
 */
public record QuantityValue(String id, String subject, SortedMap<String, Measure> at, @Nullable Double value, @Nullable String text,
        boolean unbounded, String unit, @Nullable Double standardDeviation, String model, boolean valid, List<String> notes) {
    public QuantityValue {
        notes = List.copyOf(notes);
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException(id + " of " + subject + " is " + value + "; say unbounded or give a note");
        }
    }
}
