package org.lamella.model.units;

import java.math.BigDecimal;
import java.math.MathContext;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads a normalised unit: {@code factor (('·' | '*' | '/') factor)*}, each factor a symbol with an optional exponent
 * ({@code cm²}, {@code cm2}, {@code cm^2}, {@code s^-1}, {@code K^0.5}). Products and quotients associate to the left; a denominator of several
 * factors may stand in brackets ({@code mol/(m²·s)}).
 */
final class UnitParser {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final String SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double LARGEST_EXPONENT = 12;

    private final UnitAtoms atoms;
    private final String text;
    private int position;

    UnitParser(UnitAtoms atoms, String text) {
        this.atoms = atoms;
        this.text = text;
    }

    /** @return the unit, or null where the text is none */
    @Nullable UnitOfMeasure parse() {
        UnitOfMeasure result = product();
        return position < text.length() ? null : result;
    }

    /** Factors up to the end or to a closing bracket. */
    private @Nullable UnitOfMeasure product() {
        UnitOfMeasure result = factor();
        while (result != null && position < text.length() && text.charAt(position) != ')') {
            char operator = text.charAt(position++);
            if (operator != '·' && operator != '*' && operator != '/') {
                return null;
            }
            UnitOfMeasure next = operator == '/' && accept('(') ? denominator() : factor();
            result = next == null ? null : product(result, next, operator == '/');
        }
        return result;
    }

    private @Nullable UnitOfMeasure denominator() {
        UnitOfMeasure inner = product();
        return accept(')') ? inner : null;
    }

    /** The offset of °C is dropped: inside a product °C is a difference. */
    private UnitOfMeasure product(UnitOfMeasure left, UnitOfMeasure right, boolean divide) {
        return divide
                ? new UnitOfMeasure(text, left.dimension().divide(right.dimension()), left.factor().divide(right.factor(), DIGITS))
                : new UnitOfMeasure(text, left.dimension().times(right.dimension()), left.factor().multiply(right.factor(), DIGITS));
    }

    private @Nullable UnitOfMeasure factor() {
        int start = position;
        if (position < text.length() && text.charAt(position) == '1') {
            position++;
        } else {
            while (position < text.length() && isSymbolPart(text.charAt(position))) {
                position++;
            }
        }
        UnitOfMeasure atom = atoms.find(text.substring(start, position));
        if (atom == null) {
            return null;
        }
        int exponentStart = position;
        double exponent = exponent();
        if (position == exponentStart) {
            return atom;
        }
        return exponent == 0 || Math.abs(exponent) > LARGEST_EXPONENT || Double.isNaN(exponent) ? null : power(atom, exponent);
    }

    private static boolean isSymbolPart(char c) {
        return Character.isLetter(c) || c == '%' || c == '°';
    }

    /** Reads an exponent if there is one; NaN when it is malformed. */
    private double exponent() {
        if (position < text.length() && (isSuperscriptDigit(text.charAt(position)) || text.charAt(position) == '⁻')) {
            return superscript();
        }
        int start = position;
        boolean caret = accept('^');
        int numberStart = position;
        if (!accept('-') && caret) {
            accept('+');
        }
        int digits = position;
        while (position < text.length() && (Character.isDigit(text.charAt(position)) || text.charAt(position) == '.')) {
            position++;
        }
        if (position == digits) {
            return position == start ? 0 : Double.NaN;
        }
        try {
            return Double.parseDouble(text.substring(numberStart, position));
        } catch (NumberFormatException malformed) {
            return Double.NaN;
        }
    }

    private double superscript() {
        boolean negative = accept('⁻');
        int start = position;
        double value = 0;
        while (position < text.length() && isSuperscriptDigit(text.charAt(position))) {
            value = 10 * value + SUPERSCRIPT_DIGITS.indexOf(text.charAt(position++));
        }
        return position == start ? Double.NaN : negative ? -value : value;
    }

    private static boolean isSuperscriptDigit(char c) {
        return SUPERSCRIPT_DIGITS.indexOf(c) >= 0;
    }

    private boolean accept(char c) {
        boolean found = position < text.length() && text.charAt(position) == c;
        if (found) {
            position++;
        }
        return found;
    }

    private UnitOfMeasure power(UnitOfMeasure unit, double exponent) {
        return new UnitOfMeasure(text, unit.dimension().power(exponent), power(unit.factor(), exponent));
    }

    private static BigDecimal power(BigDecimal factor, double exponent) {
        if (exponent == Math.rint(exponent)) {
            BigDecimal magnitude = factor.pow((int) Math.abs(exponent), DIGITS);
            return exponent > 0 ? magnitude : BigDecimal.ONE.divide(magnitude, DIGITS);
        }
        double twice = 2 * exponent;
        return twice == Math.rint(twice) ? power(factor.sqrt(DIGITS), twice) : new BigDecimal(Math.pow(factor.doubleValue(), exponent));
    }
}
