package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lamella.solver.Progress;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.CellTransient;
import org.lamella.solver.transport.CellTransient.Event;
import org.lamella.solver.transport.Control;
import org.lamella.solver.transport.Depletion;
import org.lamella.solver.transport.PolarisedCell;

/** A lithium symmetric cell doing an experiment. Plating at the anode is a negative current and a negative voltage. */
final class CellRun {

    /** A stage without an end of its own time runs at most so long, s: a year. */
    static final double LONGEST = 365.25 * 86400;

    /** Many cycles need no more; times of depletion change by less than a thousandth. */
    private static final double TOLERANCE = 1e-5;
    /** Points kept of a stage. */
    private static final int POINTS = 24;

    private final PolarisedCell cell;
    private final Progress progress;
    private final List<ExperimentRun.Point> points = new ArrayList<>();
    private final List<ExperimentRun.Done> done = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private Optional<Depletion> depletion = Optional.empty();

    CellRun(PolarisedCell cell, Progress progress) {
        this.cell = cell;
        this.progress = progress;
    }

    /** Does the stages in order until one empties a layer. */
    ExperimentRun of(List<Protocol.Stage> stages) {
        CellTransient follow = new CellTransient(cell, TOLERANCE, progress);
        CellMoment now = CellMoment.atRest(cell.column());
        for (int i = 0; i < stages.size() && depletion.isEmpty(); i++) {
            progress.report("run", (double) i / stages.size());
            Protocol.Stage stage = stages.get(i);
            CellMoment start = now;
            List<CellMoment> moments = new ArrayList<>();
            CellTransient.End end = follow.run(start, control(stage), Math.min(stage.duration(), LONGEST), events(stage, start), moments::add);
            PolarisationRun.thinned(moments, POINTS).forEach(this::see);
            now = end.moment();
            String cause = end.event().orElse(Double.isInfinite(stage.duration()) ? "no end within a year" : "time");
            if (end.depleted()) {
                depletion = Optional.of(new Depletion(cell.depleted(now.concentrations(), now.current()), now.time(), Math.abs(now.charge() - start.charge())));
            }
            done.add(new ExperimentRun.Done(i + 1, stage, start.time(), now.time(), now.charge() - start.charge(), cell.voltage(now.concentrations(), now.current()), cause));
            snapshots.add(new Snapshot(i + 1, stage.verb(), now));
        }
        return new ExperimentRun(points, done, depletion);
    }

    private static Control control(Protocol.Stage stage) {
        return switch (stage.verb()) {
            case "plate", "ramp" -> new Control.Current(-stage.level());
            case "strip" -> new Control.Current(stage.level());
            case "hold" -> new Control.Voltage(stage.level());
            case "rest" -> Control.REST;
            default -> throw new IllegalArgumentException("a lithium symmetric cell cannot " + stage.verb());
        };
    }

    private List<Event> events(Protocol.Stage stage, CellMoment start) {
        List<Event> events = new ArrayList<>();
        stage.voltage().ifPresent(limit -> events.add(new Event("voltage", moment -> Math.abs(limit) - Math.abs(cell.voltage(moment.concentrations(), moment.current())))));
        stage.currentDensity().ifPresent(limit -> events.add(new Event("current", moment -> Math.abs(moment.current()) - limit)));
        stage.capacity().ifPresent(limit -> events.add(new Event("capacity", moment -> limit - Math.abs(moment.charge() - start.charge()))));
        return events;
    }

    private void see(CellMoment moment) {
        points.add(new ExperimentRun.Point(moment.time(), cell.voltage(moment.concentrations(), moment.current()), moment.current(), moment.charge()));
    }

    /** The cell at the end of each stage. */
    List<Snapshot> snapshots() {
        return snapshots;
    }

    /**
     * The cell at the end of a stage.
     *
     * @param number of the stage, from 1
     * @param verb what was done
     * @param moment the cell
     */
    record Snapshot(int number, String verb, CellMoment moment) {
    }
}
