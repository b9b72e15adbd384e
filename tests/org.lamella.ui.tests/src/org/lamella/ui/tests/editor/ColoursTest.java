package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Stream;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;

/** Words have the colours of their form and meaning, while somebody types and in both themes. */
@ExtendWith(CleanWorkbench.class)
class ColoursTest {

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    /** Contrast that WCAG asks for normal text. */
    private static final double READABLE = 4.5;

    @AfterEach
    void light() {
        theme(LIGHT);
    }

    private static void theme(String id) {
        Workbench.window().getService(IThemeEngine.class).setTheme(id, false);
        DisplayWait.events();
    }

    private static RGB registered(String name) {
        return JFaceResources.getColorRegistry().getRGB("org.lamella.ui.editor." + name);
    }

    @Test
    void wordsHaveTheColoursOfTheirMeaning() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        assertEquals(registered("keyword"), cell.colourAt("composite Soft").getRGB());
        assertEquals(registered("material"), cell.colourAt("PEO-LiTFSI").getRGB());
        assertEquals(registered("composite"), cell.colourAt("Soft {").getRGB());
        assertEquals(registered("property"), cell.colourAt("fraction").getRGB());
        assertEquals(registered("number"), cell.colourAt("10 wt%").getRGB());
        assertEquals(registered("unit"), cell.colourAt("wt%").getRGB());
        assertEquals(registered("documentation"), cell.colourAt("soft composite").getRGB());
        assertEquals(registered("variable"), cell.colourAt("skin }").getRGB());
        assertNull(cell.colourAt("{ fraction"));
    }

    @Test
    void coloursFollowTheTextWithoutWaitingForTheLanguage() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Workbench.replace(cell.editor(), "package demo", "package demo\n\n/* one\ntwo */\n// three\n");
        assertEquals(registered("comment"), cell.colourAt("two").getRGB());
        assertEquals(registered("material"), cell.colourAt("PEO-LiTFSI").getRGB());
        Workbench.replace(cell.editor(), "two */", "two");
        assertEquals(registered("comment"), cell.colourAt("import").getRGB(), "the comment is open now");
        Workbench.replace(cell.editor(), "two", "two */");
        assertEquals(registered("keyword"), cell.colourAt("import").getRGB());
    }

    @Test
    void aNameThatChangesItsKindChangesItsColour() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Workbench.replace(cell.editor(), "of PAN-LiTFSI", "of Soft");
        DisplayWait.until("the layer's name is coloured as a composite", () -> cell.colourAt("Soft { thickness: 10") != null
                && registered("composite").equals(cell.colourAt("Soft { thickness: 10").getRGB()));
    }

    @Test
    void coloursAreReadableInBothThemes() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        RGB light = cell.colourAt("PEO-LiTFSI").getRGB();
        readable(cell, LIGHT);
        theme(DARK);
        DisplayWait.until("the dark colours are there", () -> !light.equals(registered("material")));
        DisplayWait.until("the text has the dark colours", () -> registered("material").equals(cell.colourAt("PEO-LiTFSI").getRGB()));
        assertNotEquals(light, cell.colourAt("PEO-LiTFSI").getRGB());
        readable(cell, DARK);
    }

    private static void readable(CellEditor cell, String theme) {
        RGB ground = cell.text().getBackground().getRGB();
        Stream.of("keyword", "number", "unit", "text", "comment", "documentation", "material", "composite", "element", "interface", "property", "law", "symbol", "variable")
                .forEach(name -> {
                    double contrast = contrast(registered(name), ground);
                    assertEquals(READABLE, Math.min(READABLE, contrast), () -> name + " in " + theme + " has a contrast of " + contrast + " on " + ground);
                });
    }

    private static double contrast(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
