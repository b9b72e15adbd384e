package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.units.Units;
import org.lamella.solver.Measure;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.Depletion;
import org.lamella.solver.transport.DepthLayer;
import org.lamella.solver.transport.DepthProfile;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.LimitingCurrent;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.VoltageDrop;

/** Puts what a polarised cell does into tables and series. */
final class TransportSeries {

    private static final String LAYERS = "layer-depths";
    /** Profiles kept while the current flows, and as many afterwards. */
    private static final int SNAPSHOTS = 9;
    /** Of the points inside a layer one in so many is kept, and both its faces. */
    private static final int SPARSE = 3;
    /** Points of a curve over time, under current and as many afterwards. */
    private static final int POINTS = 80;

    /**
     * When a current empties a layer.
     *
     * @param current magnitude [A/m2]
     * @param direction of the current
     * @param limit largest steady current in that direction
     * @param depletion empty if it never does
     */
    record Row(double current, Direction direction, LimitingCurrent limit, Optional<Depletion> depletion) {
    }

    private final String subject;
    private final StackModel stack;
    private final PolarisedCell cell;
    private final Results results;

    TransportSeries(String subject, StackModel stack, PolarisedCell cell, Results results) {
        this.subject = subject;
        this.stack = stack;
        this.cell = cell;
        this.results = results;
    }

    /** Where the layers lie, for the bands of a picture; once for all kinds of a study. */
    void layers() {
        if (results.tables().stream().anyMatch(table -> table.id().equals(LAYERS) && table.at().equals(Results.at(cell.temperature())))) {
            return;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        double depth = 0;
        for (DepthLayer layer : cell.column().layers()) {
            rows.add(Arrays.asList(Names.simple(layer.name()), layer.name(), depth, depth + layer.thickness()));
            depth += layer.thickness();
        }
        results.add(new ResultTable(LAYERS, subject, Results.at(cell.temperature()),
                List.of(new Column("layer", null), new Column("element", null), new Column("from", "m"), new Column("to", "m")), rows));
    }

    /** Profiles at several times, voltage and concentrations at the electrodes over time. */
    void run(PolarisationRun run) {
        List<CellMoment> under = PolarisationRun.thinned(run.under(), SNAPSHOTS);
        List<CellMoment> after = PolarisationRun.thinned(run.after(), SNAPSHOTS);
        double end = run.under().getLast().time();
        List<DepthProfile> profiles = Stream.concat(under.stream(), after.stream()).map(moment -> cell.profile(moment.concentrations(), moment.current())).toList();
        List<String> names = Stream.concat(under.stream().map(moment -> Units.display(moment.time(), "s")),
                after.stream().map(moment -> "rest " + Units.display(moment.time() - end, "s"))).toList();
        profiles(Results.at(cell.temperature(), run.current()), names, profiles);
        overTime(run);
    }

    private void profiles(SortedMap<String, Measure> at, List<String> names, List<DepthProfile> profiles) {
        profile("concentration-profile", at, "mol/m3", names, profiles, DepthProfile::concentration);
        profile("potential-profile", at, "V", names, profiles, DepthProfile::potential);
        profile("anion-flux-profile", at, "mol/m2/s", names, profiles, DepthProfile::flux);
    }

    private void profile(String id, SortedMap<String, Measure> at, String unit, List<String> names, List<DepthProfile> profiles,
            Function<DepthProfile, double[]> values) {
        double[] depth = profiles.getFirst().depth();
        int[] kept = kept(depth);
        List<Axis> curves = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            curves.add(new Axis(names.get(k), unit, some(values.apply(profiles.get(k)), kept)));
        }
        results.add(new ResultSeries(id, subject, at, new Axis("depth", "m", some(depth, kept)), curves));
    }

    /** Both points of every plane and some of those between. */
    private static int[] kept(double[] depth) {
        int last = depth.length - 1;
        return IntStream.rangeClosed(0, last).filter(i -> i % SPARSE == 0 || i == last || depth[i] == depth[i + 1] || depth[i] == depth[i - 1]).toArray();
    }

