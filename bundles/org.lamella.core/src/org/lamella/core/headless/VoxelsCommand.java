package org.lamella.core.headless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.lamella.core.evaluation.Engine;
import org.lamella.core.files.OutputException;
import org.lamella.core.files.OutputFiles;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.LanguageSession;
import org.lamella.core.language.StudyDesign;
import org.lamella.core.language.XtextLanguage;
import org.lamella.core.microstructure.VoxelFiles;
import org.lamella.core.microstructure.VoxelFiles.Format;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.model.design.Composite;
import org.lamella.model.units.Units;
import org.lamella.solver.MicrostructureSolver;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code voxels}: the structures that studies solve on voxels, and the currents in them, as images. */
@Command(name = "voxels", sortOptions = false, description = "Writes the composites whose law is 'voxels' as images for other programs, and on request the potential and current in them.",
        footer = { "", "One line a file goes to the standard output. Files are replaced, each whole or not at all.", "Of a .vti file the third axis is through the thickness, lengths are in micrometres, names have units,",
            "and the current is what flows under a mean of 1 mA/cm2. The law reads all formats back." })
final class VoxelsCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StudyArguments studies = new StudyArguments();

    @Option(names = "--composite", paramLabel = "NAME", description = "Only the composite of that name; may be given several times.")
    private List<String> composites = new ArrayList<>();

    @Option(names = "--structure", paramLabel = "N", defaultValue = "1", description = "Which of the random structures; 1 is the first that a study solves.")
    private int structure = 1;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "vti", description = { "vti: image data of VTK, for ParaView (the default);",
            "tiff: a stack of grey pages, for ImageJ;", "raw: one byte a voxel, with a MetaImage header (.mhd) beside it. Several with commas." })
    private List<Format> formats = List.of(Format.VTI);

    @Option(names = "--fields", description = "Also solves, at each temperature of the study, and adds potential and current density to the .vti files.")
    private boolean fields;

    @Option(names = "--output", paramLabel = "DIR", defaultValue = "voxels", description = "Where to write to; by default the folder 'voxels'.")
    private Path output = Path.of("");

    VoxelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws OutputException {
        if (fields && !formats.contains(Format.VTI)) {
            throw new ParameterException(spec.commandLine(), "--fields needs --format vti; the other formats hold labels only");
        }
        if (structure < 1) {
            throw new ParameterException(spec.commandLine(), "--structure: structures are counted from 1 on");
        }
        ProjectSelection selection = studies.files(console);
        List<Diagnostic> diagnostics = new ArrayList<>(selection.diagnostics());
        if (!selection.files().isEmpty()) {
            Engine engine = Engine.find();
            LanguageSession session = new XtextLanguage(engine.vocabulary()).open(selection);
            List<StudyDesign> sound = studies.sound(session, selection, diagnostics);
            Map<String, Wanted> wanted = wanted(sound, engine.microstructures());
            if (wanted.isEmpty() && !sound.isEmpty()) {
                throw new ParameterException(spec.commandLine(), composites.isEmpty() ? "the studies have no composite with law: voxels"
                        : "the studies have no composite " + String.join(", ", composites) + " with law: voxels");
            }
            for (Wanted one : wanted.values()) {
                write(one, engine.microstructures(), diagnostics);
            }
        }
        Console.print(diagnostics, Severity.WARNING, console.folder(), console.err());
        console.out().flush();
        return Console.worst(diagnostics).value();
    }

    /** A composite, and the temperatures of the studies it is in. */
    private record Wanted(Path file, Composite composite, Set<Double> temperatures) {
    }

    private Map<String, Wanted> wanted(List<StudyDesign> sound, MicrostructureSolver solver) {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (StudyDesign study : sound) {
            for (Composite composite : study.design().getComposites()) {
                String name = composite.getQualifiedName();
                boolean chosen = composites.isEmpty() || composites.stream().anyMatch(one -> name.equals(one) || name.endsWith("." + one));
                if (chosen && solver.isOnVoxels(composite)) {
                    wanted.computeIfAbsent(name, fresh -> new Wanted(study.file(), composite, new TreeSet<>())).temperatures
                            .addAll(study.design().getStudy().getTemperatures());
                }
            }
        }
        return wanted;
    }

    /** What cannot be drawn or does not converge is told, and the others are still written. */
    private void write(Wanted wanted, MicrostructureSolver solver, List<Diagnostic> diagnostics) throws OutputException {
        try {
            VoxelModel model = solver.draw(wanted.composite, structure, Progress.NONE);
            Set<Format> labels = EnumSet.copyOf(formats);
            if (fields) {
                labels.remove(Format.VTI);
                for (double temperature : wanted.temperatures) {
                    VoxelField field = solver.solve(wanted.composite, model, temperature, Progress.NONE);
                    if (field.converged()) {
                        write(model, Optional.of(field), EnumSet.of(Format.VTI));
                    } else {
                        diagnostics.add(Diagnostic.error(wanted.file, "not-converged", String.format(Locale.ROOT, "the potential in %s at %s did not converge; its relative residual is %.1e",
                                wanted.composite.getQualifiedName(), Units.display(temperature, "K"), field.residual())));
                    }
                }
            }
            write(model, Optional.empty(), labels);
        } catch (SolverException impossible) {
            diagnostics.add(Diagnostic.error(wanted.file, "no-structure", wanted.composite.getQualifiedName() + ": " + impossible.getMessage()));
        }
    }

    private void write(VoxelModel model, Optional<VoxelField> field, Set<Format> kinds) throws OutputException {
        List<Path> written;
        try (OutputFiles files = new OutputFiles()) {
            written = VoxelFiles.add(files, console.resolve(output), VoxelFiles.stem(model, structure, field), kinds, model, field);
            files.commit();
        }
        for (Path file : written) {
            Path shown = file.startsWith(console.folder()) ? console.folder().relativize(file) : file;
            console.out().println(shown + ": " + model.slices() + " x " + model.rows() + " x " + model.columns() + " voxels of " + Units.display(model.spacing(), "m") + "; "
                    + model.phases().stream().map(phase -> String.format(Locale.ROOT, "%s %.1f %%", phase.name(), 100 * phase.fraction())).collect(Collectors.joining(", ")));
        }
    }
}
