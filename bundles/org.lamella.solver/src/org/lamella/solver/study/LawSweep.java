package org.lamella.solver.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.lamella.model.registry.ScalarLaw;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.HasselmanJohnson;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;

/**
 * What changes along the curves of a composite's laws, and which composite is met at each place.
 *
 * @param id of the curves
 * @param name of what changes
 * @param unit its SI unit
 * @param places where closed forms are evaluated
 * @param sparse where voxels may be solved besides
 * @param marks places with names
 * @param composites met at a place; a place without one has no values
 * @param oneGeometry whether all composites have the same one
 */
record LawSweep(String id, String name, String unit, double[] places, double[] sparse, List<Mark> marks, DoubleFunction<Microstructure> composites, boolean oneGeometry) {

    /**
     * A place with a name.
     *
     * @param name for people
     * @param at the place
     * @param design whether the composite is there as designed
     */
    record Mark(String name, double at, boolean design) {
    }

    private static final String DESIGN = "as designed";
    private static final int POINTS = 51;
    /** Places with voxels, ends included. */
    private static final int VOXEL_POINTS = 5;
    /** A composite needs some room for the matrix. */
    private static final double FULL = 0.999;

    /** All fillers grow in proportion. */
    static LawSweep overFraction(Microstructure own, Range range) {
        double room = (1 - own.porosity()) * FULL;
        double stop = Math.min(FULL, range.stop());
        double[] places = spread(range.start(), stop, POINTS, false).map(fraction -> Math.min(room, fraction)).distinct().toArray();
        double[] sparse = spread(range.start(), stop, VOXEL_POINTS, false).filter(fraction -> fraction > 0 && fraction <= room).toArray();
        return new LawSweep("laws-conductivity", "filler volume fraction", "1", places, sparse, List.of(new Mark(DESIGN, own.fillerFraction(), true)), own::withFillerFraction, false);
    }

    /** The same composite, colder and hotter. */
    static LawSweep overTemperature(MediumModel medium, List<Double> own, Range range) {
        List<Mark> marks = own.stream().map(temperature -> new Mark(DESIGN, temperature, true)).toList();
        return new LawSweep("laws-over-temperature", "temperature", "K", spread(range.start(), range.stop(), POINTS, false).toArray(),
                spread(range.start(), range.stop(), VOXEL_POINTS, false).toArray(), marks, medium::microstructure, true);
    }

    /** All fillers grow in proportion, their amount stays; empty where no filler has a size. */
    static Optional<LawSweep> overSize(Microstructure own, Range range) {
        OptionalDouble size = own.fillerSize();
        if (size.isEmpty()) {
            return Optional.empty();
        }
        List<Mark> marks = DoubleStream.concat(DoubleStream.of(size.getAsDouble()), neutral(own).stream()).boxed()
                .map(at -> at == size.getAsDouble() ? new Mark(DESIGN, at, true) : new Mark("twice the neutral radius", at, false)).toList();
        return Optional.of(new LawSweep("laws-over-size", "filler diameter", "m", spread(range.start(), range.stop(), POINTS, true).toArray(),
                spread(range.start(), range.stop(), VOXEL_POINTS, true).toArray(), marks, own::withFillerSize, false));
    }

    /** Where the first filler neither helps nor hurts, if it is spheres with a barrier and conducts better than the matrix. */
    private static OptionalDouble neutral(Microstructure own) {
        Inclusion first = own.inclusions().stream().filter(filler -> filler.shape().size().isPresent()).findFirst().orElseThrow();
        if (!(first.shape() instanceof Shape.Sphere) || !first.hasBarrier()) {
            return OptionalDouble.empty();
        }
        OptionalDouble radius = HasselmanJohnson.neutralRadius(own.matrixConductivity(), first.conductivity(), first.barrierResistance());
        return radius.isEmpty() ? radius : OptionalDouble.of(2 * radius.getAsDouble());
    }

    private static DoubleStream spread(double start, double stop, int count, boolean logarithmic) {
        DoubleUnaryOperator place = logarithmic ? share -> start * Math.pow(stop / start, share) : share -> start + (stop - start) * share;
        return IntStream.range(0, count).mapToDouble(n -> n == count - 1 ? stop : place.applyAsDouble((double) n / (count - 1)));
    }

    /** The same under another id. */
    LawSweep named(String other) {
        return new LawSweep(other, name, unit, places, sparse, marks, composites, oneGeometry);
    }

    /** The composite at a place; empty where its materials have no values or it leaves no room for the matrix. */
    Optional<Microstructure> at(double place) {
        try {
            return Optional.of(composites.apply(place));
        } catch (ScalarLaw.OutsideDomain | SolverException none) {
            return Optional.empty();
        }
    }

    /** Where voxels are solved: at the marks, and over the range if that was asked for. */
    double[] solved(boolean overRange) {
        DoubleStream marked = marks.stream().mapToDouble(Mark::at);
        return (overRange ? DoubleStream.concat(marked, Arrays.stream(sparse)) : marks.stream().filter(Mark::design).mapToDouble(Mark::at)).sorted().distinct().toArray();
    }
}
