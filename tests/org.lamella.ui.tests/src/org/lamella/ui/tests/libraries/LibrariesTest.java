package org.lamella.ui.tests.libraries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.libraries.LibraryNature;
import org.lamella.core.libraries.ProjectLibraries;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.wizards.ProjectOperation;

@ExtendWith(CleanWorkbench.class)
class LibrariesTest {

    private static final String FILMS = "package films\npolymer Mine {\n    conductivity: 1e-5 S/cm\n    density: 1.2 g/cm³\n}\n";
    private static final String USER = "package cells\nimport films.*\nstack S {\n    layer a of Mine { thickness: 10 µm }\n}\n";

    @TempDir
    private Path folder;

    private static IProject project(String name, IProject... libraries) {
        try {
            new ProjectOperation(name, Optional.empty(), List.of(libraries)).execute(new NullProgressMonitor());
            IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
            project.getFile(name + ".cell").delete(true, null);
            return project;
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static IFile write(IProject project, String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        if (file.exists()) {
            file.setContents(content, true, false, null);
        } else {
            file.create(content, true, null);
        }
        return file;
    }

    private static List<String> codes(IResource resource) {
        try {
            return Stream.of(resource.findMarkers("org.lamella.core.problem", true, IResource.DEPTH_ZERO)).map(marker -> marker.getAttribute("org.lamella.core.code", "")).sorted().toList();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static String message(IResource resource, String code) {
        try {
            return Stream.of(resource.findMarkers("org.lamella.core.problem", true, IResource.DEPTH_ZERO)).filter(marker -> code.equals(marker.getAttribute("org.lamella.core.code", "")))
                    .map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).findFirst().orElse("");
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static void untilCodes(IResource resource, String... codes) {
        DisplayWait.until(resource.getName() + " has the problems " + List.of(codes), () -> codes(resource).equals(List.of(codes)));
    }

    private static PreferenceDialog properties(IProject project) {
        PreferenceDialog dialog = PreferencesUtil.createPropertyDialogOn(Workbench.window().getShell(), project, LamellaIds.PAGE_LIBRARIES, new String[] {LamellaIds.PAGE_LIBRARIES}, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        DisplayWait.until("the properties are open", () -> dialog.getShell().isVisible());
        return dialog;
    }

    private static TableItem item(Table table, String name) {
        return Arrays.stream(table.getItems()).filter(item -> item.getText().startsWith(name)).findFirst().orElseThrow();
    }

    private static void check(Table table, String name, boolean checked) {
        TableItem item = item(table, name);
        item.setChecked(checked);
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        table.notifyListeners(SWT.Selection, event);
        DisplayWait.events();
    }

    private static void press(org.eclipse.jface.window.Window dialog, String label) {
        Button button = Workbench.control(dialog.getShell(), Button.class, each -> each.getText().replace("&", "").equals(label)).orElseThrow();
        assertTrue(button.isEnabled(), label);
        button.notifyListeners(SWT.Selection, new Event());
        DisplayWait.events();
    }

    @Test
    void thePropertyPageMakesALibraryVisibleAndTakesItAwayAgain() throws CoreException {
        IProject base = project("base");
        IProject films = project("films", base);
        write(films, "films.cell", FILMS);
        IProject cells = project("cells");
        IFile user = write(cells, "cells.cell", USER);
        untilCodes(user, "unknown-import", "unknown-name");

        PreferenceDialog dialog = properties(cells);
        Table table = Workbench.controls(dialog.getShell(), Table.class).get(0);
        assertEquals(List.of("base", "films"), Arrays.stream(table.getItems()).map(TableItem::getText).toList());
        check(table, "films", true);
        assertTrue(item(table, "base").getText().contains("films"), "what comes along says by way of which: " + item(table, "base").getText());
        press(dialog, "Apply and Close");
        assertArrayEquals(new IProject[] {films}, cells.getReferencedProjects());
        untilCodes(user);

        dialog = properties(cells);
        table = Workbench.controls(dialog.getShell(), Table.class).get(0);
        assertTrue(item(table, "films").getChecked());
        check(table, "films", false);
        press(dialog, "Apply and Close");
        untilCodes(user, "unknown-import", "unknown-name");
    }

    @Test
    void aRingIsRefusedWithItsReasonAndToldWhereItExists() throws CoreException {
        IProject films = project("films");
        IProject cells = project("cells", films);
        PreferenceDialog dialog = properties(films);
        Table table = Workbench.controls(dialog.getShell(), Table.class).get(0);
        check(table, "cells", true);
        assertFalse(item(table, "cells").getChecked());
        String reason = ((org.eclipse.jface.preference.PreferencePage) dialog.getSelectedPage()).getErrorMessage();
        assertTrue(reason.contains("films -> cells -> films"), reason);
        dialog.close();

        // as from a hand-written project file
        IProjectDescription description = films.getDescription();
        description.setReferencedProjects(new IProject[] {cells});
        films.setDescription(description, null);
        untilCodes(films, "project-cycle");
        untilCodes(cells, "project-cycle");
        assertTrue(message(cells, "project-cycle").contains("cells -> films -> cells"), message(cells, "project-cycle"));
        ProjectLibraries.choose(films, List.of(), new NullProgressMonitor());
        untilCodes(films);
        untilCodes(cells);
    }

    @Test
    void usersFollowALibraryThatIsClosedOpenedRenamedChangedAndDeleted() throws CoreException {
        IProject films = project("films");
        IFile library = write(films, "films.cell", FILMS);
        IProject cells = project("cells", films);
        IFile user = write(cells, "cells.cell", USER);
        untilCodes(user);
        films.close(null);
        untilCodes(cells, "missing-project");
        assertTrue(message(cells, "missing-project").contains("'films' is closed; open it"), message(cells, "missing-project"));
        untilCodes(user, "unknown-import", "unknown-name");
        films.open(null);
        untilCodes(cells);
        untilCodes(user);
        write(films, "films.cell", FILMS.replace("1e-5 S/cm", "1e-5 V"));
        untilCodes(user, "wrong-dimension");
        write(films, "films.cell", FILMS);
        untilCodes(user);
        library.move(films.getFile("renamed.cell").getFullPath(), true, null);
        write(films, "films2.cell", "package films\nlet other = 1 µm\n");
        DisplayWait.until("the moved file is found", () -> codes(user).isEmpty());
        films.move(ResourcesPlugin.getWorkspace().getRoot().getProject("layers").getFullPath(), true, null);
        DisplayWait.until("the reference follows the new name",
                () -> ProjectLibraries.chosen(cells).equals(List.of(ResourcesPlugin.getWorkspace().getRoot().getProject("layers"))));
        untilCodes(cells);
        untilCodes(user);
        ResourcesPlugin.getWorkspace().getRoot().getProject("layers").delete(true, true, null);
        untilCodes(cells, "missing-project");
        untilCodes(user, "unknown-import", "unknown-name");
    }

    @Test
    void aTableBesideAFileIsWatched() throws CoreException {
        IProject films = project("films");
        write(films, "kappa.csv", "T [°C], kappa [S/cm]\n20, 1e-6\n60, 1e-5\n");
        write(films, "films.cell", FILMS.replace("1e-5 S/cm", "table(\"kappa.csv\")"));
        IFile user = write(project("cells", films), "cells.cell", USER);
        untilCodes(user);
        write(films, "kappa.csv", "T [°C], kappa [S/cm]\n20, much\n60, 1e-5\n");
        untilCodes(user, "table");
        films.getFile("kappa.csv").delete(true, null);
        DisplayWait.until("the missing table is told", () -> message(user, "table").contains("must lie beside"));
        write(films, "kappa.csv", "T [°C], kappa [S/cm]\n20, 1e-6\n60, 1e-5\n");
        untilCodes(user);
    }

    @Test
    void aNewProjectUsesWhatWasChosen() throws CoreException {
        IProject films = project("films");
        INewWizard wizard = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(LamellaIds.WIZARD_PROJECT).createWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        dialog.showPage(dialog.getCurrentPage().getNextPage());
        Table table = Workbench.controls(dialog.getShell(), Table.class).stream().filter(Table::isVisible).findFirst().orElseThrow();
        check(table, "films", true);
        assertTrue(wizard.performFinish());
        dialog.close();
        assertArrayEquals(new IProject[] {films}, ResourcesPlugin.getWorkspace().getRoot().getProject("membrane").getReferencedProjects());
    }

    private Path zip(String text) throws Exception {
        Path archive = folder.resolve("films.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("films/sub/films.cell"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return archive;
    }

    private WizardDialog importing(Path archive) throws CoreException {
        IImportWizard wizard = (IImportWizard) PlatformUI.getWorkbench().getImportWizardRegistry().findWizard(LamellaIds.WIZARD_LIBRARY).createWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        DisplayWait.until("the wizard is open", () -> dialog.getShell().isVisible());
        Workbench.controls(dialog.getShell(), Text.class).stream().filter(Text::getEditable).findFirst().orElseThrow().setText(archive.toString());
        return dialog;
    }

    @Test
    void aLibraryIsImportedReadOnlyAndUpdatedByImportingAgain() throws Exception {
        WizardDialog dialog = importing(zip(FILMS));
        assertTrue(dialog.getCurrentPage().getWizard().performFinish());
        dialog.close();
        IProject films = ResourcesPlugin.getWorkspace().getRoot().getProject("films");
        IFile file = films.getFile("sub/films.cell");
        assertTrue(LibraryNature.isOn(films));
        assertTrue(file.isReadOnly());
        IFile user = write(project("cells", films), "cells.cell", USER);
        untilCodes(user);

        dialog = importing(zip(FILMS.replace("Mine", "Yours").replace("1.2 g/cm³", "1.2 V")));
        assertTrue(dialog.getCurrentPage().getMessage().contains("replaced"), dialog.getCurrentPage().getMessage());
        assertTrue(dialog.getCurrentPage().getWizard().performFinish());
        dialog.close();
        untilCodes(user, "unknown-name");
        assertEquals(List.of(), codes(file), "a library is not checked");
        films.delete(true, true, null);
        untilCodes(user, "unknown-import", "unknown-name");
    }

    @Test
    void anArchiveThatLeadsOutIsRefusedInTheWizard() throws Exception {
        Path archive = folder.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../evil.cell"));
            zip.write(FILMS.getBytes(StandardCharsets.UTF_8));
        }
        WizardDialog dialog = importing(archive);
        assertFalse(dialog.getCurrentPage().getWizard().performFinish());
        DisplayWait.until("the page can be used again", () -> Workbench.controls(dialog.getShell(), Text.class).stream().filter(Text::getEditable).allMatch(Text::isEnabled));
        assertTrue(dialog.getCurrentPage().getErrorMessage().contains("../evil.cell"), dialog.getCurrentPage().getErrorMessage());
        dialog.close();
        assertFalse(ResourcesPlugin.getWorkspace().getRoot().getProject("evil").exists());
    }
}
