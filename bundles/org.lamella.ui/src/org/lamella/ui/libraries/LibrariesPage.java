package org.lamella.ui.libraries;

import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.dialogs.PropertyPage;
import org.eclipse.ui.statushandlers.StatusManager;
import org.lamella.core.libraries.ProjectLibraries;
import org.lamella.ui.Messages;

/** Property page of a project with the projects whose materials and designs it uses. */
public final class LibrariesPage extends PropertyPage {

    private @Nullable LibraryChoice choice;

    /** Used by the extension registry. */
    public LibrariesPage() {
        noDefaultButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Optional<IProject> project = project();
        if (project.isEmpty()) {
            return new Label(parent, 0);
        }
        LibraryChoice made = new LibraryChoice(parent, project, reason -> setErrorMessage(reason.orElse(null)));
        choice = made;
        return made.control();
    }

    private Optional<IProject> project() {
        return Optional.ofNullable(Adapters.adapt(getElement(), IProject.class));
    }

    @Override
    public boolean performOk() {
        LibraryChoice made = choice;
        Optional<IProject> project = project();
        if (made == null || project.isEmpty() || made.chosen().equals(ProjectLibraries.chosen(project.get()))) {
            return true;
        }
        try {
            ResourcesPlugin.getWorkspace().run(monitor -> ProjectLibraries.choose(project.get(), made.chosen(), monitor), new NullProgressMonitor());
            return true;
        } catch (CoreException failure) {
            StatusManager.getManager().handle(Status.error(Messages.bind(Messages.Libraries_failed, project.get().getName(), failure.getMessage()), failure),
                    StatusManager.SHOW | StatusManager.LOG);
            return false;
        }
    }
}
