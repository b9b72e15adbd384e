package org.lamella.dsl.ide.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.workspace.IProjectConfig;
import org.lamella.dsl.ide.server.CellWorkspaceConfigFactory.CellProject;

/** Makes dependencies transitive and the read-only libraries visible everywhere: Xtext looks at direct names only. */
final class CellProjectDescriptionFactory implements IProjectDescriptionFactory {

    @Override
    public ProjectDescription getProjectDescription(IProjectConfig config) {
        ProjectDescription description = new ProjectDescription();
        description.setName(config.getName());
        Set<String> visible = new LinkedHashSet<>();
        Deque<IProjectConfig> open = new ArrayDeque<>();
        open.add(config);
        while (!open.isEmpty()) {
            if (open.remove() instanceof CellProject project) {
                for (String name : project.dependencies()) {
                    IProjectConfig target = config.getWorkspaceConfig().findProjectByName(name);
                    if (target != null && visible.add(name)) {
                        open.add(target);
                    }
                }
            }
        }
        if (!config.isIndexOnly()) {
            config.getWorkspaceConfig().getProjects().stream().filter(IProjectConfig::isIndexOnly).map(IProjectConfig::getName).forEach(visible::add);
        }
        description.setDependencies(new ArrayList<>(visible));
        return description;
    }
}
