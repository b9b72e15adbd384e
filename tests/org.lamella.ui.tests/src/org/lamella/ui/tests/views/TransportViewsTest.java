package org.lamella.ui.tests.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.core.chart.Chart;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.LimitsView;
import org.lamella.ui.views.ProfilesView;

/** The views of transport on the shipped example, as a person uses them. */
@ExtendWith(CleanWorkbench.class)
class TransportViewsTest {

    private static ProfilesView profiles() {
        ProfilesView view = Workbench.view(LamellaIds.VIEW_PROFILES, ProfilesView.class);
        DisplayWait.until("there are profiles", () -> view.canvases().size() >= 3 && view.canvases().stream().allMatch(canvas -> canvas.getChart().isPresent())
                && view.chooser().filter(list -> list.getItemCount() > 0).isPresent());
        return view;
    }

    private static Chart chart(ProfilesView view, int index) {
        return view.canvases().get(index).getChart().orElseThrow();
    }

    /** As the mouse or a key does. */
    private static void choose(Combo list, String ending) {
        int index = Arrays.asList(list.getItems()).indexOf(Arrays.stream(list.getItems()).filter(item -> item.endsWith(ending)).findFirst()
                .orElseThrow(() -> new AssertionError(ending + " is none of " + List.of(list.getItems()))));
        list.select(index);
        list.notifyListeners(SWT.Selection, new Event());
    }

    private static void slide(Scale slider, int to) {
        slider.setSelection(to);
        slider.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void profilesShowLayersTimesAndTheLimitingCurrent() {
        ITextEditor editor = Workbench.open(Workbench.example("plating", "profiles"));
        Workbench.caretAt(editor, "study ThinPlates");
        ProfilesView view = profiles();
        choose(view.chooser().orElseThrow(), "-3 mA/cm², 60 °C");
        Chart concentration = chart(view, 0);
        assertEquals(List.of("membrane"), concentration.bands().stream().map(Chart.Band::name).toList());
        assertEquals(25, concentration.bands().get(0).to(), 1e-9);
        assertTrue(view.limit().startsWith("64.") && view.limit().contains("4.6") && view.limit().contains("charge"), view.limit());
        Scale slider = view.slider().orElseThrow();
        int last = slider.getSelection();
        assertEquals(concentration.series().size() - 1, last);
        slide(slider, 0);
        assertEquals(0, chart(view, 0).emphasis());
        assertEquals("0 s", chart(view, 0).series().get(0).name());
        double[] flat = chart(view, 0).series().get(0).y();
        assertEquals(flat[0], flat[flat.length - 1], 1e-3 * flat[0]);
        assertEquals("V", chart(view, 1).y().unit());
        assertEquals("Molar flux [µmol/(m²·s)]", chart(view, 2).y().heading());
        assertEquals(List.of("Voltage [V]", "Concentration [mol/m³]"), List.of(chart(view, 3).y().heading(), chart(view, 4).y().heading()), "over time");
        assertEquals(5, view.canvases().size());
        choose(view.chooser().orElseThrow(), "ThinPlates: 60 °C");
        assertEquals(5, view.canvases().size());
        assertEquals(List.of("Voltage [V]", "Current [mA/cm²]"), List.of(chart(view, 3).y().heading(), chart(view, 4).y().heading()), "of the experiment");
        choose(view.chooser().orElseThrow(), "0.5 mA/cm², 60 °C");
        assertNotEquals(concentration.title(), chart(view, 0).title());
    }

    @Test
    void playingRunsThroughTheTimesAndStops() {
        Workbench.open(Workbench.example("plating", "play"));
        ProfilesView view = profiles();
        choose(view.chooser().orElseThrow(), "6 mA/cm², 60 °C");
        Button play = view.play().orElseThrow();
        Scale slider = view.slider().orElseThrow();
        String label = play.getText();
        play.notifyListeners(SWT.Selection, new Event());
        assertEquals(0, slider.getSelection());
        assertNotEquals(label, play.getText());
        DisplayWait.until("the last time is reached and the button is back", () -> slider.getSelection() == slider.getMaximum() && play.getText().equals(label));
    }

    @Test
    void aProfileIsCopiedAsPictureAndData() {
        Workbench.open(Workbench.example("plating", "copy"));
        ProfilesView view = profiles();
        ChartCanvas canvas = view.canvases().get(0);
        canvas.copyImage();
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        try {
            assertTrue(Arrays.asList(clipboard.getAvailableTypes()).stream().anyMatch(type -> ImageTransfer.getInstance().isSupportedType(type)));
            Event key = new Event();
            key.keyCode = 'c';
            key.stateMask = SWT.MOD1 | SWT.MOD2;
            canvas.canvas().notifyListeners(SWT.KeyDown, key);
            String data = (String) clipboard.getContents(TextTransfer.getInstance());
            assertTrue(data.startsWith("Curve\tDepth [µm]\tConcentration [mol/m³]"), data.substring(0, Math.min(80, data.length())));
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void limitsShowTheBoundaryAndWhereTheSteadyStateEnds() {
        ITextEditor editor = Workbench.open(Workbench.example("plating", "limits"));
        Workbench.caretAt(editor, "study ThinPlates");
        LimitsView view = Workbench.view(LamellaIds.VIEW_LIMITS, LimitsView.class);
        DisplayWait.until("there are limits", () -> view.canvas().flatMap(ChartCanvas::getChart).isPresent() && view.chooser().filter(list -> list.getItemCount() > 1).isPresent());
        Combo list = view.chooser().orElseThrow();
        String plating = Arrays.stream(list.getItems()).filter(item -> item.startsWith("Plating limit") && item.endsWith("ThinLiLi")).findFirst().orElseThrow();
        choose(list, plating);
        Chart boundary = view.canvas().flatMap(ChartCanvas::getChart).orElseThrow();
        assertEquals(List.of("limiting current"), boundary.markers().stream().map(Chart.Marker::name).toList());
        assertEquals(4.63, boundary.markers().get(0).at(), 0.02);
        assertTrue(boundary.x().logarithmic());
        String thickness = Arrays.stream(list.getItems()).filter(item -> item.startsWith("Limiting current over thickness")).findFirst().orElseThrow();
        choose(list, thickness);
        Chart over = view.canvas().flatMap(ChartCanvas::getChart).orElseThrow();
        double[] limits = over.series().get(0).y();
        assertEquals(4, limits[0] / limits[limits.length - 1], 1e-6);
        assertFalse(over.markers().iterator().hasNext());
    }

    @Test
    void withoutProfilesTheViewSaysWhatToDo() {
        Workbench.open(Workbench.example("reference", "none"));
        ProfilesView view = Workbench.view(LamellaIds.VIEW_PROFILES, ProfilesView.class);
        DisplayWait.until("the sentence is shown", () -> Workbench.control(view.getViewSite().getShell(), org.eclipse.swt.widgets.Label.class,
                text -> text.isVisible() && text.getText().contains("compute transport")).isPresent());
    }
}
