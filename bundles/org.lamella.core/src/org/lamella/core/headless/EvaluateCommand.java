package org.lamella.core.headless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.core.results.ResultStore;
import org.lamella.core.table.Display;
import org.lamella.core.table.Tables;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.solver.Progress;
import org.lamella.solver.StudyResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The .cell files with studies; a folder stands for all files in it.")
    private List<Path> paths = List.of();

    @Option(names = "--study", paramLabel = "NAME", description = "Only the study of that name; may be given several times.")
    private List<String> studies = new ArrayList<>();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = { "Sets a value from outside the text, in the language's own notation, e.g.",
            "  --set 'Asymmetric.core.thickness=12 um'", "May be given several times; echoed with the results." })
    private List<String> assignments = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = { "text: tables and requirements for people (the default);",
            "json: everything in SI units, an array with one element a study, by the schema lamella-result/1;", "csv: one row a quantity, in the field's units." })
    private Format format = Format.TEXT;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Overrides overrides = overrides();
        ProjectSelection selection = ProjectFolders.of(paths.stream().map(console::resolve).toList());
        List<Diagnostic> diagnostics = new ArrayList<>(selection.diagnostics());
        List<StudyResult> results = new ArrayList<>();
        Engine engine = Engine.find();
        if (!selection.files().isEmpty()) {
            LanguageSession session = new XtextLanguage(engine.vocabulary()).open(selection);
            Evaluation evaluation = new Evaluation(engine.solver(), ResultStore.inMemory(IN_MEMORY));
            for (StudyDesign study : sound(session, selection, overrides, diagnostics)) {
                results.add(evaluation.evaluate(study.design(), Progress.NONE));
            }
        }
        Console.print(diagnostics, Severity.WARNING, console.folder(), console.err());
        print(results, new Display(engine.vocabulary()));
        return Console.worst(diagnostics).or(Verdict.of(results)).value();
    }

    private Overrides overrides() {
        try {
            return Overrides.parse(assignments);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--set: " + wrong.getMessage());
        }
    }

    /** The studies to evaluate: of files without errors, resolved without errors. */
    private List<StudyDesign> sound(LanguageSession session, ProjectSelection selection, Overrides overrides, List<Diagnostic> diagnostics) {
        StudySelection chosen = new StudySelection(session, overrides);
        Set<Path> broken = new HashSet<>();
        for (Path file : selection.files().keySet()) {
            List<Diagnostic> found = session.check(file);
            diagnostics.addAll(found);
            if (Console.worst(found) != ExitCode.OK) {
                broken.add(file);
            } else {
                chosen.add(file, studies);
            }
        }
        List<String> unknown = broken.isEmpty() ? chosen.unknown(studies) : List.of();
        if (!unknown.isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "there is no study " + String.join(", ", unknown) + "; the files have " + String.join(", ", chosen.available()));
        }
        if (chosen.isEmpty() && broken.isEmpty()) {
            diagnostics.add(Diagnostic.error(selection.files().keySet().iterator().next(), "no-study", "there is no study to evaluate; write one, such as study S of X { compute resistance }"));
        }
        List<StudyDesign> sound = new ArrayList<>();
        for (StudyDesign study : chosen.resolve()) {
            diagnostics.addAll(study.diagnostics());
            if (!study.hasErrors()) {
                sound.add(study);
            }
        }
        return sound;
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
