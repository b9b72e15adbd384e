package org.lamella.solver;

import java.util.List;
import java.util.Locale;

/**
 * The solver's only failure: an input that has no physical answer. The message is built from the {@link Reason}'s format and
 * the arguments, so that callers can react to the reason and translate it; a depleted layer or an unbounded current is a
 * result and never raises this.
 */
public final class SolverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no answer, with the format of its message. */
    public enum Reason {
        /** Quantity, value. */
        NOT_FINITE("%s is %s; a finite number is needed"),
        /** Quantity, value. */
        NOT_POSITIVE("%s is %s; it must be greater than zero"),
        /** Quantity, value. */
        NEGATIVE("%s is %s; it must not be negative"),
        /** Quantity, value, lower limit, upper limit. */
        OUT_OF_RANGE("%s is %s; it must lie between %s and %s"),
        /** Sum of the fractions of a composite without its matrix. */
        FRACTIONS_EXCEED_ONE("the fractions of fillers and pores add up to %s; they must leave room for the matrix"),
        /** Temperature in K, limit T0 in K. */
        TEMPERATURE_BELOW_T0("the temperature %s K is not above T0 = %s K, where the Vogel-Tammann-Fulcher law ends"),
        /** Law, reason. */
        LAW_NOT_APPLICABLE("the law '%s' does not apply: %s"),
        /** Law, names that exist. */
        UNKNOWN_LAW("there is no conductivity law '%s'; known laws are %s"),
        /** Law, argument, arguments that exist. */
        UNKNOWN_ARGUMENT("the law '%s' has no argument '%s'; its arguments are %s"),
        /** No arguments. */
        NO_CONTACT("the contact fraction is zero, so no current can cross the plane"),
        /** No arguments. */
        NO_LAYERS("the stack has no layers"),
        /** Number of planes, number of layers. */
        PLANE_COUNT("%s internal planes do not fit %s layers; there is one plane between two layers"),
        /** Current density in A/m2, limiting current density in A/m2. */
        BEYOND_LIMITING_CURRENT("no steady profile exists at %s A/m2; the limiting current density is %s A/m2"),
        /** Lower limit, upper limit. */
        EMPTY_WINDOW("the window from %s to %s is empty; its upper end must lie above its lower end"),
        /** Lower and upper end of the search. */
        NO_BRACKET("no root lies between %s and %s"),
        /** Number of labels, voxels along x, y and z. */
        VOXEL_COUNT("%s labels do not fill a box of %s x %s x %s voxels"),
        /** Label, number of labels with a conductivity. */
        UNKNOWN_LABEL("the image has the label %s, but only the labels below %s have a conductivity"),
        /** Fraction asked for, fraction reached. */
        PACKING("spheres that fill %s of the box do not fit; %s was reached, so fewer or smaller ones are needed"),
        /** Number of kinds of faces, greatest number. */
        TOO_MANY_FACES("the image has %s kinds of faces between phases; at most %s can be told apart"),
        /** File, what is wrong with it and what to do. */
        IMAGE_FILE("the image '%s' cannot be used: %s"),
        /** Label, how many of its voxels. */
        LABEL_WITHOUT_PHASE("the image has the label %s in %s voxels, but no phase of the composite has it; give a phase label: %1$s, or the composite a porosity"),
        /** Number of intervals used. */
        QUADRATURE("the integral did not converge with %s intervals; the function may be discontinuous"),
        /** Number of points, number of parameters. */
        TOO_FEW_POINTS("a spectrum of %s points cannot determine %s parameters"),
        /** Parameter, parameters that exist. */
        UNKNOWN_PARAMETER("there is no parameter '%s'; the parameters are %s"),
        /** Qualified name of the measurement. */
        NO_AREA("the area of what was measured is not known; give the measurement %s or its cell an area"),
        /** What was computed, number of attempts. */
        NOT_CONVERGED("%s did not converge in %s attempts");

        private final String format;

        Reason(String format) {
            this.format = format;
        }

        /**
         * The text for people.
         *
         * @param arguments what the constant's comment lists
         * @return the message
         */
        public String message(Object... arguments) {
            return String.format(Locale.ROOT, format, arguments);
        }
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    /**
     * Reports that there is no answer.
     *
     * @param reason why
     * @param arguments the values named in the reason's message, in its order
     */
    public SolverException(Reason reason, Object... arguments) {
        super(reason.message(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Why there is no answer. */
    public Reason reason() {
        return reason;
    }

    /** The values named in the message. */
    public List<Object> arguments() {
        return arguments;
    }
}
