package org.lamella.solver.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.solver.Progress;
import org.lamella.solver.composite.Agglomeration;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.composite.Shape.TriplyPeriodic;
import org.lamella.solver.composite.Shape.TriplyPeriodic.Surface;
import org.lamella.solver.microstructure.AxisDistribution;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.RepresentativeVolume;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelMedium;
import org.lamella.solver.microstructure.VoxelSettings;

/** What every generator promises, G3: the fraction, one structure a seed, no seam where the box repeats. */
class GeneratorTest {

    private static final double DIAMETER = 1e-6;

    private static Inclusion filler(Shape shape, double fraction) {
        return new Inclusion("f", fraction, 1, shape);
    }

    private static RepresentativeVolume volume(int points, Inclusion... fillers) {
        return new RepresentativeVolume(List.of(fillers), new VoxelSettings(points, 1, Boundary.PERIODIC, OptionalDouble.empty()));
    }

    private static VoxelImage image(RepresentativeVolume volume, long seed) {
        return volume.image(volume.box(), seed, Progress.NONE);
    }

    static Stream<Arguments> structures() {
        return Stream.of(
                Arguments.of("spheres", filler(new Shape.Sphere(DIAMETER), 0.2), true, 1e-4),
                Arguments.of("dense spheres", filler(new Shape.Sphere(DIAMETER), 0.58), true, 1e-4),
                Arguments.of("spread spheres", new Inclusion("f", 0.2, 1, new Shape.Sphere(DIAMETER), 0, 0.2), true, 1e-4),
                Arguments.of("agglomerates", filler(new Shape.Sphere(DIAMETER), 0.1).withAgglomeration(new Agglomeration(0.6, 0.5, OptionalDouble.of(3 * DIAMETER))), true, 1e-4),
                Arguments.of("spheroids", filler(new Shape.Spheroid(DIAMETER, 2, 0), 0.2), true, 1e-4),
                Arguments.of("flat spheroids", filler(new Shape.Spheroid(DIAMETER, 0.4, 0.5), 0.2), true, 1e-4),
                Arguments.of("wires", new Inclusion("f", 0.15, 1, new Shape.Wire(DIAMETER, 8, 0.6), 0, 0.1), true, 1e-4),
                Arguments.of("platelets", filler(new Shape.Platelet(5 * DIAMETER, 5, -0.3), 0.2), true, 1e-4),
                Arguments.of("lamellae", filler(new Shape.Lamellae(DIAMETER, 0), 0.25), false, 1e-9),
                Arguments.of("tilted lamellae", filler(new Shape.Lamellae(DIAMETER, Math.PI / 6), 0.45), false, 2e-2),
                Arguments.of("channels", filler(new Shape.Channels(DIAMETER), 0.5), false, 5e-3),
                Arguments.of("closed foam", filler(new Shape.ClosedFoam(DIAMETER), 0.3), false, 2e-2),
                Arguments.of("strut foam", filler(new Shape.StrutFoam(DIAMETER), 0.1), false, 2e-2),
                Arguments.of("inverse opal", filler(new Shape.InverseOpal(DIAMETER), 0.24), false, 5e-3),
                Arguments.of("gyroid sheet", filler(new TriplyPeriodic(Surface.GYROID, DIAMETER, true), 0.3), false, 5e-3),
                Arguments.of("Schwarz P", filler(new TriplyPeriodic(Surface.PRIMITIVE, DIAMETER, false), 0.4), false, 5e-3),
                Arguments.of("diamond", filler(new TriplyPeriodic(Surface.DIAMOND, DIAMETER, false), 0.4), false, 5e-3));
    }

