package org.lamella.solver.impedance;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.transport.DepthLayer;
import org.lamella.solver.transport.SaltColumn;
import org.lamella.solver.transport.SaltResponse;

/** What the salt adds about any state of the cell, from finite volumes. */
public final class DiscretisedSalt implements SaltImpedance {

    private final SaltResponse response;
    private final List<Integer> bearing;

    /**
     * The salt of a column.
     *
     * @param column the column
     * @param response its answer about the state
     */
    public DiscretisedSalt(SaltColumn column, SaltResponse response) {
        this.response = response;
        this.bearing = IntStream.range(0, column.layers().size()).filter(layer -> column.layers().get(layer) instanceof DepthLayer.Salt).boxed().toList();
    }

    @Override
    public List<Integer> layers() {
        return bearing;
    }

    @Override
    public Complex[] at(double omega) {
        Complex[] all = response.at(omega);
        return bearing.stream().map(layer -> all[layer]).toArray(Complex[]::new);
    }
}
