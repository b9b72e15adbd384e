package org.lamella.benchmarks.library;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;

/** Draws values as engineers write them: three digits, evenly over the logarithm where a property spans decades. */
final class Draw {

    private static final MathContext DIGITS = new MathContext(3);

    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    int integer(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Evenly between two bounds. */
    String number(double low, double high) {
        return text(low + (high - low) * random.nextDouble());
    }

    /** Evenly over the decades between two positive bounds. */
    String decades(double low, double high) {
        return text(low * StrictMath.pow(high / low, random.nextDouble()));
    }

    private static String text(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString().replace("E", "e");
    }

    /** What a value says about where it comes from. */
    String source() {
        return chance(0.6) ? "typical" : "from \"doi:10.5555/lamella.%04d\"".formatted(integer(1, 2000));
    }

    /** An uncertainty, on some values. */
    String error() {
        return chance(0.3) ? " ± " + integer(5, 50) + " %" : "";
    }
}
