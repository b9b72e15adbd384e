package org.lamella.core.headless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.LanguageSession;
import org.lamella.core.language.StudyDesign;
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.dsl.elaboration.Overrides;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which studies a command is about, and what is set from outside their texts. */
final class StudyArguments {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The .cell files with studies; a folder stands for all files in it.")
    private List<Path> paths = List.of();

    @Option(names = "--study", paramLabel = "NAME", description = "Only the study of that name; may be given several times.")
    private List<String> studies = new ArrayList<>();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = { "Sets a value from outside the text, in the language's own notation, e.g.",
            "  --set 'Asymmetric.core.thickness=12 um'", "May be given several times; echoed with the results." })
    private List<String> assignments = new ArrayList<>();

    /** The files named, once everything given is known to be well written. */
    ProjectSelection files(Console console) {
        overrides();
        return ProjectFolders.of(paths.stream().map(console::resolve).toList());
    }

    private Overrides overrides() {
        try {
            return Overrides.parse(assignments);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--set: " + wrong.getMessage());
        }
    }

    /** The studies to evaluate: of files without errors, resolved without errors. */
    List<StudyDesign> sound(LanguageSession session, ProjectSelection selection, List<Diagnostic> diagnostics) {
        StudySelection chosen = new StudySelection(session, overrides());
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
}
