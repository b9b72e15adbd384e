package org.lamella.model.units;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text, the same on every machine and in every locale. */
public final class Numbers {

    private static final int PLAIN_LOW = -5;
    private static final int PLAIN_HIGH = 7;

    private Numbers() {
    }

    /**
     * The shortest text that reads back as the same double; valid JSON, integers without a point.
     *
     * @throws IllegalArgumentException for NaN and infinities, which no result may contain
     */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        if (value == 0) {
            return "0";
        }
        String text = Double.toString(value);
        int exponent = text.indexOf('E');
        String mantissa = exponent < 0 ? text : text.substring(0, exponent);
        if (mantissa.endsWith(".0")) {
            mantissa = mantissa.substring(0, mantissa.length() - 2);
        }
        return exponent < 0 ? mantissa : mantissa + 'e' + text.substring(exponent + 1);
    }

    /** A number for people: so many significant digits, no trailing zeros, a power of ten only for very small and very large ones. */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "undefined" : value > 0 ? "unlimited" : "-unlimited";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int magnitude = rounded.precision() - rounded.scale() - 1;
        if (magnitude >= PLAIN_LOW && magnitude < Math.max(PLAIN_HIGH, digits)) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(magnitude).stripTrailingZeros().toPlainString() + 'e' + magnitude;
    }
}
