package org.lamella.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.chart.Chart;
import org.lamella.core.table.Display;
import org.lamella.core.table.Tables;
import org.lamella.solver.Measure;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;
import org.lamella.ui.Messages;
import org.lamella.ui.chart.ChartCanvas;

/**
 * Impedance of the study or fit under the caret, or of the first one that has one: in the complex plane, over the frequency, part by part; of
 * a fit its residuals and relaxation times too. The parts of what is under the caret stand out.
 */
public final class ImpedanceView extends FollowingView {

    /** Id of the solver's series in the complex plane, which every spectrum has. */
    private static final String PLANE = "impedance-nyquist"; //$NON-NLS-1$
    /** Id of the solver's table that tells to what the parts belong. */
    private static final String PARTS = "impedance-parts"; //$NON-NLS-1$
    private static final int CONDITIONS_WIDTH = 200;

    private final Chooser conditions = new Chooser("conditions", CONDITIONS_WIDTH, this::choose); //$NON-NLS-1$
    private @Nullable ChartPages pages;
    private @Nullable ApplyFit apply;
    private ActiveDesign active = ActiveDesign.NONE;
    /** What the spectrum shown was asked at. */
    private int chosen;

    @Override
    protected Control createContent(Composite parent) {
        ChartPages made = new ChartPages(parent, List.of(new ChartPages.Page(Messages.Impedance_plane, List.of(PLANE)),
                new ChartPages.Page(Messages.Impedance_bode, List.of("impedance-modulus", "impedance-phase")), //$NON-NLS-1$ //$NON-NLS-2$
                new ChartPages.Page(Messages.Impedance_parts, List.of("impedance-parts-real", "impedance-parts-imaginary")), //$NON-NLS-1$ //$NON-NLS-2$
                new ChartPages.Page(Messages.Impedance_residuals, List.of("residuals-fit", "residuals-kramers-kronig")), //$NON-NLS-1$ //$NON-NLS-2$
                new ChartPages.Page(Messages.Impedance_relaxation, List.of("relaxation-times"))), bridge()::open); //$NON-NLS-1$
        pages = made;
        ApplyFit action = new ApplyFit(getSite().getPage());
        apply = action;
        getViewSite().getActionBars().getToolBarManager().add(action);
        getViewSite().getActionBars().getToolBarManager().add(conditions.contribution());
        copyBy(() -> made.current().ifPresent(ChartCanvas::copyImage));
        return made;
    }

    /** @return the charts, for tests */
    public Optional<ChartPages> pages() {
        return Optional.ofNullable(pages);
    }

    /** @return what writes the values of a fit, for tests */
    public Optional<ApplyFit> apply() {
        return Optional.ofNullable(apply);
    }

    /** @return the list of conditions, for tests */
    public Optional<Combo> chooser() {
        return conditions.control();
    }

    private void choose(int index) {
        chosen = index;
        fill();
    }

    @Override
    protected Optional<String> show(ActiveDesign now) {
        active = now;
        fill();
        if (spectrum().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(instead(now, Messages.Impedance_none));
    }

    private Optional<StudyResult> spectrum() {
        return active.resultsFromFocus().filter(result -> result.series().stream().anyMatch(series -> series.id().equals(PLANE))).findFirst();
    }

    private void fill() {
        Display display = new Display(bridge().vocabulary());
        Optional<StudyResult> result = spectrum();
        List<SortedMap<String, Measure>> at = result.map(ImpedanceView::conditions).orElse(List.of());
        chosen = Math.clamp(chosen, 0, Math.max(0, at.size() - 1));
        conditions.offer(at.stream().map(display::conditions).toList(), chosen);
        ApplyFit action = apply;
        if (action != null) {
            action.offer(result.map(bridge()::fitted).orElse(List.of()), active.isStale());
        }
        ChartPages shown = pages;
        if (shown != null && !shown.isDisposed()) {
            List<Chart> charts = result.map(bridge()::charts).orElse(List.of());
            shown.setCharts(id -> at.isEmpty() ? Optional.empty() : charts.stream().filter(chart -> chart.id().equals(display.id(id, at.get(chosen)))).findFirst());
            shown.emphasise(result.map(found -> partsOf(found, active.element())).orElse(Set.of()));
        }
    }

    /** The conditions of all spectra, in the order computed. */
    private static List<SortedMap<String, Measure>> conditions(StudyResult result) {
        List<SortedMap<String, Measure>> all = new ArrayList<>();
        result.series().stream().filter(series -> series.id().equals(PLANE)).map(ResultSeries::at).filter(at -> !all.contains(at)).forEach(all::add);
        return all;
    }

    /** Names of the parts that belong to a layer, contact or electrode. */
    private static Set<String> partsOf(StudyResult result, String element) {
        return result.tables().stream().filter(table -> table.id().equals(PARTS)).flatMap(table -> table.rows().stream()
                .filter(row -> isOf(table, row, element)).map(row -> String.valueOf(row.get(0)))).collect(Collectors.toSet());
    }

    private static boolean isOf(ResultTable table, List<@Nullable Object> row, String element) {
        return !element.equals(table.subject()) && Tables.element(table, row).equals(element);
    }
}
