package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lamella.solver.Progress;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.CellTransient;
import org.lamella.solver.transport.Control;
import org.lamella.solver.transport.Depletion;
import org.lamella.solver.transport.PolarisedCell;

/**
 * A cell from rest under a constant current, and its relaxation after the current is switched off.
 *
 * @param cell the cell
 * @param current i, positive from anode to cathode [A/m2]
 * @param under moments with the current, from rest to its end
 * @param after moments without it; empty without a rest
 * @param depletion where and when salt ran out, if it did
 */
record PolarisationRun(PolarisedCell cell, double current, List<CellMoment> under, List<CellMoment> after, Optional<Depletion> depletion) {

    /**
     * Follows a cell.
     *
     * @param duration greatest time under current [s]
     * @param rest time without current [s]; NaN for as long as the current flowed
     */
    static PolarisationRun of(PolarisedCell cell, double current, double duration, double rest, Progress progress) {
        CellTransient follow = new CellTransient(cell, CellTransient.USUAL_TOLERANCE, progress);
        List<CellMoment> under = new ArrayList<>();
        CellTransient.End end = follow.run(CellMoment.atRest(cell.column()), new Control.Current(current), duration, List.of(), under::add);
        CellMoment last = end.moment();
        Optional<Depletion> depletion = !end.depleted() ? Optional.empty()
                : Optional.of(new Depletion(cell.depleted(last.concentrations(), current), last.time(), Math.abs(last.charge())));
        List<CellMoment> after = new ArrayList<>();
        double relaxation = Double.isNaN(rest) ? last.time() : rest;
        if (relaxation > 0) {
            follow.run(last, Control.REST, relaxation, List.of(), after::add);
        }
        return new PolarisationRun(cell, current, under, after, depletion);
    }

    /** A given number of moments of a list, close together at its beginning where things change fast: evenly spaced in the root of time. */
    static List<CellMoment> thinned(List<CellMoment> moments, int number) {
        if (moments.isEmpty()) {
            return moments;
        }
        List<CellMoment> kept = new ArrayList<>(number);
        double start = moments.getFirst().time();
        double duration = moments.getLast().time() - start;
        int next = 0;
        for (int i = 0; i < moments.size(); i++) {
            double share = duration == 0 ? 1 : Math.sqrt((moments.get(i).time() - start) / duration);
            if (share * (number - 1) >= next || i == moments.size() - 1) {
                kept.add(moments.get(i));
                next = (int) Math.floor(share * (number - 1)) + 1;
            }
        }
        return kept;
    }
}
