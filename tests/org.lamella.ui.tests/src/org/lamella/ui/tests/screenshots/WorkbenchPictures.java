package org.lamella.ui.tests.screenshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.intro.IIntroPart;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.libraries.LibraryContent;
import org.lamella.core.libraries.LibraryImport;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.compare.DifferencesView;
import org.lamella.ui.stack.StackCanvas;
import org.lamella.ui.table.TableComponent;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.ImpedanceView;
import org.lamella.ui.views.ResistanceView;
import org.lamella.ui.views.ResultsView;
import org.lamella.ui.views.StackView;

/** Pictures of the views, the wizard and the welcome page. */
@ExtendWith(CleanWorkbench.class)
@EnabledIfEnvironmentVariable(named = Pictures.FOLDER, matches = ".+")
class WorkbenchPictures {

    @RegisterExtension
    final Pictures pictures = new Pictures();

    @Test
    void workbench() throws IOException {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "asymmetric"));
        StackCanvas stack = Workbench.view(LamellaIds.VIEW_STACK, StackView.class).canvas().orElseThrow();
        ResultsView results = Workbench.view(LamellaIds.VIEW_RESULTS, ResultsView.class);
        DisplayWait.until("there are results", () -> results.requirements().flatMap(TableComponent::getTable).isPresent());
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "composite CathodeSide");
        editor.selectAndReveal(Workbench.offset(editor, "core of Core"), 0);
        DisplayWait.until("the layer is marked", () -> stack.highlighted().endsWith("core"));
        pictures.take("workbench");
        ResistanceView resistance = Workbench.view(LamellaIds.VIEW_RESISTANCE, ResistanceView.class);
        DisplayWait.until("the breakdown is shown", () -> resistance.canvas().flatMap(canvas -> canvas.getChart()).isPresent());
        pictures.take("resistance");
    }

    @Test
    void impedance() throws Exception {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "impedance"));
        ImpedanceView view = Workbench.view(LamellaIds.VIEW_IMPEDANCE, ImpedanceView.class);
        Workbench.replace(editor, "compute properties, resistance,", "compute impedance, properties, resistance,");
        Workbench.save(editor);
        DisplayWait.until("there is a spectrum", () -> view.pages().filter(pages -> !pages.canvases().isEmpty()).isPresent());
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "layer core of Core");
        DisplayWait.until("the layer stands out", () -> view.pages().orElseThrow().canvases().stream().anyMatch(canvas -> !canvas.emphasised().isEmpty()));
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
        pictures.take("impedance");
        view.pages().orElseThrow().select(2);
        pictures.take("impedance-parts");
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
        Workbench.caretAt(Workbench.open(Workbench.example("measured", "fit")), "fit Contact");
        DisplayWait.until("the fit is shown", () -> view.pages().orElseThrow().canvases().size() == 6);
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
        view.pages().orElseThrow().select(0);
        pictures.take("impedance-fit");
        view.pages().orElseThrow().select(2);
        pictures.take("impedance-residuals");
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
    }

    @Test
    void differences() throws Exception {
        IFile file = Workbench.example("asymmetric", "differences");
        ITextEditor editor = Workbench.open(file);
        IFile variant = file.getProject().getFile(new org.eclipse.core.runtime.Path("variant.cell"));
        String text = file.readString().replace("10 µm ± 1 µm", "20 µm ± 2 µm").replace("package examples.asymmetric", "package examples.variant").replace("75 wt%", "70 wt%")
                .replace("    layer cathode-side", "    layer buffer of PAN-LiTFSI { thickness: 1 µm }\n    layer cathode-side").replace("< 75 Ω", "< 60 Ω");
        variant.create(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), true, false, null);
        DifferencesView view = Workbench.view(LamellaIds.VIEW_DIFFERENCES, DifferencesView.class);
        compare(file, variant);
        DisplayWait.until("the differences are shown", () -> view.table().flatMap(TableComponent::getTable).filter(table -> !table.rows().isEmpty()).isPresent());
        Workbench.page().activate(editor);
        pictures.take("differences");
    }

    /** A library imported for reading, and the page that makes it visible to a project. */
    @Test
    void libraries(@TempDir Path folder) throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("films")).resolve("films.cell"), "package films\npolymer Mine {\n    conductivity: 1e-5 S/cm\n    density: 1.2 g/cm³\n}\n");
        IProject films = ResourcesPlugin.getWorkspace().getRoot().getProject("films");
        new LibraryImport(films, LibraryContent.read(folder.resolve("films"))).execute(new NullProgressMonitor());
        IFile file = Workbench.example("asymmetric", "asymmetric");
        Workbench.open(file);
        Workbench.view(IPageLayout.ID_PROJECT_EXPLORER, CommonNavigator.class).getCommonViewer().expandAll();
        PreferenceDialog dialog = PreferencesUtil.createPropertyDialogOn(Workbench.window().getShell(), file.getProject(), LamellaIds.PAGE_LIBRARIES,
                new String[] {LamellaIds.PAGE_LIBRARIES}, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        DisplayWait.until("the page is shown", () -> Workbench.control(dialog.getShell(), Table.class, table -> table.isVisible() && table.getItemCount() == 1).isPresent());
        DisplayWait.until("the library is marked", () -> Arrays.stream(Workbench.controls(Workbench.window().getShell(), Tree.class).get(0).getItems())
                .anyMatch(item -> item.getText().startsWith("films ")));
        pictures.take("libraries");
        dialog.close();
    }

    private static void compare(IFile before, IFile after) throws Exception {
        IHandlerService handlers = Workbench.window().getService(IHandlerService.class);
        IEvaluationContext context = new EvaluationContext(handlers.createContextSnapshot(false), List.of(before, after));
        context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, new StructuredSelection(new Object[] {before, after}));
        Command command = Workbench.window().getService(ICommandService.class).getCommand(LamellaIds.COMMAND_COMPARE_FILES);
        handlers.executeCommandInContext(new ParameterizedCommand(command, null), null, context);
    }

    @Test
    void welcome() throws IOException {
        IIntroPart intro = PlatformUI.getWorkbench().getIntroManager().showIntro(Workbench.window(), false);
        DisplayWait.events();
        pictures.take("welcome");
        PlatformUI.getWorkbench().getIntroManager().closeIntro(intro);
    }

    @Test
    void newProject() throws Exception {
        INewWizard wizard = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(LamellaIds.WIZARD_EXAMPLE).createWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        DisplayWait.until("the wizard is open", () -> dialog.getShell().isVisible());
        pictures.take("new-project", dialog.getShell());
        dialog.close();
    }
}
