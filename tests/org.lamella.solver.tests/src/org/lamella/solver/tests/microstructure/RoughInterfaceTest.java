package org.lamella.solver.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.Progress;
import org.lamella.solver.composite.AutomaticLaw;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Note;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.RepresentativeVolume;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelSettings;

/** Two phases that interlock along a rough plane, G3. */
class RoughInterfaceTest {

    private static final double EDGE = 10e-6;
    private static final double CORRELATION = 2e-6;
    /** Share of the waves of infinite length in the spectrum, which the box leaves out: its mean height is given by the fraction. */
    private static final double LEVEL = Math.PI * CORRELATION * CORRELATION / (EDGE * EDGE);

    private static VoxelSettings settings(int points, int seeds, Boundary boundary) {
        return new VoxelSettings(points, seeds, boundary, OptionalDouble.of(EDGE));
    }

    private static Inclusion behind(double amplitude, double conductivity, double barrier) {
        return new Inclusion("f", 0.5, conductivity, new Shape.RoughInterface(amplitude, CORRELATION), barrier, 0);
    }

    private static VoxelImage image(int points, double amplitude, long seed) {
        RepresentativeVolume volume = new RepresentativeVolume(List.of(behind(amplitude, 1, 0)), settings(points, 1, Boundary.PLATE));
        return volume.image(volume.box(), seed, Progress.NONE);
    }

    private static double throughPlane(int points, int seeds, double amplitude, double matrix, double filler, double barrier) {
        Microstructure composite = new Microstructure(matrix, List.of(behind(amplitude, filler, barrier)), 0);
        return new VoxelLaw(settings(points, seeds, Boundary.PLATE), 1, Progress.NONE).throughPlane(composite, LawArguments.defaults());
    }

    /** The height of the plane over each column, from the number of voxels before it. */
    private static double[] heights(VoxelImage image) {
        int plane = image.box().plane();
        double[] heights = new double[plane];
        for (int c = 0; c < image.box().size(); c++) {
            heights[c % plane] += image.label(c) == 0 ? image.spacing() : 0;
        }
        return heights;
    }

    private static double covariance(double[] heights, int points, int shift) {
        double mean = Arrays.stream(heights).average().orElseThrow();
        double sum = 0;
        for (int j = 0; j < points; j++) {
            for (int k = 0; k < points; k++) {
                sum += (heights[j * points + k] - mean) * (heights[j * points + (k + shift) % points] - mean) + (heights[j * points + k] - mean) * (heights[(j + shift) % points * points + k] - mean);
            }
        }
        return sum / (2 * points * points);
    }

    @Test
    void theHeightsHaveTheirAmplitudeAndCorrelation() {
        int points = 80;
        double amplitude = 0.8e-6;
        double atZero = 0;
        double atLength = 0;
        for (int seed = 1; seed <= 8; seed++) {
            VoxelImage image = image(points, amplitude, seed);
            assertEquals(0.5, image.fraction(1), 1e-4);
            double[] heights = heights(image);
            double variance = covariance(heights, points, 0);
            assertEquals(amplitude, Math.sqrt(variance), 0.02 * amplitude);
            atZero += variance;
            atLength += covariance(heights, points, (int) Math.round(CORRELATION / image.spacing()));
        }
        assertEquals((Math.exp(-1) - LEVEL) / (1 - LEVEL), atLength / atZero, 0.05, "the autocovariance at the correlation length");
    }

    @Test
    void aSeedIsAPlaneAndTheCoarseGridShowsTheSame() {
        VoxelImage image = image(64, 0.8e-6, 3);
        assertArrayEquals(image.labels(), image(64, 0.8e-6, 3).labels());
        assertFalse(Arrays.equals(image.labels(), image(64, 0.8e-6, 4).labels()));
        double[] fine = heights(image);
        double[] coarse = heights(image(32, 0.8e-6, 3));
        for (int j = 0; j < 32; j++) {
            for (int k = 0; k < 32; k++) {
                double mean = (fine[2 * j * 64 + 2 * k] + fine[2 * j * 64 + 2 * k + 1] + fine[(2 * j + 1) * 64 + 2 * k] + fine[(2 * j + 1) * 64 + 2 * k + 1]) / 4;
                assertEquals(mean, coarse[j * 32 + k], 1.1 * EDGE / 32);
            }
        }
    }

