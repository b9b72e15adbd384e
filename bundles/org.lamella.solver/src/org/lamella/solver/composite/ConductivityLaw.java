package org.lamella.solver.composite;

import java.util.List;

/**
 * A law for the effective conductivity of a composite. A new law is one class that implements this and one line in
 * {@code META-INF/services/org.lamella.solver.composite.ConductivityLaw}; nothing else needs to know it.
 *
 * <p>Laws are stateless, so one instance serves all threads. Unless a law says otherwise, particles with a barrier resistance enter
 * through the conductivity of the homogeneous particle with perfect contact that disturbs the field equally (section A10).
 */
public interface ConductivityLaw {

    /** Name in the language, in kebab case. */
    String name();

    /** What the law assumes and when to use it, in one or two sentences. */
    String doc();

    /** Section of the physics reference. */
    String section();

    /** Numbers the law takes besides the composition. */
    default List<LawArgument> arguments() {
        return List.of();
    }

    /** Whether the law takes the interphase around particles into account; otherwise it is left out, which is noted. */
    default boolean resolvesInterphase() {
        return false;
    }

    /** Whether the law takes agglomerates into account; otherwise particles count as dispersed, which is noted. */
    default boolean resolvesAgglomeration() {
        return false;
    }

    /**
     * What of a composite the law leaves out.
     *
     * @param microstructure the composite
     * @return a note for each thing
     */
    default List<Note> leftOut(Microstructure microstructure) {
        return LawNotes.leftOut(this, microstructure);
    }

    /**
     * Whether the theory covers a composite.
     *
     * @param microstructure the composite
     * @return the verdict with its reasons
     */
    Applicability applicability(Microstructure microstructure);

    /**
     * The effective conductivity.
     *
     * @param microstructure the composite
     * @param arguments of this law
     * @return the value in both directions; never NaN
     * @throws org.lamella.solver.SolverException if {@link #applicability} is impossible
     */
    Homogenised evaluate(Microstructure microstructure, LawArguments arguments);

    /**
     * The through-plane conductivity alone, which some laws find in less time.
     *
     * @param microstructure the composite
     * @param arguments of this law
     * @return as {@link #evaluate} gives it [S/m]
     */
    default double throughPlane(Microstructure microstructure, LawArguments arguments) {
        return evaluate(microstructure, arguments).throughPlane();
    }

    /**
     * The effective conductivity with every argument at its default.
     *
     * @param microstructure the composite
     * @return the value in both directions
     */
    default Homogenised evaluate(Microstructure microstructure) {
        return evaluate(microstructure, LawArguments.defaults());
    }
}
