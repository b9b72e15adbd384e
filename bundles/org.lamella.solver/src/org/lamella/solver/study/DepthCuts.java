package org.lamella.solver.study;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a graded layer is cut into slices. No point of a gradient lies inside a slice; a slice is at most a twentieth of the layer, and thinner
 * where the resistivity is steep or jumps, because a phase begins to percolate or another law is chosen.
 */
final class DepthCuts {

    static final int LEAST_SLICES = 20;
    /** Bound on what the slices in series may miss of the layer's resistance. */
    static final double TOLERANCE = 5e-4;
    /** A resistivity that runs away is followed no further. */
    static final int MOST_SLICES = 200;

    private final DoubleUnaryOperator resistivity;
    private final TreeMap<Double, Double> slices = new TreeMap<>();
    private final Map<Double, Double> doubts = new HashMap<>();

    private DepthCuts(DoubleUnaryOperator resistivity) {
        this.resistivity = resistivity;
    }

    /**
     * The slices.
     *
     * @param bends depths at which a gradient may bend, from 0 to 1
     * @param resistivity over the depth
     * @return the far face of each slice by its near one
     */
    static SortedMap<Double, Double> of(List<Double> bends, DoubleUnaryOperator resistivity) {
        DepthCuts cuts = new DepthCuts(resistivity);
        for (int piece = 1; piece < bends.size(); piece++) {
            double from = bends.get(piece - 1);
            double length = bends.get(piece) - from;
            int count = Math.max(1, (int) Math.ceil(LEAST_SLICES * length - 1e-9));
            for (int n = 0; n < count; n++) {
                cuts.cut(from + length * n / count, n + 1 == count ? bends.get(piece) : from + length * (n + 1) / count);
            }
        }
        cuts.refine();
        return cuts.slices;
    }

    private void cut(double from, double to) {
        slices.put(from, to);
        doubts.put(from, doubt(from, to));
    }

    /** How far the resistance of a slice by its middle may be off: its difference to the one by its faces, which also notices any jump in between. */
    private double doubt(double from, double to) {
        return (to - from) * Math.abs(resistivity.applyAsDouble((from + to) / 2) - (resistivity.applyAsDouble(from) + resistivity.applyAsDouble(to)) / 2);
    }

    /** Halves the slice that may be off most until all together are good enough. */
    private void refine() {
        while (slices.size() < MOST_SLICES && doubts.values().stream().mapToDouble(Double::doubleValue).sum() > TOLERANCE * resistance()) {
            double from = slices.navigableKeySet().stream().max(Comparator.comparingDouble(doubts::get)).orElseThrow();
            double to = slices.get(from);
            double middle = (from + to) / 2;
            cut(from, middle);
            cut(middle, to);
        }
    }

    private double resistance() {
        double sum = 0;
        for (Map.Entry<Double, Double> slice : slices.entrySet()) {
            sum += (slice.getValue() - slice.getKey()) * resistivity.applyAsDouble((slice.getKey() + slice.getValue()) / 2);
        }
        return sum;
    }
}
