package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * What a conductivity law is given: a matrix, populations of particles in it, and pores. Fractions are of the layer; pores are a phase
 * of zero conductivity. A perfect conductor is replaced by {@value #PERFECT_CONTRAST} times the largest finite conductivity.
 *
 * @param matrixConductivity [S/m], zero is legal
 * @param inclusions filler populations
 * @param porosity volume fraction of pores [-]
 */
public record Microstructure(double matrixConductivity, List<Inclusion> inclusions, double porosity) {

    /** Contrast that stands for infinity, far beyond the effect of any closed form. */
    public static final double PERFECT_CONTRAST = 1e12;

    private static final double ROUNDING = 1e-12;

    /** Checks the numbers and copies the list. */
    public Microstructure {
        Inputs.nonNegative("the conductivity of the matrix", matrixConductivity);
        Inputs.fraction("the porosity", porosity);
        double sum = porosity;
        double greatest = matrixConductivity;
        boolean perfect = false;
        for (Inclusion inclusion : inclusions) {
            sum += inclusion.volumeFraction();
            if (Double.isInfinite(inclusion.conductivity())) {
                perfect = true;
            } else {
                greatest = Math.max(greatest, inclusion.conductivity());
            }
        }
        if (sum > 1 + ROUNDING) {
            throw new SolverException(Reason.FRACTIONS_EXCEED_ONE, sum);
        }
        double substitute = PERFECT_CONTRAST * (greatest > 0 ? greatest : 1);
        inclusions = perfect
                ? inclusions.stream().map(i -> Double.isInfinite(i.conductivity()) ? i.withConductivity(substitute) : i).toList()
                : List.copyOf(inclusions);
    }

    /** Volume fraction of the matrix [-]. */
    public double matrixFraction() {
        return Math.max(0, 1 - porosity - fillerFraction());
    }

    /** Volume fraction of all fillers [-]. */
    public double fillerFraction() {
        double sum = 0;
        for (Inclusion inclusion : inclusions) {
            sum += inclusion.volumeFraction();
        }
        return sum;
    }

    /** Whether any population has a barrier against the matrix. */
    public boolean hasBarriers() {
        for (Inclusion inclusion : inclusions) {
            if (inclusion.hasBarrier() && inclusion.volumeFraction() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any population has an interphase. */
    public boolean hasInterphases() {
        return inclusions.stream().anyMatch(inclusion -> inclusion.interphase().isPresent() && inclusion.volumeFraction() > 0);
    }

    /** Whether any population is partly agglomerated. */
    public boolean hasAgglomerates() {
        return inclusions.stream().anyMatch(inclusion -> inclusion.agglomeration().filter(state -> state.fraction() > 0).isPresent()
                && inclusion.volumeFraction() > 0);
    }

    /** The same composite with perfect contact between all particles and the matrix. */
    public Microstructure withoutBarriers() {
        return hasBarriers() ? mapped(matrixConductivity, inclusion -> inclusion.withBarrierResistance(0)) : this;
    }

    /** The solids alone: fractions of the volume without pores. */
    public Microstructure withoutPores() {
        if (porosity == 0 || porosity == 1) {
            return this;
        }
        double solid = 1 - porosity;
        List<Inclusion> changed = new ArrayList<>(inclusions.size());
        for (Inclusion inclusion : inclusions) {
            changed.add(inclusion.withVolumeFraction(Math.min(1, inclusion.volumeFraction() / solid)));
        }
        return new Microstructure(matrixConductivity, changed, 0);
    }

    /**
     * The same geometry with another transported quantity, for instance anions or salt. An interphase is altered matrix: it carries
     * the other quantity better or worse than the matrix in the ratio of their conductivities (a Lamella closure).
     *
     * @param matrix value of the matrix, in place of its conductivity
     * @param filler value of each population
     * @return the changed composite
     */
    public Microstructure withConductivities(double matrix, ToDoubleFunction<Inclusion> filler) {
        double ratio = matrixConductivity == 0 ? 0 : matrix / matrixConductivity;
        return mapped(matrix, inclusion -> {
            Inclusion changed = inclusion.withConductivity(filler.applyAsDouble(inclusion));
            return inclusion.interphase().map(shell -> changed.withInterphase(shell.withConductivity(ratio * shell.conductivity()))).orElse(changed);
        });
    }

    /**
     * The same composite with more or less filler; the populations keep their proportions.
     *
     * @param fraction volume fraction of all fillers together [-]
     * @return the changed composite
     */
    public Microstructure withFillerFraction(double fraction) {
        double factor = fraction / fillerFraction();
        return mapped(matrixConductivity, inclusion -> inclusion.withVolumeFraction(inclusion.volumeFraction() * factor));
    }

    /** What the sizes of the fillers are measured by: the size of the first one that has one [m]. */
    public OptionalDouble fillerSize() {
        return inclusions.stream().map(inclusion -> inclusion.shape().size()).filter(OptionalDouble::isPresent).findFirst().orElse(OptionalDouble.empty());
    }

    /**
     * The same composite of larger or smaller particles; the populations keep the proportions of their sizes, barriers and interphases stay.
     *
     * @param size in place of {@link #fillerSize()} [m]
     * @return the changed composite; this one if no filler has a size
     */
    public Microstructure withFillerSize(double size) {
        OptionalDouble own = fillerSize();
        return own.isEmpty() ? this : mapped(matrixConductivity, inclusion -> {
            Shape shape = inclusion.shape();
            OptionalDouble its = shape.size();
            return its.isEmpty() ? inclusion : inclusion.withShape(shape.withSize(its.getAsDouble() * (size / own.getAsDouble())));
        });
    }

    private Microstructure mapped(double matrix, UnaryOperator<Inclusion> change) {
        List<Inclusion> changed = new ArrayList<>(inclusions.size());
        for (Inclusion inclusion : inclusions) {
            changed.add(change.apply(inclusion));
        }
        return new Microstructure(matrix, changed, porosity);
    }

    /**
     * Conductivities of all phases, for bounds and symmetric theories: the matrix first, then the populations as equivalent spheres
     * (with their barriers), the pores last.
     */
    double[] phaseConductivities() {
        double[] values = new double[inclusions.size() + 2];
        values[0] = matrixConductivity;
        for (int i = 0; i < inclusions.size(); i++) {
            values[i + 1] = inclusions.get(i).sphereConductivity();
        }
        return values;
    }

    /** Fractions of all phases in the order of {@link #phaseConductivities()}. */
    double[] phaseFractions() {
        double[] values = new double[inclusions.size() + 2];
        values[0] = matrixFraction();
        for (int i = 0; i < inclusions.size(); i++) {
            values[i + 1] = inclusions.get(i).volumeFraction();
        }
        values[values.length - 1] = porosity;
        return values;
    }
}
