package org.lamella.ui.tests.perspective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;

@ExtendWith(CleanWorkbench.class)
class WindowGeometryTest {

    private static final int LINES = 25;
    private static final int COLUMNS = 80;
    /** Room of the cross on the chosen tab. */
    private static final int CLOSE = 16;

    @Test
    void noViewTitleIsClipped() {
        Workbench.open(Workbench.example("asymmetric", "geometry-titles"));
        DisplayWait.events();
        Set<String> titles = new TreeSet<>();
        List<String> clipped = new ArrayList<>();
        for (CTabFolder folder : Workbench.controls(Workbench.window().getShell(), CTabFolder.class)) {
            for (CTabItem item : folder.getItems()) {
                if (!folder.isVisible()) {
                    continue;
                }
                titles.add(item.getText());
                if (!item.isShowing() || item.getBounds().width < needed(folder, item)) {
                    clipped.add(item.getText());
                }
            }
        }
        assertTrue(titles.containsAll(Set.of("Project Explorer", "Stack", "Outline", "Results", "Resistance", "Problems")), titles.toString());
        assertEquals(List.of(), clipped);
    }

    private static int needed(CTabFolder folder, CTabItem item) {
        GC gc = new GC(folder);
        try {
            gc.setFont(item.getFont());
            int image = item.getImage() == null ? 0 : item.getImage().getBounds().width;
            return gc.textExtent(item.getText()).x + image + (folder.getSelection() == item ? CLOSE : 0);
        } finally {
            gc.dispose();
        }
    }

    @Test
    void theEditorShowsTwentyFiveLinesOfEightyColumns() {
        IFile file = Workbench.example("asymmetric", "geometry-editor");
        ITextEditor editor = Workbench.open(file);
        StyledText text = Workbench.text(editor);
        DisplayWait.until("the editor is laid out", () -> text.getClientArea().height > 0);
        GC gc = new GC(text);
        try {
            double column = gc.textExtent("m".repeat(COLUMNS)).x / (double) COLUMNS;
            int width = text.getClientArea().width - text.getLeftMargin() - text.getRightMargin();
            assertTrue(text.getClientArea().height / text.getLineHeight() >= LINES, "lines: " + text.getClientArea().height / (double) text.getLineHeight());
            assertTrue(width / column >= COLUMNS, "columns: " + width / column);
        } finally {
            gc.dispose();
        }
    }
}
