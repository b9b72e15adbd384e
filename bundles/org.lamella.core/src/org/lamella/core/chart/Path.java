package org.lamella.core.chart;

import org.lamella.model.units.Numbers;

/** The {@code d} attribute of an SVG path made of straight lines, with gaps. */
final class Path {

    private static final int DIGITS = 5;

    private final StringBuilder d = new StringBuilder();
    private boolean down;

    /** The lines through the points given as x, y in turn. */
    static Path polyline(double... coordinates) {
        Path path = new Path();
        for (int i = 0; i + 1 < coordinates.length; i += 2) {
            path.to(coordinates[i], coordinates[i + 1]);
        }
        return path;
    }

    /** Draws on to a point, or starts there after a gap. */
    void to(double x, double y) {
        d.append(down ? 'L' : 'M').append(Numbers.significant(x, DIGITS)).append(' ').append(Numbers.significant(y, DIGITS));
        down = true;
    }

    /** Leaves a gap. */
    void lift() {
        down = false;
    }

    boolean isEmpty() {
        return d.isEmpty();
    }

    @Override
    public String toString() {
        return d.toString();
    }
}
