package org.lamella.ui.evaluation;

import java.net.URI;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.evaluation.EvaluationService;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.Messages;
import org.lamella.ui.preferences.PreferenceDefaults;

/**
 * Evaluates the active file: when it becomes active, and after any {@code .cell} file was saved, since results may depend on files it
 * imports. Requests that come while it runs restart it. Its family is its class.
 */
public final class EvaluationJob extends Job {

    /** Lets the builder and the editor finish with a save before it is evaluated. */
    private static final long SETTLE_MILLIS = 60;

    private final EvaluationService service;
    private final IResourceChangeListener saved = this::changed;
    private volatile @Nullable URI file;

    /** @param service does the work */
    public EvaluationJob(EvaluationService service) {
        super(Messages.Evaluation_job);
        this.service = service;
    }

    /** Listens to saves from now on. */
    public void watch() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(saved, IResourceChangeEvent.POST_CHANGE);
    }

    /** Makes a file the active one and evaluates it. */
    public void evaluate(URI active) {
        file = active;
        restart();
    }

    /** No file is active. */
    public void forget() {
        file = null;
        cancel();
    }

    /** Ends listening and running. */
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(saved);
        forget();
    }

    private void restart() {
        cancel();
        schedule(SETTLE_MILLIS);
    }

    private void changed(IResourceChangeEvent event) {
        if (file != null && PreferenceDefaults.evaluateAfterSave() && touchesCells(event.getDelta())) {
            restart();
        }
    }

    private static boolean touchesCells(@Nullable IResourceDelta delta) {
        boolean[] found = {false};
        try {
            if (delta != null) {
                delta.accept(change -> {
                    boolean content = change.getKind() != IResourceDelta.CHANGED || (change.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
                    found[0] |= content && change.getResource().getType() == IResource.FILE && LamellaIds.EXTENSION.equals(change.getResource().getFileExtension());
                    return !found[0];
                });
            }
        } catch (CoreException e) {
            ILog.of(EvaluationJob.class).log(e.getStatus());
        }
        return found[0];
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        URI active = file;
        if (active == null) {
            return Status.CANCEL_STATUS;
        }
        monitor.beginTask(Messages.bind(Messages.Evaluation_task, active.getPath()), IProgressMonitor.UNKNOWN);
        try {
            service.evaluate(active, new MonitorProgress(monitor));
            return Status.OK_STATUS;
        } catch (CancellationException | OperationCanceledException e) {
            if (!monitor.isCanceled()) {
                // an edit came in between, so the language dropped the question
                schedule(SETTLE_MILLIS);
            }
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == EvaluationJob.class;
    }
}
