package org.lamella.core.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lamella.core.chart.Chart;
import org.lamella.core.microstructure.BoxPicture;
import org.lamella.core.microstructure.ColourScale;
import org.lamella.core.microstructure.CurrentHistogram;
import org.lamella.core.microstructure.Pixels;
import org.lamella.core.microstructure.Scene;
import org.lamella.core.microstructure.Scene.Shown;
import org.lamella.core.microstructure.Slice;
import org.lamella.core.microstructure.Slice.Plane;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;

/** Colours, slices, the box and the histogram of small structures. */
class PicturesTest {

    private static final int GROUND = 0x123456;
    private static final int SLICES = 2;
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;

    private static VoxelModel model(int slices, int rows, int columns, byte[] labels) {
        return new VoxelModel("p.C", slices, rows, columns, 1e-7, labels, List.of(new VoxelModel.Phase(0, "Polymer", 0.7, 1, Double.NaN), new VoxelModel.Phase(1, "Ceramic", 0.3, 0, 0.9)));
    }

    private static VoxelModel numbered() {
        byte[] labels = new byte[SLICES * ROWS * COLUMNS];
        labels[23] = 1;
        return model(SLICES, ROWS, COLUMNS, labels);
    }

    /** Current through the thickness of as many mA/cm2 as the number of the voxel. */
    private static VoxelField field() {
        float[] potential = new float[SLICES * ROWS * COLUMNS];
        float[] current = new float[3 * potential.length];
        for (int voxel = 0; voxel < potential.length; voxel++) {
            potential[voxel] = voxel == 5 ? Float.NaN : 1e-3f * voxel;
            current[3 * voxel] = 10f * voxel;
        }
        return new VoxelField(333.15, 1e-2, potential, current, true, 1e-11);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** OKLab of sRGB, by Ottosson's matrices, which invert those of the scale. */
    private static double[] lab(int rgb) {
        double r = linear(rgb >> 16);
        double g = linear(rgb >> 8 & 0xFF);
        double b = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    }

    /** Equal steps of the number are equal steps to the eye, and hardly any of them is between green and red. */
    @Test
    void theScaleIsEvenAndForEveryEye() {
        double whole = distance(lab(ColourScale.rgb(0)), lab(ColourScale.rgb(1)));
        for (int step = 0; step < 16; step++) {
            double[] from = lab(ColourScale.rgb(step / 16.0));
            double[] to = lab(ColourScale.rgb((step + 1) / 16.0));
            assertEquals(1, 16 * distance(from, to) / whole, 0.1, "step " + step);
            assertTrue(to[0] > from[0] + 0.03, "it grows lighter");
            assertTrue(Math.abs(to[1] - from[1]) < 0.2 * distance(from, to), "neither greener nor redder");
        }
        assertEquals(ColourScale.rgb(0), ColourScale.rgb(-3));
        assertEquals(ColourScale.rgb(1), ColourScale.rgb(7));
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(Arrays.stream(new int[] {0, 1, 2}).mapToDouble(n -> (one[n] - other[n]) * (one[n] - other[n])).sum());
    }

    @Test
    void slicesShowTheThicknessFromTopToBottom() {
        VoxelModel model = numbered();
        Slice layer = new Slice(model, Plane.LAYER, 1);
        assertEquals(List.of(COLUMNS, ROWS, 12, 23), List.of(layer.width(), layer.height(), layer.voxel(0, 0), layer.voxel(3, 2)));
        Slice row = new Slice(model, Plane.ROW, 2);
        assertEquals(List.of(COLUMNS, SLICES, 8, 23), List.of(row.width(), row.height(), row.voxel(0, 0), row.voxel(3, 1)));
        Slice column = new Slice(model, Plane.COLUMN, 9);
        assertEquals(List.of(ROWS, SLICES, 3, 23), List.of(column.width(), column.height(), column.voxel(0, 0), column.voxel(2, 1)));
        assertEquals(3, column.index(), "outside is the last one");
        assertEquals(1.5e-7, layer.position(), 1e-15);
    }

    @Test
    void coloursStandForPhasesOrNumbers() {
        Scene drawn = new Scene(numbered(), Optional.empty());
        assertFalse(drawn.has(Shown.CURRENT));
        Pixels phases = drawn.slice(new Slice(drawn.model(), Plane.LAYER, 1), Shown.CURRENT, false);
        assertEquals(2, Arrays.stream(phases.rgb()).distinct().count(), "phases as long as nothing is solved");
        Scene solved = new Scene(numbered(), Optional.of(field()));
        assertEquals(0, solved.range(Shown.CURRENT).low());
        assertEquals(23, solved.range(Shown.CURRENT).high(), 0.01);
        assertEquals("mA/cm²", solved.range(Shown.CURRENT).unit());
        assertEquals(ColourScale.rgb(1), solved.colour(23, Shown.CURRENT, false));
        assertEquals(ColourScale.rgb(0), solved.colour(0, Shown.POTENTIAL, true));
        assertEquals(0x8d8d8d, solved.colour(5, Shown.POTENTIAL, false), "no potential");
        assertEquals("Polymer, 5 mA/cm², no potential", solved.text(5));
        assertEquals("0\t0\t0\t0\n0\t0\t0\t0\n0\t0\t0\t1\n", drawn.numbers(new Slice(drawn.model(), Plane.LAYER, 1), Shown.PHASES));
        assertEquals("12.0\t13.0\t14.0\t15.0", solved.numbers(new Slice(drawn.model(), Plane.LAYER, 1), Shown.CURRENT).lines().findFirst().orElseThrow());
    }

    /** A few voxels with far more current than the others do not make all others dark. */
    @Test
    void rareCurrentsDoNotStretchTheScale() {
        byte[] labels = new byte[1000];
        float[] current = new float[3000];
        Arrays.fill(current, 5);
        current[0] = 5e4f;
        Scene scene = new Scene(model(10, 10, 10, labels), Optional.of(new VoxelField(300, 1, new float[1000], current, true, 0)));
        assertTrue(scene.range(Shown.CURRENT).exceeded());
        assertTrue(scene.range(Shown.CURRENT).high() < 5, () -> "up to " + scene.range(Shown.CURRENT));
    }

    @Test
    void theHistogramCountsEveryVoxelOnce() {
        Chart chart = CurrentHistogram.of(new Scene(numbered(), Optional.of(field())));
        assertEquals(List.of("Polymer", "Ceramic"), chart.series().stream().map(Chart.Series::name).toList());
        assertEquals(100.0 * 23 / 24, Arrays.stream(chart.series().get(0).y()).sum(), 1e-9);
        double[] ceramic = chart.series().get(1).y();
        assertEquals(100.0 / 24, ceramic[ceramic.length - 1], 1e-9, "it carries most");
        assertEquals("Local current density of p.C at 60 °C", chart.title());
    }

    /** Top, left and right face of a full box have one colour each, the top the lightest. */
    @Test
    void theBoxIsShadedByItsFaces() {
        byte[] labels = new byte[125];
        Arrays.fill(labels, (byte) 1);
        Scene scene = new Scene(model(5, 5, 5, labels), Optional.empty());
        BoxPicture picture = new BoxPicture(scene.model(), 101, 101);
        Pixels pixels = picture.draw(scene, Shown.PHASES, false, GROUND, false, () -> false);
        int top = at(pixels, picture.place(0, 2.5, 2.5));
        int left = at(pixels, picture.place(2.5, 5, 2.5));
        int right = at(pixels, picture.place(2.5, 2.5, 5));
        assertTrue((top >> 16) > (left >> 16) && (left >> 16) > (right >> 16), () -> Integer.toHexString(top) + " " + Integer.toHexString(left) + " " + Integer.toHexString(right));
        assertEquals(GROUND, pixels.rgb()[0]);
        assertArrayEquals(new int[] {GROUND}, Arrays.stream(picture.draw(scene, Shown.PHASES, false, GROUND, false, () -> true).rgb()).distinct().toArray());
    }

    private static int at(Pixels pixels, BoxPicture.Place place) {
        return pixels.rgb()[(int) place.y() * pixels.width() + (int) place.x()];
    }

    /** Every ray ends where small steps along it do. */
    @Test
    void raysEndAtTheFirstVoxelThatIsShown() {
        byte[] labels = new byte[6 * 5 * 7];
        Random random = new Random(3);
        for (int voxel = 0; voxel < labels.length; voxel++) {
            labels[voxel] = (byte) (random.nextInt(5) == 0 ? 1 : 0);
        }
        VoxelModel model = model(6, 5, 7, labels);
        BoxPicture picture = new BoxPicture(model, 120, 120);
        float[] numbers = new float[3 * labels.length];
        for (int voxel = 0; voxel < labels.length; voxel++) {
            numbers[3 * voxel] = voxel;
        }
        Scene scene = new Scene(model, Optional.of(new VoxelField(300, 1, new float[labels.length], numbers, true, 0)));
        Pixels pixels = picture.draw(scene, Shown.CURRENT, false, GROUND, false, () -> false);
        BoxPicture.Place origin = picture.place(0, 0, 0);
        double scale = picture.place(1, 0, 0).y() - origin.y();
        int hits = 0;
        int misses = 0;
        for (int n = 0; n < pixels.rgb().length; n++) {
            int expected = marched(model, (n % 120 + 0.5 - origin.x()) / scale / (Math.sqrt(3) / 2), (n / 120 + 0.5 - origin.y()) / scale);
            hits += expected >= 0 ? 1 : 0;
            boolean same = expected < 0 ? pixels.rgb()[n] == GROUND : isShade(scene.colour(expected, Shown.CURRENT, false), pixels.rgb()[n]);
            misses += same ? 0 : 1;
        }
        assertTrue(hits > 2000, "the box fills the picture");
        assertTrue(misses < 0.002 * hits, misses + " of " + hits + ", more than graze an edge between two steps");
    }

    private static int marched(VoxelModel model, double across, double down) {
        for (double slice = -8; slice < model.slices(); slice += 1e-3) {
            double column = down - slice + across / 2;
            double row = down - slice - across / 2;
            if (slice >= 0 && column >= 0 && column < model.columns() && row >= 0 && row < model.rows()) {
                int voxel = ((int) slice * model.rows() + (int) row) * model.columns() + (int) column;
                if (model.label(voxel) == 1) {
                    return voxel;
                }
            }
        }
        return -1;
    }

    /** The same colour, darker by one factor. */
    private static boolean isShade(int colour, int shaded) {
        double factor = (double) (shaded >> 8 & 0xFF) / (colour >> 8 & 0xFF);
        return factor > 0.3 && factor <= 1 && Math.abs((shaded >> 16) - factor * (colour >> 16)) < 4 && Math.abs((shaded & 0xFF) - factor * (colour & 0xFF)) < 4;
    }
}
