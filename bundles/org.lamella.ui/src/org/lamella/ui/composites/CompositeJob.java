package org.lamella.ui.composites;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.lamella.core.chart.Chart;
import org.lamella.core.chart.Charts;
import org.lamella.core.composites.CompositeLaws;
import org.lamella.core.composites.CompositeService;
import org.lamella.core.evaluation.EvaluationService;
import org.lamella.model.design.Design;
import org.lamella.solver.Progress;
import org.lamella.ui.Messages;
import org.lamella.ui.evaluation.MonitorProgress;

/**
 * Compares the laws of the composite being looked at, or solves it on voxels. A request that comes while it runs replaces the one before. Its family
 * is its class.
 */
public final class CompositeJob extends Job {

    /**
     * What is asked for.
     *
     * @param file whose studies tell temperatures and ranges
     * @param design resolved
     * @param element qualified name of the innermost part at the caret
     */
    public record Request(URI file, Design design, String element) {
    }

    /**
     * What was found.
     *
     * @param laws the composite and its laws
     * @param charts of them
     */
    public record Found(CompositeLaws laws, List<Chart> charts) {
    }

    /** Told on the display thread, never about a request that was replaced or cancelled. */
    public interface Listener {
        /** @param found empty where there is no composite */
        void found(Optional<Found> found);
    }

    /** Lets a person finish typing or moving through the text. */
    private static final long SETTLE_MILLIS = 80;

    private final CompositeService service;
    private final EvaluationService files;
    private final Display display;
    private final Listener listener;
    private final boolean onVoxels;
    private volatile @Nullable Request wanted;

    /**
     * @param service does the work
     * @param files knows the studies of a file, and names and units for the charts
     * @param display whose thread the listener is told on
     * @param onVoxels whether points are solved on voxels, which takes time
     */
    public CompositeJob(CompositeService service, EvaluationService files, Display display, Listener listener, boolean onVoxels) {
        super(onVoxels ? Messages.Composite_solving : Messages.Composite_job);
        this.service = service;
        this.files = files;
        this.display = display;
        this.listener = listener;
        this.onVoxels = onVoxels;
        setSystem(!onVoxels);
    }

    /** Does that next. */
    public void ask(Request request) {
        cancel();
        wanted = request;
        schedule(onVoxels ? 0 : SETTLE_MILLIS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Request request = wanted;
        if (request == null) {
            return Status.CANCEL_STATUS;
        }
        monitor.beginTask(request.element(), IProgressMonitor.UNKNOWN);
        try {
            Optional<Found> found = laws(request, new MonitorProgress(monitor)).map(this::withCharts);
            tell(monitor, found);
            return Status.OK_STATUS;
        } catch (CancellationException | OperationCanceledException e) {
            if (!monitor.isCanceled()) {
                // an edit came in between, so the language dropped the question
                schedule(SETTLE_MILLIS);
            }
            return Status.CANCEL_STATUS;
        } catch (IllegalArgumentException incomplete) {
            // a name that is not known yet leaves a hole in the design, which the linker tells; what is shown stays until it is filled
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
    }

    private Optional<CompositeLaws> laws(Request request, Progress progress) {
        List<Design> studies = files.studies(request.file(), progress);
        return onVoxels ? service.solve(request.design(), request.element(), studies, progress) : service.laws(request.design(), request.element(), studies, progress);
    }

    private Found withCharts(CompositeLaws laws) {
        return new Found(laws, new Charts(new org.lamella.core.table.Display(files.vocabulary())).of(laws.result()));
    }

    private void tell(IProgressMonitor monitor, Optional<Found> found) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!monitor.isCanceled()) {
                    listener.found(found);
                }
            });
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == CompositeJob.class;
    }
}
