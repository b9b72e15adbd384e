package org.lamella.ui.editor.rename;

import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.RefactoringParticipant;
import org.eclipse.ltk.core.refactoring.participants.RenameProcessor;
import org.eclipse.ltk.core.refactoring.participants.ResourceChangeChecker;
import org.eclipse.ltk.core.refactoring.participants.SharableParticipants;
import org.eclipse.osgi.util.NLS;
import org.lamella.ui.Services;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.EditorMessages;
import org.lamella.ui.editor.FileChanges;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;

/** Another name for something in all files that name it; the language finds the places and refuses names that would change a meaning. */
public final class CellRenameProcessor extends RenameProcessor {

    private static final String ID = "org.lamella.ui.rename"; //$NON-NLS-1$

    private final OpenDocument document;
    private final Position place;
    private final String name;
    private String newName;
    private @Nullable Change change;

    CellRenameProcessor(OpenDocument document, Position place, String name) {
        this.document = document;
        this.place = place;
        this.name = name;
        this.newName = name;
    }

    String name() {
        return name;
    }

    void setNewName(String newName) {
        this.newName = newName;
    }

    @Override
    public Object[] getElements() {
        return new Object[] {document.file()};
    }

    @Override
    public String getIdentifier() {
        return ID;
    }

    @Override
    public String getProcessorName() {
        return NLS.bind(EditorMessages.Rename_change, name, newName);
    }

    @Override
    public boolean isApplicable() {
        return true;
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
        return new RefactoringStatus();
    }

    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor, CheckConditionsContext context) throws OperationCanceledException {
        try {
            Services.get(OpenDocuments.class).flush();
            WorkspaceEdit edit = Answers.await(() -> document.ask(server -> server.rename(new RenameParams(document.id(), place, newName))), monitor);
            FileChanges changes = FileChanges.of(getProcessorName(), edit, monitor);
            IFile[] files = changes.files().toArray(IFile[]::new);
            ResourceChangeChecker checker = context.getChecker(ResourceChangeChecker.class);
            Arrays.stream(files).forEach(checker.getDeltaFactory()::change);
            change = changes.change();
            return new RefactoringStatus();
        } catch (CoreException refused) {
            return RefactoringStatus.createFatalErrorStatus(refused.getStatus().getMessage());
        }
    }

    @Override
    public @Nullable Change createChange(IProgressMonitor monitor) {
        return change;
    }

    @Override
    public RefactoringParticipant[] loadParticipants(RefactoringStatus status, SharableParticipants shared) {
        return new RefactoringParticipant[] {};
    }
}
