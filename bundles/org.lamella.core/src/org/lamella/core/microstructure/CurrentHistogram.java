package org.lamella.core.microstructure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lamella.core.chart.Chart;
import org.lamella.model.units.Units;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;

/** How much of the volume carries which current: for each phase the share of the whole volume over the local current density. */
public final class CurrentHistogram {

    /** Id of the chart, also the stem of file names. */
    public static final String ID = "local-current";

    private static final int BINS = 60;
    private static final double PER_CENT = 100;

    private CurrentHistogram() {
    }

    /**
     * The chart of a structure that is solved. What exceeds the range of the colours is in the last bin.
     *
     * @throws java.util.NoSuchElementException if it is not solved
     */
    public static Chart of(Scene scene) {
        VoxelModel model = scene.model();
        VoxelField field = scene.field().orElseThrow();
        Scene.Range range = scene.range(Scene.Shown.CURRENT);
        double step = range.high() > 0 ? range.high() / BINS : 1;
        int[] phaseOf = new int[256];
        for (int n = 0; n < model.phases().size(); n++) {
            phaseOf[model.phases().get(n).label()] = n;
        }
        double[][] shares = new double[model.phases().size()][BINS];
        for (int voxel = 0; voxel < model.size(); voxel++) {
            shares[phaseOf[model.label(voxel)]][(int) Math.min(BINS - 1.0, scene.current(voxel) / step)] += PER_CENT / model.size();
        }
        double[] middles = new double[BINS];
        Arrays.setAll(middles, bin -> (bin + 0.5) * step);
        List<Chart.Series> series = new ArrayList<>();
        for (int n = 0; n < shares.length; n++) {
            series.add(new Chart.Series(model.phases().get(n).name(), n, middles, shares[n]));
        }
        String title = "Local current density of " + model.composite() + " at " + Units.display(field.temperature(), "K");
        return new Chart(ID, title, "Curves: share of the volume over the local current density, one curve a phase, while 1 mA/cm² flows on average", Chart.Kind.LINE,
                new Chart.Axis("Local current density", range.unit(), false), new Chart.Axis("Share of the volume", "%", false), List.of(), series, List.of(),
                List.of(new Chart.Marker("mean", 1)), List.of(), List.of(), -1);
    }
}
