package org.lamella.model.units;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit as written: {@code si = value * factor + offset}. Factors are decimals and conversions are decimal, so that a number written
 * with up to 15 digits becomes the double nearest to its SI value (25 °C is 298.15 K, not 298.14999999999998).
 *
 * @param symbol the unit in the normal spelling of {@link Units#normalise(String)}
 * @param dimension its dimension
 * @param factor SI value of one unit; 0.01 for vol%, whose values are kept as fractions
 * @param offset SI value of the zero of the scale; not 0 for °C only
 */
public record UnitOfMeasure(String symbol, Dimension dimension, BigDecimal factor, BigDecimal offset) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** A unit without offset. */
    public UnitOfMeasure(String symbol, Dimension dimension, BigDecimal factor) {
        this(symbol, dimension, factor, BigDecimal.ZERO);
    }

    /** @return the value in SI */
    public double toSi(double value) {
        return Double.isFinite(value) ? decimal(value).multiply(factor).add(offset).doubleValue() : value;
    }

    /** @return the SI value in this unit */
    public double fromSi(double si) {
        return Double.isFinite(si) ? decimal(si).subtract(offset).divide(factor, DIGITS).doubleValue() : si;
    }

    /** @return a difference or a standard deviation in SI, which no offset applies to: 5 °C is 5 K */
    public double toSiDifference(double value) {
        return Double.isFinite(value) ? decimal(value).multiply(factor).doubleValue() : value;
    }

    /** @return the SI difference in this unit */
    public double fromSiDifference(double si) {
        return Double.isFinite(si) ? decimal(si).divide(factor, DIGITS).doubleValue() : si;
    }

    /** The shortest decimal that reads back as the double: what was written, unless it had more than 15 digits. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }
}
