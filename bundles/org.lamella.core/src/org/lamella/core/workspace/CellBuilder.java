package org.lamella.core.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.elaboration.TableFiles;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Tells the language server which files changed on disk; what it finds arrives as problem markers by itself. */
public final class CellBuilder extends IncrementalProjectBuilder {

    /** Id of the builder. */
    public static final String ID = "org.lamella.core.builder";
    /** How long a cancelled build may still wait. */
    private static final long SLICE_MILLIS = 100;

    @Override
    protected IProject @Nullable [] build(int kind, @Nullable Map<String, String> arguments, @Nullable IProgressMonitor monitor) throws CoreException {
        List<IFile> changed = new ArrayList<>();
        List<IFile> removed = new ArrayList<>();
        IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
        if (delta == null) {
            getProject().accept(resource -> add(resource, changed));
        } else {
            delta.accept(change -> add(change.getResource(), change.getKind() == IResourceDelta.REMOVED ? removed : changed, change));
        }
        if (!changed.isEmpty() || !removed.isEmpty()) {
            checked(changed, removed, monitor);
        }
        return getProject().getReferencedProjects();
    }

    @Override
    protected void clean(@Nullable IProgressMonitor monitor) throws CoreException {
        ProblemMarkers.clear(getProject());
        List<IFile> all = new ArrayList<>();
        getProject().accept(resource -> add(resource, all));
        checked(all, List.of(), monitor);
    }

    /** Hands the files to the server and waits until it has checked them, or nobody waits any more. */
    private static void checked(List<IFile> changed, List<IFile> removed, @Nullable IProgressMonitor monitor) {
        useWorkspace(workspace -> {
            CompletableFuture<Boolean> done = workspace.filesChanged(changed, removed);
            while (!done.isDone()) {
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                try {
                    done.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    // ask the monitor again
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    throw new OperationCanceledException();
                } catch (CancellationException | ExecutionException overtaken) {
                    // an edit came in between; its own check covers these files
                }
            }
        });
    }

    /** Texts, and the tables and measurements that texts read. */
    private static boolean isRead(String ending) {
        return ending.equals("cell") || TableFiles.ENDINGS.contains(ending);
    }

    private static boolean add(IResource resource, List<IFile> files, IResourceDelta change) {
        boolean onlyMarkers = change.getKind() == IResourceDelta.CHANGED && (change.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) == 0;
        return onlyMarkers && resource.getType() == IResource.FILE ? false : add(resource, files);
    }

    private static boolean add(IResource resource, List<IFile> files) {
        if (resource instanceof IFile file && isRead(String.valueOf(file.getFileExtension()).toLowerCase(Locale.ROOT))) {
            files.add(file);
        }
        return !(resource instanceof IFolder) || ProjectFolder.isSearched(resource.getName());
    }

    private static void useWorkspace(Consumer<LanguageWorkspace> action) {
        var context = FrameworkUtil.getBundle(CellBuilder.class).getBundleContext();
        ServiceReference<LanguageWorkspace> reference = context.getServiceReference(LanguageWorkspace.class);
        if (reference != null) {
            try {
                action.accept(context.getService(reference));
            } finally {
                context.ungetService(reference);
            }
        }
    }
}
