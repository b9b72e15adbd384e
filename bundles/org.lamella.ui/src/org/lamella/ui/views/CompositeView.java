package org.lamella.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.chart.Chart;
import org.lamella.core.composites.CompositeService;
import org.lamella.core.evaluation.EvaluationService;
import org.lamella.core.table.Display;
import org.lamella.solver.Measure;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.StudyResult;
import org.lamella.ui.Messages;
import org.lamella.ui.Services;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.composites.CompositeJob;
import org.lamella.ui.composites.CompositeJob.Found;
import org.lamella.ui.composites.CompositeJob.Request;
import org.lamella.ui.theme.Images;

/**
 * Conductivity of the composite under the caret by every law, between its bounds: over the filler fraction, the temperature and the size of the
 * filler. Closed forms follow the text; points on voxels are solved on request and kept. A study of the file that compares the laws of the composite
 * shows its own figures.
 */
public final class CompositeView extends FollowingView {

    /** Id of the solver's series that every comparison has. */
    private static final String FRACTION = "laws-conductivity"; //$NON-NLS-1$
    private static final String VOXELS = "voxels"; //$NON-NLS-1$
    private static final int CONDITIONS_WIDTH = 110;

    private final Chooser conditions = new Chooser("conditions", CONDITIONS_WIDTH, this::choose); //$NON-NLS-1$
    private final Action solve = new Action(Messages.Composite_solve, IAction.AS_CHECK_BOX) {
        @Override
        public void run() {
            solve();
        }
    };
    private @Nullable ChartPages pages;
    private @Nullable CompositeJob quick;
    private @Nullable CompositeJob voxels;
    private ActiveDesign active = ActiveDesign.NONE;
    private @Nullable Request asked;
    private Optional<Found> found = Optional.empty();
    /** Whether a question about the file has been answered. */
    private boolean answered;
    /** Conditions of the curves over the fraction, in the order computed. */
    private List<SortedMap<String, Measure>> at = List.of();
    private int chosen;

    @Override
    protected Control createContent(Composite parent) {
        ChartPages made = new ChartPages(parent, List.of(new ChartPages.Page(Messages.Composite_fraction, List.of(FRACTION)),
                new ChartPages.Page(Messages.Composite_temperature, List.of("laws-over-temperature")), //$NON-NLS-1$
                new ChartPages.Page(Messages.Composite_size, List.of("laws-over-size")), //$NON-NLS-1$
                new ChartPages.Page(Messages.Composite_beside, List.of("composites-compared"))), bridge()::open); //$NON-NLS-1$
        pages = made;
        CompositeService service = Services.get(CompositeService.class);
        EvaluationService files = Services.get(EvaluationService.class);
        org.eclipse.swt.widgets.Display display = parent.getDisplay();
        quick = new CompositeJob(service, files, display, this::answer, false);
        CompositeJob slow = new CompositeJob(service, files, display, solved -> askAgain(), true);
        slow.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> solve.setChecked(slow.getState() != Job.NONE));
                }
            }
        });
        voxels = slow;
        solve.setImageDescriptor(Images.descriptor("evaluate")); //$NON-NLS-1$
        solve.setToolTipText(Messages.Composite_solveTip);
        getViewSite().getActionBars().getToolBarManager().add(solve);
        getViewSite().getActionBars().getToolBarManager().add(conditions.contribution());
        copyBy(() -> made.current().ifPresent(ChartCanvas::copyImage));
        return made;
    }

    /** @return the charts, for tests */
    public Optional<ChartPages> pages() {
        return Optional.ofNullable(pages);
    }

    /** @return what starts and stops solving on voxels, for tests */
    public IAction solver() {
        return solve;
    }

    private void choose(int index) {
        chosen = index;
        fill();
    }

    @Override
    protected Optional<String> show(ActiveDesign now) {
        active = now;
        CompositeJob job = quick;
        if (now.file().isEmpty() || now.design().isEmpty()) {
            return Optional.of(now.file().isEmpty() ? Messages.View_noEditor : Messages.Composite_none);
        }
        Request request = new Request(now.file().get(), now.design().get(), now.element());
        Request before = asked;
        if (before == null || !before.file().equals(request.file())) {
            found = Optional.empty();
            answered = false;
        }
        if (!request.equals(before) && job != null && isSeen()) {
            asked = request;
            job.ask(request);
        }
        fill();
        return found.isPresent() ? failure() : Optional.of(answered ? Messages.Composite_none : Messages.Composite_computing);
    }

    /** Why there is nothing to see although the composite is known. */
    private Optional<String> failure() {
        StudyResult result = found.orElseThrow().laws().result();
        return at.isEmpty() ? Optional.of(result.reason().isEmpty() ? Messages.Composite_none : result.reason()) : Optional.empty();
    }

    private void answer(Optional<Found> now) {
        if (pages().filter(made -> !made.isDisposed()).isPresent()) {
            found = now;
            answered = true;
            refresh();
        }
    }

    /** What is known on voxels now is found instead of the closed forms. */
    private void askAgain() {
        CompositeJob job = quick;
        Request request = asked;
        if (job != null && request != null) {
            job.ask(request);
        }
    }

    private void solve() {
        CompositeJob job = voxels;
        Request request = asked;
        if (job == null) {
            return;
        }
        if (solve.isChecked() && request != null) {
            job.ask(request);
        } else {
            job.cancel();
            solve.setChecked(false);
        }
    }

    private void fill() {
        Display display = new Display(bridge().vocabulary());
        at = found.stream().flatMap(known -> known.laws().result().series().stream()).filter(series -> series.id().equals(FRACTION)).map(ResultSeries::at).distinct().toList();
        chosen = Math.clamp(chosen, 0, Math.max(0, at.size() - 1));
        conditions.offer(at.stream().map(display::conditions).toList(), chosen);
        ChartPages shown = pages;
        if (shown != null && !shown.isDisposed()) {
            List<Chart> charts = new ArrayList<>(written().map(bridge()::charts).orElse(List.of()));
            found.ifPresent(known -> charts.addAll(known.charts()));
            shown.setCharts(id -> chart(charts, id).or(() -> at.isEmpty() ? Optional.empty() : chart(charts, display.id(id, at.get(chosen)))));
        }
    }

    private static Optional<Chart> chart(List<Chart> charts, String id) {
        return charts.stream().filter(chart -> chart.id().equals(id)).findFirst();
    }

    /** The study of the file that compares the laws of the composite, unless its text has changed or more is known here. */
    private Optional<StudyResult> written() {
        return active.isStale() ? Optional.empty() : found.stream().flatMap(known -> active.resultsFromFocus().filter(result -> result.of().equals(known.laws().composite()))
                .filter(result -> result.series().stream().anyMatch(series -> series.id().equals(FRACTION)))
                .filter(result -> !known.laws().onVoxels() || isOnVoxels(result))).findFirst();
    }

    private static boolean isOnVoxels(StudyResult result) {
        return result.series().stream().flatMap(series -> series.y().stream()).anyMatch(curve -> curve.name().equals(VOXELS));
    }

    @Override
    public void dispose() {
        for (CompositeJob job : new CompositeJob[] { quick, voxels }) {
            if (job != null) {
                job.cancel();
            }
        }
        super.dispose();
    }
}
