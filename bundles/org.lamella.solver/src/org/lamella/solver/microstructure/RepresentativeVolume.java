package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Note;
import org.lamella.solver.numerics.multigrid.Box;

/**
 * A composite's fillers in a periodic box of voxels. Label 0 is the matrix; the fillers follow from 1 on in their order, then their interphases
 * where voxels resolve them. Two volumes are equal if they show the same structures.
 *
 * @param fillers geometry of the populations; what they conduct does not matter
 * @param settings of the voxels
 */
public record RepresentativeVolume(List<Inclusion> fillers, VoxelSettings settings) {

    /** Fewest voxels across the finest part of a structure. */
    public static final double LEAST_VOXELS = 3;
    /** An interphase is resolved by voxels if at least so many fit its thickness. */
    public static final double RESOLVED_SHELL = 2;
    /** Voxels across a particle, if the box may be as small as that makes it. */
    private static final double USUAL_VOXELS = 16;
    /** The box is longer than the longest particle, which would else touch its own image. */
    private static final double ROOM = 1.25;
    /** Deviation of a number of periods from a whole one that is put down to rounding. */
    private static final double WHOLE = 1e-6;
    /** Numbers of voxels proposed are multiples of it, which suits the grids. */
    private static final int STEP = 16;
    /** Memory of the image, its faces and the solver for a voxel [bytes]: 128 voxels on an edge need a heap of 0.45 GB. */
    private static final double BYTES = 200;

    private static final List<Generator> GENERATORS = ServiceLoader.load(Generator.class, Generator.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get).toList();

    /** Keeps the geometry only. */
    public RepresentativeVolume {
        fillers = fillers.stream().filter(filler -> filler.volumeFraction() > 0).map(RepresentativeVolume::geometry).toList();
    }

    /** The volume of a composite. */
    public static RepresentativeVolume of(Microstructure composite, VoxelSettings settings) {
        return new RepresentativeVolume(composite.inclusions(), settings);
    }

    private static Inclusion geometry(Inclusion filler) {
        Optional<Interphase> shell = filler.interphase().map(own -> own.withConductivity(0));
        return new Inclusion(filler.name(), filler.volumeFraction(), 0, filler.shape(), 0, filler.sizeSpread(), shell, filler.agglomeration());
    }

    /** Whether it shows the same particles as another one; interphases aside. */
    boolean shows(RepresentativeVolume other) {
        return settings.equals(other.settings) && particles().equals(other.particles());
    }

    private List<Inclusion> particles() {
        return fillers.stream().map(own -> new Inclusion(own.name(), own.volumeFraction(), 0, own.shape(), 0, own.sizeSpread(), Optional.empty(), own.agglomeration())).toList();
    }

    private static Optional<Generator> generator(Inclusion filler) {
        return GENERATORS.stream().filter(known -> known.draws(filler.shape())).findFirst();
    }

    private List<Generator.Sizes> sizes() {
        return fillers.stream().flatMap(filler -> generator(filler).map(known -> known.sizes(filler)).stream()).toList();
    }

    /** Whether several seeds show different structures. */
    public boolean random() {
        return settings.image().isEmpty() && fillers.stream().anyMatch(filler -> generator(filler).filter(Generator::random).isPresent());
    }

    /** Whether the box shows the layer from face to face, not a part of it that repeats itself. */
    public boolean runsOnce() {
        return settings.grading().isPresent() || settings.image().isEmpty() && fillers.stream().anyMatch(filler -> generator(filler).filter(Generator::runsOnce).isPresent());
    }

    /**
     * Edge of the box [m]: as given, or whole periods of a framework, or such that particles are well resolved and fit. For one population of
     * particles it is such that a whole number of them fills the fraction.
     */
    public double edge() {
        if (settings.edge().isPresent()) {
            return settings.edge().getAsDouble();
        }
        List<Generator.Sizes> sizes = sizes();
        double finest = sizes.stream().mapToDouble(Generator.Sizes::finest).min().orElse(1e-6);
        double longest = ROOM * sizes.stream().mapToDouble(Generator.Sizes::longest).max().orElse(0);
        double period = sizes.stream().mapToDouble(Generator.Sizes::period).max().orElse(0);
        if (period > 0) {
            return period * Math.max(1, Math.ceil(longest / period));
        }
        double edge = Math.max(settings.points() / USUAL_VOXELS * finest, longest);
        if (sizes.size() == 1 && sizes.getFirst().particle() > 0) {
            double share = sizes.getFirst().particle() / fillers.getFirst().volumeFraction();
            return Math.cbrt(share * Math.max(1, Math.ceil(edge * edge * edge / share)));
        }
        return edge;
    }

