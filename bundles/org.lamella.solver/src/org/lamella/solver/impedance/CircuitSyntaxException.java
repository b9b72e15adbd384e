package org.lamella.solver.impedance;

/** A text that is no circuit, with the place and what would be right there. */
public final class CircuitSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    CircuitSyntaxException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where in the text, from 0. */
    public int offset() {
        return offset;
    }
}