    /** Every column goes on beyond the sides of the box as it ends there. */
    @Test
    void thePlaneRepeatsItselfSideways() {
        int points = 64;
        double[] heights = heights(image(points, 0.8e-6, 5));
        double inside = 0;
        double seam = 0;
        for (int j = 0; j < points; j++) {
            seam += Math.abs(heights[j * points] - heights[j * points + points - 1]) / points;
            inside += Math.abs(heights[j * points + points / 2] - heights[j * points + points / 2 - 1]) / points;
        }
        assertTrue(seam < 2.5 * inside, seam + " against " + inside);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, 50, 0", "1, 50, 3e-6", "1e-3, 1, 1e-2"})
    void aFlatPlaneIsALaminate(double matrix, double filler, double barrier) {
        double expected = EDGE / (EDGE / 2 / matrix + EDGE / 2 / filler + barrier);
        assertEquals(1, throughPlane(32, 1, 0, matrix, filler, barrier) / expected, 1e-12);
    }

    /** A barrier that resists much more than the bumps is passed everywhere alike: it counts by the true area of the plane. */
    @Test
    void aResistiveContactCountsByItsArea() {
        double amplitude = 0.6e-6;
        double barrier = 1e-3;
        double[] excess = new double[3];
        int[] grids = {32, 64, 96};
        for (int n = 0; n < grids.length; n++) {
            double resistance = EDGE / throughPlane(grids[n], 2, amplitude, 1, 1, barrier);
            excess[n] = barrier / (resistance - EDGE);
        }
        // slopes of a Gaussian field: the mean of sqrt(1 + s² t) over the exponential distribution of t, s² = 4 A²/l²
        double slope = 2 * amplitude / CORRELATION / Math.sqrt(1 - LEVEL);
        double area = 0;
        for (int i = 0; i < 20_000; i++) {
            double t = (i + 0.5) / 1000;
            area += Math.sqrt(1 + slope * slope * t) * Math.exp(-t) / 1000;
        }
        assertTrue(area > 1.1, "the plane is rough");
        assertEquals(area, excess[2], 0.02, Arrays.toString(excess) + " against " + area);
        assertTrue(Math.abs(excess[2] - excess[1]) < Math.abs(excess[1] - excess[0]) + 1e-3, "converges: " + Arrays.toString(excess));
    }

    /** Without a barrier a good conductor that reaches into a poor one shortens the ways through it. */
    @Test
    void interlockingLowersTheResistance() {
        double flat = throughPlane(48, 1, 0, 1, 50, 0);
        double rough = throughPlane(48, 2, 0.5e-6, 1, 50, 0);
        double rougher = throughPlane(48, 2, 1e-6, 1, 50, 0);
        assertTrue(flat < rough && rough < rougher, flat + ", " + rough + ", " + rougher);
        assertTrue(rougher < 2 * flat, "most of the poor conductor is still to be passed");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertEquals(List.of("argument: the structure of f does not repeat itself through the layer; write boundary: plate"), objections(32, 0.5e-6, 2e-6, Boundary.PERIODIC));
        assertEquals(List.of(), objections(32, 0.5e-6, 2e-6, Boundary.PLATE));
        assertEquals("voxels-too-coarse: a bump of f is only 1.6 voxels wide, at least 3 are needed; points: 64 would do and takes about 52 MB, or choose another box",
                objections(32, 0.5e-6, 0.5e-6, Boundary.PLATE).getFirst());
        assertEquals("inclusion-too-long: a bump of f is 12 µm long and does not fit the box of 10 µm; choose another box", objections(32, 0.5e-6, 3e-6, Boundary.PLATE).getFirst());
        assertEquals("inclusion-too-long: a bump of f is 15 µm long and does not fit the box of 10 µm; choose another box", objections(32, 2.5e-6, 2e-6, Boundary.PLATE).getFirst());
    }

    private static List<String> objections(int points, double amplitude, double correlation, Boundary boundary) {
        Inclusion filler = new Inclusion("f", 0.5, 1, new Shape.RoughInterface(amplitude, correlation), 0, 0);
        return new RepresentativeVolume(List.of(filler), settings(points, 1, boundary)).objections().stream().map(note -> note.code() + ": " + note.text()).toList();
    }

    @Test
    void theClosedFormIsTheSeries() {
        Microstructure composite = new Microstructure(1e-3, List.of(behind(1e-6, 0.05, 0)), 0);
        AutomaticLaw.Choice choice = new AutomaticLaw().choose(composite);
        assertEquals("series", choice.law().name());
        assertEquals(1 / (0.5 / 1e-3 + 0.5 / 0.05), new AutomaticLaw().evaluate(composite).throughPlane(), 1e-15);
        assertTrue(choice.notes(composite, choice.law().evaluate(composite)).stream().map(Note::text).anyMatch(text -> text.contains("voxels see how they interlock")));
    }
}
