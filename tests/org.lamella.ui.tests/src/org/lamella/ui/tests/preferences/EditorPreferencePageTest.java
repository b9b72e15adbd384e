package org.lamella.ui.tests.preferences;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.preferences.PreferenceDefaults;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.ModalDialog;
import org.lamella.ui.tests.util.Workbench;

/** A choice counts when it is applied, and comes back with the defaults. */
@ExtendWith(CleanWorkbench.class)
class EditorPreferencePageTest {

    private static final String FIGURES = "Show area resistances beside layers and stacks";

    @AfterEach
    void asAtFirst() {
        InstanceScope.INSTANCE.getNode(LamellaIds.BUNDLE).remove(PreferenceDefaults.SHOW_FIGURES);
    }

    private static PreferenceDialog open() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), "org.lamella.ui.preferences.editor", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        DisplayWait.until("the page is shown", () -> dialog.getShell().isVisible() && Workbench.control(dialog.getShell(), Button.class, box -> box.getText().contains("resistances")).isPresent());
        return dialog;
    }

    private static void click(Button box) {
        box.setSelection(!box.getSelection());
        box.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void aChoiceCountsWhenItIsApplied() {
        PreferenceDialog dialog = open();
        Button figures = ModalDialog.button(dialog.getShell(), FIGURES);
        assertTrue(figures.getSelection());
        click(figures);
        assertTrue(PreferenceDefaults.showFigures(), "not before it is applied");
        ModalDialog.press(dialog.getShell(), "Apply and Close");
        DisplayWait.until("the dialog is closed", () -> dialog.getShell() == null || dialog.getShell().isDisposed());
        assertFalse(PreferenceDefaults.showFigures());
        PreferenceDialog again = open();
        assertFalse(ModalDialog.button(again.getShell(), FIGURES).getSelection(), "it is remembered");
        ModalDialog.press(again.getShell(), "Restore Defaults");
        ModalDialog.press(again.getShell(), "Apply and Close");
        assertTrue(PreferenceDefaults.showFigures());
    }

    @Test
    void aChoiceThatIsCancelledChangesNothing() {
        PreferenceDialog dialog = open();
        click(ModalDialog.button(dialog.getShell(), FIGURES));
        ModalDialog.press(dialog.getShell(), "Cancel");
        assertTrue(PreferenceDefaults.showFigures());
    }
}