    /** The box of the fine grid. */
    public PeriodicBox box() {
        return new PeriodicBox(settings.points(), edge());
    }

    /** Edge of a voxel [m]. */
    double spacing() {
        return settings.image().map(VoxelImage::spacing).orElseGet(() -> box().spacing());
    }

    /** Why the composite cannot be put on these voxels, with the number of voxels that would do; empty if it can. */
    public List<Note> objections() {
        List<Note> objections = new ArrayList<>();
        if (settings.image().isPresent()) {
            fillers.stream().filter(filler -> filler.interphase().isPresent() && !resolvesShell(filler)).forEach(filler -> objections.add(new Note("voxels-too-coarse",
                    "the interphase of " + filler.name() + " is thinner than two voxels of the image; use an image of finer voxels, or leave the interphase out")));
            return objections;
        }
        for (Inclusion filler : fillers) {
            Optional<Generator> drawn = generator(filler);
            if (drawn.isEmpty()) {
                objections.add(new Note("no-generator", "the shape of " + filler.name() + " cannot be drawn on voxels"));
                continue;
            }
            if ((drawn.get().runsOnce() || settings.grading().isPresent()) && settings.boundary() == FaceNetwork.Boundary.PERIODIC) {
                objections.add(new Note("argument", "the structure of " + filler.name() + " does not repeat itself through the layer; write boundary: plate"));
                continue;
            }
            if (drawn.get().runsOnce() && settings.grading().isPresent()) {
                objections.add(new Note("gradient-law", "the structure of " + filler.name() + " is one interface in the layer and has no gradient"));
                continue;
            }
            Generator.Sizes sizes = drawn.get().sizes(filler);
            double edge = edge();
            double across = sizes.finest() * settings.points() / edge;
            double periods = sizes.period() > 0 ? edge / sizes.period() : 1;
            if (Math.abs(periods - Math.max(1, Math.rint(periods))) > WHOLE) {
                objections.add(new Note("box-not-whole", "the box of " + Lengths.text(edge) + " holds no whole number of the periods of " + filler.name() + ", "
                        + Lengths.text(sizes.period()) + " long; choose a multiple of it as box"));
            } else if (sizes.longest() > edge) {
                objections.add(new Note("inclusion-too-long", "a " + (sizes.particle() > 0 ? "particle" : sizes.what()) + " of " + filler.name() + " is " + Lengths.text(sizes.longest())
                        + " long and does not fit the box of " + Lengths.text(edge) + remedy()));
            } else if (across < LEAST_VOXELS) {
                objections.add(new Note("voxels-too-coarse", "a " + sizes.what() + " of " + filler.name() + " is only " + Lengths.count(across) + " voxels wide, at least "
                        + Lengths.count(LEAST_VOXELS) + " are needed" + remedy()));
            }
        }
        return objections;
    }

    private String remedy() {
        for (int points = settings.points() + STEP - settings.points() % STEP; points <= VoxelSettings.MOST_POINTS; points += STEP) {
            RepresentativeVolume finer = new RepresentativeVolume(fillers, settings.withPoints(points));
            if (finer.fits()) {
                return "; points: " + points + " would do and takes about " + Lengths.memory(BYTES * Math.pow(points, 3))
                        + (settings.edge().isPresent() ? ", or choose another box" : "");
            }
        }
        return settings.edge().isPresent() ? "; choose another box" : "; no number of voxels that fits a computer would do, so use a closed form";
    }

    private boolean fits() {
        double edge = edge();
        return sizes().stream().allMatch(sizes -> sizes.longest() <= edge && sizes.finest() * settings.points() / edge >= LEAST_VOXELS);
    }

    /** Whether voxels resolve the interphase of a filler; thinner ones become skins between voxels. */
    boolean resolvesShell(Inclusion filler) {
        return filler.interphase().filter(shell -> shell.thickness() >= RESOLVED_SHELL * spacing()).isPresent();
    }

    /** Mean volume of a particle of a filler [m3]; zero for frameworks. */
    double particleVolume(int filler) {
        return settings.image().isPresent() ? 0 : generator(fillers.get(filler)).map(known -> known.sizes(fillers.get(filler)).particle()).orElse(0.0);
    }

    /** The label of a filler. */
    static int label(int filler) {
        return 1 + filler;
    }

    /** The label of the interphase of a filler. */
    int shellLabel(int filler) {
        return 1 + fillers.size() + filler;
    }

    /** The label of the pores of an image. */
    public int poreLabel() {
        return 1 + 2 * fillers.size();
    }

    /** How many labels there are. */
    int labels() {
        return poreLabel() + 1;
    }

