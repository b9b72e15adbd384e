package org.lamella.solver.study;

import java.util.List;

import org.lamella.solver.composite.Bounds;
import org.lamella.solver.composite.Microstructure;

/**
 * The phases of a composite as bounds look at them (A2, A3).
 *
 * @param conductivities of the matrix, the fillers and the pores [S/m]
 * @param fractions of the same by volume
 */
record PhaseBounds(double[] conductivities, double[] fractions) {

    private static PhaseBounds of(Microstructure microstructure) {
        int phases = microstructure.inclusions().size() + 2;
        double[] conductivities = new double[phases];
        double[] fractions = new double[phases];
        conductivities[0] = microstructure.matrixConductivity();
        fractions[0] = microstructure.matrixFraction();
        for (int k = 0; k < microstructure.inclusions().size(); k++) {
            conductivities[k + 1] = microstructure.inclusions().get(k).conductivity();
            fractions[k + 1] = microstructure.inclusions().get(k).volumeFraction();
        }
        fractions[phases - 1] = microstructure.porosity();
        return new PhaseBounds(conductivities, fractions);
    }

    private interface Bound {
        double of(double[] conductivities, double[] fractions);
    }

    /** Adds the bounds of a medium; those of each slice hold for the layer as slices in series. */
    static void add(String name, MediumProfile profile, double temperature, Results results) {
        List<Microstructure> microstructures = profile.slices().stream().map(slice -> slice.model().microstructure(temperature)).toList();
        List<PhaseBounds> phases = microstructures.stream().map(PhaseBounds::of).toList();
        String[] note = microstructures.stream().anyMatch(Microstructure::hasBarriers) ? new String[] {"perfect-contact: the bounds leave the ceramic/polymer barriers out"}
                : new String[0];
        boolean valid = profile.mean().valid();
        results.of("conductivity-bound-lower", name).at(temperature).model("A2").valid(valid).notes(note).is(series(profile, phases, Bounds::wienerLower));
        results.of("conductivity-bound-upper", name).at(temperature).model("A2").valid(valid).notes(note).is(series(profile, phases, Bounds::wienerUpper));
        results.of("hs-bound-lower", name).at(temperature).model("A3").valid(valid).notes(note).is(series(profile, phases, (s, f) -> Bounds.hashinShtrikmanLower(s, f, 3)));
        results.of("hs-bound-upper", name).at(temperature).model("A3").valid(valid).notes(note).is(series(profile, phases, (s, f) -> Bounds.hashinShtrikmanUpper(s, f, 3)));
    }

    private static double series(MediumProfile profile, List<PhaseBounds> phases, Bound bound) {
        double[] values = phases.stream().mapToDouble(slice -> bound.of(slice.conductivities, slice.fractions)).toArray();
        return SeriesMean.of(profile.slices(), values);
    }
}
