package org.lamella.solver.composite;

import java.util.List;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * Elastic moduli of composites and layered stacks, sections A16 and G7. Hashin and Shtrikman, J. Mech. Phys. Solids 11 (1963) 127;
 * Halpin and Kardos 1976.
 */
public final class Elasticity {

    /**
     * One phase of a composite.
     *
     * @param fraction by volume [-]
     * @param moduli of the phase
     */
    public record Phase(double fraction, ElasticModuli moduli) {

        /** Checks the fraction. */
        public Phase {
            Inputs.fraction("a volume fraction", fraction);
        }
    }

    /**
     * One layer of a stack.
     *
     * @param thickness [m]
     * @param young E [Pa]
     */
    public record Layer(double thickness, double young) {

        /** Checks the layer. */
        public Layer {
            Inputs.positive("the thickness of a layer", thickness);
            Inputs.positive("Young's modulus of a layer", young);
        }
    }

    private Elasticity() {
    }

    /**
     * Spheres (and pores) in a continuous matrix: Mori-Tanaka, which is the Hashin-Shtrikman bound with the matrix as reference.
     *
     * @param matrix moduli of the matrix
     * @param inclusions fillers and pores; the matrix takes the rest
     * @return moduli of the composite
     */
    public static ElasticModuli spheresIn(ElasticModuli matrix, List<Phase> inclusions) {
        double rest = 1;
        for (Phase inclusion : inclusions) {
            rest -= inclusion.fraction();
        }
        if (rest < -1e-12) {
            throw new SolverException(Reason.FRACTIONS_EXCEED_ONE, 1 - rest);
        }
        return withReference(matrix.bulk(), matrix.shear(), matrix, Math.max(0, rest), inclusions);
    }

    /**
     * Lower Hashin-Shtrikman-Walpole bound of an isotropic composite.
     *
     * @param phases all phases, their fractions adding up to one
     * @return lower bounds of K and G
     */
    public static ElasticModuli lowerBound(List<Phase> phases) {
        double bulk = Double.POSITIVE_INFINITY;
        double shear = Double.POSITIVE_INFINITY;
        for (Phase phase : phases) {
            if (phase.fraction() > 0) {
                bulk = Math.min(bulk, phase.moduli().bulk());
                shear = Math.min(shear, phase.moduli().shear());
            }
        }
        return withReference(bulk, shear, ElasticModuli.PORE, 0, phases);
    }

    /**
     * Upper Hashin-Shtrikman-Walpole bound of an isotropic composite.
     *
     * @param phases all phases, their fractions adding up to one
     * @return upper bounds of K and G
     */
    public static ElasticModuli upperBound(List<Phase> phases) {
        double bulk = 0;
        double shear = 0;
        for (Phase phase : phases) {
            if (phase.fraction() > 0) {
                bulk = Math.max(bulk, phase.moduli().bulk());
                shear = Math.max(shear, phase.moduli().shear());
            }
        }
        return withReference(bulk, shear, ElasticModuli.PORE, 0, phases);
    }

    /** [sum phi/(X+h)]^-1 - h for X = K, G, as a weighted mean so that nothing cancels; h = 4/3 G and G (9K+8G)/(6(K+2G)). */
    private static ElasticModuli withReference(double bulk, double shear, ElasticModuli matrix, double rest, List<Phase> phases) {
        if (shear == 0) {
            return bulk == 0 ? ElasticModuli.PORE : new ElasticModuli(harmonicBulk(matrix, rest, phases), 0);
        }
        double bulkShift = 4 * shear / 3;
        double shearShift = shear * ((9 * bulk + 8 * shear) / (6 * (bulk + 2 * shear)));
        double bulkWeights = rest / (matrix.bulk() + bulkShift);
        double shearWeights = rest / (matrix.shear() + shearShift);
        double bulkSum = bulkWeights * matrix.bulk();
        double shearSum = shearWeights * matrix.shear();
        for (Phase phase : phases) {
            double bulkWeight = phase.fraction() / (phase.moduli().bulk() + bulkShift);
            double shearWeight = phase.fraction() / (phase.moduli().shear() + shearShift);
            bulkWeights += bulkWeight;
            shearWeights += shearWeight;
            bulkSum += bulkWeight * phase.moduli().bulk();
            shearSum += shearWeight * phase.moduli().shear();
        }
        return new ElasticModuli(bulkSum / bulkWeights, shearSum / shearWeights);
    }

