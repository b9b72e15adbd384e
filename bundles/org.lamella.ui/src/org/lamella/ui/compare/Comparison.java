package org.lamella.ui.compare;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.lamella.core.compare.FileComparer;
import org.lamella.core.compare.FileComparison;
import org.lamella.core.compare.GitException;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.Messages;

/** Compares in the background what a person asked for, and shows what came of it in the view. */
final class Comparison extends Job {

    private static final String HEAD = "HEAD"; //$NON-NLS-1$

    private final List<IFile> files;
    private final DifferencesView view;
    private final Display display;

    private Comparison(List<IFile> files, DifferencesView view, Display display) {
        super(NLS.bind(Messages.Differences_job, files.get(0).getName()));
        this.files = files;
        this.view = view;
        this.display = display;
        setUser(true);
    }

    /**
     * Asks to save what is open, then compares what is stored.
     *
     * @param files one file, to be compared with the last commit, or the earlier and the later one
     */
    static void start(List<IFile> files, IWorkbenchPage page) {
        if (!IDE.saveAllEditors(files.toArray(IResource[]::new), true)) {
            return;
        }
        try {
            DifferencesView view = (DifferencesView) page.showView(LamellaIds.VIEW_DIFFERENCES);
            view.waitFor(files);
            new Comparison(files, view, page.getWorkbenchWindow().getShell().getDisplay()).schedule();
        } catch (PartInitException broken) {
            StatusManager.getManager().handle(broken.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Path root = files.get(0).getWorkspace().getRoot().getLocation().toPath();
        try {
            FileComparer comparer = FileComparer.installed();
            FileComparison comparison = files.size() == 1 ? comparer.revision(path(0), HEAD, root) : comparer.files(path(0), path(1), root);
            onDisplay(() -> view.show(files, comparison));
        } catch (GitException unreadable) {
            onDisplay(() -> view.say(String.valueOf(unreadable.getMessage())));
        }
        return Status.OK_STATUS;
    }

    private Path path(int index) {
        return files.get(index).getLocation().toPath();
    }

    private void onDisplay(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(work);
        }
    }
}
