package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Keys;
import org.lamella.ui.tests.util.Popups;
import org.lamella.ui.tests.util.Workbench;

/** The popup that says what may stand at the caret. */
@ExtendWith(CleanWorkbench.class)
class SignatureTest {

    private static final String LAW = "conductivity: arrhenius(1 mS/cm at 25 °C, 0.3 eV)";

    private static StyledText popup(CellEditor cell, int caret, Runnable ask) {
        Workbench.page().activate(cell.editor());
        cell.editor().selectAndReveal(caret, 0);
        return Popups.text("the popup appears", ask);
    }

    private static void ask(CellEditor cell) {
        ((ITextOperationTarget) cell.viewer()).doOperation(ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION);
    }

    @Test
    void theArgumentBeingWrittenIsBold() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT + "polymer Own { " + LAW + " }\n");
        StyledText popup = popup(cell, cell.offset("0.3 eV") + 2, () -> ask(cell));
        assertEquals("arrhenius(value, activation, form: sigma | sigma-T | resistance)", popup.getText());
        StyleRange bold = Arrays.stream(popup.getStyleRanges()).filter(range -> range.fontStyle == SWT.BOLD).findFirst().orElseThrow();
        assertEquals("activation", popup.getText(bold.start, bold.start + bold.length - 1));
        cell.editor().selectAndReveal(cell.offset("1 mS/cm") + 1, 0);
        DisplayWait.until("the popup goes with the argument", () -> popup.isDisposed() || !popup.isVisible());
    }

    @Test
    void theKeyTellsWhatABlockMisses() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT.replace("{ thickness: skin }", "{  }"));
        StyledText popup = popup(cell, cell.offset("{  }") + 2, () -> Keys.press(' ', SWT.CTRL, SWT.SHIFT));
        assertTrue(popup.getText().startsWith("layer a { thickness: µm, "), popup::getText);
    }
}
