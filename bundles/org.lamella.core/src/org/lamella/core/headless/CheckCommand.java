package org.lamella.core.headless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.lamella.core.evaluation.Engine;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.LanguageSession;
import org.lamella.core.language.XtextLanguage;
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.dsl.elaboration.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: what the editor would underline, as text. */
@Command(name = "check", sortOptions = false, description = "Checks .cell files and prints what it finds.",
        footer = { "", "Everything found goes to the standard output, sorted, as", "  file:line:column: severity [code]: message" })
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR|FILE", arity = "1..*", description = "Folders with projects or .cell files, and .cell files.")
    private List<Path> paths = List.of();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ProjectSelection selection = ProjectFolders.of(paths.stream().map(console::resolve).toList());
        List<Diagnostic> diagnostics = new ArrayList<>(selection.diagnostics());
        if (!selection.files().isEmpty()) {
            LanguageSession session = new XtextLanguage(Engine.find().vocabulary()).open(selection);
            selection.files().keySet().forEach(file -> diagnostics.addAll(session.check(file)));
        }
        Console.print(diagnostics, Severity.INFO, console.folder(), console.out());
        return Console.worst(diagnostics).value();
    }
}
