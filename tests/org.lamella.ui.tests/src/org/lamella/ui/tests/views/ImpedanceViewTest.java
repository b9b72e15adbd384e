package org.lamella.ui.tests.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.SWT;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.core.chart.Chart;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.ModalDialog;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.ApplyFit;
import org.lamella.ui.views.ChartPages;
import org.lamella.ui.views.ImpedanceView;

/** The spectrum of the design in the editor. */
@ExtendWith(CleanWorkbench.class)
class ImpedanceViewTest {

    private static List<ChartCanvas> canvases(ImpedanceView view) {
        return view.pages().map(ChartPages::canvases).orElse(List.of());
    }

    private static Optional<Chart> plane(ImpedanceView view) {
        return canvases(view).stream().findFirst().flatMap(ChartCanvas::getChart);
    }

    private static double widest(Chart chart) {
        double widest = 0;
        for (double value : chart.series().get(0).x()) {
            widest = Math.max(widest, value);
        }
        return widest;
    }

    @Test
    void theSpectrumFollowsTheDesignAndTheCaret() {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "impedance"));
        ImpedanceView view = Workbench.view(LamellaIds.VIEW_IMPEDANCE, ImpedanceView.class);
        assertTrue(canvases(view).isEmpty(), "no study computes an impedance yet");
        Workbench.page().activate(editor);
        Workbench.replace(editor, "compute properties, resistance,", "compute impedance, properties, resistance,");
        Workbench.save(editor);
        DisplayWait.until("there is a spectrum", () -> plane(view).isPresent());
        Chart before = plane(view).orElseThrow();
        assertEquals(Chart.Kind.PLANE, before.kind());
        assertEquals(List.of("impedance-nyquist-60C", "impedance-modulus-60C", "impedance-phase-60C", "impedance-parts-real-60C", "impedance-parts-imaginary-60C"),
                canvases(view).stream().map(canvas -> canvas.getChart().orElseThrow().id()).toList());

        Workbench.caretAt(editor, "layer core of Core");
        DisplayWait.until("the parts of the layer stand out", () -> canvases(view).stream().anyMatch(canvas -> canvas.emphasised().equals(Set.of("layer core", "salt core"))));

        Workbench.replace(editor, "10 µm ± 1 µm", "40 µm ± 1 µm");
        Workbench.save(editor);
        DisplayWait.until("a thicker layer has a wider spectrum", () -> plane(view).filter(chart -> widest(chart) > widest(before) + 1).isPresent());
    }

    /** About several direct currents: each by its conditions, marked where volumes were used, with the parts of a layer in front. */
    @Test
    void spectraAboutACurrentAreChosenAndMarked() {
        ITextEditor editor = Workbench.open(Workbench.example("plating", "biased"));
        ImpedanceView view = Workbench.view(LamellaIds.VIEW_IMPEDANCE, ImpedanceView.class);
        Workbench.replace(editor, "stack Thin extends Thick { membrane {", "stack Thin { layer membrane of PEO-LiTFSI {");
        Workbench.replace(editor, "compute limits { temperature: 60 °C .. 90 °C }", "compute impedance { current: 0, 3 mA/cm²   direction: charge }");
        Workbench.save(editor);
        DisplayWait.until("there are spectra", () -> view.chooser().filter(list -> list.getItemCount() == 2).isPresent());
        Combo list = view.chooser().orElseThrow();
        assertEquals(List.of("60 °C", "-3 mA/cm², 60 °C"), List.of(list.getItems()));
        assertEquals("Impedance nyquist at 60 °C of examples.plating.ThinLiLi", plane(view).orElseThrow().title());
        list.select(1);
        list.notifyListeners(SWT.Selection, new Event());
        assertEquals("Impedance nyquist at -3 mA/cm², 60 °C, discretised of examples.plating.ThinLiLi", plane(view).orElseThrow().title());
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "layer membrane of PEO-LiTFSI { thickness: 25");
        DisplayWait.until("the parts of the layer stand out", () -> canvases(view).stream().anyMatch(canvas -> canvas.emphasised().equals(Set.of("layer membrane", "salt membrane"))));
    }

    @Test
    void aSpectrumIsCopiedAsPictureAndDataAndStaysWhileTheCaretMoves() {
        ITextEditor editor = Workbench.open(Workbench.example("measured", "copied"));
        ImpedanceView view = Workbench.view(LamellaIds.VIEW_IMPEDANCE, ImpedanceView.class);
        Workbench.caretAt(editor, "fit Contact");
        DisplayWait.until("there is the fit", () -> isFit(view));
        Chart before = plane(view).orElseThrow();
        ChartCanvas canvas = canvases(view).get(0);
        canvas.copyImage();
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        try {
            assertTrue(Arrays.stream(clipboard.getAvailableTypes()).anyMatch(type -> ImageTransfer.getInstance().isSupportedType(type)));
            Event key = new Event();
            key.keyCode = 'c';
            key.stateMask = SWT.MOD1 | SWT.MOD2;
            canvas.canvas().notifyListeners(SWT.KeyDown, key);
            String data = (String) clipboard.getContents(TextTransfer.getInstance());
            assertTrue(data != null && data.startsWith("Curve\tRe Z [Ω]\t-Im Z [Ω]") && data.lines().count() > 90, data);
        } finally {
            clipboard.dispose();
        }
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "package");
        DisplayWait.until("another spectrum is shown", () -> plane(view).isPresent() && !isFit(view));
        Workbench.caretAt(editor, "fit Contact");
        DisplayWait.until("the fit is shown again", () -> isFit(view));
        assertSame(before, plane(view).orElseThrow(), "the chart is not made again");
    }

    private static boolean isFit(ImpedanceView view) {
        return plane(view).filter(chart -> chart.series().stream().map(Chart.Series::marked).toList().equals(List.of(true, false, false))).isPresent();
    }

    /** Measured, designed and fitted together, residuals and relaxation times, and the values written into the text where a person agrees. */
    @Test
    void aFitIsShownAndItsValuesAreWritten() {
        ITextEditor editor = Workbench.open(Workbench.example("measured", "fitted"));
        ImpedanceView view = Workbench.view(LamellaIds.VIEW_IMPEDANCE, ImpedanceView.class);
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "fit Contact");
        DisplayWait.until("measured, designed and fitted lie in one chart", () -> isFit(view));
        assertEquals(List.of("impedance-nyquist-60C", "impedance-modulus-60C", "impedance-phase-60C", "residuals-fit-60C", "residuals-kramers-kronig-60C", "relaxation-times-60C"),
                canvases(view).stream().map(canvas -> canvas.getChart().orElseThrow().id()).toList());

        ApplyFit apply = view.apply().orElseThrow();
        DisplayWait.until("the values can be written", apply::isEnabled);
        assertTrue(apply.text().contains("examples.measured.Film.contact.resistance: 20.0"), apply.text());
        ModalDialog dialog = ModalDialog.expect("Write fitted values", shell -> ModalDialog.press(shell, "OK"));
        apply.run();
        dialog.done();
        DisplayWait.until("the text has the value", () -> Workbench.document(editor).get().contains("Ω·cm² at 60 °C from \"fit:Contact\""));
    }
}
