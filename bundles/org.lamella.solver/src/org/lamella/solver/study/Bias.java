package org.lamella.solver.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;
import org.lamella.solver.Progress;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.CellTransient;
import org.lamella.solver.transport.Control;
import org.lamella.solver.transport.Depletion;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.LimitingCurrent;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SteadyProfile;

/**
 * A cell under a direct current, about which a small alternating one is answered.
 *
 * @param current positive from anode to cathode [A/m2]
 * @param concentrations of the salt; empty where the current leaves none at a face
 * @param reason {@code code: sentence}: why there are none
 */
record Bias(double current, Optional<double[]> concentrations, String reason) {

    /** The steady state. */
    static Bias steady(PolarisedCell cell, double current) {
        SteadyProfile profile = new SteadyProfile(cell.column());
        LimitingCurrent limit = profile.limitingCurrent(current < 0 ? Direction.CHARGE : Direction.DISCHARGE);
        if (Math.abs(current) < limit.value().orElse(Double.POSITIVE_INFINITY)) {
            return new Bias(current, Optional.of(profile.at(current)), "");
        }
        return new Bias(current, Optional.empty(), "beyond-limit: no steady state exists under " + current(current) + "; the limiting current is "
                + Units.display(limit.value().getAsDouble(), Dimension.CURRENT_DENSITY) + ". Lower the current; with a duration there are spectra until the salt runs out");
    }

    /** After the current has flowed from rest for a time, s. */
    static Bias after(PolarisedCell cell, double current, double duration, Progress progress) {
        CellTransient.End end = new CellTransient(cell, CellTransient.USUAL_TOLERANCE, progress).run(CellMoment.atRest(cell.column()), new Control.Current(current), duration,
                List.of(), moment -> { });
        double[] c = end.moment().concentrations();
        if (!end.depleted()) {
            return new Bias(current, Optional.of(c), "");
        }
        Depletion.Place place = cell.depleted(c, current);
        return new Bias(current, Optional.empty(), "depleted: " + current(current) + " empties " + Names.simple(place.name()) + " after " + Units.display(end.moment().time(), "s")
                + "; give a shorter duration");
    }

    /** The state a study asks for: steady, or after a time. */
    static Bias of(PolarisedCell cell, double current, OptionalDouble duration, Progress progress) {
        return duration.isPresent() && current != 0 ? after(cell, current, duration.getAsDouble(), progress) : steady(cell, current);
    }

    private static String current(double current) {
        return (current < 0 ? "charge at " : "discharge at ") + Units.display(Math.abs(current), Dimension.CURRENT_DENSITY);
    }
}
