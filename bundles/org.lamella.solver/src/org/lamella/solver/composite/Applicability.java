package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a law's theory covers a composite.
 *
 * @param level the verdict
 * @param reasons why it is not the best one; empty if the law fits
 */
public record Applicability(Level level, List<Note> reasons) {

    /** The verdict, from best to worst. */
    public enum Level {
        /** Inside the validity of the theory. */
        FITS,
        /** A value exists but is marked invalid: the theory is stretched. */
        DOUBTFUL,
        /** The theory has no value. */
        IMPOSSIBLE
    }

    private static final Applicability FITTING = new Applicability(Level.FITS, List.of());

    /** Copies the list. */
    public Applicability {
        reasons = List.copyOf(reasons);
    }

    /** The law fits. */
    public static Applicability fits() {
        return FITTING;
    }

    /**
     * The theory has no value.
     *
     * @param reason why
     * @return the verdict
     */
    public static Applicability impossible(Note reason) {
        return new Applicability(Level.IMPOSSIBLE, List.of(reason));
    }

    /**
     * This verdict, made doubtful if a condition holds.
     *
     * @param condition when the theory is stretched
     * @param reason why
     * @return the verdict
     */
    public Applicability doubtIf(boolean condition, Note reason) {
        if (!condition) {
            return this;
        }
        List<Note> all = new ArrayList<>(reasons);
        all.add(reason);
        return new Applicability(level == Level.IMPOSSIBLE ? level : Level.DOUBTFUL, all);
    }

    /**
     * This verdict, made impossible if a condition holds.
     *
     * @param condition when the theory has no value
     * @param reason why
     * @return the verdict
     */
    public Applicability impossibleIf(boolean condition, Note reason) {
        return condition ? impossible(reason) : this;
    }

    /** Whether a value exists. */
    public boolean hasValue() {
        return level != Level.IMPOSSIBLE;
    }
}
