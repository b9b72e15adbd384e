package org.lamella.dsl.ide.words;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

/** What a service that looks beyond one file may ask of the workspace; to be used within one request to the server. */
public interface WorkspaceFiles {

    /** The workspace a file is served in; empty where no server reads it. */
    static Optional<WorkspaceFiles> of(Resource file) {
        return file.getResourceSet() == null ? Optional.empty()
                : file.getResourceSet().eAdapters().stream().filter(WorkspaceFiles.class::isInstance).map(WorkspaceFiles.class::cast).findFirst();
    }

    /** All files of the workspace. */
    List<URI> all();

    /** The files that a file sees: those of its project and of the projects it depends on. */
    List<URI> seenBy(URI file);

    /** The files that may name what a file declares: those of its project and of the projects that depend on it. */
    List<URI> seeing(URI file);

    /** What all files declare, and what they refer to in other files. */
    IResourceDescriptions index();

    /** The text as it is now: that of the editor where one has the file open. */
    String text(URI file);

    /** Whether a file belongs to a library that is only read. */
    boolean isReadOnly(URI file);

    /** The name of the project that a file belongs to. */
    String project(URI file);

    /** Reads a file's model, which must not leave the work. */
    <T> T read(URI file, BiFunction<Document, XtextResource, T> work);

    /**
     * A place to try out changed texts without anybody else noticing: resources created in it are seen in place of the project's own.
     *
     * @param file one of the project whose view is wanted
     */
    XtextResourceSet scratch(URI file);
}
