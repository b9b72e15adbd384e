package org.lamella.ui.wizards;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.lamella.ui.Messages;

/** New project, empty or from an example; opened as "example" it begins with the first example chosen. */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {

    private static final String EXAMPLE = "example"; //$NON-NLS-1$

    private final NewProjectPage page = new NewProjectPage();
    private final LibrariesWizardPage libraries = new LibrariesWizardPage();
    private @Nullable IConfigurationElement configuration;

    /** Used by the extension registry. */
    public NewProjectWizard() {
        setNeedsProgressMonitor(true);
        setWindowTitle(Messages.NewProject_window);
    }

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        configuration = element;
        page.beginWithExample(EXAMPLE.equals(data));
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // a project has no place in another one, so the selection says nothing
    }

    @Override
    public void addPages() {
        addPage(page);
        addPage(libraries);
    }

    @Override
    public boolean performFinish() {
        ProjectOperation operation = new ProjectOperation(page.projectName(), page.example(), libraries.chosen());
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    operation.execute(monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            StatusManager.getManager().handle(Status.error(Messages.bind(Messages.NewProject_failed, page.projectName(), cause.getMessage()), cause),
                    StatusManager.SHOW | StatusManager.LOG);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (configuration != null) {
            BasicNewProjectResourceWizard.updatePerspective(configuration);
        }
        operation.mainFile().ifPresent(file -> Reveal.file(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), file));
        return true;
    }
}
