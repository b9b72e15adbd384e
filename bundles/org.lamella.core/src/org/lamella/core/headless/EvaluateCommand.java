package org.lamella.core.headless;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.lamella.core.evaluation.Engine;
import org.lamella.core.evaluation.Evaluation;
import org.lamella.core.export.CsvWriter;
import org.lamella.core.export.JsonWriter;
import org.lamella.core.export.TextReport;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.LanguageSession;
import org.lamella.core.language.StudyDesign;
import org.lamella.core.language.XtextLanguage;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.core.results.ResultStore;
import org.lamella.core.table.Display;
import org.lamella.core.table.Tables;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.solver.Progress;
import org.lamella.solver.StudyResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: the answers of the studies in some files. */
@Command(name = "evaluate", sortOptions = false, description = "Evaluates the studies of .cell files and prints their results.",
        footer = { "", "Results go to the standard output, warnings and errors to the standard error.", "Studies without errors are evaluated even where others have some." })
final class EvaluateCommand implements Callable<Integer> {

    /** How results are printed. */
    enum Format {
        TEXT, JSON, CSV;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int IN_MEMORY = 10_000;

    private final Console console;

    @Mixin
    private StudyArguments studies = new StudyArguments();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = { "text: tables and requirements for people (the default);",
            "json: everything in SI units, an array with one element a study, by the schema lamella-result/1;", "csv: one row a quantity, in the field's units." })
    private Format format = Format.TEXT;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ProjectSelection selection = studies.files(console);
        List<Diagnostic> diagnostics = new ArrayList<>(selection.diagnostics());
        List<StudyResult> results = new ArrayList<>();
        Engine engine = Engine.find();
        if (!selection.files().isEmpty()) {
            LanguageSession session = new XtextLanguage(engine.vocabulary()).open(selection);
            Evaluation evaluation = new Evaluation(engine.solver(), ResultStore.inMemory(IN_MEMORY));
            for (StudyDesign study : studies.sound(session, selection, diagnostics)) {
                results.add(evaluation.evaluate(study.design(), Progress.NONE));
            }
        }
        Console.print(diagnostics, Severity.WARNING, console.folder(), console.err());
        print(results, new Display(engine.vocabulary()));
        return Console.worst(diagnostics).or(Verdict.of(results)).value();
    }

    private void print(List<StudyResult> results, Display display) {
        switch (format) {
            case JSON -> console.out().print(JsonWriter.text(results));
            case CSV -> console.out().print(CsvWriter.text(new Tables(display).list(results)));
            case TEXT -> {
                TextReport report = new TextReport(display);
                console.out().print(String.join("\n", results.stream().map(report::text).toList()));
            }
        }
        console.out().flush();
    }
}
