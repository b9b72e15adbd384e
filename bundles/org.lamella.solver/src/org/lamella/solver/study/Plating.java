package org.lamella.solver.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lamella.solver.Progress;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.CellTransient;
import org.lamella.solver.transport.CellTransient.Event;
import org.lamella.solver.transport.Control;
import org.lamella.solver.transport.Depletion;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SteadyProfile;

/** Plates lithium at the anode of a cell at rest until salt runs out or a voltage is reached. */
final class Plating {

    private static final String CUT_OFF = "cut-off";
    /** Times for salt to spread after which nothing changes any more. */
    private static final double PATIENCE = 100;

    /** What ends it. */
    enum Mechanism {
        /** Salt runs out at a face. */
        DEPLETION("salt depletion"),
        /** The voltage reaches its limit. */
        CUT_OFF("cut-off voltage"),
        /** Nothing: the cell becomes steady. */
        NONE("no limit");

        private final String label;

        Mechanism(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * How much can be plated.
     *
     * @param current magnitude [A/m2]
     * @param mechanism what ends it
     * @param capacity [C/m2]; empty without an end
     * @param layer qualified name of the layer that runs out
     * @param side of that layer
     */
    record Limit(double current, Mechanism mechanism, OptionalDouble capacity, Optional<String> layer, Optional<String> side) {

        /** What decided, for people. */
        String note() {
            return switch (mechanism) {
                case DEPLETION -> "depleted-layer: " + Names.simple(layer.orElse("")) + " runs out of salt at its " + side.orElse("") + " side";
                case CUT_OFF -> "cut-off: the cut-off voltage is reached before salt runs out";
                case NONE -> "below-limit: the cell becomes steady at this current";
            };
        }
    }

    private final PolarisedCell cell;
    private final OptionalDouble cutOff;
    private final CellTransient follow;
    private final SteadyProfile steady;
    private final OptionalDouble limit;

    /** @param cutOff magnitude of the voltage at which plating ends [V]; empty for none */
    Plating(PolarisedCell cell, OptionalDouble cutOff, Progress progress) {
        this.cell = cell;
        this.cutOff = cutOff;
        this.follow = new CellTransient(cell, CellTransient.USUAL_TOLERANCE, progress);
        this.steady = new SteadyProfile(cell.column());
        this.limit = steady.limitingCurrent(Direction.CHARGE).value();
    }

    /** The greatest current at which plating can go on for ever [A/m2]; empty if there is none. */
    OptionalDouble limitingCurrent() {
        return limit;
    }

    /** The limit at a current [A/m2]. */
    Limit at(double current) {
        boolean becomesSteady = current < limit.orElse(Double.POSITIVE_INFINITY);
        if (becomesSteady && Math.abs(cell.voltage(steady.at(-current), -current)) < cutOff.orElse(Double.POSITIVE_INFINITY)) {
            return none(current);
        }
        List<Event> events = cutOff.isEmpty() ? List.of()
                : List.of(new Event(CUT_OFF, moment -> cutOff.getAsDouble() - Math.abs(cell.voltage(moment.concentrations(), moment.current()))));
        double patience = PATIENCE * Math.max(cell.column().diffusionTime(), 1);
        CellTransient.End end = follow.run(CellMoment.atRest(cell.column()), new Control.Current(-current), patience, events, moment -> { });
        OptionalDouble capacity = OptionalDouble.of(Math.abs(end.moment().charge()));
        if (end.depleted()) {
            Depletion.Place place = cell.depleted(end.moment().concentrations(), -current);
            return new Limit(current, Mechanism.DEPLETION, capacity, Optional.of(place.name()), Optional.of(place.side() == Depletion.Side.ANODE ? "anode" : "cathode"));
        }
        return end.event().isEmpty() ? none(current) : new Limit(current, Mechanism.CUT_OFF, capacity, Optional.empty(), Optional.empty());
    }

    private static Limit none(double current) {
        return new Limit(current, Mechanism.NONE, OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }
}
