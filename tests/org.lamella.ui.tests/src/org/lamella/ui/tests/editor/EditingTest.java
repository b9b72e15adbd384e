package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.editor.navigate.DefinitionLinks;
import org.lamella.ui.editor.navigate.QuotedLinks;
import org.lamella.ui.preferences.EditorPreferences;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Keys;
import org.lamella.ui.tests.util.Workbench;

/** Comments, layout on request and when saving, growing selections, links in quotes and imports. */
@ExtendWith(CleanWorkbench.class)
class EditingTest {

    @AfterEach
    void asAtFirst() {
        InstanceScope.INSTANCE.getNode(LamellaIds.BUNDLE).remove(EditorPreferences.FORMAT_ON_SAVE);
    }

    private static String selected(CellEditor cell) {
        return ((ITextSelection) cell.editor().getSelectionProvider().getSelection()).getText();
    }

    @Test
    void theSelectedLinesBecomeCommentsAndTextAgain() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        int start = cell.offset("    matrix");
        cell.editor().selectAndReveal(start, cell.offset("}\nstack") - start);
        Workbench.run(cell.editor(), "org.lamella.ui.comment");
        assertTrue(cell.document().get().contains("\n    // matrix PEO-LiTFSI\n    // filler LLZTO { fraction: 10 wt% }\n}\n"), cell.document()::get);
        Workbench.run(cell.editor(), "org.lamella.ui.comment");
        assertEquals(CellEditor.TEXT, cell.document().get());
        Workbench.run(cell.editor(), "org.lamella.ui.comment");
        Workbench.run(cell.editor(), IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(CellEditor.TEXT, cell.document().get(), "one step of undo");
    }

    @Test
    void theKeyOfTheCommentCountsInTheEditor() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Workbench.page().activate(cell.editor());
        cell.text().forceFocus();
        cell.editor().selectAndReveal(cell.offset("let skin"), 0);
        DisplayWait.until("the editor has the focus", cell.text()::isFocusControl);
        Keys.press('7', SWT.CTRL);
        DisplayWait.until("the line is a comment", () -> cell.document().get().contains("\n// let skin = 8 µm\n"));
    }

    @Test
    void aTextIsLaidOutWhenItIsSavedIfSomebodyWantsThat() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT.replace("    layer b", "layer   b"));
        Workbench.replace(cell.editor(), "8 µm", "9 µm");
        Workbench.run(cell.editor(), IWorkbenchCommandConstants.FILE_SAVE);
        assertTrue(CellProjects.text(cell.file()).contains("\nlayer   b of"), "nobody asked for it");
        InstanceScope.INSTANCE.getNode(LamellaIds.BUNDLE).putBoolean(EditorPreferences.FORMAT_ON_SAVE, true);
        Workbench.replace(cell.editor(), "9 µm", "7 µm");
        Workbench.caretAt(cell.editor(), "b of PAN");
        Workbench.run(cell.editor(), IWorkbenchCommandConstants.FILE_SAVE);
        assertTrue(CellProjects.text(cell.file()).contains("\n    layer b of"), () -> CellProjects.text(cell.file()));
        assertFalse(cell.editor().isDirty());
        assertEquals(cell.offset("b of PAN"), cell.viewer().getSelectedRange().x, "the caret stays at its word");
    }

    @Test
    void onlyWhatIsSelectedIsLaidOut() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT.replace("    layer", "  layer"));
        int start = cell.offset("  layer b");
        cell.editor().selectAndReveal(start, cell.offset("}\n", start) - start);
        Workbench.run(cell.editor(), "org.lamella.ui.format");
        DisplayWait.until("the line is laid out", () -> cell.document().get().contains("\n    layer b of"));
        assertTrue(cell.document().get().contains("\n  layer a of"), cell.document()::get);
    }

    @Test
    void aSelectionGrowsAndShrinks() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        cell.editor().selectAndReveal(cell.offset("10 wt%"), 0);
        Workbench.run(cell.editor(), "org.lamella.ui.selectEnclosing");
        assertEquals("10", selected(cell));
        Workbench.run(cell.editor(), "org.lamella.ui.selectEnclosing");
        assertEquals("10 wt%", selected(cell));
        Workbench.run(cell.editor(), "org.lamella.ui.selectEnclosing");
        assertEquals("fraction: 10 wt%", selected(cell));
        Workbench.run(cell.editor(), "org.lamella.ui.selectInner");
        assertEquals("fraction", selected(cell), "the largest inside it, from its start");
    }

    @Test
    void theFileOfATableIsALinkAndSoIsADoi() throws Exception {
        CellEditor cell = CellEditor.open(CellEditor.TEXT
                + "polymer Film { conductivity: table(\"film.csv\") from \"doi:10.1016/0167-2738(83)90083-8\"   density: 1 g/cm³ }\n");
        IFile table = cell.file().getProject().getFile("film.csv");
        table.create(new ByteArrayInputStream("temperature [°C],conductivity [S/cm]\n25,1e-5\n60,1e-4\n".getBytes(StandardCharsets.UTF_8)), true, new NullProgressMonitor());
        assertEquals("Open https://doi.org/10.1016/0167-2738(83)90083-8", quoted(cell, "doi:").getHyperlinkText());
        quoted(cell, "film.csv").open();
        DisplayWait.until("the table is open", () -> Workbench.page().getActiveEditor() != null && Workbench.page().getActiveEditor().getTitle().equals("film.csv"));
    }

    private static IHyperlink quoted(CellEditor cell, String words) {
        return DisplayWait.forValue("there is a link at " + words,
                () -> Optional.ofNullable(new QuotedLinks().detectHyperlinks(cell.viewer(), new Region(cell.offset(words), 0), false)).map(links -> links[0]));
    }

    @Test
    void anImportLeadsToTheFilesOfThePackage() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        IHyperlink[] links = DisplayWait.forValue("there are links",
                () -> Optional.ofNullable(new DefinitionLinks().detectHyperlinks(cell.viewer(), new Region(cell.offset("materials"), 0), true)));
        assertTrue(links.length > 1, "the package has several files");
        assertNotNull(links[0].getHyperlinkText());
        assertTrue(java.util.Arrays.stream(links).anyMatch(link -> "Open definition in ceramics.cell".equals(link.getHyperlinkText())));
    }
}
