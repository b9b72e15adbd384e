package org.lamella.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.chart.Chart;
import org.lamella.core.chart.Charts;
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

    private final ToolControl<Combo> chooser = new ToolControl<>("limits", CURVES_WIDTH, this::makeChooser); //$NON-NLS-1$
    private @Nullable ChartCanvas canvas;
    private List<Chart> charts = List.of();
    private String chosen = ""; //$NON-NLS-1$

    @Override
    protected Control createContent(Composite parent) {
        ChartCanvas chart = new ChartCanvas(parent);
        chart.setOpener(bridge()::open);
        canvas = chart;
        getViewSite().getActionBars().getToolBarManager().add(chooser);
        copyBy(chart::copyImage);
        return chart;
    }

    private Combo makeChooser(Composite parent) {
        Combo list = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            int index = list.getSelectionIndex();
            if (index >= 0 && index < charts.size()) {
                chosen = charts.get(index).title();
                showChosen();
            }
        }));
        list.getDisplay().asyncExec(this::fillChooser);
        return list;
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
        Display display = new Display(bridge().vocabulary());
        charts = active.resultsFromFocus().flatMap(result -> charts(result, display).stream()).toList();
        fillChooser();
        showChosen();
        if (!charts.isEmpty()) {
            return Optional.empty();
        }
        if (active.file().isEmpty()) {
            return Optional.of(Messages.View_noEditor);
        }
        return Optional.of(active.results().isEmpty() ? active.waiting() : Messages.Limits_none);
    }

    private static List<Chart> charts(StudyResult result, Display display) {
        Charts all = new Charts(display);
        return result.series().stream().filter(series -> SERIES.contains(series.id()) && !series.y().isEmpty()).map(series -> all.of(series, result)).toList();
    }

    private int index() {
        return Math.max(0, charts.stream().map(Chart::title).toList().indexOf(chosen));
    }

    private void showChosen() {
        canvas().ifPresent(widget -> {
            widget.setChart(charts.isEmpty() ? null : charts.get(index()));
        });
    }

    private void fillChooser() {
        chooser.control().ifPresent(list -> {
            List<String> titles = charts.stream().map(Chart::title).toList();
            if (!List.of(list.getItems()).equals(titles)) {
                list.setItems(titles.toArray(String[]::new));
            }
            list.select(charts.isEmpty() ? -1 : index());
            list.setEnabled(!charts.isEmpty());
        });
    }
}
