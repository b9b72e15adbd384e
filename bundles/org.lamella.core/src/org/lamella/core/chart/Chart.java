package org.lamella.core.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A chart in display units; immutable.
 *
 * @param id stable id, unique within a study, also the stem of file names
 * @param title what is shown, for people
 * @param description the same in a sentence, for screen readers
 * @param kind how the series are drawn
 * @param x abscissa; for bars the axis the bars extend along
 * @param y ordinate; for bars the axis of the categories
 * @param categories names of the bars, from the top; empty for other kinds
 * @param series curves, points, or one value a category
 * @param bands parts of the abscissa with names, such as layers over depth
 * @param markers places on the abscissa with names, such as a limiting current
 * @param ribbons areas between two of the series, such as bounds
 * @param upper a second reading of the abscissa along the upper edge, such as temperatures over their reciprocal; from the left
 * @param emphasis index of the curve that stands out while the others stay in the background; -1 when all are equal
 */
public record Chart(String id, String title, String description, Kind kind, Axis x, Axis y, List<Category> categories, List<Series> series, List<Band> bands,
        List<Marker> markers, List<Ribbon> ribbons, List<Marker> upper, int emphasis) {

    /** How series are drawn. */
    public enum Kind {
        /** Curves; a NaN interrupts them, and a value between two of them is a mark. */
        LINE,
        /** Curves in a plane: both axes are in one unit, and equal lengths on them are equal values. */
        PLANE,
        /** Marks. */
        POINTS,
        /** Horizontal bars, those of several series side by side. */
        BARS,
        /** Horizontal bars, those of several series end to end. */
        STACKED_BARS;

        /** @return whether there are categories instead of an ordinate */
        public boolean hasCategories() {
            return this == BARS || this == STACKED_BARS;
        }
    }

    /**
     * An axis.
     *
     * @param name what it measures
     * @param unit display unit; empty for plain numbers and categories
     * @param logarithmic whether equal distances are equal ratios; values at or below zero are then left out
     */
    public record Axis(String name, String unit, boolean logarithmic) {

        /** @return {@code name [unit]}, or what there is of it */
        public String heading() {
            return unit.isEmpty() ? name : name.isEmpty() ? unit : name + " [" + unit + "]";
        }

        /** @return the heading where there is room for it, else the unit alone */
        public String heading(Predicate<String> fits) {
            return unit.isEmpty() || fits.test(heading()) ? heading() : unit;
        }
    }

    /**
     * A bar's name.
     *
     * @param name text beside the bar
     * @param id qualified name of what the bar stands for; empty where there is nothing to go to
     */
    public record Category(String name, String id) {
    }

    /**
     * Values drawn in one colour.
     *
     * @param name for the legend
     * @param colour index into the {@linkplain org.lamella.core.markup.Palette palette}
     * @param x abscissae; for bars the indices of the categories
     * @param y ordinates; for bars their lengths. NaN where there is no value
     * @param marked whether each point is marked and none are joined, as for measured ones
     * @param labels texts beside points, empty where a point has none; empty where no point has one
     * @param deviations half lengths of error bars, NaN where a point has none; empty where no point has one
     */
    public record Series(String name, int colour, double[] x, double[] y, boolean marked, List<String> labels, double[] deviations) {
        public Series {
            labels = List.copyOf(labels);
            if (x.length != y.length || !labels.isEmpty() && labels.size() != x.length || deviations.length != 0 && deviations.length != x.length) {
                throw new IllegalArgumentException(name + " has " + y.length + " values, " + labels.size() + " labels and " + deviations.length + " deviations for " + x.length);
            }
        }

        /** Values without labels, joined where the chart joins points. */
        public Series(String name, int colour, double[] x, double[] y) {
            this(name, colour, x, y, false, List.of(), new double[0]);
        }

        /** Whether there are marks only, in a chart that joins points. */
        public boolean isScattered() {
            return marked || IntStream.range(0, y.length).allMatch(i -> isAlone(i) || !Double.isFinite(y[i]));
        }

        /** Ends of the error bar of a point, the lower one first; both the value where it has none. */
        public double[] bar(int i) {
            double half = i < deviations.length && Double.isFinite(deviations[i]) ? deviations[i] : 0;
            return new double[] { y[i] - half, y[i] + half };
        }

        /** All ordinates that are shown, with the ends of error bars. */
        public DoubleStream extents() {
            return IntStream.range(0, y.length).boxed().flatMapToDouble(i -> Arrays.stream(bar(i)));
        }

        /** Whether a value has no neighbour to draw a line to, so that a curve shows it as a mark. */
        public boolean isAlone(int i) {
            return Double.isFinite(y[i]) && !isFinite(i - 1) && !isFinite(i + 1);
        }

        private boolean isFinite(int i) {
            return i >= 0 && i < y.length && Double.isFinite(y[i]);
        }
    }

    /**
     * A part of the abscissa.
     *
     * @param name shown at its top
     * @param id qualified name of what it stands for; empty where there is nothing to go to
     * @param from where it begins, in the unit of the abscissa
     * @param to where it ends
     */
    public record Band(String name, String id, double from, double to) {
    }

    /**
     * A place on the abscissa.
     *
     * @param name shown beside it
     * @param at in the unit of the abscissa
     */
    public record Marker(String name, double at) {
    }

    /**
     * An area between two series of the same abscissae, which are not drawn themselves.
     *
     * @param name for the legend
     * @param lower index of the series along its lower edge
     * @param upper index of the series along its upper edge
     */
    public record Ribbon(String name, int lower, int upper) {
    }

    /** A chart of curves or bars alone. */
    public Chart(String id, String title, String description, Kind kind, Axis x, Axis y, List<Category> categories, List<Series> series) {
        this(id, title, description, kind, x, y, categories, series, List.of(), List.of(), List.of(), List.of(), -1);
    }

    public Chart {
        bands = List.copyOf(bands);
        markers = List.copyOf(markers);
        ribbons = List.copyOf(ribbons);
        upper = List.copyOf(upper);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (kind.hasCategories()) {
            for (Series one : series) {
                if (one.y().length != categories.size()) {
                    throw new IllegalArgumentException(one.name() + " has " + one.y().length + " bars for " + categories.size() + " categories");
                }
            }
        }
    }

    /** @return the same chart with the value axis logarithmic or not */
    public Chart logarithmic(boolean logarithmic) {
        return kind.hasCategories() ? new Chart(id, title, description, kind, new Axis(x.name(), x.unit(), logarithmic), y, categories, series, bands, markers, ribbons, upper, emphasis)
                : new Chart(id, title, description, kind, x, new Axis(y.name(), y.unit(), logarithmic), categories, series, bands, markers, ribbons, upper, emphasis);
    }

    /** @return the same chart with one curve in the foreground, named in the title */
    public Chart emphasising(int curve) {
        return new Chart(id, title + ": " + series.get(curve).name(), description, kind, x, y, categories, series, bands, markers, ribbons, upper, curve);
    }

    /** @return whether a series is the edge of a ribbon and no curve of its own */
    public boolean isEdge(int index) {
        return ribbons.stream().anyMatch(ribbon -> ribbon.lower() == index || ribbon.upper() == index);
    }
}
