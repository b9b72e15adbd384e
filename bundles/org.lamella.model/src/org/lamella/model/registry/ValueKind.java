package org.lamella.model.registry;

/** The form a property's value takes. */
public enum ValueKind {
    /** A number with a unit, an expression over such, or a law that gives one. */
    QUANTITY,
    /** Two quantities, {@code a .. b}. */
    RANGE,
    /** A quantity that depends on a named variable: {@code fn(x) -> ...} or a table; a plain quantity is a constant function. */
    FUNCTION,
    /** A law of one family, by name or with arguments: {@code law: gem(threshold: 0.2)}. */
    LAW,
    /** One of the words in {@link PropertyType#symbols()}. */
    SYMBOL,
    /** Text in quotes. */
    TEXT,
    /** The name of a material, with an optional thickness in brackets: {@code Cu(6 µm)}. */
    MATERIAL,
    /** The name of a composite. */
    COMPOSITE,
    /** The name of an experiment. */
    EXPERIMENT,
    /** The name of a cell. */
    CELL,
    /** The name of a measurement of voltage over time. */
    CURVE
}
