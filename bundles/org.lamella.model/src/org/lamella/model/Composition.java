package org.lamella.model;

import java.util.ArrayList;
import java.util.List;

import org.lamella.model.design.Composite;
import org.lamella.model.design.Material;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;

/**
 * How the volume and the mass of a composite divide among its phases (physics reference A0). Volume fractions are of the layer including
 * pores, mass fractions of the mass of its solids; the matrix is the rest. Fractions given as vol% and wt% may be mixed.
 */
public final class Composition {

    /** Density of materials is taken at room temperature, K. */
    private static final double REFERENCE_TEMPERATURE = 298.15;
    /** Pieces between two points of a gradient; an even number. */
    private static final int PIECES = 32;

    private final List<Phase> phases;
    private final double[] volumes;
    private final double[] densities;
    private final double porosity;

    private Composition(List<Phase> phases, double[] volumes, double[] densities, double porosity) {
        this.phases = phases;
        this.volumes = volumes;
        this.densities = densities;
        this.porosity = porosity;
    }

    /**
     * The composition of a composite, with gradients its mean over the depth. Fractions that add up to more than the whole give a matrix
     * fraction below zero, see {@link #isPossible()}.
     *
     * @throws IllegalArgumentException where a fraction is wt% and a density it needs is missing
     */
    public static Composition of(Composite composite, Vocabulary vocabulary) {
        return Gradients.isGraded(composite) ? mean(composite, vocabulary) : even(composite, vocabulary);
    }

    /** Volumes add up over the depth; between two points of a gradient those of wt% run along a curve, so that each piece takes Simpson's rule. */
    private static Composition mean(Composite composite, Vocabulary vocabulary) {
        List<Double> bends = Gradients.bends(composite);
        double[] volumes = new double[composite.getPhases().size()];
        double porosity = 0;
        Composition any = even(Gradients.at(composite, 0), vocabulary);
        for (int piece = 1; piece < bends.size(); piece++) {
            double length = bends.get(piece) - bends.get(piece - 1);
            for (int n = 0; n <= PIECES; n++) {
                Composition here = even(Gradients.at(composite, bends.get(piece - 1) + length * n / PIECES), vocabulary);
                double weight = length / (3.0 * PIECES) * (n == 0 || n == PIECES ? 1 : n % 2 == 0 ? 2 : 4);
                porosity += weight * here.porosity;
                for (int i = 0; i < volumes.length; i++) {
                    volumes[i] += weight * here.volumes[i];
                }
            }
        }
        return new Composition(List.copyOf(composite.getPhases()), volumes, any.densities, porosity);
    }

    private static Composition even(Composite composite, Vocabulary vocabulary) {
        List<Phase> phases = List.copyOf(composite.getPhases());
        double porosity = Properties.number(composite, "porosity", vocabulary, REFERENCE_TEMPERATURE, 0);
        double[] fractions = new double[phases.size()];
        double[] densities = new double[phases.size()];
        boolean[] byMass = new boolean[phases.size()];
        boolean anyByMass = false;
        for (int i = 0; i < fractions.length; i++) {
            Phase phase = phases.get(i);
            densities[i] = density(phase, vocabulary);
            if (phase.getRole() != Role.MATRIX) {
                fractions[i] = Properties.number(phase, "fraction", vocabulary, REFERENCE_TEMPERATURE, 0);
                byMass[i] = isMassFraction(phase);
                anyByMass |= byMass[i];
            }
        }
        Composition result = new Composition(phases, fractions, densities, porosity);
        if (anyByMass) {
            result.requireDensities();
            result.resolveMassFractions(byMass);
        }
        result.fillWithMatrix();
        return result;
    }

    private static boolean isMassFraction(Phase phase) {
        return Properties.value(phase, "fraction").filter(value -> Dimension.MASS_FRACTION.siUnit().equals(value.getUnit())).isPresent();
    }

