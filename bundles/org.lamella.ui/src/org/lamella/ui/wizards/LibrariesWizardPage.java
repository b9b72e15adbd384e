package org.lamella.ui.wizards;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;
import org.lamella.ui.Messages;
import org.lamella.ui.libraries.LibraryChoice;
import org.lamella.ui.theme.Images;

/** Asks which projects a new one uses; nothing needs to be chosen. */
final class LibrariesWizardPage extends WizardPage {

    private @Nullable LibraryChoice choice;

    LibrariesWizardPage() {
        super("libraries", Messages.Libraries_title, Images.descriptor("banner")); //$NON-NLS-1$ //$NON-NLS-2$
        setDescription(Messages.Libraries_description);
    }

    @Override
    public void createControl(Composite parent) {
        LibraryChoice made = new LibraryChoice(parent, Optional.empty(), refused -> { });
        choice = made;
        setControl(made.control());
    }

    List<IProject> chosen() {
        LibraryChoice made = choice;
        return made == null ? List.of() : made.chosen();
    }
}
