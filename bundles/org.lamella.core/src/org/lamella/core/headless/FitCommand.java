package org.lamella.core.headless;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.lamella.core.evaluation.Engine;
import org.lamella.core.export.TextReport;
import org.lamella.core.files.OutputException;
import org.lamella.core.files.OutputFiles;
import org.lamella.dsl.ide.fit.FittedValue;
import org.lamella.core.fit.FittedValues;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.LanguageSession;
import org.lamella.core.language.StudyDesign;
import org.lamella.core.language.XtextLanguage;
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.core.table.Display;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.solver.Progress;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fit}: what the fits of a file would write into the design, and the writing. */
@Command(name = "fit", sortOptions = false, description = "Says what the fits of a .cell file found for values of the design, and writes it where asked.",
        footer = { "", "One line a value, with what would be written or why it must not be. A value is refused that the data",
            "cannot tell from another one, that sits on a bound, or that is written as a law or in a library.",
            "What belongs to a circuit has no place in the design and is printed as a table with its intervals.",
            "Of several spectra a table follows with a row for each: its own values with their intervals, residual and", "Kramers-Kronig verdict; evaluate --format csv gives it as data." })
final class FitCommand implements Callable<Integer> {

    /** The table of a fit of several spectra. */
    private static final String SERIES = "fitted-spectra";
    /** The table of the numbers of one fit. */
    private static final String PARAMETERS = "fitted-parameters";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1", description = "The .cell file with the fits.")
    private Path file = Path.of("");

    @Option(names = "--fit", paramLabel = "NAME", description = "Only the fit of that name; may be given several times.")
    private List<String> fits = new ArrayList<>();

    @Option(names = "--apply", description = "Writes the values at their places, with their deviation and the fit as source; comments stay.")
    private boolean apply;

    FitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws OutputException {
        ProjectSelection selection = ProjectFolders.of(List.of(console.resolve(file)));
        List<Diagnostic> diagnostics = new ArrayList<>(selection.diagnostics());
        List<FittedValue> values = new ArrayList<>();
        List<ResultTable> tables = new ArrayList<>();
        Engine engine = Engine.find();
        if (!selection.files().isEmpty()) {
            LanguageSession session = new XtextLanguage(engine.vocabulary()).open(selection);
            for (StudyDesign study : sound(session, selection, diagnostics)) {
                StudyResult result = engine.solver().solve(study.design(), Progress.NONE);
                List<FittedValue> found = new FittedValues(engine.vocabulary()).of(study.design(), result);
                values.addAll(found);
                result.tables().stream().filter(table -> table.id().equals(SERIES) || found.isEmpty() && table.id().equals(PARAMETERS)).forEach(tables::add);
            }
        }
        Console.print(diagnostics, Severity.WARNING, console.folder(), console.err());
        for (FittedValue value : values) {
            console.out().println(value.path() + ": " + value.refusal().map(reason -> "refused: " + reason).orElse(value.text()));
        }
        TextReport report = new TextReport(new Display(engine.vocabulary()));
        tables.forEach(table -> console.out().print(report.text(table)));
        console.out().flush();
        if (apply) {
            write(values.stream().filter(value -> value.refusal().isEmpty()).toList());
        }
        boolean refused = values.stream().anyMatch(value -> value.refusal().isPresent());
        return Console.worst(diagnostics).or(refused ? ExitCode.REQUIREMENT : ExitCode.OK).value();
    }

    private List<StudyDesign> sound(LanguageSession session, ProjectSelection selection, List<Diagnostic> diagnostics) {
        StudySelection chosen = new StudySelection(session, Overrides.NONE);
        for (Path each : selection.files().keySet()) {
            List<Diagnostic> found = session.check(each);
            diagnostics.addAll(found);
            if (Console.worst(found) == ExitCode.OK) {
                chosen.add(each, fits);
            }
        }
        List<String> unknown = Console.worst(diagnostics) == ExitCode.OK ? chosen.unknown(fits) : List.of();
        if (!unknown.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there is no fit " + String.join(", ", unknown) + "; the file has " + String.join(", ", chosen.available()));
        }
        List<StudyDesign> sound = new ArrayList<>();
        for (StudyDesign study : chosen.resolve()) {
            if (!study.hasErrors() && !study.design().getStudy().getMeasurements().isEmpty()) {
                sound.add(study);
            }
        }
        return sound;
    }

    /** Later places first, so that earlier ones stay where they are; the last of several fits of one value counts. */
    private static void write(List<FittedValue> values) throws OutputException {
        Map<String, Map<Integer, FittedValue>> files = new TreeMap<>();
        values.forEach(value -> files.computeIfAbsent(value.uri(), uri -> new TreeMap<>(Comparator.reverseOrder())).put(value.offset(), value));
        try (OutputFiles output = new OutputFiles()) {
            for (Map.Entry<String, Map<Integer, FittedValue>> each : files.entrySet()) {
                Path target = Path.of(URI.create(each.getKey()));
                output.add(target, out -> out.write(changed(Files.readString(target), each.getValue().values())));
            }
            output.commit();
        }
    }

    private static String changed(String content, Iterable<FittedValue> fromTheEnd) {
        StringBuilder text = new StringBuilder(content);
        fromTheEnd.forEach(value -> text.replace(value.offset(), value.offset() + value.length(), value.text()));
        return text.toString();
    }
}
