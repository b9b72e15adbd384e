package org.lamella.core.headless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.evaluation.Engine;
import org.lamella.core.evaluation.Evaluated;
import org.lamella.core.evaluation.Evaluation;
import org.lamella.core.files.OutputException;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.LanguageSession;
import org.lamella.core.language.StudyDesign;
import org.lamella.core.language.XtextLanguage;
import org.lamella.core.projects.Project;
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.core.results.ResultStore;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.solver.Progress;
import org.lamella.solver.StudyResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code build}: checks a whole model library, evaluates every study and writes the outputs of each project. */
@Command(name = "build", sortOptions = false, description = "Evaluates every study of every project in a folder and writes reports.",
        footer = { "", "Written for each project, or nothing of it when that fails:",
        "  results.json      everything in SI units, by the schema lamella-result/1", "  report.html       a page with charts and cross-sections",
        "  requirements.xml  the requirements as JUnit XML", "  tables/*.csv      every table and curve, in the field's units",
        "Diagnostics go to the standard error, one line a project to the standard output." })
final class BuildCommand implements Callable<Integer> {

    private static final int IN_MEMORY = 10_000;

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "1", description = "Folder with projects, or with .cell files.")
    private Path folder = Path.of("");

    @Option(names = "--output", paramLabel = "DIR", description = "Where to write to, a folder a project; by default the folder 'build' in DIR.")
    private @Nullable Path output;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws OutputException {
        Path root = console.resolve(folder);
        Path given = output;
        Path target = given == null ? root.resolve("build") : console.resolve(given);
        ProjectSelection selection = ProjectFolders.of(List.of(root));
        List<Diagnostic> diagnostics = new ArrayList<>(selection.diagnostics());
        ExitCode exit = ExitCode.OK;
        if (!selection.files().isEmpty()) {
            Engine engine = Engine.find();
            LanguageSession session = new XtextLanguage(engine.vocabulary()).open(selection);
            Evaluation evaluation = new Evaluation(engine.solver(), ResultStore.inMemory(IN_MEMORY));
            Map<String, Long> names = new HashMap<>();
            selection.projects().forEach(project -> names.merge(project.name(), 1L, Long::sum));
            for (Project project : selection.projects()) {
                List<Path> files = project.files().stream().filter(selection.files()::containsKey).toList();
                // two projects of one name would overwrite each other's outputs; that they exist is already an error
                if (!files.isEmpty() && names.get(project.name()) == 1) {
                    List<Evaluated> studies = evaluate(session, files, evaluation, diagnostics);
                    new ProjectOutput(engine.vocabulary()).write(target, project.name(), studies);
                    exit = exit.or(Verdict.of(results(studies)));
                    console.out().println(summary(project, studies, target));
                }
            }
        }
        Console.print(diagnostics, Severity.WARNING, console.folder(), console.err());
        console.out().flush();
        return exit.or(Console.worst(diagnostics)).value();
    }

    private static List<Evaluated> evaluate(LanguageSession session, List<Path> files, Evaluation evaluation, List<Diagnostic> diagnostics) {
        StudySelection studies = new StudySelection(session, Overrides.NONE);
        for (Path file : files) {
            List<Diagnostic> found = session.check(file);
            diagnostics.addAll(found);
            if (Console.worst(found) == ExitCode.OK) {
                studies.add(file, List.of());
            }
        }
        List<Evaluated> evaluated = new ArrayList<>();
        for (StudyDesign study : studies.resolve()) {
            diagnostics.addAll(study.diagnostics());
            if (!study.hasErrors()) {
                evaluated.add(new Evaluated(study.design(), evaluation.evaluate(study.design(), Progress.NONE)));
            }
        }
        return evaluated;
    }

    private static List<StudyResult> results(List<Evaluated> studies) {
        return studies.stream().map(Evaluated::result).toList();
    }

    private String summary(Project project, List<Evaluated> studies, Path target) {
        long requirements = results(studies).stream().mapToLong(result -> result.requirements().size()).sum();
        long passed = results(studies).stream().flatMap(result -> result.requirements().stream())
                .filter(requirement -> requirement.status() == org.lamella.solver.RequirementResult.Status.PASS).count();
        Path folderOfProject = ProjectOutput.folder(target, project.name());
        Path shown = folderOfProject.startsWith(console.folder()) ? console.folder().relativize(folderOfProject) : folderOfProject;
        return project.name() + ": " + studies.size() + (studies.size() == 1 ? " study, " : " studies, ") + passed + " of " + requirements
                + " requirements passed -> " + shown;
    }
}
