package org.lamella.dsl.ide.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.workspace.IProjectConfig;
import org.lamella.dsl.ide.server.CellWorkspaceConfigFactory.CellProject;

/** Makes dependencies transitive and the shipped library visible everywhere: Xtext looks at direct names only. */
final class CellProjectDescriptionFactory implements IProjectDescriptionFactory {

    @Override
    public ProjectDescription getProjectDescription(IProjectConfig config) {
        ProjectDescription description = new ProjectDescription();
        description.setName(config.getName());
        description.setDependencies(visibleFrom(config));
        return description;
    }

    /** Names of the projects that a project sees besides itself, in the order in which they are declared, each before those it leads to. */
    static List<String> visibleFrom(IProjectConfig project) {
        Set<String> visible = new LinkedHashSet<>();
        visible.add(project.getName());
        collect(project, visible);
        project.getWorkspaceConfig().getProjects().stream().filter(CellProjectDescriptionFactory::isEverywhere).map(IProjectConfig::getName).forEach(visible::add);
        visible.remove(project.getName());
        return new ArrayList<>(visible);
    }

    private static void collect(IProjectConfig project, Set<String> visible) {
        if (project instanceof CellProject own) {
            for (String name : own.dependencies()) {
                @Nullable IProjectConfig target = project.getWorkspaceConfig().findProjectByName(name);
                if (target != null && visible.add(name)) {
                    collect(target, visible);
                }
            }
        }
    }

    private static boolean isEverywhere(IProjectConfig project) {
        return project instanceof CellProject own && own.isShipped();
    }
}
