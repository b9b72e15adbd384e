package org.lamella.ui.tests.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.chart.Chart;
import org.lamella.core.microstructure.Scene;
import org.lamella.core.microstructure.Scene.Shown;
import org.lamella.core.microstructure.Slice.Plane;
import org.lamella.core.table.Table;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.microstructure.ExportVoxels;
import org.lamella.ui.microstructure.StructureBar;
import org.lamella.ui.microstructure.StructureCanvas;
import org.lamella.ui.microstructure.StructureJob;
import org.lamella.ui.microstructure.StructureLook;
import org.lamella.ui.microstructure.StructurePage;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.MicrostructureView;

/** The structures of the shipped example of voxels, as a person looks at them. */
@ExtendWith(CleanWorkbench.class)
class MicrostructureViewTest {

    private static MicrostructureView view() {
        return Workbench.view(LamellaIds.VIEW_MICROSTRUCTURE, MicrostructureView.class);
    }

    private static Optional<StructureLook> look(MicrostructureView view) {
        return view.page().map(StructurePage::canvas).flatMap(StructureCanvas::look);
    }

    private static Scene drawn(MicrostructureView view, String composite) {
        return DisplayWait.forValue(composite + " is drawn", () -> look(view).map(StructureLook::scene).filter(scene -> scene.model().composite().endsWith("." + composite)));
    }

    private static void press(MicrostructureView view) {
        bar(view).button().notifyListeners(SWT.Selection, new Event());
    }

    private static void waitsForARequest(MicrostructureView view) {
        DisplayWait.until("it can be solved", () -> bar(view).status().endsWith("solve it to see the current"));
    }

    private static StructureBar bar(MicrostructureView view) {
        return view.page().orElseThrow().bar();
    }

    private static Scene solved(MicrostructureView view, String composite) {
        drawn(view, composite);
        waitsForARequest(view);
        press(view);
        return DisplayWait.forValue("it is solved", () -> look(view).map(StructureLook::scene).filter(scene -> scene.field().isPresent()));
    }

    @Test
    void theStructureUnderTheCaretIsDrawnAndCut() {
        ITextEditor editor = Workbench.open(Workbench.example("composites", "structure"));
        Workbench.caretAt(editor, "composite Framework");
        MicrostructureView view = view();
        Scene scene = drawn(view, "Framework");
        assertEquals(48 * 48 * 48, scene.model().size());
        DisplayWait.until("the box is drawn", () -> view.page().map(StructurePage::canvas).flatMap(StructureCanvas::box).isPresent());
        Table phases = view.page().orElseThrow().phases().getTable().orElseThrow();
        assertEquals(List.of("PEO-LiTFSI", "LLZTO"), phases.rows().stream().map(row -> row.text(0)).toList());
        assertEquals(30, phases.rows().get(1).cells().get(1).number(), 0.1);
        assertEquals("100", phases.rows().get(1).text(2));
        DisplayWait.until("it says what it is", () -> bar(view).status().startsWith("Framework: 48 \u00d7 48 \u00d7 48 voxels of 83.3 nm"));

        Scale depth = bar(view).slider(Plane.LAYER).orElseThrow();
        assertEquals(24, depth.getSelection());
        depth.setSelection(7);
        depth.notifyListeners(SWT.Selection, new Event());
        assertEquals(7, look(view).orElseThrow().layer());
        assertEquals(24, look(view).orElseThrow().row());
    }

    @Test
    void theCurrentIsSolvedOnRequestAndKept() {
        ITextEditor editor = Workbench.open(Workbench.example("composites", "current"));
        Workbench.caretAt(editor, "composite Framework");
        MicrostructureView view = view();
        Scene scene = solved(view, "Framework");
        assertEquals(Shown.CURRENT, look(view).orElseThrow().seen());
        assertTrue(scene.range(Shown.CURRENT).high() > 1);
        DisplayWait.until("it says what conducts", () -> bar(view).status().contains("mS/cm at 60 °C"));
        assertFalse(bar(view).button().isEnabled(), "there is nothing left to solve");
        Chart histogram = view.page().orElseThrow().histogram().getChart().orElseThrow();
        assertEquals(100, histogram.series().stream().flatMapToDouble(series -> Arrays.stream(series.y())).sum(), 1e-6);
        Workbench.caretAt(editor, "composite Coarse");
        Scene other = drawn(view, "Coarse");
        assertTrue(other.field().isEmpty());
        Workbench.caretAt(editor, "fraction: 30 vol%   shape: gyroid");
        assertSame(scene, drawn(view, "Framework"), "it is not solved again");
        view.show(Shown.POTENTIAL);
        assertEquals(Shown.POTENTIAL, look(view).orElseThrow().seen());
    }

    @Test
    void solvingCanBeCancelled() {
        ITextEditor editor = Workbench.open(Workbench.example("composites", "cancel"));
        Workbench.replace(editor, "law: voxels(points: 48)", "law: voxels(points: 160)");
        Workbench.save(editor);
        Workbench.caretAt(editor, "composite Framework");
        MicrostructureView view = view();
        DisplayWait.until("it is drawn finely", () -> look(view).filter(shown -> shown.scene().model().slices() == 160).isPresent());
        waitsForARequest(view);
        String solve = bar(view).button().getText();
        press(view);
        assertNotEquals(solve, bar(view).button().getText());
        DisplayWait.until("it is being solved", () -> bar(view).status().startsWith("residual") || bar(view).status().startsWith("sorting"));
        press(view);
        DisplayWait.until("nothing goes on", () -> Job.getJobManager().find(StructureJob.class).length == 0);
        assertEquals(solve, bar(view).button().getText());
        assertTrue(look(view).orElseThrow().scene().field().isEmpty());
    }

    @Test
    void whatIsShownIsCopiedAndWritten(@TempDir Path folder) throws IOException, InterruptedException {
        ITextEditor editor = Workbench.open(Workbench.example("composites", "copy"));
        Workbench.caretAt(editor, "composite Coarse");
        MicrostructureView view = view();
        Scene scene = drawn(view, "Coarse");
        StructureCanvas canvas = view.page().orElseThrow().canvas();
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        try {
            canvas.copyData();
            String numbers = (String) clipboard.getContents(TextTransfer.getInstance());
            assertEquals(48, numbers.lines().count());
            assertTrue(numbers.lines().allMatch(line -> line.split("\t").length == 48 && line.replaceAll("[01\t]", "").isEmpty()));
            canvas.copyImage();
            DisplayWait.until("the picture is copied", () -> Arrays.stream(clipboard.getAvailableTypes()).anyMatch(type -> ImageTransfer.getInstance().isSupportedType(type)));
        } finally {
            clipboard.dispose();
        }
        Job job = ExportVoxels.write(scene, folder.resolve("mine.mhd"));
        job.schedule();
        job.join();
        assertTrue(job.getResult().isOK());
        assertEquals(scene.model().size(), Files.size(folder.resolve("mine.raw")));
        assertTrue(Files.readString(folder.resolve("mine.mhd")).contains("law: voxels(\"mine.raw\""));
    }

    @Test
    void withoutVoxelsTheViewSaysWhatToDo() {
        Workbench.open(Workbench.example("reference", "none"));
        MicrostructureView view = view();
        DisplayWait.until("the sentence is shown", () -> Workbench.control(view.getViewSite().getShell(), Label.class,
                text -> text.isVisible() && text.getText().contains("law: voxels(points: 64)")).isPresent());
    }
}
