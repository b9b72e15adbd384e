package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.lamella.model.units.Numbers;

/** Maps values to a distance along an axis, 0 to 1, and knows where its ticks are. */
public final class Scale {

    private static final int MOST_DIGITS = 15;
    /** Above so many decades only every n-th gets a tick. */
    private static final int MOST_DECADES = 8;

    /**
     * A mark on an axis.
     *
     * @param position 0 to 1
     * @param label text
     */
    public record Tick(double position, String label) {
    }

    private final double low;
    private final double high;
    private final boolean logarithmic;
    private final List<Tick> ticks;

    private Scale(double low, double high, boolean logarithmic, List<Double> tickValues, int digits) {
        this.low = low;
        this.high = high;
        this.logarithmic = logarithmic;
        List<Tick> marks = new ArrayList<>();
        for (double value : tickValues) {
            double position = position(value);
            if (position >= -1e-9 && position <= 1 + 1e-9) {
                marks.add(new Tick(position, Numbers.significant(value, digits)));
            }
        }
        this.ticks = List.copyOf(marks);
    }

    /**
     * The scale that holds all values.
     *
     * @param values NaN is passed over; so is what is at or below zero on a logarithmic scale
     * @param logarithmic equal ratios at equal distances; without a positive value a linear scale stands in
     * @param fromZero whether a linear scale starts at zero, as bars need
     * @param mostTicks about how many ticks there is room for
     */
    public static Scale of(DoubleStream values, boolean logarithmic, boolean fromZero, int mostTicks) {
        double[] shown = values.filter(Double::isFinite).toArray();
        double[] positive = DoubleStream.of(shown).filter(value -> value > 0).toArray();
        if (logarithmic && positive.length > 0) {
            return logarithmic(DoubleStream.of(positive).min().orElse(1), DoubleStream.of(positive).max().orElse(1));
        }
        double low = DoubleStream.of(shown).min().orElse(0);
        double high = DoubleStream.of(shown).max().orElse(1);
        return linear(fromZero ? Math.min(0, low) : low, fromZero ? Math.max(0, high) : high, mostTicks);
    }

    /**
     * A linear scale with exactly these ends.
     *
     * @param low lower end
     * @param high upper end, greater
     * @param mostTicks about how many ticks there is room for
     */
    public static Scale spanning(double low, double high, int mostTicks) {
        double step = niceStep((high - low) / Math.max(1, mostTicks));
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return new Scale(low, high, false, ticks, digits(Math.max(Math.abs(low), Math.abs(high)), step));
    }

    /** As many digits as tell neighbours apart. */
    private static int digits(double largest, double step) {
        return (int) Math.clamp(Math.ceil(Math.log10(largest / step)) + 2, 2, MOST_DIGITS);
    }

    private static Scale linear(double low, double high, int mostTicks) {
        double first = low;
        double last = high;
        if (first == last) {
            double room = first == 0 ? 1 : Math.abs(first) / 2;
            last += room;
            first -= first == 0 ? 0 : room;
        }
        double step = niceStep((last - first) / Math.max(1, mostTicks));
        long from = (long) Math.floor(first / step + 1e-9);
        long to = (long) Math.ceil(last / step - 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (long i = from; i <= to; i++) {
            ticks.add(i * step);
        }
        return new Scale(from * step, to * step, false, ticks, digits(Math.max(Math.abs(from * step), Math.abs(to * step)), step));
    }

    private static Scale logarithmic(double low, double high) {
        int from = (int) Math.floor(Math.log10(low) + 1e-9);
        int to = (int) Math.ceil(Math.log10(high) - 1e-9);
        if (to == from) {
            to++;
        }
        int every = (to - from + MOST_DECADES - 1) / MOST_DECADES;
        List<Double> ticks = new ArrayList<>();
        for (int decade = from; decade <= to; decade += every) {
            ticks.add(Double.parseDouble("1e" + decade));
        }
        return new Scale(Math.pow(10, from), Math.pow(10, to), true, ticks, 2);
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below the raw step. */
    static double niceStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double mantissa = raw / power;
        double nice = mantissa <= 1 + 1e-9 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
        return nice * power;
    }

    /** @return the distance along the axis, 0 to 1; NaN where the scale cannot show the value */
    public double position(double value) {
        if (!logarithmic) {
            return (value - low) / (high - low);
        }
        return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
    }

    /** @return the marks within the axis, in ascending order */
    public List<Tick> ticks() {
        return ticks;
    }

    /** @return whether equal distances are equal ratios */
    public boolean isLogarithmic() {
        return logarithmic;
    }

    /** @return where bars start: at zero, or at the low end of a logarithmic scale */
    public double base() {
        return logarithmic ? 0 : Math.clamp(position(0), 0, 1);
    }
}
