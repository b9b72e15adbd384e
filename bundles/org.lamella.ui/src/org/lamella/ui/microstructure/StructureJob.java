package org.lamella.ui.microstructure;

import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.lamella.core.chart.Chart;
import org.lamella.core.microstructure.CurrentHistogram;
import org.lamella.core.microstructure.MicrostructureService;
import org.lamella.core.microstructure.Scene;
import org.lamella.model.design.Composite;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.ui.Messages;

/**
 * Draws the structure of a composite, shows it, and on request solves the field in it. A request that comes while it runs replaces the one before.
 * Its family is its class.
 */
public final class StructureJob extends Job {

    /**
     * What is asked for.
     *
     * @param content of the composite
     * @param composite resolved
     * @param temperature of the field [K]
     * @param solve whether the field is solved too
     */
    public record Request(String content, Composite composite, double temperature, boolean solve) {

        /** Whether another one shows the same. */
        public boolean sameAs(@Nullable Request other) {
            return other != null && other.content.equals(content) && other.temperature == temperature;
        }
    }

    /** Told on the display thread, never about a request that was replaced or cancelled. */
    public interface Listener {

        /**
         * @param scene drawn, or solved
         * @param histogram of the current, where it is solved
         */
        void shown(Scene scene, Optional<Chart> histogram);

        /**
         * How far it is.
         *
         * @param step such as the residual
         * @param fraction 0 to 1
         */
        void progressed(String step, double fraction);

        /** @param problem why there is no answer; empty at a good end, or when it was cancelled */
        void ended(String problem);
    }

    /** Between two reports to the display, ms. */
    private static final long REPORT_MILLIS = 50;
    /** Lets a person finish typing or moving through the text. */
    private static final long SETTLE_MILLIS = 150;

    private final MicrostructureService service;
    private final Display display;
    private final Listener listener;
    private volatile @Nullable Request wanted;

    /**
     * @param service does the work
     * @param display whose thread the listener is told on
     */
    public StructureJob(MicrostructureService service, Display display, Listener listener) {
        super(Messages.Microstructure_job);
        this.service = service;
        this.display = display;
        this.listener = listener;
    }

    /** Does that next. */
    public void ask(Request request) {
        cancel();
        wanted = request;
        schedule(request.solve() ? 0 : SETTLE_MILLIS);
    }

    /** @return whether something is being done, or about to be */
    public boolean isBusy() {
        return getState() != NONE;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Request request = wanted;
        if (request == null) {
            return Status.CANCEL_STATUS;
        }
        monitor.beginTask(request.composite().getQualifiedName(), IProgressMonitor.UNKNOWN);
        try {
            Progress progress = progress(monitor, request);
            Optional<Scene> known = service.known(request.content(), request.temperature());
            Scene drawn = known.isPresent() ? known.get() : service.draw(request.content(), request.composite(), progress);
            if (!request.solve() || drawn.field().isPresent() || known.isEmpty()) {
                show(monitor, drawn);
            }
            if (request.solve() && drawn.field().isEmpty()) {
                show(monitor, service.solve(request.content(), request.composite(), drawn.model(), request.temperature(), progress));
            }
            tell(monitor, () -> listener.ended("")); //$NON-NLS-1$
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (SolverException | IllegalArgumentException impossible) {
            // an incomplete design or one that has no answer is told where the picture would be
            tell(monitor, () -> listener.ended(String.valueOf(impossible.getMessage())));
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
    }

    private void show(IProgressMonitor monitor, Scene scene) {
        Optional<Chart> histogram = scene.field().map(field -> CurrentHistogram.of(scene));
        tell(monitor, () -> listener.shown(scene, histogram));
    }

    private void tell(IProgressMonitor monitor, Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!monitor.isCanceled()) {
                    what.run();
                }
            });
        }
    }

    private Progress progress(IProgressMonitor monitor, Request request) {
        return new Progress() {
            private long last;

            @Override
            public void report(String step, double fraction) {
                monitor.subTask(step);
                long now = System.nanoTime() / 1_000_000;
                if (now - last >= REPORT_MILLIS) {
                    last = now;
                    tell(monitor, () -> listener.progressed(step, request.solve() ? fraction : 0));
                }
            }

            @Override
            public boolean isCanceled() {
                return monitor.isCanceled();
            }
        };
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == StructureJob.class;
    }
}
