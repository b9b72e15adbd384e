package org.lamella.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.chart.Chart;
import org.lamella.core.table.Display;
import org.lamella.solver.StudyResult;
import org.lamella.ui.Messages;
import org.lamella.ui.chart.ChartCanvas;

/**
 * Limiting current and depletion capacity over thickness and temperature, and the plating limit over current, of the study under the caret or
 * of the first study that has them.
 */
public final class LimitsView extends FollowingView {

    /** Ids of the solver's series. */
    private static final Set<String> SERIES = Set.of("plating-limit", "limiting-current-over-thickness", "limiting-current-over-temperature", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            "depletion-capacity-over-thickness", "depletion-capacity-over-temperature"); //$NON-NLS-1$ //$NON-NLS-2$
    private static final int CURVES_WIDTH = 360;

    private final Chooser chooser = new Chooser("limits", CURVES_WIDTH, this::choose); //$NON-NLS-1$
    private @Nullable ChartCanvas canvas;
    private List<Chart> charts = List.of();
    private String chosen = ""; //$NON-NLS-1$

    @Override
    protected Control createContent(Composite parent) {
        ChartCanvas chart = new ChartCanvas(parent);
        chart.setOpener(bridge()::open);
        canvas = chart;
        getViewSite().getActionBars().getToolBarManager().add(chooser.contribution());
        copyBy(chart::copyImage);
        return chart;
    }

    private void choose(int index) {
        chosen = charts.get(index).title();
        showChosen();
    }

    /** @return the widget, for tests */
    public Optional<ChartCanvas> canvas() {
        return Optional.ofNullable(canvas);
    }

    /** @return the list of curves, for tests */
    public Optional<Combo> chooser() {
        return chooser.control();
    }

    @Override
    protected Optional<String> show(ActiveDesign active) {
        charts = active.resultsFromFocus().flatMap(this::charts).toList();
        chooser.offer(charts.stream().map(Chart::title).toList(), index());
        showChosen();
        if (!charts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(instead(active, Messages.Limits_none));
    }

    private Stream<Chart> charts(StudyResult result) {
        Display display = new Display(bridge().vocabulary());
        Set<String> ids = result.series().stream().filter(series -> SERIES.contains(series.id()) && !series.y().isEmpty()).map(series -> display.id(series.id(), series.at()))
                .collect(Collectors.toSet());
        return bridge().charts(result).stream().filter(chart -> ids.contains(chart.id()));
    }

    private int index() {
        return Math.max(0, charts.stream().map(Chart::title).toList().indexOf(chosen));
    }

    private void showChosen() {
        canvas().ifPresent(widget -> {
            Optional<Chart> now = charts.isEmpty() ? Optional.empty() : Optional.of(charts.get(index()));
            if (!widget.getChart().equals(now)) {
                widget.setChart(now.orElse(null));
            }
        });
    }
}
