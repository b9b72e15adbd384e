package org.lamella.ui.compare;

import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;

/** Opens files by their paths, in the workspace or outside. */
final class OpenedFiles {

    private OpenedFiles() {
    }

    static IEditorPart open(IWorkbenchPage page, Path file) throws CoreException {
        IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
        return files.length > 0 ? IDE.openEditor(page, files[0], true) : IDE.openInternalEditorOnFileStore(page, EFS.getStore(file.toUri()));
    }
}
