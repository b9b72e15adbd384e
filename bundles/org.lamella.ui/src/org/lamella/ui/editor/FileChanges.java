package org.lamella.ui.editor;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.osgi.util.NLS;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.lamella.ui.LamellaIds;

/** Edits of the language as changes of files, which a person can look at and undo. Files open in editors are changed there. */
public final class FileChanges {

    private final List<TextFileChange> changes = new ArrayList<>();
    private final CompositeChange all;

    private FileChanges(String name) {
        all = new CompositeChange(name);
        all.markAsSynthetic();
    }

    /**
     * Edits by the files' addresses.
     *
     * @param name what they do, for people
     * @throws CoreException when a file is not in the workspace, or is no longer as the language knows it
     */
    public static FileChanges of(String name, WorkspaceEdit edit, IProgressMonitor monitor) throws CoreException {
        FileChanges changes = new FileChanges(name);
        for (String uri : edit.getChanges().keySet().stream().sorted().toList()) {
            changes.add(file(URI.create(uri)), edit.getChanges().get(uri), monitor);
        }
        return changes;
    }

    private static IFile file(URI uri) throws CoreException {
        Optional<IFile> file = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri)).filter(IResource::isAccessible).findFirst();
        return file.orElseThrow(() -> failure(NLS.bind(EditorMessages.Rename_outside, uri.getPath())));
    }

    private void add(IFile file, List<TextEdit> edits, IProgressMonitor monitor) throws CoreException {
        TextFileChange change = new TextFileChange(file.getName(), file);
        change.setTextType(LamellaIds.EXTENSION);
        MultiTextEdit root = new MultiTextEdit();
        change.setEdit(root);
        IDocument document = change.getCurrentDocument(monitor);
        for (TextEdit edit : edits) {
            IRegion region = Texts.region(document, edit.getRange()).orElseThrow(() -> failure(NLS.bind(EditorMessages.Rename_changed, file.getFullPath())));
            ReplaceEdit replace = new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText());
            root.addChild(replace);
            change.addTextEditGroup(new TextEditGroup(line(document, region.getOffset()), replace));
        }
        changes.add(change);
        all.add(change);
    }

    /** The text of a line with its number, as the preview lists it. */
    private static String line(IDocument document, int offset) throws CoreException {
        try {
            IRegion line = document.getLineInformationOfOffset(offset);
            return document.getLineOfOffset(offset) + 1 + ": " + document.get(line.getOffset(), line.getLength()).strip(); //$NON-NLS-1$
        } catch (BadLocationException gone) {
            throw failure(gone.getMessage());
        }
    }

    private static CoreException failure(String message) {
        return new CoreException(new Status(IStatus.ERROR, LamellaIds.BUNDLE, message));
    }

    /** @return the files that change */
    public List<IFile> files() {
        return changes.stream().map(TextFileChange::getFile).toList();
    }

    /** @return what changes them */
    public Change change() {
        return all;
    }

    /** Changes the files now, each in one step that can be undone in its editor or, without one, in the workspace. On the display thread. */
    public void perform(IProgressMonitor monitor) throws CoreException {
        for (TextFileChange change : changes) {
            all.remove(change);
            change.initializeValidationData(monitor);
            PerformChangeOperation operation = new PerformChangeOperation(change);
            operation.setUndoManager(RefactoringCore.getUndoManager(), all.getName());
            ResourcesPlugin.getWorkspace().run(operation, monitor);
        }
    }
}
