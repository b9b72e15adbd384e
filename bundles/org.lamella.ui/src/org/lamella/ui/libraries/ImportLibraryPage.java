package org.lamella.ui.libraries;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lamella.core.libraries.LibraryImport;
import org.lamella.core.libraries.LibraryNature;
import org.lamella.ui.Messages;
import org.lamella.ui.theme.Images;

/** Asks for an archive or a folder and for the name of the project; a library of that name is replaced. */
final class ImportLibraryPage extends WizardPage {

    private static final String ZIP = ".zip"; //$NON-NLS-1$

    private @Nullable Text source;
    private @Nullable Text name;
    private String proposed = ""; //$NON-NLS-1$

    ImportLibraryPage() {
        super("library", Messages.ImportLibrary_title, Images.descriptor("banner")); //$NON-NLS-1$ //$NON-NLS-2$
        setDescription(Messages.ImportLibrary_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.ImportLibrary_source);
        Text from = new Text(page, SWT.BORDER);
        source = from;
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(from);
        browse(page, Messages.ImportLibrary_archive, () -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setFilterExtensions(new String[] {"*" + ZIP, "*"}); //$NON-NLS-1$ //$NON-NLS-2$
            return dialog.open();
        });
        browse(page, Messages.ImportLibrary_folder, () -> new DirectoryDialog(getShell(), SWT.OPEN).open());
        new Label(page, SWT.NONE).setText(Messages.ImportLibrary_name);
        Text as = new Text(page, SWT.BORDER);
        name = as;
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(as);
        from.addModifyListener(event -> {
            proposeName();
            validate();
        });
        as.addModifyListener(event -> validate());
        setControl(page);
        validate();
    }

    /** Asks a person for a path; null when none was chosen. */
    private interface Question {
        @Nullable String ask();
    }

    private void browse(Composite page, String label, Question question) {
        Button button = new Button(page, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            String chosen = question.ask();
            Text from = source;
            if (chosen != null && from != null) {
                from.setText(chosen);
            }
        }));
    }

    /** @return the archive or folder; empty while there is no valid path */
    Optional<Path> source() {
        Text from = source;
        String text = from == null ? "" : from.getText().strip(); //$NON-NLS-1$
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)).filter(path -> path.toFile().exists());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** @return the project to make or replace; empty while the name is none */
    Optional<IProject> project() {
        Text as = name;
        String text = as == null ? "" : as.getText().strip(); //$NON-NLS-1$
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        return workspace.validateName(text, IResource.PROJECT).isOK() ? Optional.of(workspace.getRoot().getProject(text)) : Optional.empty();
    }

    private void proposeName() {
        Text as = name;
        if (as != null && as.getText().equals(proposed)) {
            String file = source().map(Path::getFileName).map(Path::toString).orElse(""); //$NON-NLS-1$
            proposed = file.toLowerCase(Locale.ROOT).endsWith(ZIP) ? file.substring(0, file.length() - ZIP.length()) : file;
            as.setText(proposed);
        }
    }

    private void validate() {
        Text from = source;
        Text as = name;
        if (from == null || as == null) {
            return;
        }
        IStatus named = ResourcesPlugin.getWorkspace().validateName(as.getText().strip(), IResource.PROJECT);
        String problem = null;
        if (source().isEmpty()) {
            problem = from.getText().isBlank() ? null : Messages.ImportLibrary_noSource;
        } else if (!named.isOK()) {
            problem = named.getMessage();
        } else if (project().filter(LibraryImport::isPossible).isEmpty()) {
            problem = Messages.bind(Messages.ImportLibrary_exists, as.getText().strip());
        }
        setErrorMessage(problem);
        boolean replaces = problem == null && project().filter(LibraryNature::isOn).isPresent();
        setMessage(replaces ? Messages.bind(Messages.ImportLibrary_replaces, as.getText().strip()) : Messages.ImportLibrary_description, replaces ? INFORMATION : NONE);
        setPageComplete(problem == null && source().isPresent());
    }
}
