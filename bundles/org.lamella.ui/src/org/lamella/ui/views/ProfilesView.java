package org.lamella.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
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
 * Salt concentration, potential and anion flux across the stack: one current or experiment of the study under the caret, or of the first study
 * that has profiles, at the time chosen below the charts. Space or the button plays them one after the other.
 */
public final class ProfilesView extends FollowingView {

    /** Ids of the solver's series, from the upper chart to the lower one. */
    private static final List<String> SERIES = List.of("concentration-profile", "potential-profile", "anion-flux-profile"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
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
    private final List<ChartCanvas> canvases = new ArrayList<>();
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
        Composite content = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 4).applyTo(content);
        SashForm charts = new SashForm(content, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(charts);
        charts.addListener(SWT.Resize, event -> {
            int wanted = charts.getSize().x >= 2 * charts.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
            if (charts.getOrientation() != wanted) {
                charts.setOrientation(wanted);
            }
        });
        for (int i = 0; i < SERIES.size(); i++) {
            ChartCanvas canvas = new ChartCanvas(charts);
            canvas.setOpener(bridge()::open);
            canvases.add(canvas);
        }
        Button start = new Button(content, SWT.PUSH);
        start.setText(Messages.Profiles_play);
        start.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> setPlaying(!playing)));
        Scale scale = new Scale(content, SWT.HORIZONTAL);
        scale.setToolTipText(Messages.Profiles_slider);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(scale);
        scale.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            setPlaying(false);
            select(scale.getSelection());
        }));
        Label now = new Label(content, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(TIME_WIDTH, SWT.DEFAULT).applyTo(now);
        Label marker = new Label(content, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(LIMIT_WIDTH, SWT.DEFAULT).applyTo(marker);
        slider = scale;
        time = now;
        limit = marker;
        play = start;
        getViewSite().getActionBars().getToolBarManager().add(chooser.contribution());
        copyBy(() -> canvases.stream().filter(canvas -> canvas.canvas().isFocusControl()).findFirst().orElse(canvases.get(0)).copyImage());
        return content;
    }

    /** @return the charts from the upper to the lower one, for tests */
    public List<ChartCanvas> canvases() {
        return canvases;
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
                .flatMap(result -> result.series().stream().filter(series -> series.id().equals(SERIES.get(0)) && !series.y().isEmpty()).map(series -> new Case(result, series)))
                .toList();
        if (!found.equals(cases)) {
            boolean same = shown < cases.size() && shown < found.size() && sameCase(cases.get(shown), found.get(shown));
            cases = found;
            choose(same ? shown : 0);
            Display display = new Display(bridge().vocabulary());
            chooser.offer(cases.stream().map(one -> one.name(display)).toList(), shown);
        }
        canvases.forEach(canvas -> canvas.highlight(active.element()));
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
        Charts charts = new Charts(display);
        for (int i = 0; i < SERIES.size(); i++) {
            Optional<Chart> chart = one.series(SERIES.get(i)).map(series -> charts.of(series, one.result()).emphasising(moment));
            canvases.get(i).setChart(chart.orElse(null));
        }
        marker.setText(LimitingCurrentText.of(one.result(), one.series(), display).orElse("")); //$NON-NLS-1$
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