    /** Random structures meet the fraction to the voxel; regular ones have whole orbits of voxels at one depth. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void theFractionIsThatAskedFor(String name, Inclusion filler, boolean random, double tolerance) {
        RepresentativeVolume volume = volume(48, filler);
        assertEquals(List.of(), volume.objections());
        assertEquals(filler.volumeFraction(), image(volume, 1).fraction(1), tolerance);
        assertEquals(filler.volumeFraction(), volume.image(volume.box().halved(), 1, Progress.NONE).fraction(1), 4 * tolerance + 1e-3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void oneSeedIsOneStructure(String name, Inclusion filler, boolean random, double tolerance) {
        RepresentativeVolume volume = volume(48, filler);
        VoxelImage first = image(volume, 7);
        assertArrayEquals(first.labels(), image(volume, 7).labels());
        assertEquals(random, volume.random());
        assertEquals(random, !Arrays.equals(first.labels(), image(volume, 8).labels()));
    }

    /** Across the ends of the box as many voxels change as across planes inside, give or take what is usual there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void theBoxRepeatsWithoutASeam(String name, Inclusion filler, boolean random, double tolerance) {
        RepresentativeVolume volume = volume(48, filler);
        VoxelImage image = image(volume, 3);
        for (int axis = 0; axis < 3; axis++) {
            VoxelImage turned = image.along(axis);
            int plane = turned.box().plane();
            int[] changes = new int[turned.box().nx()];
            for (int c = 0; c < turned.box().size(); c++) {
                changes[c / plane] += turned.label(c) == turned.label((c + plane) % turned.box().size()) ? 0 : 1;
            }
            int seam = changes[changes.length - 1];
            int[] inside = Arrays.stream(changes, 0, changes.length - 1).sorted().toArray();
            assertTrue(seam <= inside[inside.length - 1] && seam >= inside[0], () -> name + ": " + seam + " voxels change at the seam, " + inside[0] + " to " + inside[inside.length - 1] + " inside");
        }
    }

    /** The coarse grid of the error estimate shows the same structure: most of its voxels agree with those of the fine grid. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void gridsShowTheSameStructure(String name, Inclusion filler, boolean random, double tolerance) {
        RepresentativeVolume volume = volume(48, filler);
        VoxelImage fine = image(volume, 5);
        VoxelImage coarse = volume.image(volume.box().halved(), 5, Progress.NONE);
        int alike = 0;
        for (int c = 0; c < fine.box().size(); c++) {
            int i = c / fine.box().plane() / 2;
            int j = c / fine.box().nz() % fine.box().ny() / 2;
            int k = c % fine.box().nz() / 2;
            alike += fine.label(c) == coarse.label(coarse.box().index(i, j, k)) ? 1 : 0;
        }
        assertTrue(alike > 0.85 * fine.box().size(), alike + " of " + fine.box().size());
    }

    @ParameterizedTest
    @CsvSource({"-0.5", "-0.3", "0", "0.4", "0.8", "0.99", "1"})
    void axesHaveTheirOrderParameter(double order) {
        AxisDistribution axes = new AxisDistribution(order);
        double square = 0;
        for (int n = 0; n < 1000; n++) {
            double cosine = axes.cosine((n + 0.5) / 1000);
            assertTrue(cosine >= 0 && cosine <= 1);
            square += cosine * cosine / 1000;
        }
        assertEquals(order, 1.5 * square - 0.5, 2e-3);
    }

    /** A5: wires through the thickness conduct best there, wires in the plane worst. */
    @Test
    void orderOfWiresShowsInTheConductivity() {
        VoxelMedium medium = VoxelMedium.of(1.0, 100.0, 1.0);
        double[] across = {-0.5, 0, 0.9};
        double last = 0;
        for (double order : across) {
            double found = Voxels.along(image(volume(48, filler(new Shape.Wire(DIAMETER, 8, order), 0.1)), 2), 0, medium);
            assertTrue(found > last, () -> order + ": " + found);
            last = found;
        }
    }

