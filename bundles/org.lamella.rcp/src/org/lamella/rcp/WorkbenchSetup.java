package org.lamella.rcp;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.lamella.ui.LamellaIds;

/** Ties the workbench to the workspace: projects as input, files changed outside are picked up, the workspace is saved at the end. */
final class WorkbenchSetup extends WorkbenchAdvisor {

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters();
        PlatformImages.declare(configurer);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowSetup(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return LamellaIds.PERSPECTIVE;
    }

    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public void postStartup() {
        Job refresh = Job.create(Messages.Workspace_refresh,
                (ICoreRunnable) monitor -> ResourcesPlugin.getWorkspace().getRoot().refreshLocal(IResource.DEPTH_INFINITE, monitor));
        refresh.setSystem(true);
        refresh.setRule(ResourcesPlugin.getWorkspace().getRoot());
        refresh.schedule();
    }

    @Override
    public void postShutdown() {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        try {
            new ProgressMonitorDialog(null).run(true, false, monitor -> {
                monitor.beginTask(Messages.Workspace_save, 1);
                try {
                    IStatus status = workspace.save(true, monitor);
                    if (!status.isOK()) {
                        Platform.getLog(WorkbenchSetup.class).log(status);
                    }
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Platform.getLog(WorkbenchSetup.class).log(Status.error(String.valueOf(cause.getMessage()), cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
