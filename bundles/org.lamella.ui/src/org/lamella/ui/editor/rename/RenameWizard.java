package org.lamella.ui.editor.rename;

import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.lamella.ui.editor.EditorMessages;

/** Asks for the new name; the next page shows what changes. */
final class RenameWizard extends RefactoringWizard {

    private final CellRenameProcessor processor;

    RenameWizard(Refactoring refactoring, CellRenameProcessor processor) {
        super(refactoring, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.processor = processor;
        setDefaultPageTitle(EditorMessages.Rename_title);
    }

    @Override
    protected void addUserInputPages() {
        addPage(new NewNamePage(processor));
    }
}