    /** Every sphere gets a shell of about the thickness asked for, and shells replace matrix only. */
    @Test
    void shellsAreDrawnWhereVoxelsResolveThem() {
        Inclusion bare = filler(new Shape.Sphere(DIAMETER), 0.1);
        RepresentativeVolume volume = volume(96, bare.withInterphase(new Interphase(DIAMETER / 4, 5, true)));
        VoxelImage image = image(volume, 1);
        assertEquals(0.1, image.fraction(1), 1e-4);
        // (1 + 2t/d)^3 - 1 of the spheres, less what overlaps
        double free = 0.1 * (Math.pow(1.5, 3) - 1);
        assertTrue(image.fraction(2) > 0.85 * free && image.fraction(2) < 1.04 * free, () -> "shell " + image.fraction(2) + " of " + free);
        // of a thinner one the inner half, 6 phi/d times t/2, so that the skin between voxels lies on its middle
        assertEquals(0.003, image(volume(96, bare.withInterphase(new Interphase(DIAMETER / 100, 5, true))), 1).fraction(2), 2e-4);
    }

    /** A11: agglomerates make the local fraction uneven. */
    @Test
    void agglomeratesAreSegregated() {
        double[] even = local(image(volume(96, filler(new Shape.Sphere(DIAMETER), 0.1)), 1));
        double[] clustered = local(image(volume(96, filler(new Shape.Sphere(DIAMETER), 0.1).withAgglomeration(new Agglomeration(1, 0.5, OptionalDouble.of(3 * DIAMETER)))), 1));
        assertTrue(variance(clustered) > 2 * variance(even), () -> variance(clustered) + " against " + variance(even));
    }

    private static double[] local(VoxelImage image) {
        int parts = 4;
        double[] found = new double[parts * parts * parts];
        int size = image.box().nx() / parts;
        for (int c = 0; c < image.box().size(); c++) {
            int part = (c / image.box().plane() / size * parts + c / image.box().nz() % image.box().ny() / size) * parts + c % image.box().nz() / size;
            found[part] += image.label(c) == 1 ? 1.0 / (size * size * size) : 0;
        }
        return found;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElseThrow();
    }

    /** Two kinds of spheres are packed together, so that both fractions are met although neither overlaps the other. */
    @Test
    void severalFillersShareTheBox() {
        Inclusion large = filler(new Shape.Sphere(DIAMETER), 0.2);
        Inclusion small = new Inclusion("g", 0.1, 1, new Shape.Sphere(0.5 * DIAMETER));
        Inclusion sheets = new Inclusion("h", 0.05, 1, new Shape.Lamellae(4 * DIAMETER, 0));
        VoxelImage image = image(volume(64, large, small, sheets), 4);
        assertEquals(0.2, image.fraction(1), 1e-4);
        assertEquals(0.1, image.fraction(2), 1e-4);
        assertEquals(0.05, image.fraction(3), 0.02);
    }

    /** Particles are placed by their volume: a box chosen for one population holds a whole number of them. */
    @Test
    void theBoxHoldsAWholeNumberOfParticles() {
        for (double fraction : new double[] {0.05, 0.1, 0.3}) {
            double edge = volume(64, filler(new Shape.Sphere(DIAMETER), fraction)).edge();
            double count = fraction * edge * edge * edge / (Math.PI / 6 * DIAMETER * DIAMETER * DIAMETER);
            assertEquals(Math.rint(count), count, 1e-9);
            assertTrue(edge >= 3.9 * DIAMETER && edge < 5 * DIAMETER, () -> "edge " + edge);
        }
    }

    @Test
    void aFillerWithoutAShareIsNotDrawn() {
        Microstructure composite = new Microstructure(1, List.of(filler(new Shape.Sphere(DIAMETER), 0), filler(new Shape.Sphere(DIAMETER), 0.1)), 0);
        RepresentativeVolume volume = RepresentativeVolume.of(composite, new VoxelSettings(32, 1, Boundary.PERIODIC, OptionalDouble.empty()));
        assertEquals(1, volume.fillers().size());
        assertFalse(volume.fillers().getFirst().interphase().isPresent());
        assertEquals(Optional.empty(), volume.fillers().getFirst().agglomeration());
    }
}
