package org.lamella.ui.evaluation;

import org.eclipse.core.runtime.IProgressMonitor;
import org.lamella.solver.Progress;

/** Progress of the solver as that of a job. */
public final class MonitorProgress implements Progress {

    private final IProgressMonitor monitor;

    /** @param monitor told the steps, and asked whether to stop */
    public MonitorProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void report(String step, double fraction) {
        monitor.subTask(step);
    }

    @Override
    public boolean isCanceled() {
        return monitor.isCanceled();
    }
}
