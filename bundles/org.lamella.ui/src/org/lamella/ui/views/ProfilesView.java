package org.lamella.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.lamella.core.chart.Chart;
import org.lamella.core.chart.Charts;
import org.lamella.core.table.Display;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.StudyResult;
import org.lamella.ui.Messages;
import org.lamella.ui.chart.ChartCanvas;

/**
 * Salt concentration, potential and anion flux across the stack, and voltage and current over time: of one current or experiment of the study
 * under the caret, or of the first study that has profiles. Profiles are those of the time chosen below the charts; the button plays them one
 * after the other.
 */
public final class ProfilesView extends FollowingView {

    /** Ids of the solver's series over depth, the first of which every case has. */
    private static final List<String> OVER_DEPTH = List.of("concentration-profile", "potential-profile", "anion-flux-profile"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    /** Ids of those over time, under a constant current and in an experiment. */
    private static final List<String> OVER_TIME = List.of("voltage", "surface-concentration"); //$NON-NLS-1$ //$NON-NLS-2$
    private static final List<String> EXPERIMENT = List.of("experiment-voltage", "experiment-current"); //$NON-NLS-1$ //$NON-NLS-2$
    private static final int CASES_WIDTH = 260;
    private static final int TIME_WIDTH = 120;
    private static final int LIMIT_WIDTH = 360;
    /** Between two pictures of the animation, ms. */
    private static final int FRAME = 350;

    /** Profiles of one current or experiment. */
    private record Case(StudyResult result, ResultSeries series) {

        String name(Display display) {
            String study = result.study().substring(result.study().lastIndexOf('.') + 1);
            String at = display.conditions(series.at());
            return at.isEmpty() ? study : study + ": " + at; //$NON-NLS-1$
        }

        Optional<ResultSeries> series(String id) {
            return result.series().stream().filter(other -> other.id().equals(id) && other.subject().equals(series.subject()) && other.at().equals(series.at())).findFirst();
        }

        List<String> times() {
            return series.y().stream().map(ResultSeries.Axis::name).toList();
        }
    }

    private final Chooser chooser = new Chooser("profiles", CASES_WIDTH, this::choose); //$NON-NLS-1$
    private @Nullable ChartPages pages;
    private List<Case> cases = List.of();
    private int shown;
    private int moment;
    private boolean playing;
    private @Nullable Scale slider;
    private @Nullable Label time;
    private @Nullable Label limit;
    private @Nullable Button play;

    @Override
    protected Control createContent(Composite parent) {
        ChartPages made = new ChartPages(parent, List.of(new ChartPages.Page(Messages.Profiles_depth, OVER_DEPTH), new ChartPages.Page(Messages.Profiles_time, OVER_TIME),
                new ChartPages.Page(Messages.Profiles_experiment, EXPERIMENT)), bridge()::open);
        made.setBar(this::makeBar);
        pages = made;
        getViewSite().getActionBars().getToolBarManager().add(chooser.contribution());
        copyBy(() -> made.current().ifPresent(ChartCanvas::copyImage));
        return made;
    }

    private Control makeBar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 0).applyTo(bar);
        Button start = new Button(bar, SWT.PUSH);
        start.setText(Messages.Profiles_play);
        start.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> setPlaying(!playing)));
        Scale scale = new Scale(bar, SWT.HORIZONTAL);
        scale.setToolTipText(Messages.Profiles_slider);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(scale);
        scale.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            setPlaying(false);
            select(scale.getSelection());
        }));
        Label now = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(TIME_WIDTH, SWT.DEFAULT).applyTo(now);
        Label marker = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(LIMIT_WIDTH, SWT.DEFAULT).applyTo(marker);
        slider = scale;
        time = now;
        limit = marker;
        play = start;
        return bar;
    }

    /** @return the charts, for tests */
    public Optional<ChartPages> pages() {
        return Optional.ofNullable(pages);
    }

    /** @return the charts of all pages, from the left, for tests */
    public List<ChartCanvas> canvases() {
        return pages().map(ChartPages::canvases).orElse(List.of());
    }

    /** @return the slider of the times, for tests */
    public Optional<Scale> slider() {
        return Optional.ofNullable(slider);
    }

    /** @return the button that plays the profiles, for tests */
    public Optional<Button> play() {
        return Optional.ofNullable(play);
    }

    /** @return what is said about the limiting current, for tests */
    public String limit() {
        Label marker = limit;
        return marker == null ? "" : marker.getText(); //$NON-NLS-1$
    }

    /** @return the list of currents and experiments, for tests */
    public Optional<Combo> chooser() {
        return chooser.control();
    }

    @Override
    protected Optional<String> show(ActiveDesign active) {
        List<Case> found = active.resultsFromFocus()
                .flatMap(result -> result.series().stream().filter(series -> series.id().equals(OVER_DEPTH.get(0)) && !series.y().isEmpty()).map(series -> new Case(result, series)))
                .toList();
        if (!found.equals(cases)) {
            boolean same = shown < cases.size() && shown < found.size() && sameCase(cases.get(shown), found.get(shown));
            cases = found;
            choose(same ? shown : 0);
            Display display = new Display(bridge().vocabulary());
            chooser.offer(cases.stream().map(one -> one.name(display)).toList(), shown);
        }
        pages().ifPresent(shownPages -> shownPages.highlight(active.element()));
        if (!cases.isEmpty()) {
            return Optional.empty();
        }
        setPlaying(false);
        return Optional.of(instead(active, Messages.Profiles_none));
    }

    private static boolean sameCase(Case one, Case other) {
        return one.result().study().equals(other.result().study()) && one.series().at().equals(other.series().at());
    }

    /** Shows one current or experiment, at its last time. */
    private void choose(int index) {
        shown = index;
        Scale scale = slider;
        if (shown >= cases.size() || scale == null || scale.isDisposed()) {
            return;
        }
        int last = cases.get(shown).series().y().size() - 1;
        scale.setMaximum(Math.max(1, last));
        scale.setEnabled(last > 0);
        scale.setPageIncrement(1);
        select(last);
    }

    /** Shows one time. */
    private void select(int index) {
        Scale scale = slider;
        Label now = time;
        Label marker = limit;
        if (shown >= cases.size() || scale == null || now == null || marker == null || scale.isDisposed()) {
            return;
        }
        Case one = cases.get(shown);
        moment = Math.clamp(index, 0, one.times().size() - 1);
        scale.setSelection(moment);
        now.setText(one.times().get(moment));
        Display display = new Display(bridge().vocabulary());
        pages().ifPresent(all -> all.setCharts(id -> chart(one, id, display)));
        marker.setText(LimitingCurrentText.of(one.result(), one.series(), display).orElse("")); //$NON-NLS-1$
    }

    /** The chart of some curves of a case; over depth that of the time shown stands out. */
    private Optional<Chart> chart(Case one, String id, Display display) {
        if (OVER_DEPTH.contains(id)) {
            return one.series(id).map(series -> new Charts(display).of(series, one.result()).emphasising(moment));
        }
        String full = display.id(id, one.series().at());
        return bridge().charts(one.result()).stream().filter(chart -> chart.id().equals(full)).findFirst();
    }

    private void setPlaying(boolean wanted) {
        Button button = play;
        if (button == null || button.isDisposed() || playing == wanted) {
            return;
        }
        playing = wanted;
        button.setText(wanted ? Messages.Profiles_pause : Messages.Profiles_play);
        if (wanted) {
            if (shown < cases.size() && moment == cases.get(shown).times().size() - 1) {
                select(0);
            }
            button.getDisplay().timerExec(FRAME, this::frame);
        }
    }

    private void frame() {
        Button button = play;
        if (!playing || button == null || button.isDisposed() || shown >= cases.size()) {
            return;
        }
        if (moment >= cases.get(shown).times().size() - 1) {
            setPlaying(false);
            return;
        }
        select(moment + 1);
        button.getDisplay().timerExec(FRAME, this::frame);
    }
}
