package org.lamella.ui.tests.wizards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;

@ExtendWith(CleanWorkbench.class)
class NewProjectWizardTest {

    private WizardDialog open(String id) throws CoreException {
        IWizardDescriptor descriptor = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id);
        INewWizard wizard = (INewWizard) descriptor.createWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        DisplayWait.until("the wizard is open", () -> dialog.getShell().isVisible());
        return dialog;
    }

    private static Text name(WizardDialog dialog) {
        return Workbench.controls(dialog.getShell(), Text.class).stream().filter(Text::getEditable).findFirst().orElseThrow();
    }

    private static void finish(WizardDialog dialog) {
        assertTrue(dialog.getCurrentPage().getWizard().canFinish(), String.valueOf(dialog.getErrorMessage()));
        assertTrue(dialog.getCurrentPage().getWizard().performFinish());
        dialog.close();
    }

    @Test
    void anExampleBecomesAProjectWithoutErrorsAndIsOpen() throws CoreException {
        WizardDialog dialog = open(LamellaIds.WIZARD_EXAMPLE);
        assertEquals("asymmetric", name(dialog).getText(), "the first example gives the name");
        finish(dialog);

        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("asymmetric");
        assertTrue(project.hasNature("org.lamella.core.nature"));
        assertTrue(project.getFile("asymmetric.cell").exists());
        assertTrue(project.getFile(".project").exists());
        assertEquals("asymmetric.cell", Workbench.page().getActiveEditor().getTitle());
        assertEquals(0, Workbench.problems(project.getFile("asymmetric.cell"), IMarker.SEVERITY_ERROR).size());
    }

    @Test
    void theNameOfAProjectThatExistsIsRefusedAndANumberProposed() throws CoreException {
        Workbench.example("asymmetric", "asymmetric");
        WizardDialog dialog = open(LamellaIds.WIZARD_EXAMPLE);
        assertEquals("asymmetric-2", name(dialog).getText());
        name(dialog).setText("Asymmetric");
        assertFalse(dialog.getCurrentPage().isPageComplete());
        assertTrue(dialog.getCurrentPage().getErrorMessage().contains("asymmetric"), dialog.getCurrentPage().getErrorMessage());
        dialog.close();
    }

    @Test
    void anotherExampleChangesTheProposedNameButNotOneWrittenByHand() throws CoreException {
        WizardDialog dialog = open(LamellaIds.WIZARD_EXAMPLE);
        Table choice = Workbench.controls(dialog.getShell(), Table.class).get(0);
        choose(choice, 2);
        assertEquals("sandwich", name(dialog).getText());
        name(dialog).setText("mine");
        choose(choice, 3);
        assertEquals("mine", name(dialog).getText());
        dialog.close();
    }

    private static void choose(Table table, int index) {
        table.setSelection(index);
        table.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        DisplayWait.events();
    }

    @Test
    void anEmptyProjectBeginsWithAFileThatHasNoProblems() throws CoreException {
        WizardDialog dialog = open(LamellaIds.WIZARD_PROJECT);
        name(dialog).setText("My Membrane 2");
        finish(dialog);
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("My Membrane 2");
        assertTrue(project.exists());
        assertEquals(1, Workbench.page().getEditorReferences().length);
        var view = Workbench.view(LamellaIds.VIEW_STACK, org.lamella.ui.views.StackView.class);
        DisplayWait.until("the new file has a stack", () -> view.canvas().flatMap(canvas -> canvas.layoutNow()).isPresent());
    }
}
