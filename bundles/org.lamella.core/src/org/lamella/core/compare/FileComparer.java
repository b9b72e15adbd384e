package org.lamella.core.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.lamella.core.evaluation.Engine;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.FileVersion;
import org.lamella.core.language.LanguageService;
import org.lamella.core.language.LanguageSession;
import org.lamella.core.language.XtextLanguage;
import org.lamella.core.projects.Project;
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.dsl.elaboration.TableFiles;
import org.lamella.model.compare.DesignComparison;
import org.lamella.model.compare.DesignVersion;
import org.lamella.model.compare.Difference;
import org.lamella.model.design.DesignFactory;

/**
 * Compares files by meaning. Each version is read with its whole project, a revision's with the project as it was then, so that a change of
 * a material in another file shows where it matters.
 */
public final class FileComparer {

    /** What a revision's files are needed for: the language, what it reads, and which project is which. */
    private static final List<String> NEEDED = Stream.concat(Stream.of(".cell", "/.project"), TableFiles.ENDINGS.stream().map(ending -> "." + ending)).toList();

    /** A version as it was read. */
    private record Version(String label, FileVersion made, List<Diagnostic> problems) {
    }

    private final LanguageService language;

    /** @param language the language as headless tools use it */
    public FileComparer(LanguageService language) {
        this.language = language;
    }

    /** @return one with everything that is installed */
    public static FileComparer installed() {
        return new FileComparer(new XtextLanguage(Engine.find().vocabulary()));
    }

    /**
     * Two files, as they lie there.
     *
     * @param relativeTo folder that their names are shown from
     */
    public FileComparison files(Path before, Path after, Path relativeTo) {
        return compare(read(shown(before, relativeTo), before, List.of(before), UnaryOperator.identity()),
                read(shown(after, relativeTo), after, List.of(after), UnaryOperator.identity()), Optional.empty(), UnaryOperator.identity());
    }

    /**
     * A file and what it was at a revision of its Git repository. One that was not there yet is all new.
     *
     * @param revision anything Git takes for a commit: {@code HEAD}, {@code HEAD~3}, a branch, a tag
     * @param relativeTo folder that its name is shown from
     * @throws GitException where the revision cannot be read
     */
    public FileComparison revision(Path file, String revision, Path relativeTo) throws GitException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isRegularFile(file)) {
            return files(file, file, relativeTo);
        }
        GitRepository repository = GitRepository.around(folder);
        String commit = repository.commit(revision);
        String path = repository.path(String.valueOf(file.getFileName()));
        String label = shown(file, relativeTo);
        try (TemporaryFolder then = new TemporaryFolder()) {
            repository.export(commit, needed(), then.path());
            UnaryOperator<Path> now = place -> place.startsWith(then.path()) ? repository.root().resolve(then.path().relativize(place)) : place;
            Path old = then.path().resolve(path);
            List<Path> paths = new ArrayList<>(List.of(old));
            paths.addAll(elsewhere(file, repository.root()));
            Version before = Files.exists(old) ? read(label + " at " + revision, old, paths, now)
                    : new Version(label + ", not there at " + revision, nothing(), List.of());
            return compare(before, read(label, file, List.of(file), UnaryOperator.identity()), Optional.of(revision), now);
        }
    }

    private static Predicate<String> needed() {
        return path -> NEEDED.stream().anyMatch(ending -> ("/" + path).toLowerCase(Locale.ROOT).endsWith(ending));
    }

    /** Folders of projects the file's own refers to that are not in its repository: they have one state only. */
    private static List<Path> elsewhere(Path file, Path root) {
        return ProjectFolders.of(List.of(file)).projects().stream().map(Project::folder).filter(folder -> !folder.startsWith(root)).toList();
    }

    private static FileVersion nothing() {
        return new FileVersion(DesignVersion.empty(DesignFactory.eINSTANCE.createDesign()), List.of());
    }

    private static String shown(Path file, Path relativeTo) {
        return (file.startsWith(relativeTo) ? relativeTo.relativize(file) : file).toString();
    }

    private Version read(String label, Path file, List<Path> paths, UnaryOperator<Path> now) {
        ProjectSelection selection = ProjectFolders.of(paths);
        List<Diagnostic> problems = selection.diagnostics().stream().filter(Diagnostic::isError).map(problem -> at(problem, now)).toList();
        Path absolute = file.toAbsolutePath().normalize();
        if (!selection.files().containsKey(absolute)) {
            return new Version(label, nothing(), problems);
        }
        LanguageSession session = language.open(selection);
        FileVersion made = session.version(absolute);
        return new Version(label, new FileVersion(made.version(),
                made.omissions().stream().map(each -> new FileVersion.Omission(each.element(), at(each.cause(), now))).toList()), problems);
    }

    private static Diagnostic at(Diagnostic problem, UnaryOperator<Path> now) {
        return new Diagnostic(now.apply(problem.file()), problem.line(), problem.column(), problem.severity(), problem.code(), problem.message());
    }

    private static FileComparison compare(Version before, Version after, Optional<String> revision, UnaryOperator<Path> now) {
        List<FileComparison.Obstacle> obstacles = new ArrayList<>();
        for (Version version : List.of(before, after)) {
            version.problems.forEach(problem -> obstacles.add(new FileComparison.Obstacle(version.label, "", problem)));
            version.made.omissions().forEach(each -> obstacles.add(new FileComparison.Obstacle(version.label, each.element(), each.cause())));
        }
        List<String> broken = obstacles.stream().map(FileComparison.Obstacle::element).toList();
        Places places = new Places();
        List<FileComparison.Entry> entries = DesignComparison.compare(before.made.version(), after.made.version()).stream()
                // what has errors on one side only is neither new nor gone
                .filter(difference -> difference.kind() == Difference.Kind.CHANGED || !broken.contains(difference.path()))
                .sorted(Comparator.comparing(Difference::aspect))
                .map(difference -> new FileComparison.Entry(difference, difference.placeBefore().flatMap(places::of).map(place -> moved(place, now)),
                        difference.placeAfter().flatMap(places::of)))
                .toList();
        return new FileComparison(before.label, after.label, revision, entries, obstacles);
    }

    private static FileComparison.Place moved(FileComparison.Place place, UnaryOperator<Path> now) {
        return new FileComparison.Place(now.apply(place.file()), place.line(), place.column(), place.offset(), place.length());
    }
}
