package org.lamella.core.evaluation;

import java.util.List;
import java.util.ServiceLoader;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.solver.MicrostructureSolver;
import org.lamella.solver.StackSolver;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * What the running system can compute.
 *
 * @param vocabulary all declarations
 * @param solver the solver
 * @param microstructures shows what the solver draws and solves on voxels
 */
public record Engine(Vocabulary vocabulary, StackSolver solver, MicrostructureSolver microstructures) {

    private static final long PATIENCE_MILLIS = 20_000;

    /**
     * The engine of this system: from services in OSGi, through {@link ServiceLoader} on a plain class path.
     *
     * @throws IllegalStateException when no solver is installed
     */
    public static Engine find() {
        @Nullable Bundle bundle = FrameworkUtil.getBundle(Engine.class);
        @Nullable BundleContext context = bundle == null ? null : bundle.getBundleContext();
        return context == null ? fromClassPath() : fromServices(context);
    }

    private static Engine fromClassPath() {
        ClassLoader loader = StackSolver.class.getClassLoader();
        StackSolver solver = ServiceLoader.load(StackSolver.class, loader).findFirst().orElseThrow(Engine::noSolver);
        MicrostructureSolver microstructures = ServiceLoader.load(MicrostructureSolver.class, loader).findFirst().orElseThrow(Engine::noSolver);
        return new Engine(Vocabulary.fromClassPath(loader), solver, microstructures);
    }

    private static Engine fromServices(BundleContext context) {
        // the solver needs the contributions, so they are there when it is
        StackSolver solver = await(context, StackSolver.class);
        MicrostructureSolver microstructures = await(context, MicrostructureSolver.class);
        try {
            List<VocabularyContribution> contributions = context.getServiceReferences(VocabularyContribution.class, null).stream().map(context::getService).toList();
            return new Engine(Vocabulary.of(contributions), solver, microstructures);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T await(BundleContext context, Class<T> service) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, service, null);
        tracker.open();
        try {
            @Nullable T found = tracker.waitForService(PATIENCE_MILLIS);
            if (found == null) {
                throw noSolver();
            }
            return found;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw noSolver();
        } finally {
            tracker.close();
        }
    }

    private static IllegalStateException noSolver() {
        return new IllegalStateException("no solver is installed");
    }
}
