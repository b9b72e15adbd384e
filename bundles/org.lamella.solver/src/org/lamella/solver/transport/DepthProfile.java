package org.lamella.solver.transport;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell over its depth at one instant.
 *
 * @param depth distance from the anode, twice at a plane between layers [m]
 * @param concentration of salt per polymer volume [mol/m3]; NaN in single-ion layers
 * @param potential measured with a lithium reference electrode against the anode [V]
 * @param flux of anions towards the cathode [mol/(m2 s)]
 */
public record DepthProfile(double[] depth, double[] concentration, double[] potential, double[] flux) {

    /** Collects points from anode to cathode. */
    static final class Builder {
        private final List<double[]> points = new ArrayList<>();

        void add(double depth, double concentration, double potential, double flux) {
            points.add(new double[] {depth, concentration, potential, flux});
        }

        DepthProfile build() {
            return new DepthProfile(column(0), column(1), column(2), column(3));
        }

        private double[] column(int index) {
            return points.stream().mapToDouble(point -> point[index]).toArray();
        }
    }
}