    /**
     * A structure: drawn, or the image given.
     *
     * @param fine whether on the fine grid, or on one with half as many voxels along each axis
     * @param seed of the random numbers
     * @param progress asked for cancellation often
     */
    VoxelImage structure(boolean fine, long seed, Progress progress) {
        if (settings.image().isEmpty()) {
            return image(fine ? box() : box().halved(), seed, progress);
        }
        requireNoObjection();
        VoxelImage given = fine ? settings.image().get() : settings.image().get().halved();
        VoxelImage copy = new VoxelImage(given.box(), given.spacing(), given.labels().clone());
        shells(copy, progress);
        return copy;
    }

    private void requireNoObjection() {
        objections().stream().findFirst().ifPresent(objection -> {
            throw new SolverException(Reason.LAW_NOT_APPLICABLE, VoxelLaw.NAME, objection.text());
        });
    }

    private void shells(VoxelImage image, Progress progress) {
        for (int f = 0; f < fillers.size(); f++) {
            if (resolvesShell(fillers.get(f))) {
                double thickness = fillers.get(f).interphase().orElseThrow().thickness() / image.spacing();
                new DistanceShell(image.box(), image.labels(), progress).grow(label(f), shellLabel(f), thickness);
            }
        }
    }

    /**
     * Draws a structure.
     *
     * @param grid the box of the fine grid, or a coarser one of the same edge
     * @param seed of the random numbers
     * @param progress asked for cancellation often
     * @throws SolverException {@link Reason#LAW_NOT_APPLICABLE} if the voxels cannot show the composite
     */
    public VoxelImage image(PeriodicBox grid, long seed, Progress progress) {
        requireNoObjection();
        Box box = grid.voxels();
        byte[] labels = new byte[box.size()];
        GENERATORS.forEach(generator -> fill(generator, grid, seed, labels, progress));
        VoxelImage drawn = new VoxelImage(box, grid.spacing(), labels);
        shells(drawn, progress);
        return drawn;
    }

    /**
     * Of an interphase that voxels do not resolve the inner half is drawn: what it conducts becomes a skin on its middle, where it acts as the whole
     * interphase does to second order in its thickness over the radius.
     */
    private void inThinShell(int filler, float[] depth, PeriodicBox grid, byte[] labels, Progress progress) {
        Inclusion own = fillers.get(filler);
        if (own.interphase().isPresent() && !resolvesShell(own)) {
            double area = SurfaceArea.of(new VoxelImage(grid.voxels(), grid.spacing(), labels), label(filler), progress);
            Filling.deepest(depth, area * own.interphase().get().thickness() / 2, labels, shellLabel(filler), progress);
        }
    }

    private void fill(Generator generator, PeriodicBox grid, long seed, byte[] labels, Progress progress) {
        int[] drawn = IntStream.range(0, fillers.size()).filter(f -> generator(fillers.get(f)).filter(generator::equals).isPresent()).toArray();
        if (drawn.length > 0) {
            List<float[]> depths = settings.grading().map(grading -> graded(generator, grading, drawn, grid, seed, progress))
                    .orElseGet(() -> generator.depths(IntStream.of(drawn).mapToObj(fillers::get).collect(Collectors.toList()), grid, seed, progress));
            for (int n = 0; n < drawn.length; n++) {
                fill(drawn[n], depths.get(n), grid, labels, progress);
                inThinShell(drawn[n], depths.get(n), grid, labels, progress);
            }
        }
    }

    private List<float[]> graded(Generator generator, Grading grading, int[] drawn, PeriodicBox grid, long seed, Progress progress) {
        List<Inclusion> most = IntStream.of(drawn).mapToObj(f -> fillers.get(f).withVolumeFraction(fillers.get(f).volumeFraction() * grading.greatest(f))).toList();
        List<DoubleUnaryOperator> kept = IntStream.of(drawn).mapToObj(f -> (DoubleUnaryOperator) depth -> grading.at(f, depth) / grading.greatest(f)).toList();
        return generator.graded(most, kept, grid, seed, progress);
    }

    /** Particles keep their size and are more or fewer; frameworks grow thicker or thinner plane by plane. */
    private void fill(int filler, float[] depth, PeriodicBox grid, byte[] labels, Progress progress) {
        double fraction = fillers.get(filler).volumeFraction();
        if (settings.grading().isPresent() && particleVolume(filler) == 0) {
            Grading grading = settings.grading().get();
            double[] planes = IntStream.range(0, grid.points()).mapToDouble(i -> Math.min(1, fraction * grading.at(filler, (i + 0.5) / grid.points()))).toArray();
            Filling.planes(depth, planes, labels, label(filler), progress);
        } else {
            Filling.deepest(depth, fraction, labels, label(filler), progress);
        }
    }
}
