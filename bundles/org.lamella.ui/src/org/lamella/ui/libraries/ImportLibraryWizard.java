package org.lamella.ui.libraries;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.lamella.core.libraries.LibraryContent;
import org.lamella.core.libraries.LibraryContent.UnusableException;
import org.lamella.core.libraries.LibraryImport;
import org.lamella.ui.Messages;

/** Imports a library from an archive or a folder, or brings one that was imported before up to date. */
public final class ImportLibraryWizard extends Wizard implements IImportWizard {

    private final ImportLibraryPage page = new ImportLibraryPage();

    /** Used by the extension registry. */
    public ImportLibraryWizard() {
        setNeedsProgressMonitor(true);
        setWindowTitle(Messages.ImportLibrary_window);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // a library comes from outside of the workspace, so the selection says nothing
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        File source = page.source().map(Path::toFile).orElseThrow();
        IProject project = page.project().orElseThrow();
        try {
            getContainer().run(true, true, monitor -> {
                SubMonitor progress = SubMonitor.convert(monitor, Messages.bind(Messages.ImportLibrary_task, source.getName()), 10);
                try {
                    LibraryContent content = LibraryContent.read(source.toPath());
                    progress.worked(3);
                    new LibraryImport(project, content).execute(progress.split(7));
                } catch (UnusableException | CoreException failure) {
                    throw new InvocationTargetException(failure);
                }
            });
        } catch (InvocationTargetException e) {
            return failed(project, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException cancelled) {
            return false;
        }
        BasicNewResourceWizard.selectAndReveal(project, PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        return true;
    }

    /** What is wrong with an archive stands in the page, where another can be chosen. */
    private boolean failed(IProject project, Throwable cause) {
        if (cause instanceof UnusableException) {
            page.setErrorMessage(cause.getMessage());
        } else {
            StatusManager.getManager().handle(Status.error(Messages.bind(Messages.ImportLibrary_failed, project.getName(), cause.getMessage()), cause),
                    StatusManager.SHOW | StatusManager.LOG);
        }
        return false;
    }
}
