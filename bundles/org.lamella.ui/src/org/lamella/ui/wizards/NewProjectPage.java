package org.lamella.ui.wizards;

import java.util.ArrayList;
import java.util.List;
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
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lamella.library.Example;
import org.lamella.library.Library;
import org.lamella.ui.Messages;
import org.lamella.ui.theme.Images;

/** Asks for the name and for what to start from; the name follows the choice until a person writes one. */
final class NewProjectPage extends WizardPage {

    private static final String DEFAULT_NAME = "membrane"; //$NON-NLS-1$
    private static final int WIDTH = 520;
    private static final int DESCRIPTION_LINES = 3;

    /** What a project can start from; without an example it is empty but for one small file. */
    private record Start(@Nullable Example example) {
        String label() {
            return example == null ? Messages.NewProject_empty : example.title();
        }

        String description() {
            return example == null ? Messages.NewProject_emptyText : example.description();
        }

        String projectName() {
            return example == null ? DEFAULT_NAME : example.name();
        }
    }

    private final List<Start> starts = new ArrayList<>();
    private boolean exampleFirst;
    private @Nullable Text name;
    private @Nullable TableViewer choice;
    private String proposed = ""; //$NON-NLS-1$

    NewProjectPage() {
        super("project", Messages.NewProject_title, Images.descriptor("banner")); //$NON-NLS-1$ //$NON-NLS-2$
        setDescription(Messages.NewProject_description);
        starts.add(new Start(null));
        Library.examples().forEach(example -> starts.add(new Start(example)));
    }

    void beginWithExample(boolean begin) {
        exampleFirst = begin;
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.NewProject_name);
        Text field = new Text(page, SWT.BORDER);
        name = field;
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        Label from = new Label(page, SWT.NONE);
        from.setText(Messages.NewProject_from);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(from);
        TableViewer list = new TableViewer(page, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        choice = list;
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(new StartLabels(new Images(page)));
        list.setInput(starts);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, list.getTable().getItemHeight() * Math.max(6, starts.size() + 1)).applyTo(list.getControl());
        new Label(page, SWT.NONE);
        Label description = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, description.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * DESCRIPTION_LINES).applyTo(description);
        list.addSelectionChangedListener(event -> {
            start().ifPresent(start -> description.setText(start.description()));
            proposeName();
            validate();
        });
        list.addDoubleClickListener(event -> getControl().getDisplay().asyncExec(() -> field.setFocus()));
        field.addModifyListener(event -> validate());
        setControl(page);
        list.setSelection(new StructuredSelection(starts.get(exampleFirst && starts.size() > 1 ? 1 : 0)), true);
        field.selectAll();
    }

    /** Labels with the picture of what they stand for. */
    private static final class StartLabels extends LabelProvider {
        private final Images images;

        StartLabels(Images images) {
            this.images = images;
        }

        @Override
        public String getText(Object element) {
            return ((Start) element).label();
        }

        @Override
        public Image getImage(Object element) {
            return images.get(((Start) element).example() == null ? "project" : "example"); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    String projectName() {
        Text field = name;
        return field == null ? "" : field.getText().strip(); //$NON-NLS-1$
    }

    Optional<Example> example() {
        return start().map(Start::example);
    }

    private Optional<Start> start() {
        TableViewer list = choice;
        return list == null ? Optional.empty() : Optional.ofNullable((Start) list.getStructuredSelection().getFirstElement());
    }

    /** The example's name, with a number where it is taken; a name written by a person stays. */
    private void proposeName() {
        Text field = name;
        if (field == null || !field.getText().equals(proposed)) {
            return;
        }
        String base = start().map(Start::projectName).orElse(DEFAULT_NAME);
        String free = base;
        for (int i = 2; clash(free).isPresent(); i++) {
            free = base + "-" + i; //$NON-NLS-1$
        }
        proposed = free;
        field.setText(free);
    }

    /** What already has that name: a project, ignoring case because not every disk tells cases apart, or a folder in the workspace. */
    private static Optional<String> clash(String wanted) {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        for (IProject project : workspace.getRoot().getProjects()) {
            if (project.getName().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))) {
                return Optional.of(Messages.bind(Messages.NewProject_exists, project.getName()));
            }
        }
        boolean onDisk = workspace.getRoot().getLocation() != null && workspace.getRoot().getLocation().append(wanted).toFile().exists();
        return onDisk ? Optional.of(Messages.bind(Messages.NewProject_folderExists, workspace.getRoot().getLocation().append(wanted).toOSString())) : Optional.empty();
    }

    private void validate() {
        String wanted = projectName();
        String problem = null;
        if (wanted.isEmpty()) {
            problem = Messages.NewProject_nameMissing;
        } else {
            IStatus status = ResourcesPlugin.getWorkspace().validateName(wanted, IResource.PROJECT);
            problem = status.isOK() ? clash(wanted).orElse(null) : status.getMessage();
        }
        setErrorMessage(problem);
        setPageComplete(problem == null && start().isPresent());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        Text field = name;
        if (visible && field != null) {
            field.setFocus();
        }
    }
}
