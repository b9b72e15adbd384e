package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lamella.solver.Progress;
import org.lamella.solver.composite.Applicability;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Note;
import org.lamella.solver.microstructure.VoxelHomogenisation.Outcome;
import org.lamella.solver.microstructure.VoxelHomogenisation.Task;

/**
 * Conductivity by drawing the composite on voxels and solving the potential, section A13: no closed form has to be believed. It takes noticeable
 * time, so what is known beforehand to be asked for should be {@linkplain #prepare prepared} in one go; every value is kept. Not for use by
 * several threads at once.
 */
public final class VoxelLaw implements ConductivityLaw {

    /** Name in the language. */
    public static final String NAME = "voxels";

    private final VoxelSettings settings;
    private final int threads;
    private final Progress progress;
    private final Map<RepresentativeVolume, VoxelStructure> structures = new HashMap<>();
    private final Map<Problem, VoxelResult> solved = new HashMap<>();

    private record Problem(RepresentativeVolume volume, VoxelMedium phases) {
    }

    /**
     * @param settings of the voxels
     * @param threads that share the work; the result does not depend on it
     * @param progress told what is being solved; asked for cancellation often
     */
    public VoxelLaw(VoxelSettings settings, int threads, Progress progress) {
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String doc() {
        return "Draws the fillers on voxels and solves the potential in them; for any geometry there is a generator for. Takes seconds to minutes.";
    }

    @Override
    public String section() {
        return "A13";
    }

    @Override
    public boolean resolvesInterphase() {
        return true;
    }

    @Override
    public boolean resolvesAgglomeration() {
        return true;
    }

    @Override
    public Applicability applicability(Microstructure composite) {
        return RepresentativeVolume.of(composite, settings).objections().stream().findFirst().map(Applicability::impossible).orElse(Applicability.fits());
    }

    /**
     * Solves a composite and others of the same geometry together, which draws each structure and sets up its grids only once.
     *
     * @param composites whose whole tensor will be asked for
     * @param others of which the through-plane value will be asked for, such as the ways of one kind of ions
     */
    public void prepare(List<Microstructure> composites, List<Microstructure> others) {
        RepresentativeVolume volume = volume(composites.getFirst());
        Map<VoxelMedium, Boolean> wanted = new LinkedHashMap<>();
        composites.forEach(composite -> wanted.put(VoxelPhases.of(volume, composite).relative(), true));
        others.forEach(composite -> wanted.putIfAbsent(VoxelPhases.of(volume, composite).relative(), false));
        IntStream.rangeClosed(0, volume.fillers().size()).forEach(label -> wanted.putIfAbsent(VoxelPhases.alone(volume, label).relative(), false));
        solve(volume, wanted);
    }

    private void solve(RepresentativeVolume volume, Map<VoxelMedium, Boolean> wanted) {
        List<Task> tasks = wanted.entrySet().stream().filter(entry -> !isKnown(volume, entry.getKey(), entry.getValue()))
                .map(entry -> new Task(entry.getKey(), entry.getValue())).sorted(Comparator.comparing(VoxelLaw::conducting)).toList();
        if (!tasks.isEmpty()) {
            Outcome outcome = new VoxelHomogenisation(volume, threads, progress).solve(tasks);
            structures.put(volume, outcome.structure());
            IntStream.range(0, tasks.size()).forEach(n -> solved.put(new Problem(volume, tasks.get(n).phases()), outcome.results().get(n)));
        }
    }

    /** Which phases conduct: solved one after another, those with the same ones may share their grids. */
    private static String conducting(Task task) {
        return task.phases().conductivity().stream().map(value -> value > 0 ? "+" : "-").collect(Collectors.joining());
    }

    private boolean isKnown(RepresentativeVolume volume, VoxelMedium phases, boolean tensor) {
        VoxelResult known = solved.get(new Problem(volume, phases));
        return known != null && !(tensor && Double.isNaN(known.inPlane()));
    }

    /** The volume that shows a composite: one already drawn, even if that has interphases which this composite lacks. */
    private RepresentativeVolume volume(Microstructure composite) {
        RepresentativeVolume own = RepresentativeVolume.of(composite, settings);
        return structures.containsKey(own) ? own : structures.keySet().stream().filter(known -> known.shows(own)).findFirst().orElse(own);
    }

    private VoxelResult result(Microstructure composite, boolean tensor) {
        RepresentativeVolume volume = volume(composite);
        VoxelPhases phases = VoxelPhases.of(volume, composite);
        solve(volume, Map.of(phases.relative(), tensor));
        return Objects.requireNonNull(solved.get(new Problem(volume, phases.relative()))).scaled(phases.scale());
    }

    /** The whole answer for a composite. */
    public VoxelResult result(Microstructure composite) {
        return result(composite, true);
    }

    /** What the structures drawn for a composite are like. */
    public VoxelStructure structure(Microstructure composite) {
        result(composite, true);
        return Objects.requireNonNull(structures.get(volume(composite)));
    }

    /** What is drawn, and how it is solved. */
    public VoxelSettings settings() {
        return settings;
    }

    /** That a potential did not converge which some composites of one geometry need, with the greatest residual. */
    public Optional<Note> notConverged(Stream<Microstructure> composites) {
        return composites.map(composite -> result(composite, false)).filter(result -> !result.converged()).max(Comparator.comparingDouble(VoxelResult::residual))
                .map(VoxelLaw::notConverged);
    }

    /** That the potential of a result did not converge, with its residual. */
    public static Note notConverged(VoxelResult result) {
        return new Note("not-converged", String.format(Locale.ROOT, "the potential did not converge; its relative residual is %.1e", result.residual()));
    }

    /**
     * How well the ways through one phase conduct if all others insulate, over what the phase itself does.
     *
     * @param composite whose structures are looked at
     * @param filler index of a filler with a share of the volume; -1 for the matrix
     * @return a through-plane value of zero for a phase without a way through
     */
    public VoxelResult formation(Microstructure composite, int filler) {
        RepresentativeVolume volume = volume(composite);
        VoxelMedium alone = VoxelPhases.alone(volume, RepresentativeVolume.label(filler)).relative();
        solve(volume, Map.of(alone, false));
        return Objects.requireNonNull(solved.get(new Problem(volume, alone)));
    }

    /** The voxels, for people. */
    public Note voxels(Microstructure composite) {
        RepresentativeVolume volume = volume(composite);
        if (settings.image().isPresent()) {
            VoxelImage image = settings.image().get();
            return new Note("voxels", image.box().nx() + " x " + image.box().ny() + " x " + image.box().nz() + " voxels of " + Lengths.text(image.spacing()) + " from an image");
        }
        PeriodicBox box = volume.box();
        int seeds = volume.random() ? settings.seeds() : 1;
        return new Note("voxels", box.points() + "³ voxels of " + Lengths.text(box.spacing()) + " in a box of " + Lengths.text(box.edge())
                + (seeds == 1 ? "" : ", " + seeds + " structures"));
    }

    @Override
    public Homogenised evaluate(Microstructure composite, LawArguments arguments) {
        VoxelResult result = result(composite, true);
        List<Note> notes = new ArrayList<>(List.of(voxels(composite)));
        if (!result.converged()) {
            notes.add(notConverged(result));
        }
        if (composite.porosity() > 0 && settings.image().isEmpty()) {
            notes.add(new Note("pores-in-matrix", "the pores are taken as spheres in the matrix, much smaller than the fillers"));
        }
        if (settings.grading().isPresent()) {
            notes.add(new Note("graded-on-voxels", "one structure shows the gradient of the layer; transport and impedance see its mean"));
        }
        RepresentativeVolume volume = volume(composite);
        composite.inclusions().stream().filter(filler -> filler.volumeFraction() > 0 && filler.interphase().isPresent() && !volume.resolvesShell(filler))
                .forEach(filler -> notes.add(thin(filler)));
        return new Homogenised(result.throughPlane(), result.inPlane(), notes, result.converged());
    }

    private static Note thin(Inclusion filler) {
        return new Note("thin-interphase", "the interphase of " + filler.name() + " is thinner than two voxels and acts as a skin between them");
    }

    @Override
    public double throughPlane(Microstructure composite, LawArguments arguments) {
        return result(composite, false).throughPlane();
    }
}
