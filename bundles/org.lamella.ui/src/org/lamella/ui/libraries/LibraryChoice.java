package org.lamella.ui.libraries;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckStateChangedEvent;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.IColorProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lamella.core.libraries.LibraryNature;
import org.lamella.core.libraries.ProjectLibraries;
import org.lamella.ui.Messages;
import org.lamella.ui.theme.Images;

/**
 * A list of projects to check those that are used. What comes along with them says by way of which; one whose use would close a ring is
 * refused with the ring.
 */
public final class LibraryChoice {

    private static final int ROWS = 12;
    private static final int HINT_LINES = 3;

    private final Composite area;
    private final CheckboxTableViewer list;
    private final Label hint;
    private final Optional<IProject> user;
    private final Consumer<Optional<String>> refused;
    private Map<IProject, IProject> along = Map.of();

    /**
     * Makes the list.
     *
     * @param user project that uses what is checked; empty for one that does not exist yet
     * @param refused told why the last check was refused; empty when it was not
     */
    public LibraryChoice(Composite parent, Optional<IProject> user, Consumer<Optional<String>> refused) {
        this.user = user;
        this.refused = refused;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        Label label = new Label(area, SWT.WRAP);
        label.setText(Messages.Libraries_label);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
        list = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, list.getTable().getItemHeight() * ROWS).applyTo(list.getControl());
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(new Labels(new Images(area)));
        List<IProject> offered = ProjectLibraries.offered(ResourcesPlugin.getWorkspace().getRoot(), user);
        list.setInput(offered);
        user.ifPresent(project -> list.setCheckedElements(ProjectLibraries.chosen(project).toArray()));
        list.addCheckStateListener(this::checked);
        hint = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, hint.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * HINT_LINES).applyTo(hint);
        hint.setText(offered.isEmpty() ? Messages.Libraries_none : Messages.Libraries_import);
        showAlong();
    }

    /** @return the control that holds everything */
    public Control control() {
        return area;
    }

    /** @return the checked projects, in the order shown */
    public List<IProject> chosen() {
        return Arrays.stream(list.getCheckedElements()).map(IProject.class::cast).toList();
    }

    private void checked(CheckStateChangedEvent event) {
        Optional<String> ring = event.getChecked() ? user.flatMap(project -> ProjectLibraries.ring(project, (IProject) event.getElement())) : Optional.empty();
        if (ring.isPresent()) {
            list.setChecked(event.getElement(), false);
        }
        Optional<String> reason = ring.map(way -> Messages.bind(Messages.Libraries_ring, ((IProject) event.getElement()).getName(), way));
        refused.accept(reason);
        // a title has one line only, and rings can be long
        hint.setText(reason.orElse(Messages.Libraries_import));
        showAlong();
    }

    private void showAlong() {
        along = ProjectLibraries.along(chosen());
        list.refresh(true);
    }

    /** Names with what there is to say about them. */
    private final class Labels extends LabelProvider implements IColorProvider {
        private final Images images;

        Labels(Images images) {
            this.images = images;
        }

        @Override
        public String getText(Object element) {
            IProject project = (IProject) element;
            @Nullable IProject by = along.get(project);
            if (!project.exists()) {
                return Messages.bind(Messages.Libraries_missing, project.getName());
            }
            if (!project.isOpen()) {
                return Messages.bind(Messages.Libraries_closed, project.getName());
            }
            String name = LibraryNature.isOn(project) ? Messages.bind(Messages.Libraries_imported, project.getName()) : project.getName();
            return by == null ? name : Messages.bind(Messages.Libraries_along, name, by.getName());
        }

        @Override
        public Image getImage(Object element) {
            return images.get(LibraryNature.isOn((IProject) element) ? "library" : "project"); //$NON-NLS-1$ //$NON-NLS-2$
        }

        @Override
        public @Nullable Color getForeground(Object element) {
            return along.containsKey(element) ? area.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null;
        }

        @Override
        public @Nullable Color getBackground(Object element) {
            return null;
        }
    }
}
