package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.transport.SaltMedium;

/**
 * A medium over its salt concentration at one temperature: worked out at evenly spaced concentrations as they are asked for and linear between
 * them, since the law of a composite is too slow to be asked in every step. Beyond the concentrations for which its properties are known it
 * keeps the values at the end.
 */
final class TabulatedMedium implements SaltMedium {

    /** Intervals between no salt and the initial concentration; a curve of one per cent is met to 1e-6. */
    private static final int INTERVALS = 64;
    /** Concentrations beyond this many intervals occur only on the way to a solution. */
    private static final int MOST_NODES = 20 * INTERVALS;
    private static final int CONDUCTIVITY = 0;
    private static final int DIFFUSIVITY = 1;
    private static final int TRANSFERENCE = 2;
    private static final int THERMODYNAMIC_FACTOR = 3;

    private final MediumModel model;
    private final double temperature;
    private final ConcentrationRange known;
    private final double spacing;
    private final double polymerFraction;
    private final List<double[]> nodes = new ArrayList<>();

    TabulatedMedium(MediumModel model, MediumState initial, double temperature) {
        this.model = model;
        this.temperature = temperature;
        this.known = model.concentrations();
        this.spacing = initial.salt() / INTERVALS;
        this.polymerFraction = initial.polymerFraction();
    }

    private double at(double c, int property) {
        double position = Math.min(known.clamp(Math.max(c, 0)) / spacing, MOST_NODES);
        int below = (int) position;
        double lower = node(below)[property];
        return lower + (position - below) * (node(below + 1)[property] - lower);
    }

    private double[] node(int index) {
        while (nodes.size() <= index) {
            double c = known.clamp(nodes.size() * spacing);
            MediumState state = model.at(temperature, c);
            if (!(state.diffusivity() > 0)) {
                throw new SolverException(Reason.NOT_POSITIVE, "the salt diffusivity of " + model.name() + " at " + c + " mol/m3", state.diffusivity());
            }
            nodes.add(new double[] {state.conductivity(), state.diffusivity(), state.transference(), state.thermodynamicFactor()});
        }
        return nodes.get(index);
    }

    @Override
    public double conductivity(double c) {
        return at(c, CONDUCTIVITY);
    }

    @Override
    public double diffusivity(double c) {
        return at(c, DIFFUSIVITY);
    }

    @Override
    public double transference(double c) {
        return at(c, TRANSFERENCE);
    }

    @Override
    public double thermodynamicFactor(double c) {
        return at(c, THERMODYNAMIC_FACTOR);
    }

    @Override
    public double polymerFraction() {
        return polymerFraction;
    }

    @Override
    public boolean isConstant() {
        return false;
    }
}
