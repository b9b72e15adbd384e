package org.lamella.core.headless;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.compare.FileComparer;
import org.lamella.core.compare.FileComparison;
import org.lamella.core.compare.GitException;
import org.lamella.core.export.DifferenceJson;
import org.lamella.core.export.DifferenceText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: what changed in the design, whatever became of the text. */
@Command(name = "diff", sortOptions = false, description = "Compares two .cell files, or one with a Git revision, by meaning.",
        footer = { "", "Differences go to the standard output, what could not be compared to the standard error.",
            "Exit codes are those of 'git diff --exit-code': 0 no difference in meaning, 1 differences,", "2 something could not be compared.", "",
            "  lamella diff design.cell                     what changed since the last commit", "  lamella diff design.cell --against v1.2",
            "  lamella diff thin.cell thick.cell" })
final class DiffCommand implements Callable<Integer> {

    /** How differences are printed. */
    enum Format {
        TEXT, JSON;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String HEAD = "HEAD";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..2", description = "One file, or the earlier and the later one.")
    private List<Path> files = List.of();

    @Option(names = "--against", paramLabel = "REV", description = "Revision to compare one file with; HEAD, the last commit, by default.")
    private @Nullable String revision;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = { "text: one line a difference (the default);",
            "json: one object with places, by the schema lamella-diff/1." })
    private Format format = Format.TEXT;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String against = revision;
        if (files.size() == 2 && against != null) {
            throw new ParameterException(spec.commandLine(), "--against compares one file with a revision; give one file, or two without --against");
        }
        FileComparer comparer = FileComparer.installed();
        Path first = console.resolve(files.get(0));
        try {
            FileComparison comparison = files.size() == 2 ? comparer.files(first, console.resolve(files.get(1)), console.folder())
                    : comparer.revision(first, against == null ? HEAD : against, console.folder());
            return print(comparison);
        } catch (GitException unreadable) {
            console.err().println("lamella: " + unreadable.getMessage());
            return ExitCode.INPUT.value();
        }
    }

    private int print(FileComparison comparison) {
        console.out().print(format == Format.JSON ? DifferenceJson.text(comparison) : DifferenceText.text(comparison));
        console.out().flush();
        comparison.obstacles().forEach(obstacle -> console.err().println(obstacle.text(console.folder())));
        if (!comparison.obstacles().isEmpty()) {
            return ExitCode.INPUT.value();
        }
        return comparison.isSame() ? ExitCode.OK.value() : ExitCode.REQUIREMENT.value();
    }
}
