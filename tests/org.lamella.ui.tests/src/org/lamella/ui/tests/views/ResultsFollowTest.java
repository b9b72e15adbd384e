package org.lamella.ui.tests.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.core.chart.Chart;
import org.lamella.core.evaluation.EvaluationService;
import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Row;
import org.lamella.core.table.Table.Severity;
import org.lamella.solver.Progress;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.stack.StackCanvas;
import org.lamella.ui.table.TableComponent;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Keys;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.ResistanceView;
import org.lamella.ui.views.ResultsView;
import org.lamella.ui.views.StackView;
import org.osgi.framework.FrameworkUtil;

@ExtendWith(CleanWorkbench.class)
class ResultsFollowTest {

    private static Optional<Row> requirement(ResultsView view, String name) {
        return view.requirements().flatMap(TableComponent::getTable).flatMap(table -> table.rows().stream().filter(row -> row.text(1).equals(name)).findFirst());
    }

    private static String actual(ResultsView view, String name) {
        Table table = view.requirements().flatMap(TableComponent::getTable).orElseThrow();
        return requirement(view, name).orElseThrow().text(table.headings().indexOf("Actual"));
    }

    private static Severity verdict(ResultsView view, String name) {
        return requirement(view, name).map(Row::severity).orElse(Severity.NONE);
    }

    private static ResultsView results() {
        return Workbench.view(LamellaIds.VIEW_RESULTS, ResultsView.class);
    }

    /** A job may ask about a file that was deleted after it was scheduled. */
    @Test
    void aDeletedFileHasNoStudies() throws CoreException {
        IFile file = Workbench.example("asymmetric", "results-deleted");
        var context = FrameworkUtil.getBundle(ResultsFollowTest.class).getBundleContext();
        EvaluationService evaluation = context.getService(context.getServiceReference(EvaluationService.class));
        URI uri = file.getLocationURI();
        assertFalse(evaluation.studies(uri, Progress.NONE).isEmpty());
        file.delete(true, null);
        assertTrue(evaluation.studies(uri, Progress.NONE).isEmpty());
        assertTrue(evaluation.evaluate(uri, Progress.NONE).evaluated().isEmpty());
    }

    @Test
    void aThicknessThatIsEditedAndSavedChangesStackAndResults() {
        IFile file = Workbench.example("asymmetric", "results-edit");
        ITextEditor editor = Workbench.open(file);
        ResultsView view = results();
        StackCanvas stack = Workbench.view(LamellaIds.VIEW_STACK, StackView.class).canvas().orElseThrow();
        DisplayWait.until("every requirement holds", () -> verdict(view, "thin") == Severity.OK);
        String before = actual(view, "thin");

        Workbench.page().activate(editor);
        Workbench.replace(editor, "10 µm ± 1 µm", "20 µm ± 1 µm");
        DisplayWait.until("the stack shows the new thickness before it is saved",
                () -> stack.layoutNow().filter(layout -> layout.boxes().stream().anyMatch(box -> box.band().thickness() == 20e-6)).isPresent());
        Workbench.save(editor);
        DisplayWait.until("the stack is too thick now", () -> verdict(view, "thin") == Severity.ERROR);
        assertNotEquals(before, actual(view, "thin"));
    }

    @Test
    void aWrongUnitIsMarkedAndMendedWithTheKeyboard() {
        IFile file = Workbench.example("asymmetric", "results-unit");
        ITextEditor editor = Workbench.open(file);
        ResultsView view = results();
        DisplayWait.until("there are results", () -> verdict(view, "thin") == Severity.OK);
        Workbench.page().activate(editor);
        Workbench.text(editor).setFocus();
        int unit = Workbench.offset(editor, "8 µm") + "8 ".length();
        Workbench.replace(editor, "8 µm", "8 V");
        Keys.press('s', SWT.CTRL);
        DisplayWait.until("the wrong unit is marked", () -> Workbench.problems(file, IMarker.SEVERITY_ERROR).size() == 1);
        IMarker marker = Workbench.problems(file, IMarker.SEVERITY_ERROR).get(0);
        int start = marker.getAttribute(IMarker.CHAR_START, -1);
        assertTrue(start <= unit && marker.getAttribute(IMarker.CHAR_END, -1) >= unit, start + ": " + marker.getAttribute(IMarker.MESSAGE, ""));

        Keys.press('z', SWT.CTRL);
        assertTrue(Workbench.document(editor).get().contains("8 µm"));
        Keys.press('s', SWT.CTRL);
        DisplayWait.until("no error is left", () -> Workbench.problems(file, IMarker.SEVERITY_ERROR).isEmpty());
        DisplayWait.until("the results are back", () -> verdict(view, "thin") == Severity.OK);
        assertFalse(editor.isDirty());
    }

