package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.call;
import static org.lamella.solver.tests.study.Designs.range;
import static org.lamella.solver.tests.study.Designs.value;
import static org.lamella.solver.tests.study.Designs.volumePercent;
import static org.lamella.solver.tests.study.Designs.word;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/** Laws side by side: over the fraction, the temperature and the size of the filler, with voxels and beside other composites. */
class LawsStudyTest {

    private static final double ROOM = 298.15;
    private static final double MATRIX = 1e-3;
    private static final double FILLER = 0.05;
    private static final double BARRIER = 5e-4;
    /** Twice the neutral radius, A10. */
    private static final double NEUTRAL = 2 * BARRIER * MATRIX / (1 - MATRIX / FILLER);

    private final Designs designs = new Designs();
    private final Material matrix = designs.material(MaterialKind.POLYMER, "P", "conductivity", MATRIX, "density", 1200);
    private final Material filler = designs.material(MaterialKind.CERAMIC, "F", "conductivity", FILLER, "density", 5400);

    private Composite composite(String name, double fraction, Object shape, Object... more) {
        Composite composite = designs.composite(name, matrix);
        Designs.set(designs.filler(composite, filler, "fraction", volumePercent(fraction), "shape", shape), more);
        return composite;
    }

    private Composite spheres(Object... more) {
        return composite("C", 0.1, call("sphere", "diameter", 1e-6), more);
    }

    private static Object voxels(int points) {
        return call("voxels", "image", Designs.text("", "file:///x.cell"), "points", points, "seeds", 1, "seed", 1, "boundary", word("periodic"), "box", 0, "iterations", 1000);
    }

    private static List<ResultSeries> series(StudyResult result, String id) {
        return result.series().stream().filter(series -> series.id().equals(id)).toList();
    }

    private static Optional<ResultSeries> with(StudyResult result, String id, String curve) {
        return series(result, id).stream().filter(series -> series.y().stream().anyMatch(axis -> axis.name().equals(curve))).findFirst();
    }

    private static ResultSeries.Axis curve(ResultSeries series, String name) {
        return series.y().stream().filter(axis -> axis.name().equals(name)).findFirst().orElseThrow();
    }

