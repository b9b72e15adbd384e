package org.lamella.solver.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

/** Comparison with numbers as the physics reference prints them. */
public final class Printed {

    /** Relative tolerance of closed forms, section F4. */
    public static final double CLOSED_FORM = 1e-9;

    /** Relative tolerance of implicit roots, section F4. */
    public static final double IMPLICIT = 1e-8;

    private Printed() {
    }

    /** Asserts a closed form: 1e-9 relative, or half a unit of the last printed digit where fewer digits are printed. */
    public static void assertPrinted(String printed, double actual) {
        assertPrinted(printed, actual, CLOSED_FORM);
    }

    /** Asserts a value to a relative tolerance, or half a unit of the last printed digit where fewer digits are printed. */
    public static void assertPrinted(String printed, double actual, double relative) {
        BigDecimal expected = new BigDecimal(printed.strip());
        double half = 0.5001 * expected.ulp().doubleValue();
        assertEquals(expected.doubleValue(), actual, Math.max(half, relative * Math.abs(expected.doubleValue())), () -> "printed " + printed);
    }

    /** Asserts a relative difference. */
    public static void assertClose(double expected, double actual, double relative) {
        assertEquals(expected, actual, relative * Math.abs(expected) + Double.MIN_NORMAL);
    }

    /** Asserts lower <= value <= upper up to rounding. */
    public static void assertWithin(double lower, double value, double upper, String what) {
        double rounding = 1e-10 * Math.abs(upper);
        assertTrue(value >= lower - rounding && value <= upper + rounding, () -> what + ": " + value + " outside " + lower + " .. " + upper);
    }
}
