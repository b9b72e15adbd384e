package org.lamella.dsl.ide.server;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.workspace.FileProjectConfig;
import org.eclipse.xtext.workspace.IWorkspaceConfig;
import org.eclipse.xtext.workspace.WorkspaceConfig;

import com.google.inject.Inject;

/** Takes the projects from the owner of the server instead of from the client's folders. */
final class CellWorkspaceConfigFactory implements IMultiRootWorkspaceConfigFactory {

    private final Supplier<List<ProjectFolder>> projects;

    @Inject
    CellWorkspaceConfigFactory(Supplier<List<ProjectFolder>> projects) {
        this.projects = projects;
    }

    @Override
    public IWorkspaceConfig getWorkspaceConfig(List<WorkspaceFolder> clientFolders) {
        WorkspaceConfig workspace = new WorkspaceConfig();
        for (ProjectFolder project : projects.get()) {
            workspace.addProject(new CellProject(project, workspace));
        }
        return workspace;
    }

    /** A project that remembers its dependencies. */
    static final class CellProject extends FileProjectConfig {
        private final ProjectFolder project;

        CellProject(ProjectFolder project, IWorkspaceConfig workspace) {
            super(project.folder(), project.name(), workspace);
            this.project = project;
            addSourceFolder(".");
        }

        List<String> dependencies() {
            return project.dependencies();
        }

        @Override
        public boolean isIndexOnly() {
            return project.readOnly();
        }
    }
}
