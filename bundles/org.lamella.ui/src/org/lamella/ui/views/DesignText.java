package org.lamella.ui.views;

import java.net.URI;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.lamella.core.picture.CrossSection;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;

/** The way from a part of a design back to the text it was written in. */
final class DesignText {

    private DesignText() {
    }

    /**
     * @return the part of that qualified name, or of that {@code uri#qualifiedName}, which has a text; a layer rather than the composite it is
     *         made of, which has its name
     */
    static Optional<Described> find(Design design, String id) {
        Described found = null;
        TreeIterator<EObject> contents = design.eAllContents();
        while (contents.hasNext()) {
            if (contents.next() instanceof Described part && part.getUri() != null && part.getOffset() >= 0
                    && (id.equals(part.getQualifiedName()) || id.equals(CrossSection.id(part)))) {
                if (!(part instanceof Composite)) {
                    return Optional.of(part);
                }
                found = part;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Opens the editor of a part and selects its text. */
    static void reveal(IWorkbenchPage page, Described part) {
        try {
            URI uri = URI.create(part.getUri());
            IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
            IEditorPart editor = files.length > 0 ? IDE.openEditor(page, files[0], true) : IDE.openInternalEditorOnFileStore(page, EFS.getStore(uri));
            ITextEditor text = editor.getAdapter(ITextEditor.class);
            if (text != null) {
                text.selectAndReveal(part.getOffset(), Math.max(0, part.getLength()));
            }
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
