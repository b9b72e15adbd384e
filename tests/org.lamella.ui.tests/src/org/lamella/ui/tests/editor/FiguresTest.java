package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.preferences.PreferenceDefaults;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Notes;
import org.lamella.ui.tests.util.OpenedPages;
import org.lamella.ui.tests.util.Pointer;
import org.lamella.ui.tests.util.Popups;
import org.lamella.ui.tests.util.Workbench;

/** Area resistances beside the text and in the hover, and the source that a hover leads to. */
@ExtendWith(CleanWorkbench.class)
class FiguresTest {

    /** The film is 4 µm of 0.4 mS/cm: 1 Ω·cm². */
    private static final String TEXT = """
            import lamella.materials.*
            polymer Soft {
                conductivity: 0.4 mS/cm from "doi:10.1016/j.xcrp.2020.100214"
                density: 1.2 g/cm³
            }
            stack Pair {
                layer film of Soft { thickness: 4 µm }
                layer rest of Soft { thickness: 12 µm }
            }
            study S of Pair at 60 °C { compute resistance }
            stack Other { layer a of PEO-LiTFSI { thickness: 5 µm } }
            """;

    @AfterEach
    void figuresAreShown() {
        InstanceScope.INSTANCE.getNode(LamellaIds.BUNDLE).remove(PreferenceDefaults.SHOW_FIGURES);
    }

    @Test
    void notesStandAtTheEndsOfLinesAndFollowTheText() {
        CellEditor cell = CellEditor.open(TEXT);
        DisplayWait.until("there are notes", () -> Notes.of(cell.editor()).size() == 5);
        assertEquals(List.of("total 4 Ω·cm² at 60 °C · 16 µm", "1 Ω·cm² at 60 °C · 25 % thickness", "3 Ω·cm² at 60 °C · 75 % thickness"), Notes.of(cell.editor()).subList(0, 3));
        DisplayWait.until("something is drawn behind the layer", () -> isDrawnBehind(cell, "{ thickness: 4 µm }"));
        assertTrue(!isDrawnBehind(cell, "density: 1.2 g/cm³"), "nothing is drawn behind other lines");
        Workbench.replace(cell.editor(), "thickness: 4 µm", "thickness: 8 µm");
        DisplayWait.until("the notes are those of the new text", () -> Notes.of(cell.editor()).contains("2 Ω·cm² at 60 °C · 40 % thickness") && Notes.of(cell.editor()).contains("total 5 Ω·cm² at 60 °C · 20 µm"));
    }

    /** Whether anything but the ground is seen to the right of a line's text. */
    private static boolean isDrawnBehind(CellEditor cell, String lineEnd) {
        StyledText text = cell.text();
        // the caret may stand at the end
        Point end = text.toDisplay(text.getLocationAtOffset(cell.offset(lineEnd) + lineEnd.length()));
        Image image = new Image(text.getDisplay(), 100, text.getLineHeight());
        GC gc = new GC(text.getDisplay());
        try {
            gc.copyArea(image, end.x + 4, end.y);
            ImageData data = image.getImageData();
            int ground = data.getPixel(data.width - 1, 0);
            for (int x = 0; x < data.width; x++) {
                for (int y = 0; y < data.height; y++) {
                    if (data.getPixel(x, y) != ground) {
                        return true;
                    }
                }
            }
            return false;
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    @Test
    void notesCanBeSwitchedOff() {
        CellEditor cell = CellEditor.open(TEXT);
        DisplayWait.until("there are notes", () -> Notes.of(cell.editor()).size() == 5);
        InstanceScope.INSTANCE.getNode(LamellaIds.BUNDLE).putBoolean(PreferenceDefaults.SHOW_FIGURES, false);
        DisplayWait.until("there are no notes", () -> Notes.of(cell.editor()).isEmpty());
        InstanceScope.INSTANCE.getNode(LamellaIds.BUNDLE).putBoolean(PreferenceDefaults.SHOW_FIGURES, true);
        DisplayWait.until("there are notes again", () -> Notes.of(cell.editor()).size() == 5);
    }

    @Test
    void theHoverTellsTheResistanceOfALayer() {
        CellEditor cell = CellEditor.open(TEXT);
        StyledText hover = Popups.hover(cell.editor(), "film of");
        assertTrue(hover.getText().contains("area resistance 1 Ω·cm² at 60 °C"), hover::getText);
        assertTrue(hover.getText().contains("25 % of the thickness of Pair"), hover::getText);
    }

    @Test
    void aClickOnTheSourceInTheHoverOpensIt() {
        CellEditor cell = CellEditor.open(TEXT);
        OpenedPages.forget();
        StyledText hover = Popups.hover(cell.editor(), "0.4 mS/cm");
        StyleRange link = Arrays.stream(hover.getStyleRanges()).filter(range -> range.data != null).findFirst().orElseThrow();
        assertEquals("doi:10.1016/j.xcrp.2020.100214", hover.getText(link.start, link.start + link.length - 1));
        Pointer.moveTo(hover, link.start + 3);
        DisplayWait.until("the pointer is a hand over the link", () -> hover.getCursor() != null);
        Pointer.click(hover, link.start + 3);
        DisplayWait.until("the source is opened", () -> OpenedPages.addresses().equals(List.of("https://doi.org/10.1016/j.xcrp.2020.100214")));
    }
}
