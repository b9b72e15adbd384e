package org.lamella.core.microstructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

import org.lamella.core.markup.Palette;
import org.lamella.model.units.Units;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;

/** A structure, with the field in it where it is solved, and the colours in which it is shown. Making one takes noticeable time. */
public final class Scene {

    /** What colours stand for. */
    public enum Shown {
        /** The phases. */
        PHASES,
        /** Magnitude of the local current density. */
        CURRENT,
        /** Electric potential. */
        POTENTIAL
    }

    /**
     * The range that the colours cover, in display units.
     *
     * @param low darkest
     * @param high lightest
     * @param unit of both
     * @param exceeded whether there are values above it
     */
    public record Range(double low, double high, String unit, boolean exceeded) {

        double share(double value) {
            return high > low ? (value - low) / (high - low) : 0;
        }
    }

    private static final String CURRENT_UNIT = "mA/cm²";
    private static final String POTENTIAL_UNIT = "mV";
    /** Of A/m2 in mA/cm2. */
    private static final double PER_AREA = 0.1;
    private static final double MILLI = 1e3;
    /** Where nothing sets a potential. */
    private static final int NONE = 0x8d8d8d;
    private static final int BINS = 1 << 14;
    /** Share of the voxels whose current the colours tell apart; a few at edges have far greater ones. */
    private static final double TOLD_APART = 0.995;

    private final VoxelModel model;
    private final Optional<VoxelField> field;
    private final Range current;
    private final Range potential;
    /** Colours of the labels on a light and on a dark ground. */
    private final int[] light = new int[256];
    private final int[] dark = new int[256];

    /** Takes a structure, and the field in it. */
    public Scene(VoxelModel model, Optional<VoxelField> field) {
        this.model = model;
        this.field = field;
        current = field.map(solved -> range(voxel -> PER_AREA * solved.current(voxel), solved.potential().length, true)).orElse(new Range(0, 0, CURRENT_UNIT, false));
        potential = field.map(solved -> range(voxel -> MILLI * solved.potential()[voxel], solved.potential().length, false)).orElse(new Range(0, 0, POTENTIAL_UNIT, false));
        for (int n = 0; n < model.phases().size(); n++) {
            int label = model.phases().get(n).label();
            light[label] = Integer.parseInt(Palette.light(n).substring(1), 16);
            dark[label] = Integer.parseInt(Palette.dark(n).substring(1), 16);
        }
    }

    private static Range range(IntToDoubleFunction values, int count, boolean fromZero) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int voxel = 0; voxel < count; voxel++) {
            double value = values.applyAsDouble(voxel);
            // comparisons with NaN are false
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        if (!fromZero) {
            return low <= high ? new Range(low, high, POTENTIAL_UNIT, false) : new Range(0, 0, POTENTIAL_UNIT, false);
        }
        int[] bins = new int[BINS];
        for (int voxel = 0; voxel < count; voxel++) {
            bins[high > 0 ? (int) Math.min(BINS - 1.0, values.applyAsDouble(voxel) / high * BINS) : 0]++;
        }
        int bin = 0;
        for (long below = bins[0]; below < TOLD_APART * count; below += bins[bin]) {
            bin++;
        }
        double told = high * (bin + 1) / BINS;
        return new Range(0, told, CURRENT_UNIT, told < high);
    }

    /** @return the structure */
    public VoxelModel model() {
        return model;
    }

    /** @return the field, where it is solved */
    public Optional<VoxelField> field() {
        return field;
    }

    /** @return whether there is something to show */
    public boolean has(Shown shown) {
        return shown == Shown.PHASES || field.isPresent();
    }

    /** @return what the colours of numbers cover */
    public Range range(Shown shown) {
        return shown == Shown.POTENTIAL ? potential : current;
    }

    /** @return local current density in a voxel [mA/cm2]; zero while it is not solved */
    public double current(int voxel) {
        return field.map(solved -> PER_AREA * solved.current(voxel)).orElse(0.0);
    }

    /**
     * The colour of a voxel.
     *
     * @param onDark whether it stands on a dark ground
     * @return 0xRRGGBB
     */
    public int colour(int voxel, Shown shown, boolean onDark) {
        if (!has(shown) || shown == Shown.PHASES) {
            return (onDark ? dark : light)[model.label(voxel)];
        }
        double value = value(voxel, shown);
        return Double.isNaN(value) ? NONE : ColourScale.rgb(range(shown).share(value));
    }

    /** @return a plane, one pixel a voxel */
    public Pixels slice(Slice slice, Shown shown, boolean onDark) {
        int width = slice.width();
        int[] rgb = new int[width * slice.height()];
        for (int n = 0; n < rgb.length; n++) {
            rgb[n] = colour(slice.voxel(n % width, n / width), shown, onDark);
        }
        return new Pixels(width, slice.height(), rgb);
    }

    /** @return the numbers of a plane with tabs between them, as spreadsheets take them: labels, or values in display units */
    public String numbers(Slice slice, Shown shown) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < slice.height(); y++) {
            for (int x = 0; x < slice.width(); x++) {
                text.append(x == 0 ? "" : "\t").append(number(slice.voxel(x, y), shown));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String number(int voxel, Shown shown) {
        if (!has(shown) || shown == Shown.PHASES) {
            return String.valueOf(model.label(voxel));
        }
        return String.valueOf((float) value(voxel, shown));
    }

    /** A number that colours stand for, in display units; NaN for none. */
    private double value(int voxel, Shown shown) {
        VoxelField solved = field.orElseThrow();
        return shown == Shown.CURRENT ? PER_AREA * solved.current(voxel) : MILLI * solved.potential()[voxel];
    }

    /** @return what a voxel is, for people: its phase and, where it is solved, its current density and potential */
    public String text(int voxel) {
        List<String> parts = new ArrayList<>();
        int label = model.label(voxel);
        model.phases().stream().filter(phase -> phase.label() == label).forEach(phase -> parts.add(phase.name()));
        field.ifPresent(solved -> {
            parts.add(Units.display(solved.current(voxel), "A/m²", 3));
            parts.add(Float.isNaN(solved.potential()[voxel]) ? "no potential" : Units.display(solved.potential()[voxel], "V", 3));
        });
        return String.join(", ", parts);
    }
}
