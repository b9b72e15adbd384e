package org.lamella.ui.views;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.chart.Chart;
import org.lamella.ui.Messages;
import org.lamella.ui.chart.ChartCanvas;

/** Breakdown of the area resistance of the study under the caret, or of the first study that has one. */
public final class ResistanceView extends FollowingView {

    /** Id of the solver's table, and of the chart made from it. */
    private static final String BREAKDOWN = "resistance-breakdown"; //$NON-NLS-1$

    private @Nullable ChartCanvas canvas;

    @Override
    protected Control createContent(Composite parent) {
        ChartCanvas chart = new ChartCanvas(parent);
        chart.setOpener(bridge()::open);
        canvas = chart;
        copyBy(chart::copyImage);
        return chart;
    }

    /** @return the widget, for tests */
    public Optional<ChartCanvas> canvas() {
        return Optional.ofNullable(canvas);
    }

    @Override
    protected Optional<String> show(ActiveDesign active) {
        Optional<Chart> chart = active.resultsFromFocus().flatMap(result -> bridge().charts(result).stream()).filter(found -> found.id().equals(BREAKDOWN)).findFirst();
        canvas().ifPresent(widget -> {
            if (!widget.getChart().equals(chart)) {
                widget.setChart(chart.orElse(null));
            }
            widget.highlight(active.element());
        });
        if (chart.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(instead(active, Messages.Resistance_none));
    }
}
