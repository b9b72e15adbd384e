package org.lamella.ui.editor.navigate;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.lamella.ui.editor.Texts;

/** Opens places of files in editors; files of the shipped library lie outside the workspace and are read-only. */
public final class Places {

    private Places() {
    }

    /** Shows a place in the active window. */
    public static void reveal(Location place) {
        reveal(URI.create(place.getUri()), document -> Texts.region(document, place.getRange()));
    }

    /** Shows a region of a file in the active window. */
    public static void reveal(URI file, IRegion region) {
        reveal(file, document -> Optional.of(region).filter(known -> known.getOffset() + known.getLength() <= document.getLength()));
    }

    private static void reveal(URI file, Function<IDocument, Optional<IRegion>> place) {
        open(file, true).ifPresent(editor -> {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            place.apply(document).ifPresent(region -> editor.selectAndReveal(region.getOffset(), region.getLength()));
        });
    }

    /**
     * Opens a file in the active window.
     *
     * @return its editor; empty when that is of another kind, or the file cannot be opened, which is told
     */
    public static Optional<ITextEditor> open(URI uri, boolean activate) {
        IWorkbenchPage page = Objects.requireNonNull(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).getActivePage();
        try {
            IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
            IEditorPart editor = files.length > 0 ? IDE.openEditor(page, files[0], editor(files[0]), activate) : IDE.openInternalEditorOnFileStore(page, EFS.getStore(uri));
            return Optional.ofNullable(editor.getAdapter(ITextEditor.class));
        } catch (CoreException unreadable) {
            StatusManager.getManager().handle(unreadable.getStatus(), StatusManager.SHOW | StatusManager.LOG);
            return Optional.empty();
        }
    }

    /** The editor a person has chosen for such files, else one for text: tables are to be read here and not in another program. */
    private static String editor(IFile file) {
        @Nullable IEditorDescriptor chosen = IDE.getDefaultEditor(file, true);
        return chosen == null ? EditorsUI.DEFAULT_TEXT_EDITOR_ID : chosen.getId();
    }
}
