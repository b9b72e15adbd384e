package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Keys;
import org.lamella.ui.tests.util.Popups;
import org.lamella.ui.tests.util.Workbench;

/** Quick fixes as a person applies them: from the list, with one key, and from the Problems view. */
@ExtendWith(CleanWorkbench.class)
class QuickFixTest {

    private static final String GARNET = "\nceramic Garnet {\n    conductivity: arrhenius(0,45 mS/cm at 25 °C, 0.35 eV, form: sigma)\n    density:      6 g/cm³ − 0.6 g/cm³\n}\n";

    private static void problems(CellEditor cell, int count) {
        DisplayWait.until(count + " problems are marked", () -> cell.problems().size() == count);
    }

    @Test
    void theListOfQuickFixes() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT + GARNET);
        problems(cell, 2);
        Workbench.page().activate(cell.editor());
        cell.editor().selectAndReveal(cell.offset("0,45") + 1, 0);
        List<String> texts = Popups.texts(Popups.list("the list opens", () -> ((ITextOperationTarget) cell.viewer()).doOperation(ISourceViewer.QUICK_ASSIST),
                entries -> true));
        assertEquals(List.of("Replace by 0.45", "Replace by 0, 45"), texts.subList(0, 2), texts::toString);
        assertEquals(texts.size(), texts.stream().distinct().count(), "each once");
    }

    @Test
    void oneKeyMendsWhatWasPasted() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT + GARNET);
        problems(cell, 2);
        Workbench.page().activate(cell.editor());
        cell.editor().selectAndReveal(cell.offset("0,45"), 0);
        Keys.press('1', SWT.ALT);
        DisplayWait.until("the comma is a point", () -> cell.document().get().contains("arrhenius(0.45 mS/cm"));
        problems(cell, 1);
        cell.editor().selectAndReveal(cell.offset("− 0.6"), 0);
        Keys.press('1', SWT.ALT);
        DisplayWait.until("the dash is a minus", () -> cell.document().get().contains("6 g/cm³ - 0.6 g/cm³"));
        problems(cell, 0);
        ((ITextOperationTarget) cell.viewer()).doOperation(ITextOperationTarget.UNDO);
        assertTrue(cell.document().get().contains("6 g/cm³ − 0.6 g/cm³"), "one step of undo for one quick fix");
    }

    @Test
    void theProblemsViewMendsAllOfAKindInFilesOpenAndClosed() throws CoreException {
        CellEditor open = CellEditor.open(CellEditor.TEXT);
        IFile closed = open.file().getProject().getFile("b.cell");
        closed.create(new ByteArrayInputStream("package other\nlet a = 3 − 1\nlet b = 5 − 2\n".getBytes(StandardCharsets.UTF_8)), true, new NullProgressMonitor());
        Workbench.replace(open.editor(), "let skin = 8 µm", "let skin = 9 µm − 1 µm");
        problems(open, 1);
        DisplayWait.until("the closed file's problems are marked", () -> markers(closed).size() == 2);
        Workbench.page().activate(Workbench.view(IPageLayout.ID_PROBLEM_VIEW, IViewPart.class));
        IMarker first = markers(closed).get(0);
        assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(first));
        WorkbenchMarkerResolution minus = DisplayWait.forValue("there is a quick fix", () -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(first))
                .filter(resolution -> resolution.getLabel().equals("Replace by -")).map(WorkbenchMarkerResolution.class::cast).findFirst());
        IMarker[] all = {first, markers(closed).get(1), open.problems().get(0)};
        IMarker[] others = minus.findOtherMarkers(all);
        assertEquals(2, others.length);
        minus.run(all, new NullProgressMonitor());
        DisplayWait.until("the closed file is mended", () -> text(closed).equals("package other\nlet a = 3 - 1\nlet b = 5 - 2\n"));
        assertTrue(open.document().get().contains("let skin = 9 µm - 1 µm"), () -> open.document().get());
        DisplayWait.until("no problem is left", () -> markers(closed).isEmpty() && open.problems().isEmpty());
        ((ITextOperationTarget) open.viewer()).doOperation(ITextOperationTarget.UNDO);
        assertTrue(open.document().get().contains("let skin = 9 µm − 1 µm"), "one step of undo in the editor");
        assertTrue(RefactoringCore.getUndoManager().anythingToUndo(), "and one of the workspace for the closed file");
    }

    @Test
    void aProblemThatIsADecisionHasNoQuickFix() {
        CellEditor cell = CellEditor.open("package demo\nlet a = a\nlet b = a\n" + CellEditor.TEXT.substring(CellEditor.TEXT.indexOf("import")).replace("import lamella.materials.*\n", "")
                .replace("PEO-LiTFSI", "lamella.materials.PEO-LiTFSI").replace("LLZTO", "lamella.materials.LLZTO").replace("PAN-LiTFSI", "lamella.materials.PAN-LiTFSI"));
        DisplayWait.until("the circle is marked", () -> cell.problems().stream().anyMatch(marker -> marker.getAttribute("org.lamella.core.code", "").equals("cycle")));
        IMarker cycle = cell.problems().stream().filter(marker -> marker.getAttribute("org.lamella.core.code", "").equals("cycle")).findFirst().orElseThrow();
        assertEquals(false, IDE.getMarkerHelpRegistry().hasResolutions(cycle));
        IMarkerResolution[] none = IDE.getMarkerHelpRegistry().getResolutions(cycle);
        assertEquals(0, none.length);
    }

    private static List<IMarker> markers(IFile file) {
        return Workbench.problems(file, IMarker.SEVERITY_WARNING);
    }

    private static String text(IFile file) {
        try {
            return file.readString();
        } catch (CoreException changing) {
            return "";
        }
    }
}
