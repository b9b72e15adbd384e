package org.lamella.solver.composite;

/** A law that no composite of its kind falls below, or none exceeds. */
public interface Bound extends ConductivityLaw {

    /** Whose bounds these are; the lower and the upper one have the same. */
    String bounds();

    /** Whether this is the upper one. */
    boolean isUpper();
}
