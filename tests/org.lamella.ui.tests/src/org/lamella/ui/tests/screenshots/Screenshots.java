package org.lamella.ui.tests.screenshots;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.intro.IIntroPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.compare.DifferencesView;
import org.lamella.ui.stack.StackCanvas;
import org.lamella.ui.table.TableComponent;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Screenshot;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.ResistanceView;
import org.lamella.ui.views.ResultsView;
import org.lamella.ui.views.StackView;

/**
 * Takes the pictures of the documentation anew; not part of a build. {@code tests/screenshots} runs it with the environment variable
 * that names the folder.
 */
@ExtendWith(CleanWorkbench.class)
@EnabledIfEnvironmentVariable(named = Screenshots.FOLDER, matches = ".+")
class Screenshots {

    static final String FOLDER = "LAMELLA_SCREENSHOTS";
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

    @AfterEach
    void backToLight() {
        theme(LIGHT);
    }

    private static void theme(String id) {
        Workbench.window().getService(IThemeEngine.class).setTheme(id, false);
        DisplayWait.events();
    }

    private static void take(String name) throws IOException {
        Path folder = Path.of(System.getenv(FOLDER));
        Files.createDirectories(folder);
        Screenshot.of(Workbench.window().getShell(), folder.resolve(name + ".png"));
        assertTrue(Files.size(folder.resolve(name + ".png")) > 0);
    }

    @ParameterizedTest
    @CsvSource({"light, " + LIGHT, "dark, org.eclipse.e4.ui.css.theme.e4_dark"})
    void workbench(String name, String theme) throws IOException {
        theme(theme);
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "asymmetric"));
        StackCanvas stack = Workbench.view(LamellaIds.VIEW_STACK, StackView.class).canvas().orElseThrow();
        ResultsView results = Workbench.view(LamellaIds.VIEW_RESULTS, ResultsView.class);
        DisplayWait.until("there are results", () -> results.requirements().flatMap(TableComponent::getTable).isPresent());
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "composite CathodeSide");
        editor.selectAndReveal(Workbench.offset(editor, "core of Core"), 0);
        DisplayWait.until("the layer is marked", () -> stack.highlighted().endsWith("core"));
        take("workbench-" + name);
        ResistanceView resistance = Workbench.view(LamellaIds.VIEW_RESISTANCE, ResistanceView.class);
        DisplayWait.until("the breakdown is shown", () -> resistance.canvas().flatMap(canvas -> canvas.getChart()).isPresent());
        take("resistance-" + name);
    }

    @ParameterizedTest
    @CsvSource({"light, " + LIGHT, "dark, org.eclipse.e4.ui.css.theme.e4_dark"})
    void differences(String name, String theme) throws Exception {
        theme(theme);
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
        take("differences-" + name);
    }

    @ParameterizedTest
    @CsvSource({"light, " + LIGHT, "dark, org.eclipse.e4.ui.css.theme.e4_dark"})
    void assist(String name, String theme) throws Exception {
        theme(theme);
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "asymmetric"));
        Workbench.replace(editor, "    layer core of Core { thickness: 10 µm ± 1 µm }", "    layer core of Core { thickness: 10,5 µm }\n    layer film of  { thickness: 2 µm }");
        Workbench.page().activate(editor);
        ITextOperationTarget viewer = editor.getAdapter(ITextOperationTarget.class);
        editor.selectAndReveal(Workbench.offset(editor, "film of  {") + "film of ".length(), 0);
        popup(viewer, ISourceViewer.CONTENTASSIST_PROPOSALS, "AnodeSide");
        DisplayWait.until("the first entry is described", () -> popups(StyledText.class).anyMatch(text -> text.getText().contains("AnodeSide")));
        take("completion-" + name);
        Workbench.text(editor).notifyListeners(SWT.KeyDown, escape());
        editor.selectAndReveal(Workbench.offset(editor, "10,5"), 0);
        DisplayWait.until("the comma is told", () -> Workbench.problems(editor.getEditorInput().getAdapter(IFile.class), IMarker.SEVERITY_ERROR).stream()
                .anyMatch(marker -> marker.getAttribute("org.lamella.core.code", "").equals("decimal-comma")));
        popup(viewer, ISourceViewer.QUICK_ASSIST, "Replace by 10.5");
        take("quick-fix-" + name);
    }

    private static void popup(ITextOperationTarget viewer, int operation, String entry) {
        viewer.doOperation(operation);
        DisplayWait.until(entry + " is listed", () -> popups(Table.class).anyMatch(table -> Arrays.stream(table.getItems()).anyMatch(item -> item.getText().startsWith(entry))));
    }

    private static <T extends Control> Stream<T> popups(Class<T> type) {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell != Workbench.window().getShell())
                .flatMap(shell -> Workbench.controls(shell, type).stream());
    }

    private static Event escape() {
        Event event = new Event();
        event.character = SWT.ESC;
        event.keyCode = SWT.ESC;
        event.doit = true;
        return event;
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
        take("welcome");
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
        Path folder = Path.of(System.getenv(FOLDER));
        Files.createDirectories(folder);
        Screenshot.of(dialog.getShell(), folder.resolve("new-project.png"));
        dialog.close();
    }
}
