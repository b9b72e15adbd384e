package org.lamella.solver.tests.transport;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.lamella.solver.transport.DepthLayer;
import org.lamella.solver.transport.ElectrodeKinetics;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SaltColumn;
import org.lamella.solver.transport.SaltMedium;
import org.lamella.solver.transport.TransportLayer;
import org.lamella.solver.transport.TransportLayer.Polymer;

/** Electrolytes of the physics reference, cut into finite volumes. */
final class Columns {

    static final double T = 333.15;

    /** The layers of the bilayer of sections B3 and G8. */
    static final Polymer A = new Polymer("A", 25e-6, 0.04, 4e-12, 0.2, 1200);
    static final Polymer B = new Polymer("B", 25e-6, 0.02, 3e-12, 0.5, 600);

    private Columns() {
    }

    static SaltColumn of(int cells, TransportLayer... layers) {
        return of(cells, List.of(layers), 1);
    }

    static SaltColumn bilayer(int cells) {
        return of(cells, List.of(A, B), 0.5);
    }

    /** Layers with the same partition at every plane. */
    static SaltColumn of(int cells, List<? extends TransportLayer> layers, double partition) {
        List<InternalPlane> planes = new java.util.ArrayList<>();
        for (int k = 1; k < layers.size(); k++) {
            planes.add(new InternalPlane(layers.get(k - 1).name() + "|" + layers.get(k).name(), 0, partition));
        }
        return new SaltColumn(layers.stream().map(DepthLayer::of).toList(), planes, cells);
    }

    static SaltColumn of(int cells, double thickness, double concentration, SaltMedium medium) {
        return new SaltColumn(List.of(new DepthLayer.Salt("layer", concentration, List.of(new DepthLayer.Slice(thickness, medium)))), List.of(), cells);
    }

    static PolarisedCell reversible(SaltColumn column) {
        return new PolarisedCell(column, ElectrodeKinetics.REVERSIBLE, ElectrodeKinetics.REVERSIBLE, T);
    }

    /** A medium that varies with concentration. */
    record Varying(DoubleUnaryOperator kappa, DoubleUnaryOperator d, DoubleUnaryOperator t, DoubleUnaryOperator chi) implements SaltMedium {
        @Override
        public double conductivity(double c) {
            return kappa.applyAsDouble(Math.max(c, 0));
        }

        @Override
        public double diffusivity(double c) {
            return d.applyAsDouble(Math.max(c, 0));
        }

        @Override
        public double transference(double c) {
            return t.applyAsDouble(Math.max(c, 0));
        }

        @Override
        public double thermodynamicFactor(double c) {
            return chi.applyAsDouble(Math.max(c, 0));
        }

        @Override
        public double polymerFraction() {
            return 1;
        }

        @Override
        public boolean isConstant() {
            return false;
        }
    }
}
