package org.lamella.ui.tests.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.core.chart.Chart;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.composites.CompositeJob;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.ChartPages;
import org.lamella.ui.views.CompositeView;

/** The laws of the composite under the caret. */
@ExtendWith(CleanWorkbench.class)
class CompositeViewTest {

    private static final String FRACTION = "laws-conductivity";

    private static List<Chart> charts(CompositeView view) {
        return view.pages().map(ChartPages::canvases).orElse(List.of()).stream().map(ChartCanvas::getChart).flatMap(Optional::stream).toList();
    }

    private static Optional<Chart> chart(CompositeView view, String id) {
        return charts(view).stream().filter(chart -> chart.id().startsWith(id)).findFirst();
    }

    private static double designed(CompositeView view) {
        return chart(view, FRACTION).map(chart -> chart.markers().get(0).at()).orElse(Double.NaN);
    }

    private static boolean hasPoints(CompositeView view, String name) {
        return chart(view, FRACTION).filter(chart -> chart.series().stream().anyMatch(series -> series.name().equals(name) && series.isScattered())).isPresent();
    }

    private static CompositeView open(ITextEditor editor, String caret) {
        CompositeView view = Workbench.view(LamellaIds.VIEW_COMPOSITE, CompositeView.class);
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, caret);
        return view;
    }

    private static boolean isOf(CompositeView view, String composite) {
        return chart(view, FRACTION).filter(chart -> chart.title().endsWith("." + composite)).isPresent();
    }

    @Test
    void theLawsFollowTheCaretAndTheText() {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "composite"));
        CompositeView view = open(editor, "composite Core");
        DisplayWait.until("the laws of the layer made of it are shown", () -> isOf(view, "core"));
        assertEquals(List.of("laws-conductivity-60C", "laws-over-temperature", "laws-over-size-60C"), charts(view).stream().map(Chart::id).toList());
        assertEquals(2, chart(view, FRACTION).orElseThrow().ribbons().size());
        assertTrue(hasPoints(view, "as designed"));
        assertFalse(chart(view, "laws-over-temperature").orElseThrow().upper().isEmpty());
        assertTrue(chart(view, "laws-over-size").orElseThrow().x().logarithmic());
        double before = designed(view);

        Workbench.replace(editor, "fraction: 75 wt%", "fraction: 60 wt%");
        DisplayWait.until("the mark moves before the text is saved", () -> designed(view) < before - 0.05);

        Workbench.caretAt(editor, "composite AnodeSide");
        DisplayWait.until("another composite is shown", () -> isOf(view, "anode-side"));
        Workbench.caretAt(editor, "cell Pouch");
        DisplayWait.until("a cell shows one of its composites", () -> chart(view, FRACTION).isPresent());
    }

    /** Points on voxels come on request, are marks with deviations, and are there again when the caret comes back. */
    @Test
    void voxelsAreSolvedOnRequestAndKept() {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "voxels"));
        Workbench.replace(editor, "fraction: 10 wt%   shape: sphere(500 nm) }", "fraction: 10 vol%   shape: sphere(500 nm) }   law: voxels(points: 16, seeds: 1)");
        CompositeView view = open(editor, "composite AnodeSide");
        DisplayWait.until("closed forms are shown", () -> isOf(view, "anode-side") && !hasPoints(view, "as designed"));
        assertFalse(hasPoints(view, "voxels"), "nothing is solved unasked");
        view.solver().setChecked(true);
        view.solver().run();
        DisplayWait.until("there are points on voxels", () -> hasPoints(view, "voxels"));
        Chart.Series points = chart(view, FRACTION).orElseThrow().series().stream().filter(series -> series.name().equals("voxels")).findFirst().orElseThrow();
        assertTrue(points.deviations().length > 1 && points.deviations()[0] > 0);
        DisplayWait.until("the button is up again", () -> !view.solver().isChecked());
        Workbench.caretAt(editor, "composite Core");
        DisplayWait.until("another composite has no points", () -> isOf(view, "core") && !hasPoints(view, "voxels"));
        Workbench.caretAt(editor, "composite AnodeSide");
        DisplayWait.until("the points are there again", () -> isOf(view, "anode-side") && hasPoints(view, "voxels"));
    }

    @Test
    void solvingStopsWhenPressedAgain() {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "stop"));
        CompositeView view = open(editor, "composite AnodeSide");
        DisplayWait.until("closed forms are shown", () -> isOf(view, "anode-side"));
        view.solver().setChecked(true);
        view.solver().run();
        view.solver().setChecked(false);
        view.solver().run();
        DisplayWait.until("nothing is solved any more", () -> Job.getJobManager().find(CompositeJob.class).length == 0);
        assertFalse(view.solver().isChecked() || hasPoints(view, "voxels"));
    }

    @Test
    void theNumbersAreCopied() {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "copied"));
        CompositeView view = open(editor, "composite Core");
        DisplayWait.until("the laws are shown", () -> isOf(view, "core"));
        ChartCanvas canvas = view.pages().orElseThrow().canvases().get(0);
        Event key = new Event();
        key.keyCode = 'c';
        key.stateMask = SWT.MOD1 | SWT.MOD2;
        canvas.canvas().notifyListeners(SWT.KeyDown, key);
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        try {
            String data = (String) clipboard.getContents(TextTransfer.getInstance());
            assertTrue(data.startsWith("Curve\tFiller volume fraction\tConductivity [mS/cm]\tStandard deviation [mS/cm]"), data.substring(0, Math.min(90, data.length())));
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void withoutACompositeTheViewSaysWhatToDo() {
        Workbench.open(Workbench.example("reference", "none"));
        CompositeView view = Workbench.view(LamellaIds.VIEW_COMPOSITE, CompositeView.class);
        DisplayWait.until("the sentence is shown", () -> Workbench.control(view.getViewSite().getShell(), Label.class,
                text -> text.isVisible() && text.getText().startsWith("Put the caret into a composite with a filler")).isPresent());
    }
}