    /** Value of a curve, or of points, at a place. */
    private static double at(StudyResult result, String id, String name, double place) {
        ResultSeries found = with(result, id, name).orElseThrow(() -> new AssertionError("no " + name + " in " + series(result, id)));
        double[] x = found.x().values();
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(x[i] - place) < 1e-9 * Math.abs(place)) {
                return curve(found, name).values()[i];
            }
        }
        throw new AssertionError(place + " is not among " + Arrays.toString(x));
    }

    /** The voxels stand beside the laws only for composites that use them, or on request. */
    @Test
    void voxelsAreSolvedForCompositesThatUseThem() {
        Composite composite = Designs.set(spheres(), "law", voxels(32));
        StudyResult result = designs.solve(composite, ROOM, "laws");
        assertTrue(Designs.items(result, "laws").contains("voxels"));
        ResultSeries points = with(result, "laws-conductivity", "voxels").orElseThrow();
        assertEquals(List.of(0.1), Arrays.stream(points.x().values()).boxed().toList(), "as designed only");
        assertEquals(1.333e-3, curve(points, "voxels").values()[0], 0.1e-3);
        double deviation = curve(points, "voxels").deviations()[0];
        assertTrue(deviation > 0 && deviation < 0.1e-3, () -> "deviation " + deviation);
        assertTrue(with(result, "laws-conductivity", "as designed").isEmpty(), "the design is the point on voxels");
        StudyResult quick = designs.solve(composite, ROOM, designs.compute("laws", "laws.voxels", 0));
        assertFalse(Designs.items(quick, "laws").contains("voxels"));
        assertTrue(with(quick, "laws-conductivity", "voxels").isEmpty());
    }

    /** Asked for, voxels are solved over the range of fractions; where spheres do not fit any more there is no point. */
    @Test
    void voxelsOverTheRangeOfFractions() {
        StudyResult result = designs.solve(spheres(), ROOM, designs.compute("laws", "laws.voxels", 32, "laws.fraction", range(0, 0.8)));
        ResultSeries points = with(result, "laws-conductivity", "voxels").orElseThrow();
        double[] found = curve(points, "voxels").values();
        assertEquals(3, found.length, "10, 20 and 40 vol%; 60 and 80 vol% of spheres do not fit");
        assertTrue(found[0] < found[1] && found[1] < found[2]);
        for (int i = 0; i < found.length; i++) {
            double phi = points.x().values()[i];
            // A3
            double lower = MATRIX + phi / (1 / (FILLER - MATRIX) + (1 - phi) / (3 * MATRIX));
            double upper = FILLER + (1 - phi) / (1 / (MATRIX - FILLER) + phi / (3 * FILLER));
            assertTrue(found[i] > 0.99 * lower && found[i] < upper, found[i] + " at " + phi);
        }
    }

    /** What the curves say where the composite is as designed is what the laws say of it. */
    @Test
    void curvesMeetTheDesign() {
        StudyResult result = designs.solve(spheres(), ROOM, designs.compute("laws", "laws.fraction", range(0, 0.5), "laws.diameter", range(1e-7, 1e-5)), designs.compute("properties"));
        double own = value(result, "effective-conductivity", "C");
        assertEquals(own, at(result, "laws-conductivity", "as designed", 0.1), 1e-15);
        assertEquals(own, at(result, "laws-conductivity", "maxwell-garnett", 0.1), 1e-15);
        assertEquals(own, at(result, "laws-over-size", "maxwell-garnett", 1e-6), 1e-15);
        assertEquals(MATRIX, at(result, "laws-over-size", "matrix", 1e-6));
        assertEquals(value(result, "hs-bound-upper", "C"), at(result, "laws-conductivity", "Hashin-Shtrikman bounds, upper", 0.1), 1e-15);
        assertEquals(value(result, "conductivity-bound-lower", "C"), at(result, "laws-conductivity", "Wiener bounds, lower", 0.1), 1e-15);
        assertEquals(List.of(), series(result, "laws-over-temperature"), "not asked for");
    }

    @Test
    void aMeasuredConductivityIsTheOneDesigned() {
        Composite composite = Designs.set(spheres(), "conductivity", 2e-3);
        assertEquals(2e-3, at(designs.solve(composite, ROOM, "laws"), "laws-conductivity", "as designed", 0.1));
    }

    /** A1: the printed values of PEO-LiTFSI at both ends of the range. */
    @Test
    void overTheTemperature() {
        matrix.getProperties().removeFirst();
        Designs.set(matrix, "conductivity", call("vtf", "prefactor", 1850, "activation", 9000, "T0", 195));
        StudyResult result = designs.solve(spheres(), 333.15, designs.compute("laws", "laws.temperature", range(333.15, 363.15)));
        assertEquals(4.008761e-2, at(result, "laws-over-temperature", "matrix", 333.15), 1e-8);
        assertEquals(1.553800e-1, at(result, "laws-over-temperature", "matrix", 363.15), 1e-7);
        assertEquals(at(result, "laws-conductivity", "as designed", 0.1), at(result, "laws-over-temperature", "as designed", 333.15), 1e-15);
        StudyResult cold = designs.solve(spheres(), 333.15, designs.compute("laws", "laws.temperature", range(150, 363.15)));
        assertTrue(Double.isNaN(at(cold, "laws-over-temperature", "matrix", 150)), "below T0 there is no value");
    }

    /** One structure serves all temperatures; each is solved as by itself. */
    @Test
    void voxelsOverTheTemperature() {
        matrix.getProperties().removeFirst();
        Designs.set(matrix, "conductivity", call("vtf", "prefactor", 1850, "activation", 9000, "T0", 195));
        Composite composite = Designs.set(spheres("barrier.resistance", 1e-6), "law", voxels(32));
        StudyResult result = designs.solve(composite, 333.15, designs.compute("laws", "laws.voxels", 32, "laws.fraction", range(0.1, 0.1), "laws.temperature", range(333.15, 363.15)));
        double own = at(result, "laws-conductivity", "voxels", 0.1);
        assertEquals(own, at(result, "laws-over-temperature", "voxels", 333.15), 1e-7 * own);
        StudyResult hot = designs.solve(composite, 363.15, "laws");
        assertEquals(at(hot, "laws-conductivity", "voxels", 0.1), at(result, "laws-over-temperature", "voxels", 363.15), 1e-7 * own);
        assertEquals(5, with(result, "laws-over-temperature", "voxels").orElseThrow().x().values().length);
    }

    /** A10: at twice the neutral radius the filler neither helps nor hurts; the place has a name and a point. */
    @Test
    void overTheSizeTheMatrixIsCrossedAtTwiceTheNeutralRadius() {
        StudyResult result = designs.solve(spheres("barrier.resistance", BARRIER), ROOM,
                designs.compute("laws", "laws.voxels", 64, "laws.fraction", range(0.1, 0.1), "laws.diameter", range(20e-9, 10e-6)));
        ResultTable places = result.tables().stream().filter(table -> table.id().equals("laws-over-size")).findFirst().orElseThrow();
        assertEquals(List.of("as designed", "twice the neutral radius"), places.rows().stream().map(row -> row.get(0)).toList());
        assertEquals(NEUTRAL, (Double) places.rows().get(1).get(1), 1e-15);
        assertEquals(1, at(result, "laws-over-size", "voxels", NEUTRAL) / MATRIX, 0.02);
        double[] x = with(result, "laws-over-size", "barrier").orElseThrow().x().values();
        double[] barrier = curve(with(result, "laws-over-size", "barrier").orElseThrow(), "barrier").values();
        for (int i = 0; i < x.length; i++) {
            assertEquals(x[i] > NEUTRAL, barrier[i] > MATRIX, "at " + x[i]);
        }
        double[] solved = curve(with(result, "laws-over-size", "voxels").orElseThrow(), "voxels").values();
        assertTrue(solved.length == 7 && solved[0] < 0.99 * MATRIX && solved[solved.length - 1] > 1.1 * MATRIX, () -> Arrays.toString(solved));
    }

    /** A filler without a size has no such curves. */
    @Test
    void imagesHaveNoSize() {
        Composite composite = composite("C", 0.1, call("fractal", "cell", 1e-6));
        assertEquals(List.of(), series(designs.solve(composite, ROOM, designs.compute("laws", "laws.diameter", range(1e-8, 1e-6))), "laws-over-size"));
    }

    @Test
    void composites() {
        composite("Wires", 0.1, call("wire", "diameter", 1e-6, "aspect", 10, "order", 0));
        composite("Frame", 0.1, call("gyroid", "cell", 4e-6, "kind", word("network")));
        StudyResult result = designs.solve(spheres(), ROOM,
                Designs.set(designs.compute("laws", "laws.voxels", 48, "laws.fraction", range(0.1, 0.1)), "laws.beside", word("Frame")));
        List<String> names = series(result, "composites-compared").stream().flatMap(series -> series.y().stream()).map(ResultSeries.Axis::name).toList();
        assertEquals(List.of("Wiener bounds, lower", "Wiener bounds, upper", "Hashin-Shtrikman bounds, lower", "Hashin-Shtrikman bounds, upper", "C, maxwell-garnett", "C, voxels",
                "Frame, bruggeman", "Frame, voxels"), names);
        assertEquals(at(result, "laws-conductivity", "voxels", 0.1), at(result, "composites-compared", "C, voxels", 0.1));
        assertTrue(at(result, "composites-compared", "Frame, voxels", 0.1) > 1.5 * at(result, "composites-compared", "C, voxels", 0.1), "a way through helps");
        ResultTable table = result.tables().stream().filter(found -> found.id().equals("composites")).findFirst().orElseThrow();
        assertEquals(List.of("C", "C", "Frame", "Frame"), table.rows().stream().map(row -> row.get(0)).toList());
        assertTrue(Stream.of(1, 3).allMatch(row -> (Double) table.rows().get(row).get(4) > 0), "voxels say how far they may be off");
    }
}
