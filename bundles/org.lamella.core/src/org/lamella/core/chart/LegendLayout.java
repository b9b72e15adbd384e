package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.List;

import org.lamella.core.markup.TextMeasure;

/** Places the entries of a legend in as few rows as the width allows. */
public final class LegendLayout {

    private record Place(double x, int row) {
    }

    private final List<Place> places = new ArrayList<>();

    private LegendLayout() {
    }

    /**
     * Places entries from the left, row by row.
     *
     * @param names texts of the entries
     * @param width width of a row
     * @param room width of what stands beside each text
     * @param text measures the texts
     */
    public static LegendLayout of(List<String> names, double width, double room, TextMeasure text) {
        LegendLayout layout = new LegendLayout();
        double x = 0;
        int row = 0;
        for (String name : names) {
            double needed = room + text.width(name);
            if (x > 0 && x + needed > width) {
                x = 0;
                row++;
            }
            layout.places.add(new Place(x, row));
            x += needed;
        }
        return layout;
    }

    /** @return left end of an entry */
    public double x(int entry) {
        return places.get(entry).x();
    }

    /** @return row of an entry, 0 at the top */
    public int row(int entry) {
        return places.get(entry).row();
    }

    /** @return number of rows */
    public int rows() {
        return places.isEmpty() ? 0 : places.get(places.size() - 1).row() + 1;
    }
}
