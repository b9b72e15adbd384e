package org.lamella.solver.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.MaxwellGarnett;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.composite.Shape.TriplyPeriodic;
import org.lamella.solver.composite.Shape.TriplyPeriodic.Surface;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.Grading;
import org.lamella.solver.microstructure.RepresentativeVolume;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelSettings;

/** Structures whose fractions run over the depth of the box, G3. */
class GradedStructureTest {

    private static final double EDGE = 10e-6;
    /** From nothing at the anode side to twice the mean at the cathode side. */
    private static final Grading RISING = new Grading(List.of(List.of(0.0, 2.0)));

    private static VoxelSettings settings(int points, int seeds) {
        return new VoxelSettings(points, seeds, Boundary.PLATE, OptionalDouble.of(EDGE)).withGrading(RISING);
    }

    private static Inclusion filler(Shape shape, double fraction) {
        return new Inclusion("f", fraction, 10, shape);
    }

    static Stream<Arguments> structures() {
        return Stream.of(Arguments.of("spheres", filler(new Shape.Sphere(0.8e-6), 0.12), 0.12), Arguments.of("spread spheres", new Inclusion("f", 0.12, 10, new Shape.Sphere(1e-6), 0, 0.15), 0.15),
                Arguments.of("spheroids", filler(new Shape.Spheroid(0.8e-6, 1.5, 0), 0.15), 0.15), Arguments.of("flat wires", filler(new Shape.Wire(0.7e-6, 6, -0.5), 0.12), 0.15),
                Arguments.of("gyroid", filler(new TriplyPeriodic(Surface.GYROID, 5e-6, false), 0.4), 0.02));
    }

    /** In each of eight parts of the depth, relative to the mean. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void theFractionFollowsTheProfile(String name, Inclusion filler, double tolerance) {
        RepresentativeVolume volume = new RepresentativeVolume(List.of(filler), settings(64, 1));
        assertEquals(List.of(), volume.objections());
        double[] parts = new double[8];
        for (int seed = 1; seed <= 4; seed++) {
            VoxelImage image = volume.image(volume.box(), seed, Progress.NONE);
            assertEquals(filler.volumeFraction(), image.fraction(1), 2e-3);
            int size = image.box().size() / parts.length;
            for (int c = 0; c < image.box().size(); c++) {
                parts[c / size] += image.label(c) == 1 ? 0.25 / size : 0;
            }
        }
        for (int p = 0; p < parts.length; p++) {
            assertEquals(2 * (p + 0.5) / parts.length, parts[p] / filler.volumeFraction(), 2 * tolerance, name + ", part " + p);
        }
    }

    @Test
    void oneSeedIsOneStructure() {
        RepresentativeVolume volume = new RepresentativeVolume(List.of(filler(new Shape.Sphere(1e-6), 0.1)), settings(48, 1));
        assertArrayEquals(volume.image(volume.box(), 3, Progress.NONE).labels(), volume.image(volume.box(), 3, Progress.NONE).labels());
    }

    /** Dilute spheres from 0 to 16 vol% against Maxwell-Garnett slice by slice, which even structures meet within a per cent there. */
    @Test
    void aDiluteGradientIsItsSlicesInSeries() {
        Shape shape = new Shape.Sphere(1.2e-6);
        Microstructure mean = new Microstructure(1, List.of(filler(shape, 0.08)), 0);
        double found = new VoxelLaw(settings(64, 3), 1, Progress.NONE).throughPlane(mean, LawArguments.defaults());
        double resistance = 0;
        for (int n = 0; n < 400; n++) {
            Microstructure slice = new Microstructure(1, List.of(filler(shape, 0.16 * (n + 0.5) / 400)), 0);
            resistance += 1 / new MaxwellGarnett().evaluate(slice).throughPlane() / 400;
        }
        assertEquals(1, found * resistance, 0.015);
        double even = new VoxelLaw(new VoxelSettings(64, 3, Boundary.PLATE, OptionalDouble.of(EDGE)), 1, Progress.NONE).throughPlane(mean, LawArguments.defaults());
        assertTrue(found < even, "the poor part of a gradient counts more than the rich one: " + found + " against " + even);
    }

    @Test
    void whatCannotBeGradedIsRefused() {
        VoxelSettings periodic = new VoxelSettings(32, 1, Boundary.PERIODIC, OptionalDouble.of(EDGE)).withGrading(RISING);
        assertEquals("argument", new RepresentativeVolume(List.of(filler(new Shape.Sphere(2e-6), 0.1)), periodic).objections().getFirst().code());
        assertEquals("gradient-law", new RepresentativeVolume(List.of(filler(new Shape.RoughInterface(5e-7, 2e-6), 0.5)), settings(32, 1)).objections().getFirst().code());
        assertThrows(SolverException.class, () -> new Grading(List.of(List.of(1.0, -0.5))));
    }
}
