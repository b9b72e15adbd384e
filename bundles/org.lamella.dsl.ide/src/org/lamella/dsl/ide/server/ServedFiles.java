package org.lamella.dsl.ide.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.lamella.dsl.ide.words.WorkspaceFiles;

/** The files as the server knows them; hangs at the resource sets of its projects. */
final class ServedFiles extends AdapterImpl implements WorkspaceFiles {

    private final Supplier<WorkspaceManager> workspace;

    ServedFiles(Supplier<WorkspaceManager> workspace) {
        this.workspace = workspace;
    }

    @Override
    public List<URI> all() {
        return workspace.get().getProjectManagers().stream().flatMap(ServedFiles::files).toList();
    }

    @Override
    public List<URI> seenBy(URI file) {
        ProjectManager own = manager(file);
        return Stream.concat(Stream.of(own), own.getProjectDescription().getDependencies().stream().map(workspace.get()::getProjectManager)).flatMap(ServedFiles::files).toList();
    }

    @Override
    public List<URI> seeing(URI file) {
        String declaring = project(file);
        return workspace.get().getProjectManagers().stream()
                .filter(project -> project.getProjectDescription().getName().equals(declaring) || project.getProjectDescription().getDependencies().contains(declaring))
                .flatMap(ServedFiles::files).toList();
    }

    private static Stream<URI> files(ProjectManager project) {
        return project.getIndexState().getResourceDescriptions().getAllURIs().stream();
    }

    @Override
    public IResourceDescriptions index() {
        return workspace.get().getIndex();
    }

    @Override
    public String text(URI file) {
        if (workspace.get().isDocumentOpen(file) || !file.isFile()) {
            return read(file, (document, resource) -> document.getContents());
        }
        try {
            return Files.readString(Path.of(file.toFileString()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public boolean isReadOnly(URI file) {
        return manager(file).getProjectConfig().isIndexOnly();
    }

    @Override
    public String project(URI file) {
        return manager(file).getProjectDescription().getName();
    }

    private ProjectManager manager(URI file) {
        return workspace.get().getProjectManager(file.trimFragment());
    }

    @Override
    public <T> T read(URI file, BiFunction<Document, XtextResource, T> work) {
        return workspace.get().doRead(file.trimFragment(), work::apply);
    }

    @Override
    public XtextResourceSet scratch(URI file) {
        ProjectManager project = manager(file);
        return project.createNewResourceSet(project.getIndexState().getResourceDescriptions());
    }
}
