package org.lamella.model.registry;

/** What a property or quantity can belong to. The language maps each of its elements and blocks to one of these. */
public enum Subject {
    POLYMER("polymer"), CERAMIC("ceramic"), ACTIVE("active"), METAL("metal"), SEPARATOR("separator"),
    COMPOSITE("composite"), MATRIX("matrix"), FILLER("filler"), CATHOLYTE("catholyte"),
    /** A contact: a declared pair, a contact inside a stack, or an electrode face. */
    INTERFACE("interface"),
    LAYER("layer"), STACK("stack"), ANODE("anode"), CATHODE("cathode"), CELL("cell"), STUDY("study"),
    /** What an instrument wrote. */
    MEASUREMENT("measurement"),
    /** A study that finds values from a measurement. */
    FIT("fit");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** @return the word the language and its messages use */
    public String label() {
        return label;
    }
}
