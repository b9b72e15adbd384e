package org.lamella.ui.wizards;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.Messages;
import org.lamella.ui.theme.Images;

/** New {@code .cell} file with a small design to begin with. */
public final class NewCellFileWizard extends Wizard implements INewWizard {

    private static final String DEFAULT_NAME = "design"; //$NON-NLS-1$

    private IStructuredSelection selection = StructuredSelection.EMPTY;
    private @Nullable IWorkbench workbench;
    private @Nullable WizardNewFileCreationPage page;

    @Override
    public void init(IWorkbench bench, IStructuredSelection chosen) {
        workbench = bench;
        selection = chosen;
        setWindowTitle(Messages.NewFile_window);
        setDefaultPageImageDescriptor(Images.descriptor("banner")); //$NON-NLS-1$
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        WizardNewFileCreationPage made = new FilePage(selection);
        made.setTitle(Messages.NewFile_title);
        made.setDescription(Messages.NewFile_description);
        made.setFileExtension(LamellaIds.EXTENSION);
        made.setFileName(DEFAULT_NAME + "." + LamellaIds.EXTENSION); //$NON-NLS-1$
        page = made;
        addPage(made);
    }

    /** The platform's page, with the content of the template. */
    private static final class FilePage extends WizardNewFileCreationPage {
        FilePage(IStructuredSelection selection) {
            super("file", selection); //$NON-NLS-1$
        }

        @Override
        protected InputStream getInitialContents() {
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(getContainerFullPath().append(getFileName()));
            return new ByteArrayInputStream(CellTemplate.text(file).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        protected void createLinkTarget() {
            // a link to a file elsewhere would be outside the project that is checked and evaluated
        }
    }

    @Override
    public boolean performFinish() {
        WizardNewFileCreationPage shown = page;
        IWorkbench bench = workbench;
        IFile file = shown == null ? null : shown.createNewFile();
        if (file == null || bench == null) {
            return false;
        }
        Reveal.file(bench.getActiveWorkbenchWindow(), file);
        return true;
    }
}
