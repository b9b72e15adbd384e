package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.List;

import org.lamella.core.chart.Chart.Ribbon;
import org.lamella.core.chart.Chart.Series;

/** What a chart's legend names, and by what it shows each: by what is drawn. */
public final class Legend {

    /** What stands beside a name. */
    public enum Sample {
        /** A piece of a curve. */
        LINE,
        /** A mark. */
        MARK,
        /** A piece of a bar. */
        BAR,
        /** A piece of a ribbon. */
        RIBBON
    }

    /**
     * An entry.
     *
     * @param name its text
     * @param sample what stands beside it
     * @param index colour of the series, or index of the ribbon
     */
    public record Entry(String name, Sample sample, int index) {
    }

    private Legend() {
    }

    /** @return the entries from the left: curves, marks and bars, then ribbons; none where one thing alone is drawn or one stands out */
    public static List<Entry> of(Chart chart) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            if (!chart.isEdge(i)) {
                Series series = chart.series().get(i);
                entries.add(new Entry(series.name(), sample(chart, series), series.colour()));
            }
        }
        for (int i = 0; i < chart.ribbons().size(); i++) {
            Ribbon ribbon = chart.ribbons().get(i);
            entries.add(new Entry(ribbon.name(), Sample.RIBBON, i));
        }
        return entries.size() > 1 && chart.emphasis() < 0 ? entries : List.of();
    }

    private static Sample sample(Chart chart, Series series) {
        if (chart.kind().hasCategories()) {
            return Sample.BAR;
        }
        return chart.kind() == Chart.Kind.POINTS || series.isScattered() ? Sample.MARK : Sample.LINE;
    }
}
