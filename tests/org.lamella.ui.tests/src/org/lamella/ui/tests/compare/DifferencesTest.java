package org.lamella.ui.tests.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.ISources;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.core.table.Table.Row;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.compare.DifferencesView;
import org.lamella.ui.table.TableComponent;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;

@ExtendWith(CleanWorkbench.class)
class DifferencesTest {

    private static DifferencesView view() {
        return Workbench.view(LamellaIds.VIEW_DIFFERENCES, DifferencesView.class);
    }

    private static List<Row> rows() {
        return view().table().flatMap(TableComponent::getTable).map(table -> table.rows()).orElse(List.of());
    }

    private static Optional<Row> row(String path) {
        return rows().stream().filter(row -> row.text(1).equals(path)).findFirst();
    }

    private static void run(String command) throws Exception {
        Workbench.window().getService(IHandlerService.class).executeCommand(command, null);
    }

    private static void run(String id, Object... chosen) throws Exception {
        Command command = Workbench.window().getService(ICommandService.class).getCommand(id);
        IHandlerService handlers = Workbench.window().getService(IHandlerService.class);
        IEvaluationContext context = new EvaluationContext(handlers.createContextSnapshot(false), List.of(chosen));
        context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, new StructuredSelection(chosen));
        handlers.executeCommandInContext(new ParameterizedCommand(command, null), null, context);
    }

    private static void git(File folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void whatChangedSinceTheLastCommitLeadsToItsPlace() throws Exception {
        IFile file = Workbench.example("asymmetric", "compare-head");
        File folder = file.getProject().getLocation().toFile();
        git(folder, "init", "-q");
        git(folder, "add", "-A");
        git(folder, "commit", "-q", "-m", "first");
        ITextEditor editor = Workbench.open(file);
        Workbench.replace(editor, "10 µm ± 1 µm", "20 µm ± 1 µm");
        Workbench.save(editor);
        Workbench.page().activate(editor);

        run(LamellaIds.COMMAND_COMPARE_HEAD);
        DisplayWait.until("the difference is shown", () -> row("Asymmetric.core.thickness").isPresent());
        Row row = row("Asymmetric.core.thickness").orElseThrow();
        assertEquals(List.of("changed", "Asymmetric.core.thickness", "10 µm", "20 µm", "+100 %"), row.cells().subList(0, 5).stream().map(cell -> cell.text()).toList());
        assertTrue(view().header().contains("HEAD"), view().header());

        editor.selectAndReveal(0, 0);
        TableComponent table = view().table().orElseThrow();
        table.viewer().setSelection(new StructuredSelection(row));
        Event open = new Event();
        open.item = table.viewer().getTable().getItem(rows().indexOf(row));
        table.viewer().getTable().notifyListeners(SWT.DefaultSelection, open);
        DisplayWait.until("the place is chosen", () -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getText().startsWith("20 µm"));
    }

    /** A copy of a file beside it, with another thickness. */
    private static IFile variant(IFile file, String thickness) throws Exception {
        IFile variant = file.getProject().getFile(new Path("variant.cell"));
        String text = file.readString().replace("10 µm ± 1 µm", thickness).replace("package examples.asymmetric", "package examples.variant");
        variant.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return variant;
    }

    @Test
    void twoFilesAndTheOtherWayRound() throws Exception {
        IFile file = Workbench.example("asymmetric", "compare-files");
        IFile variant = variant(file, "30 µm ± 1 µm");
        run(LamellaIds.COMMAND_COMPARE_FILES, file, variant);
        DisplayWait.until("the difference is shown", () -> row("Asymmetric.core.thickness").filter(row -> row.text(3).equals("30 µm")).isPresent());
        run(LamellaIds.COMMAND_COMPARE_FILES, variant, file);
        DisplayWait.until("it is shown the other way round", () -> row("Asymmetric.core.thickness").filter(row -> row.text(3).equals("10 µm")).isPresent());
        run(LamellaIds.COMMAND_COMPARE_FILES, file, file);
        DisplayWait.until("a file is the same as itself", () -> rows().isEmpty() && view().header().contains("No difference in meaning"));
    }

    @Test
    void elementsWithErrorsAreNamed() throws Exception {
        IFile file = Workbench.example("asymmetric", "compare-errors");
        run(LamellaIds.COMMAND_COMPARE_FILES, file, variant(file, "10 V"));
        DisplayWait.until("what cannot be compared is shown", () -> row("Asymmetric").filter(row -> row.text(0).equals("not compared")).isPresent());
    }
}
