package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Note;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelResult;
import org.lamella.solver.microstructure.VoxelStructure;

/** What voxels tell about a composite beyond its conductivity (A13). */
final class VoxelFigures {

    private static final List<String> AXES = List.of("through-plane", "in-plane 1", "in-plane 2");

    private final VoxelResult result;
    private final VoxelStructure structure;
    private final List<Inclusion> fillers;
    /** Of the matrix and then of each filler, how well its ways conduct over the phase itself. */
    private final List<VoxelResult> formation;

    private VoxelFigures(VoxelResult result, VoxelStructure structure, List<Inclusion> fillers, List<VoxelResult> formation) {
        this.result = result;
        this.structure = structure;
        this.fillers = fillers;
        this.formation = formation;
    }

    /** The figures of a composite. */
    static VoxelFigures of(VoxelLaw law, Microstructure composite) {
        List<Inclusion> fillers = composite.inclusions().stream().filter(filler -> filler.volumeFraction() > 0).toList();
        List<VoxelResult> formation = IntStream.range(-1, fillers.size()).mapToObj(filler -> law.formation(composite, filler)).toList();
        return new VoxelFigures(law.result(composite), law.structure(composite), fillers, formation);
    }

    /** Relative standard deviation of the through-plane conductivity. */
    double relativeError() {
        return result.relativeError();
    }

    /** What changes with the temperature. */
    void conductivity(String subject, double temperature, Results results) {
        boolean valid = result.converged();
        results.of("grid-error", subject).at(temperature).model(VoxelLaw.NAME).valid(valid).is(result.gridError());
        Results.Entry scatter = results.of("rve-error", subject).at(temperature).model(VoxelLaw.NAME).valid(valid);
        if (Double.isNaN(result.structureError())) {
            scatter.missing("one-seed: a single random structure does not tell its scatter; use more seeds");
        } else {
            scatter.is(result.structureError());
        }
        results.of("current-focusing-max", subject).at(temperature).model(VoxelLaw.NAME).valid(valid).is(result.focusing().maximum());
        results.of("current-focusing-p95", subject).at(temperature).model(VoxelLaw.NAME).valid(valid).is(result.focusing().percentile95());
        results.of("channel-uniformity", subject).at(temperature).model(VoxelLaw.NAME).valid(valid).is(result.focusing().uniformity());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < AXES.size(); row++) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(AXES.get(row)));
            for (int column = 0; column < AXES.size(); column++) {
                double component = result.tensor().get(AXES.size() * row + column);
                cells.add(Double.isNaN(component) ? null : component);
            }
            rows.add(cells);
        }
        List<Column> columns = new ArrayList<>(List.of(new Column("axis", null)));
        AXES.forEach(axis -> columns.add(new Column(axis, "S/m")));
        results.add(new ResultTable("conductivity-tensor", subject, Results.at(temperature), columns, rows));
    }

    /** What the structures are like at any temperature. */
    void structure(String subject, Results results) {
        ways(subject, 0, results);
        for (int f = 0; f < fillers.size(); f++) {
            String name = fillers.get(f).name();
            ways(name, f + 1, results);
            results.of("achieved-fraction", name).model(VoxelLaw.NAME).is(structure.achieved(f));
            double lacey = structure.lacey().get(f);
            if (!Double.isNaN(lacey)) {
                results.of("lacey-index", name).model(VoxelLaw.NAME).is(lacey);
            }
        }
    }

    /** The ways through a phase: tortuosity is fraction over formation, MacMullin's number one over it. */
    private void ways(String subject, int label, Results results) {
        results.of("percolation-fraction", subject).model(VoxelLaw.NAME).is(structure.connected().get(label));
        for (String id : Arrays.asList("tortuosity", "macmullin-number")) {
            Results.Entry entry = results.of(id, subject).model(VoxelLaw.NAME);
            double share = "tortuosity".equals(id) ? structure.fractions().get(label) : 1;
            VoxelResult alone = formation.get(label);
            if (!alone.converged()) {
                Note failed = VoxelLaw.notConverged(alone);
                entry.valid(false).notes(failed.code() + ": " + failed.text());
            }
            if (alone.throughPlane() == 0) {
                entry.notes("no-percolation: the phase has no way through the box").unbounded();
            } else {
                entry.is(share / alone.throughPlane());
            }
        }
    }
}
