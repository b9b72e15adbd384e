package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.lamella.model.units.Numbers;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.composite.Applicability;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Note;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.numerics.Inputs;

/**
 * Conductivity of a lattice of random resistors, section A9.5 (A. Bunde, W. Dieterich and E. Roman, Phys. Rev. Lett. 55 (1985) 5): cubes of the
 * filler's size whose surface conducts. It shows both thresholds of interface conduction, the onset at 9.8 vol% and the end at 90.2 vol%. Not for use
 * by several threads at once.
 */
public final class ResistorLaw implements ConductivityLaw {

    /** Name in the language. */
    public static final String NAME = "random-resistor";

    private static final Note ONE_FILLER = new Note("one-filler", "the lattice knows one filler of spheres or compact grains");
    private static final Note BARRIER = new Note("barrier-ignored", "the law assumes perfect contact and ignores the barrier between filler and matrix");

    private final int points;
    private final int seeds;
    private final long seed;
    private final int threads;
    private final Progress progress;
    private final Map<Edges, Found> solved = new HashMap<>();

    /** Conductivities of the edges over the greatest of them, at a fraction of filler. */
    private record Edges(double fraction, double matrix, double mixed, double inner) {
    }

    /** Relative mean and standard error of the lattices. */
    private record Found(double mean, double error, boolean converged) {
    }

    /**
     * @param points cubes on an edge of the lattice
     * @param seeds how many random lattices are averaged
     * @param seed of the first of them; the others follow it
     * @param threads that share the work; the result does not depend on it
     * @param progress told the residual; asked for cancellation often
     */
    public ResistorLaw(int points, int seeds, long seed, int threads, Progress progress) {
        this.points = (int) Inputs.between("the number of cubes on an edge", points, VoxelSettings.LEAST_POINTS, VoxelSettings.MOST_POINTS);
        this.seed = seed;
        this.seeds = (int) Inputs.between("the number of seeds", seeds, 1, VoxelSettings.MOST_SEEDS);
        this.threads = threads;
        this.progress = progress;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String doc() {
        return "Cubes of filler at random on a lattice whose edges conduct as matrix, filler or interface. Takes seconds.";
    }

    @Override
    public String section() {
        return "A9";
    }

    @Override
    public boolean resolvesInterphase() {
        return true;
    }

    @Override
    public Applicability applicability(Microstructure composite) {
        List<Inclusion> fillers = fillers(composite);
        return Applicability.fits().doubtIf(composite.hasBarriers(), BARRIER)
                .impossibleIf(fillers.size() > 1 || fillers.stream().anyMatch(filler -> !(filler.shape() instanceof Shape.Sphere)), ONE_FILLER);
    }

    private static List<Inclusion> fillers(Microstructure composite) {
        return composite.inclusions().stream().filter(filler -> filler.volumeFraction() > 0).toList();
    }

    @Override
    public Homogenised evaluate(Microstructure composite, LawArguments arguments) {
        Applicability verdict = applicability(composite);
        if (!verdict.hasValue()) {
            throw new SolverException(Reason.LAW_NOT_APPLICABLE, NAME, verdict.reasons().getFirst().text());
        }
        List<Inclusion> fillers = fillers(composite);
        double matrix = VoxelPhases.withPores(composite);
        double inner = fillers.isEmpty() ? matrix : fillers.getFirst().conductivity();
        double mixed = fillers.isEmpty() ? matrix : mixed(fillers.getFirst(), matrix);
        double scale = Math.max(matrix, Math.max(mixed, inner));
        double fraction = composite.fillerFraction();
        Found found = scale == 0 ? new Found(0, 0, true)
                : Objects.requireNonNull(solved.computeIfAbsent(new Edges(fraction, matrix / scale, mixed / scale, inner / scale), this::solve));
        List<Note> notes = new ArrayList<>(verdict.reasons());
        notes.add(new Note("lattice", points + "³ cubes, " + seeds + (seeds == 1 ? " lattice" : " lattices, standard error " + Numbers.significant(100 * found.error, 2) + " %")));
        if (!found.converged) {
            notes.add(new Note("not-converged", "the potential of the lattice did not converge"));
        }
        return new Homogenised(scale * found.mean, scale * found.mean, notes, found.converged && verdict.level() == Applicability.Level.FITS);
    }

    /** The shells of both sides cover a share of the edge that grows with their thickness. */
    private static double mixed(Inclusion filler, double matrix) {
        if (filler.interphase().isEmpty()) {
            return matrix;
        }
        Interphase shell = filler.interphase().get();
        double covered = Math.min(1, 2 * shell.thickness() / ((Shape.Sphere) filler.shape()).diameter());
        return matrix + (shell.conductivity() - matrix) * covered;
    }

    private Found solve(Edges edges) {
        double[] values = new double[seeds];
        boolean converged = true;
        for (int n = 0; n < seeds; n++) {
            Progress part = new PartialProgress(progress, "lattice " + (n + 1) + " of " + seeds + ", ", (double) n / seeds, 1.0 / seeds);
            ResistorLattice lattice = new ResistorLattice(points, edges.fraction, seed + n, part);
            try (NetworkSolver solver = new NetworkSolver(VoxelSolver.TOLERANCE, threads, part)) {
                VoxelSolution solution = solver.solve(lattice.conductances(edges.matrix, edges.mixed, edges.inner), 0);
                values[n] = solution.conductivity();
                converged &= solution.converged();
            }
        }
        return new Found(Scatter.mean(values), Scatter.relativeError(values), converged);
    }
}
