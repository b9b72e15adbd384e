package org.lamella.ui.chart;

import org.eclipse.swt.graphics.GC;
import org.lamella.core.markup.TextMeasure;

/** The true size of texts in the font of a GC. */
final class GcTextMeasure implements TextMeasure {

    private final GC gc;

    GcTextMeasure(GC gc) {
        this.gc = gc;
    }

    @Override
    public double width(String text) {
        return gc.textExtent(text).x;
    }

    @Override
    public double lineHeight() {
        return gc.getFontMetrics().getHeight();
    }
}
