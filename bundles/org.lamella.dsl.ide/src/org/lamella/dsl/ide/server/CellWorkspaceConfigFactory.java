package org.lamella.dsl.ide.server;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.util.IFileSystemScanner;
import org.eclipse.xtext.util.UriUtil;
import org.eclipse.xtext.workspace.FileProjectConfig;
import org.eclipse.xtext.workspace.FileSourceFolder;
import org.eclipse.xtext.workspace.IWorkspaceConfig;
import org.eclipse.xtext.workspace.WorkspaceConfig;

import com.google.inject.Inject;

/** Takes the projects from the owner of the server instead of taking each of the client's folders for one. */
final class CellWorkspaceConfigFactory implements IMultiRootWorkspaceConfigFactory {

    private final ProjectSource source;

    @Inject
    CellWorkspaceConfigFactory(ProjectSource source) {
        this.source = source;
    }

    @Override
    public IWorkspaceConfig getWorkspaceConfig(List<WorkspaceFolder> clientFolders) {
        return of(source.projects(clientFolders.stream().map(folder -> URI.createURI(folder.getUri())).toList(), List.of()));
    }

    static WorkspaceConfig of(List<ProjectFolder> projects) {
        WorkspaceConfig workspace = new WorkspaceConfig();
        List<URI> folders = projects.stream().map(project -> UriUtil.toFolderURI(project.folder())).toList();
        for (ProjectFolder project : projects) {
            URI own = UriUtil.toFolderURI(project.folder());
            List<URI> nested = folders.stream().filter(folder -> !folder.equals(own) && UriUtil.isPrefixOf(own, folder)).toList();
            workspace.addProject(new CellProject(project, nested, workspace));
        }
        return workspace;
    }

    /** A project that remembers its dependencies and knows which files are its own. */
    static final class CellProject extends FileProjectConfig {
        private final ProjectFolder project;
        /** Folders of projects inside of this one, whose files are not its own. */
        private final List<URI> nested;

        CellProject(ProjectFolder project, List<URI> nested, IWorkspaceConfig workspace) {
            super(project.folder(), project.name(), workspace);
            this.project = project;
            this.nested = nested;
            getSourceFolders().add(new Files(this));
        }

        List<String> dependencies() {
            return project.dependencies();
        }

        /** Whether nothing about it changed. */
        boolean isSame(CellProject other) {
            return project.equals(other.project) && nested.equals(other.nested);
        }

        List<ProjectProblem> problems() {
            return project.problems();
        }

        boolean isShipped() {
            return project.kind() == ProjectFolder.Kind.SHIPPED;
        }

        @Override
        public boolean isIndexOnly() {
            return project.readOnly();
        }

        /** Whether a file below the folder is one of the project's, by the folders on the way to it. */
        private boolean owns(URI file) {
            // the folder's last segment is empty
            List<String> way = file.segmentsList().subList(getPath().segmentCount() - 1, file.segmentCount() - 1);
            return (way.isEmpty() || project.kind() != ProjectFolder.Kind.LOOSE) && way.stream().map(URI::decode).allMatch(ProjectFolder::isSearched)
                    && nested.stream().noneMatch(folder -> UriUtil.isPrefixOf(folder, file));
        }
    }

    /** The files of a project. */
    private static final class Files extends FileSourceFolder {
        private final CellProject project;

        Files(CellProject project) {
            super(project, ".");
            this.project = project;
        }

        @Override
        public boolean contains(URI file) {
            return super.contains(file) && file.segmentCount() >= getPath().segmentCount() && project.owns(file);
        }

        @Override
        public List<URI> getAllResources(IFileSystemScanner scanner) {
            return super.getAllResources(scanner).stream().filter(this::contains).toList();
        }
    }
}