    /** Bulk modulus of a suspension in a fluid: the compressibilities add up. */
    private static double harmonicBulk(ElasticModuli matrix, double rest, List<Phase> phases) {
        double compressibility = rest > 0 ? rest / matrix.bulk() : 0;
        for (Phase phase : phases) {
            if (phase.fraction() > 0) {
                compressibility += phase.fraction() / phase.moduli().bulk();
            }
        }
        return 1 / compressibility;
    }

    /**
     * Halpin-Tsai estimate of Young's modulus with aligned fibres or platelets.
     *
     * @param matrix E_m [Pa]
     * @param filler E_f [Pa]
     * @param phi volume fraction of the filler [-]
     * @param zeta shape parameter: 2 l/d along fibres, 2 across them [-]
     * @return E_m (1 + zeta eta phi)/(1 - eta phi), eta = (E_f/E_m - 1)/(E_f/E_m + zeta) [Pa]
     */
    public static double halpinTsai(double matrix, double filler, double phi, double zeta) {
        Inputs.positive("Young's modulus of the matrix", matrix);
        Inputs.nonNegative("the Halpin-Tsai shape parameter", zeta);
        double eta = (filler - matrix) / (filler + zeta * matrix);
        return matrix * ((1 + zeta * eta * phi) / (1 - eta * phi));
    }

    /**
     * Halpin-Tsai estimate of Young's modulus across a layer with wires or platelets of partial order: between the values along and across
     * the stiff direction with the mean of cos^4 of the angle to a wire (1/5 at random) or sin^4 of that to the normal of a platelet (8/15
     * at random). For partial order the mean is taken as linear between its exact values (a Lamella closure).
     *
     * @param matrix E_m [Pa]
     * @param filler E_f [Pa]
     * @param phi volume fraction of the filler [-]
     * @param aspect extent along the symmetry axis over that across it [-]
     * @param order S of the symmetry axes about the through-plane axis, -1/2 to 1 [-]
     * @return E [Pa]
     */
    public static double halpinTsai(double matrix, double filler, double phi, double aspect, double order) {
        boolean wire = aspect >= 1;
        double stiff = halpinTsai(matrix, filler, phi, 2 * (wire ? aspect : 1 / aspect));
        double soft = halpinTsai(matrix, filler, phi, 2);
        double weight = wire ? ordered(order, 0, 1.0 / 5, 1) : ordered(order, 1, 8.0 / 15, 0);
        return soft + (stiff - soft) * weight;
    }

    /** Linear between the values at order -1/2, 0 and 1. */
    private static double ordered(double order, double lying, double random, double upright) {
        return order < 0 ? random + (lying - random) * (-2 * order) : random + (upright - random) * order;
    }

    /**
     * Young's modulus of a stack across its layers (series).
     *
     * @param layers at least one
     * @return sum L / sum(L/E) [Pa]
     */
    public static double throughPlane(List<Layer> layers) {
        double thickness = 0;
        double compliance = 0;
        for (Layer layer : requireLayers(layers)) {
            thickness += layer.thickness();
            compliance += layer.thickness() / layer.young();
        }
        return thickness / compliance;
    }

    /**
     * Young's modulus of a stack along its layers (parallel).
     *
     * @param layers at least one
     * @return sum(L E) / sum L [Pa]
     */
    public static double inPlane(List<Layer> layers) {
        double thickness = 0;
        double stiffness = 0;
        for (Layer layer : requireLayers(layers)) {
            thickness += layer.thickness();
            stiffness += layer.thickness() * layer.young();
        }
        return stiffness / thickness;
    }

    private static List<Layer> requireLayers(List<Layer> layers) {
        if (layers.isEmpty()) {
            throw new SolverException(Reason.NO_LAYERS);
        }
        return layers;
    }
}
