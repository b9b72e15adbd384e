package org.lamella.ui.editor.references;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.ui.editor.EditorMessages;

/**
 * A file with uses of a name.
 *
 * @param uri where it is
 */
record ReferenceFile(URI uri) {

    /** The file of the workspace; empty for a file of the shipped library. */
    Optional<IFile> file() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri)).filter(IResource::isAccessible).findFirst();
    }

    /** What the tree shows above the file. */
    String project() {
        return file().map(file -> file.getProject().getName()).orElse(EditorMessages.References_library);
    }

    String name() {
        return file().map(file -> file.getProjectRelativePath().toString()).orElseGet(() -> String.valueOf(Path.of(uri).getFileName()));
    }

    /** The text in its editor, else that on disk; empty when there is none. */
    String text() {
        @Nullable ITextFileBuffer open = file().map(file -> FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE)).orElse(null);
        if (open != null) {
            return open.getDocument().get();
        }
        try {
            return Files.readString(Path.of(uri));
        } catch (IOException gone) {
            return ""; //$NON-NLS-1$
        }
    }
}
