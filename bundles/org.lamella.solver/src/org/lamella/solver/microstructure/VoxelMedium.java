package org.lamella.solver.microstructure;

import java.util.List;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * What the phases of an image and the skins between them conduct.
 *
 * @param conductivity of each label, from 0 on [S/m]; zero for an insulator
 * @param skins thin layers between two phases
 */
public record VoxelMedium(List<Double> conductivity, List<Skin> skins) {

    /**
     * A layer between two phases that is thinner than the voxels resolve.
     *
     * @param first label on one side
     * @param second label on the other side
     * @param resistance across the layer [ohm m2]
     * @param conductance along the layer, its thickness times its conductivity [S]
     */
    public record Skin(int first, int second, double resistance, double conductance) {

        /** Checks the values. */
        public Skin {
            Inputs.nonNegative("the resistance of a skin", resistance);
            Inputs.nonNegative("the conductance of a skin", conductance);
        }

        /** Whether the skin lies between two labels. */
        public boolean between(int a, int b) {
            return first == a && second == b || first == b && second == a;
        }
    }

    /** Copies and checks the values. */
    public VoxelMedium {
        conductivity = List.copyOf(conductivity);
        skins = List.copyOf(skins);
        conductivity.forEach(s -> Inputs.nonNegative("a conductivity", s));
    }

    /** Phases without skins. */
    public static VoxelMedium of(Double... conductivity) {
        return new VoxelMedium(List.of(conductivity), List.of());
    }

    /** The conductivity of a label [S/m]. */
    public double conductivity(int label) {
        if (label >= conductivity.size()) {
            throw new SolverException(Reason.UNKNOWN_LABEL, label, conductivity.size());
        }
        return conductivity.get(label);
    }

    /** The resistance between two labels [ohm m2]. */
    public double resistance(int first, int second) {
        return skins.stream().filter(skin -> skin.between(first, second)).mapToDouble(Skin::resistance).sum();
    }

    /** The conductance along the boundary of two labels [S]. */
    public double conductance(int first, int second) {
        return skins.stream().filter(skin -> skin.between(first, second)).mapToDouble(Skin::conductance).sum();
    }
}
