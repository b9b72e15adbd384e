package org.lamella.core.results;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Component;

/** The results of the workspace's studies; kept with the workspace, so that nothing is solved again after a restart. */
@Component(service = WorkspaceResults.class)
public final class WorkspaceResults {

    private final ResultStore store = ResultStore.inFolder(Platform.getStateLocation(FrameworkUtil.getBundle(WorkspaceResults.class)).append("results").toPath(),
            ResultStore.Limits.USUAL);

    /** @return the one store of the workspace */
    public ResultStore store() {
        return store;
    }
}
