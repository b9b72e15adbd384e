package org.lamella.solver.transport;

import java.util.List;

import org.eclipse.jdt.annotation.NonNull;
import org.lamella.solver.numerics.Inputs;

/** One layer of the electrolyte resolved over its depth, for profiles and their changes with time. */
public sealed interface DepthLayer {

    /** Name for messages and tables. */
    String name();

    /** L [m]. */
    double thickness();

    /**
     * A part of a layer with properties of its own; a graded layer is cut into several.
     *
     * @param thickness [m]
     * @param medium its properties
     */
    record Slice(double thickness, @NonNull SaltMedium medium) {
    }

    /**
     * Layer with a binary salt, whose concentration runs on from slice to slice.
     *
     * @param name for messages and tables
     * @param concentration initial salt per volume of polymer [mol/m3]
     * @param slices from the anode side to the cathode side; one for an even layer
     */
    record Salt(@NonNull String name, double concentration, @NonNull List<Slice> slices) implements DepthLayer {

        /** Checks the numbers. */
        public Salt {
            Inputs.positive("the salt concentration of " + name, concentration);
            slices.forEach(slice -> Inputs.positive("the thickness of " + name, slice.thickness()));
            slices = List.copyOf(slices);
        }

        @Override
        public double thickness() {
            double sum = 0;
            for (Slice slice : slices) {
                sum += slice.thickness();
            }
            return sum;
        }
    }

    /**
     * Layer that conducts lithium ions only.
     *
     * @param name for messages and tables
     * @param thickness [m]
     * @param conductivity [S/m]
     */
    record SingleIon(@NonNull String name, double thickness, double conductivity) implements DepthLayer {

        /** Checks the numbers. */
        public SingleIon {
            Inputs.positive("the thickness of " + name, thickness);
            Inputs.positive("the conductivity of " + name, conductivity);
        }
    }

    /**
     * A layer whose properties change neither with depth nor with concentration.
     *
     * @param layer its numbers
     * @return the layer
     */
    static DepthLayer of(TransportLayer layer) {
        return switch (layer) {
            case TransportLayer.Polymer polymer -> new Salt(polymer.name(), polymer.concentration(),
                    List.of(new Slice(polymer.thickness(), SaltMedium.of(polymer))));
            case TransportLayer.Graded graded when graded.slices().stream().allMatch(TransportLayer.Polymer.class::isInstance) -> salt(graded);
            case TransportLayer.Graded graded -> new SingleIon(graded.name(), graded.thickness(), graded.conductivity());
            case TransportLayer.SingleIon ceramic -> new SingleIon(ceramic.name(), ceramic.thickness(), ceramic.conductivity());
        };
    }

    private static DepthLayer salt(TransportLayer.Graded graded) {
        List<TransportLayer.Polymer> slices = graded.slices().stream().map(TransportLayer.Polymer.class::cast).toList();
        return new Salt(graded.name(), slices.getFirst().concentration(), slices.stream().map(slice -> new Slice(slice.thickness(), SaltMedium.of(slice))).toList());
    }
}
