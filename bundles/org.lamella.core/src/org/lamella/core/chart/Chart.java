package org.lamella.core.chart;

import java.util.List;

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
 */
public record Chart(String id, String title, String description, Kind kind, Axis x, Axis y, List<Category> categories, List<Series> series) {

    /** How series are drawn. */
    public enum Kind {
        /** Curves; a NaN interrupts them, and a value between two of them is a mark. */
        LINE,
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
     */
    public record Series(String name, int colour, double[] x, double[] y) {
        public Series {
            if (x.length != y.length) {
                throw new IllegalArgumentException(name + " has " + y.length + " values for " + x.length);
            }
        }

        /** Whether a value has no neighbour to draw a line to, so that a curve shows it as a mark. */
        public boolean isAlone(int i) {
            return Double.isFinite(y[i]) && !isFinite(i - 1) && !isFinite(i + 1);
        }

        private boolean isFinite(int i) {
            return i >= 0 && i < y.length && Double.isFinite(y[i]);
        }
    }

    public Chart {
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
        return kind.hasCategories() ? new Chart(id, title, description, kind, new Axis(x.name(), x.unit(), logarithmic), y, categories, series)
                : new Chart(id, title, description, kind, x, new Axis(y.name(), y.unit(), logarithmic), categories, series);
    }
}
