package org.lamella.ui.editor.navigate;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
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

    private static void reveal(URI uri, Function<IDocument, Optional<IRegion>> place) {
        IWorkbenchPage page = Objects.requireNonNull(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).getActivePage();
        try {
            IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
            IEditorPart editor = files.length > 0 ? IDE.openEditor(page, files[0], true) : IDE.openInternalEditorOnFileStore(page, EFS.getStore(uri));
            ITextEditor text = editor.getAdapter(ITextEditor.class);
            if (text != null) {
                IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
                place.apply(document).ifPresent(region -> text.selectAndReveal(region.getOffset(), region.getLength()));
            }
        } catch (CoreException unreadable) {
            StatusManager.getManager().handle(unreadable.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
