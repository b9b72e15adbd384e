package org.lamella.dsl.elaboration;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.units.Dimension;

/**
 * What an expression stands for and which names it may use.
 *
 * @param dimension what it must be, or hints at; null when anything goes
 * @param strict the expression itself must have the dimension; otherwise it is a factor of something that must
 * @param adoptedUnit the unit a bare number takes from its neighbour in a range or list; null for none
 * @param difference a difference or a factor: °C means K
 * @param variables variables of the enclosing function with their dimensions
 * @param keys variables a table may be over
 * @param laws the family of laws that may stand here
 * @param scope the names
 */
record Expectation(@Nullable Dimension dimension, boolean strict, @Nullable String adoptedUnit, boolean difference,
        Map<String, Dimension> variables, Map<String, Dimension> keys, Optional<Family> laws, Scope scope) {

    static Expectation of(@Nullable Dimension dimension, Scope scope) {
        return new Expectation(dimension, dimension != null, null, false, Map.of(), Map.of(), Optional.empty(), scope);
    }

    Expectation withDimension(@Nullable Dimension other) {
        return new Expectation(other, other != null, adoptedUnit, false, variables, keys, laws, scope);
    }

    /** For an operand of a product: a factor of any dimension. */
    Expectation factor() {
        return new Expectation(dimension, false, null, true, variables, keys, laws, scope);
    }

    Expectation asDifference() {
        return new Expectation(dimension, strict, adoptedUnit, true, variables, keys, laws, scope);
    }

    Expectation adopting(@Nullable String unit) {
        return new Expectation(dimension, strict, unit, difference, variables, keys, laws, scope);
    }

    Expectation withVariables(Map<String, Dimension> names) {
        return new Expectation(dimension, strict, adoptedUnit, difference, names, keys, laws, scope);
    }

    Expectation withKeys(Map<String, Dimension> names) {
        return new Expectation(dimension, strict, adoptedUnit, difference, variables, names, laws, scope);
    }

    /** For what stands inside a table over a key: another table only over another key. */
    Expectation withoutKey(@Nullable Dimension key) {
        return withKeys(keys.entrySet().stream().filter(entry -> !entry.getValue().equals(key)).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Expectation withLaws(Optional<Family> family) {
        return new Expectation(dimension, strict, adoptedUnit, difference, variables, keys, family, scope);
    }

    /** @return the dimension the expression itself must have; null when it need not */
    @Nullable Dimension required() {
        return strict ? dimension : null;
    }
}