    private static double[] some(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }

    private void overTime(PolarisationRun run) {
        List<CellMoment> moments = Stream.concat(PolarisationRun.thinned(run.under(), POINTS).stream(), PolarisationRun.thinned(run.after(), POINTS).stream()).toList();
        int n = moments.size();
        double[] time = new double[n];
        double[] voltage = new double[n];
        double[] atAnode = new double[n];
        double[] atCathode = new double[n];
        for (int i = 0; i < n; i++) {
            CellMoment moment = moments.get(i);
            time[i] = moment.time();
            double volts = cell.voltage(moment.concentrations(), moment.current());
            voltage[i] = Double.isFinite(volts) ? volts : Double.NaN;
            double[] concentration = cell.profile(moment.concentrations(), moment.current()).concentration();
            atAnode[i] = concentration[0];
            atCathode[i] = concentration[concentration.length - 1];
        }
        Axis axis = new Axis("time", "s", time);
        results.add(new ResultSeries("voltage", subject, Results.at(cell.temperature(), run.current()), axis, List.of(new Axis("voltage", "V", voltage))));
        results.add(new ResultSeries("surface-concentration", subject, Results.at(cell.temperature(), run.current()), axis,
                List.of(new Axis("at the anode", "mol/m3", atAnode), new Axis("at the cathode", "mol/m3", atCathode))));
    }

    /** Profiles at the ends of the steps of an experiment. */
    void experiment(List<CellRun.Snapshot> snapshots) {
        List<DepthProfile> profiles = snapshots.stream().map(snapshot -> cell.profile(snapshot.moment().concentrations(), snapshot.moment().current())).toList();
        List<String> names = snapshots.stream().map(snapshot -> snapshot.number() + ": " + snapshot.verb()).toList();
        profiles(Results.at(cell.temperature()), names, profiles);
    }

    /** The named items of a steady voltage; what adds nothing is left out. */
    void drop(double[] profile, double current) {
        VoltageDrop drop = cell.drop(profile, current);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (VoltageDrop.Item item : drop.items().stream().filter(item -> item.value() != 0).toList()) {
            rows.add(Arrays.asList(label(item), ResistanceStudy.element(item.kind(), item.name(), stack), item.value(), item.value() / drop.total()));
        }
        results.add(new ResultTable("voltage-drop", subject, Results.at(cell.temperature(), current),
                List.of(new Column("item", null), new Column("element", null), new Column("value", "V"), new Column("share", "1")), rows));
    }

    private static String label(VoltageDrop.Item item) {
        String label = ResistanceStudy.label(item.kind(), item.name());
        return item.name().isEmpty() || label.endsWith(Names.simple(item.name())) ? label : label + " " + Names.simple(item.name());
    }

    /** When salt runs out, by current and direction. */
    void depletion(List<Row> outcomes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : outcomes) {
            @Nullable Double limit = row.limit().unbounded() ? null : Double.valueOf(row.limit().value().getAsDouble());
            String direction = row.direction() == Direction.CHARGE ? "charge" : "discharge";
            if (row.depletion().isPresent()) {
                Depletion depletion = row.depletion().get();
                rows.add(Arrays.asList(row.current(), direction, limit, Names.simple(depletion.place().name()), depletion.place().name(),
                        depletion.place().side() == Depletion.Side.ANODE ? "anode" : "cathode", depletion.time(), depletion.capacity()));
            } else {
                rows.add(Arrays.asList(row.current(), direction, limit, "none", null, null, null, null));
            }
        }
        results.add(new ResultTable("depletion", subject, Results.at(cell.temperature()),
                List.of(new Column("current", "A/m2"), new Column("direction", null), new Column("limiting current", "A/m2"), new Column("layer", null), new Column("element", null), new Column("side", null), new Column("time", "s"),
                        new Column("capacity", "A*s/m2")),
                rows));
    }
}