    @Test
    void theSwappedStackFailsTheCathodeWindow() {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "results-swap"));
        ResultsView view = results();
        DisplayWait.until("the design holds", () -> verdict(view, "cathode-window") == Severity.OK);
        Workbench.page().activate(editor);
        Workbench.replace(editor, "layer anode-side of AnodeSide { thickness: 8 µm }", "layer first of CathodeSide { thickness: 7 µm }");
        Workbench.replace(editor, "layer cathode-side of CathodeSide { thickness: 7 µm }", "layer last of AnodeSide { thickness: 8 µm }");
        Workbench.save(editor);
        DisplayWait.until("PEO at the cathode oxidises", () -> verdict(view, "cathode-window") == Severity.ERROR);
    }

    @Test
    void chosenRowsAreCopiedWithTheirHeadings() {
        Workbench.open(Workbench.example("asymmetric", "results-copy"));
        ResultsView view = results();
        DisplayWait.until("there are results", () -> verdict(view, "thin") == Severity.OK);
        TableComponent table = view.requirements().orElseThrow();
        Table shown = table.getTable().orElseThrow();
        // what was chosen is gone when a later evaluation brings other rows
        String copied = DisplayWait.forValue("the chosen row is copied", () -> {
            table.viewer().getTable().setFocus();
            table.viewer().getTable().setSelection(0);
            Keys.press('c', SWT.CTRL);
            return clipboard(TextTransfer.getInstance(), String.class).filter(text -> text.contains("PASS") && text.split("\n").length == 2);
        });
        String[] lines = copied.split("\n");
        assertEquals(String.join("\t", shown.headings()), lines[0]);
        assertTrue(lines[1].startsWith("PASS\t"), lines[1]);
    }

    private static <T> Optional<T> clipboard(Transfer transfer, Class<T> type) {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return Optional.ofNullable(clipboard.getContents(transfer)).map(type::cast);
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void theBreakdownIsCopiedAsPictureAndAsData() {
        Workbench.open(Workbench.example("asymmetric", "results-chart"));
        ChartCanvas canvas = Workbench.view(LamellaIds.VIEW_RESISTANCE, ResistanceView.class).canvas().orElseThrow();
        Chart chart = DisplayWait.forValue("the breakdown is shown", canvas::getChart);
        canvas.setFocus();
        Keys.press('c', SWT.CTRL, SWT.SHIFT);
        String data = DisplayWait.forValue("the data are copied", () -> clipboard(TextTransfer.getInstance(), String.class).filter(text -> text.contains("anode-side")));
        assertEquals(chart.categories().size() + 1, data.split("\n").length, data);
        Keys.press('c', SWT.CTRL);
        ImageData picture = DisplayWait.forValue("the picture is copied", () -> clipboard(ImageTransfer.getInstance(), ImageData.class));
        assertEquals(canvas.canvas().getClientArea().width, picture.width);
        assertTrue(colours(picture) > 2, "text, axes and bars are there");
    }

    private static long colours(ImageData picture) {
        return IntStream.range(0, picture.width * picture.height).map(i -> picture.getPixel(i % picture.width, i / picture.width)).distinct().count();
    }

    @Test
    void theFilterKeepsTheRowsThatHoldEveryWord() {
        Workbench.open(Workbench.example("asymmetric", "results-filter"));
        ResultsView view = results();
        DisplayWait.until("there are results", () -> verdict(view, "thin") == Severity.OK);
        TableComponent table = view.requirements().orElseThrow();
        table.setFilter("THIN");
        assertEquals(1, table.viewer().getTable().getItemCount());
        table.setFilter("");
        assertEquals(table.getTable().orElseThrow().rows().size(), table.viewer().getTable().getItemCount());
    }

    @Test
    void theBreakdownHasABarForEachLayer() {
        Workbench.open(Workbench.example("asymmetric", "results-breakdown"));
        ChartCanvas canvas = Workbench.view(LamellaIds.VIEW_RESISTANCE, ResistanceView.class).canvas().orElseThrow();
        Chart chart = DisplayWait.forValue("the breakdown is shown", canvas::getChart);
        for (String layer : new String[] {"anode-side", "core", "cathode-side"}) {
            assertTrue(chart.categories().stream().anyMatch(category -> category.name().contains(layer)), layer);
        }
    }
}