    private static double density(Phase phase, Vocabulary vocabulary) {
        Material material = phase.getMaterial();
        if (material != null) {
            return Properties.number(material, "density", vocabulary, REFERENCE_TEMPERATURE, Double.NaN);
        }
        Composite inner = phase.getComposite();
        return inner == null ? Double.NaN : of(inner, vocabulary).density();
    }

    /**
     * Turns mass fractions w into volume fractions w M / rho. The mass of solids per layer volume M follows from
     * M = rho_m phi_m + M sum(w) + sum(phi_k rho_k) and phi_m = 1 - p - sum(phi_k) - M sum(w/rho), k over those given by volume.
     */
    private void resolveMassFractions(boolean[] byMass) {
        double matrixDensity = matrixDensity();
        double left = 1;
        double right = matrixDensity * (1 - porosity);
        for (int i = 0; i < volumes.length; i++) {
            if (byMass[i]) {
                left += volumes[i] * (matrixDensity / densities[i] - 1);
            } else {
                right += volumes[i] * (densities[i] - matrixDensity);
            }
        }
        // fractions beyond the whole leave no finite mass: everything is then given to the fillers and the matrix is what is missing
        double solids = left > 0 ? right / left : Double.MAX_VALUE;
        for (int i = 0; i < volumes.length; i++) {
            if (byMass[i]) {
                volumes[i] = Math.min(volumes[i] * solids / densities[i], Double.MAX_VALUE / volumes.length);
            }
        }
    }

    private double matrixDensity() {
        for (int i = 0; i < densities.length; i++) {
            if (phases.get(i).getRole() == Role.MATRIX) {
                return densities[i];
            }
        }
        throw new IllegalArgumentException("a composite with wt% needs a matrix");
    }

    private void fillWithMatrix() {
        double rest = 1 - porosity;
        int matrix = -1;
        for (int i = 0; i < volumes.length; i++) {
            if (phases.get(i).getRole() == Role.MATRIX) {
                matrix = i;
            } else {
                rest -= volumes[i];
            }
        }
        if (matrix >= 0) {
            volumes[matrix] = rest;
        }
    }

    private void requireDensities() {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < densities.length; i++) {
            if (!(densities[i] > 0)) {
                missing.add(String.valueOf(phases.get(i).getQualifiedName()));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no density for " + String.join(", ", missing));
        }
    }

    /** @return the matrix and the fillers, in the order of the design */
    public List<Phase> phases() {
        return phases;
    }

    /** @return volume fraction of the phase in the layer including pores */
    public double volumeFraction(Phase phase) {
        return volumes[index(phase)];
    }

    /**
     * @return mass fraction of the phase in the solids
     * @throws IllegalArgumentException where a density is missing
     */
    public double massFraction(Phase phase) {
        int index = index(phase);
        double total = density();
        return total == 0 ? 0 : volumes[index] * densities[index] / total;
    }

    /** @return volume fraction of the pores */
    public double porosity() {
        return porosity;
    }

    /** @return volume fraction left for the matrix; negative where the fillers and pores exceed the whole */
    public double matrixFraction() {
        double sum = 0;
        for (int i = 0; i < volumes.length; i++) {
            sum += phases.get(i).getRole() == Role.MATRIX ? volumes[i] : 0;
        }
        return sum;
    }

    /** @return whether every fraction lies between 0 and 1 */
    public boolean isPossible() {
        boolean possible = porosity >= 0 && porosity <= 1;
        for (double volume : volumes) {
            possible &= volume >= 0 && volume <= 1;
        }
        return possible;
    }

    /**
     * Mass per volume of the layer including pores, kg/m3: the sum of volume fractions times densities.
     *
     * @throws IllegalArgumentException where a density is missing
     */
    public double density() {
        requireDensities();
        double sum = 0;
        for (int i = 0; i < volumes.length; i++) {
            sum += volumes[i] * densities[i];
        }
        return sum;
    }

    private int index(Phase phase) {
        int index = phases.indexOf(phase);
        if (index < 0) {
            throw new IllegalArgumentException(phase.getQualifiedName() + " is not part of this composite");
        }
        return index;
    }
}
