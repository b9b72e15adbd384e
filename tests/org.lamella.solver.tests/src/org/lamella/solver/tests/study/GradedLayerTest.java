package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.value;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.design.Composite;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Stack;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.StudyResult;

/** Layers whose filler changes over the thickness, against many thin even layers one behind the other. */
class GradedLayerTest {

    private static final double T = 333.15;
    private static final double THICKNESS = 20e-6;

    private final Designs designs = new Designs();
    private final Material polymer = designs.material(MaterialKind.POLYMER, "P", "conductivity", 0.04, "salt", 1200, "transference", 0.2, "diffusivity", 4e-12,
            "thermodynamic-factor", 1, "density", 1200, "young", 1e7, "poisson", 0.45, "permittivity", 8);

    private Material ceramic(double conductivity) {
        return designs.material(MaterialKind.CERAMIC, "C", "conductivity", conductivity, "density", 5400, "young", 1.5e11, "poisson", 0.26, "permittivity", 40);
    }

    /** A value over the depth: depth, value, depth, value, ... */
    private static Value gradient(double... points) {
        TableExpression table = DesignFactory.eINSTANCE.createTableExpression();
        table.setKey("depth");
        table.setKeyUnit("1");
        for (int i = 0; i < points.length; i += 2) {
            table.getKeys().add(points[i]);
            table.getEntries().add(points[i + 1]);
        }
        Value value = DesignFactory.eINSTANCE.createValue();
        value.setExpression(table);
        value.setUnit("vol%");
        return value;
    }

    private static Value spheres() {
        return Designs.call("sphere", "diameter", 2e-7);
    }

    private Composite composite(String name, String law, Material filler, Value fraction) {
        Composite composite = designs.composite(name, polymer, "law", Designs.word(law));
        designs.filler(composite, filler, "fraction", fraction, "shape", spheres());
        return composite;
    }

    private Stack graded(String law, Material filler, double... points) {
        Stack stack = designs.stack("Graded");
        designs.layer(stack, "layer", composite("Graded.layer", law, filler, gradient(points)), THICKNESS);
        return stack;
    }

    /** The same as even layers, thinnest first to last. */
    private Stack cut(String name, String law, Material filler, int slices, DoubleFunction<Double> fraction) {
        Stack stack = designs.stack(name);
        for (int n = 0; n < slices; n++) {
            String layer = "s" + n;
            designs.layer(stack, layer, composite(name + "." + layer, law, filler, Designs.volumePercent(fraction.apply((n + 0.5) / slices))), THICKNESS / slices, "partition", 1);
        }
        return stack;
    }

    private double ohmic(Stack stack) {
        return value(designs.solve(stack, T, "resistance"), "area-resistance-ohmic", stack.getQualifiedName());
    }

    /** Plain slicing into twenty misses up to 0.3 % for the steep laws among these, so that the slices must be finer where it matters. */
    @ParameterizedTest
    @CsvSource({"maxwell-garnett, 1", "differential, 1", "differential, 4e4", "bruggeman, 1", "bruggeman, 40", "bruggeman, 4e4", "gem, 1", "gem, 40", "gem, 4e4", "auto, 1", "auto, 40",
            "auto, 0", "hs-upper, 40"})
    void slicesInSeriesAreConverged(String law, double conductivity) {
        Material filler = ceramic(conductivity);
        double reference = ohmic(cut("Fine", law, filler, 400, depth -> 0.05 + 0.43 * depth));
        assertEquals(reference, ohmic(graded(law, filler, 0, 0.05, 1, 0.48)), 5e-4 * reference);
    }

    @Test
    void aGradientMayBendAndStopBeforeTheFaces() {
        Material filler = ceramic(1);
        double reference = ohmic(cut("Fine", "differential", filler, 400, depth -> depth < 0.25 ? 0.1 : depth < 0.5 ? 0.1 + 1.2 * (depth - 0.25) : 0.4 - 0.8 * (Math.min(depth, 0.75) - 0.5)));
        assertEquals(reference, ohmic(graded("differential", filler, 0.25, 0.1, 0.5, 0.4, 0.75, 0.2)), 5e-4 * reference);
    }

    @Test
    void aConstantGradientIsThePlainLayer() {
        Material filler = ceramic(1);
        Stack graded = graded("auto", filler, 0, 0.2, 0.3, 0.2, 1, 0.2);
        Stack plain = cut("Plain", "auto", filler, 1, depth -> 0.2);
        String[] kinds = {"properties", "resistance", "limiting-current", "transport"};
        StudyResult ofGraded = designs.solve(graded, T, kinds);
        StudyResult ofPlain = designs.solve(plain, T, kinds);
        for (String id : List.of("effective-conductivity", "salt-diffusivity", "transference-number", "newman-number", "conductivity-bound-lower", "conductivity-bound-upper",
                "hs-bound-lower", "hs-bound-upper", "density", "young-modulus", "shear-modulus", "bulk-modulus", "poisson-ratio", "young-bound-lower", "young-bound-upper",
                "shear-bound-lower", "shear-bound-upper")) {
            double expected = value(ofPlain, id, "Plain.s0");
            assertEquals(expected, value(ofGraded, id, "Graded.layer"), 1e-12 * Math.abs(expected), id);
        }
        for (String id : List.of("area-resistance", "area-resistance-diffusion", "limiting-current-charge", "limiting-current-discharge", "steady-current-ratio", "in-plane-modulus",
                "through-plane-modulus")) {
            double expected = value(ofPlain, id, "Plain");
            assertEquals(expected, value(ofGraded, id, "Graded"), 1e-12 * Math.abs(expected), id);
        }
        assertEquals(value(ofPlain, "filler-mass-fraction", "Plain.s0.C"), value(ofGraded, "filler-mass-fraction", "Graded.layer.C"), 1e-14);
    }

    @Test
    void aMirrorImageIsTheReversedGradient() {
        Material filler = ceramic(1);
        Stack mirrored = graded("auto", filler, 0, 0.05, 0.4, 0.1, 1, 0.45);
        mirrored.getLayers().getFirst().setMirrored(true);
        StudyResult image = designs.solve(mirrored, T, "resistance", "limiting-current");
        Stack reversed = designs.stack("Reversed");
        designs.layer(reversed, "layer", composite("Reversed.layer", "auto", filler, gradient(0, 0.45, 0.6, 0.1, 1, 0.05)), THICKNESS);
        StudyResult turned = designs.solve(reversed, T, "resistance", "limiting-current");
        for (String id : List.of("area-resistance", "area-resistance-diffusion", "limiting-current-charge", "limiting-current-discharge")) {
            assertEquals(value(turned, id, "Reversed"), value(image, id, "Graded"), 1e-11 * value(turned, id, "Reversed"), id);
        }
        double charge = value(image, "limiting-current-charge", "Graded");
        double discharge = value(image, "limiting-current-discharge", "Graded");
        assertTrue(charge < 0.95 * discharge, "the salt is slower towards the anode: " + charge + " against " + discharge);
    }

    @Test
    void transportSeesTheSlicesAndNotTheirMean() {
        Material filler = ceramic(1);
        Stack graded = graded("maxwell-garnett", filler, 0, 0, 1, 0.5);
        Stack cut = cut("Cut", "maxwell-garnett", filler, 40, depth -> 0.5 * depth);
        Stack even = cut("Even", "maxwell-garnett", filler, 1, depth -> 0.25);
        for (String id : List.of("area-resistance-diffusion", "limiting-current-charge", "limiting-current-discharge")) {
            double reference = value(designs.solve(cut, T, "resistance", "limiting-current"), id, "Cut");
            assertEquals(reference, value(designs.solve(graded, T, "resistance", "limiting-current"), id, "Graded"), 1e-3 * reference, id);
        }
        double charge = value(designs.solve(graded, T, "limiting-current"), "limiting-current-charge", "Graded");
        double discharge = value(designs.solve(graded, T, "limiting-current"), "limiting-current-discharge", "Graded");
        double mean = value(designs.solve(even, T, "limiting-current"), "limiting-current-charge", "Even");
        assertTrue(charge < 0.97 * mean || discharge < 0.97 * mean || charge > 1.03 * mean || discharge > 1.03 * mean, charge + " " + discharge + " " + mean);
        double current = 1.3 * discharge;
        double time = value(designs.solve(cut, T, designs.compute("transport", "transport.current", current)), "depletion-time", "Cut");
        assertEquals(time, value(designs.solve(graded, T, designs.compute("transport", "transport.current", current)), "depletion-time", "Graded"), 3e-3 * time);
    }

    @Test
    void theSpectrumIsThatOfTheSlices() {
        Material filler = ceramic(1);
        StudyResult graded = designs.solve(graded("maxwell-garnett", filler, 0, 0, 1, 0.5), T, designs.compute("impedance", "frequency", Designs.range(1e-4, 1e6)));
        StudyResult cut = designs.solve(cut("Cut", "maxwell-garnett", filler, 40, depth -> 0.5 * depth), T, designs.compute("impedance", "frequency", Designs.range(1e-4, 1e6)));
        ResultSeries found = series(graded, "impedance");
        ResultSeries expected = series(cut, "impedance");
        assertEquals(expected.x().values().length, found.x().values().length);
        for (int part = 0; part < expected.y().size(); part++) {
            double[] values = expected.y().get(part).values();
            double greatest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < values.length; i++) {
                assertEquals(values[i], found.y().get(part).values()[i], 2e-3 * greatest, expected.y().get(part).name() + " at " + expected.x().values()[i]);
            }
        }
    }

    @Test
    void aGradedLayerIsOneItemOfTheBreakdown() {
        StudyResult result = designs.solve(graded("auto", ceramic(1), 0, 0.05, 1, 0.45), T, designs.compute("resistance"), designs.compute("transport", "transport.current", 1));
        assertEquals(List.of("layer layer", "salt diffusion"), Designs.items(result, "resistance-breakdown"));
        assertEquals(List.of("layer layer", "salt diffusion layer"), Designs.items(result, "voltage-drop"));
        assertEquals(List.of("layer"), Designs.items(result, "layer-depths"));
    }

    @Test
    void theChangeOfLawIsToldOnce() {
        StudyResult result = designs.solve(graded("auto", ceramic(1), 0, 0.1, 1, 0.5), T, "properties");
        QuantityValue conductivity = result.quantity("effective-conductivity", "Graded.layer").orElseThrow();
        assertEquals("maxwell-garnett | differential", conductivity.model());
        List<String> reasons = conductivity.notes().stream().filter(note -> note.startsWith("auto-law: ")).toList();
        assertEquals(1, reasons.size(), conductivity.notes()::toString);
        assertTrue(reasons.getFirst().contains("Maxwell-Garnett (from 0 % to 50 % of the thickness); 30 to 50 vol% filler: the differential law (from 50 % to 100 % of the thickness)"),
                reasons::toString);
        List<String> codes = conductivity.notes().stream().map(note -> note.substring(0, note.indexOf(':'))).toList();
        assertEquals(codes.stream().distinct().toList(), codes);
    }

    @Test
    void massAndModuliAreThoseOfTheSlices() {
        Material filler = ceramic(1);
        Stack graded = graded("auto", filler, 0, 0, 1, 0.4);
        Stack cut = cut("Cut", "auto", filler, 200, depth -> 0.4 * depth);
        StudyResult ofGraded = designs.solve(graded, T, "properties");
        StudyResult ofCut = designs.solve(cut, T, "properties");
        assertEquals(1200 + 0.2 * 4200, value(ofGraded, "density", "Graded.layer"), 1e-9);
        assertEquals(0.2, value(ofGraded, "filler-volume-fraction", "Graded.layer.C"), 1e-12);
        assertEquals(value(ofCut, "through-plane-modulus", "Cut"), value(ofGraded, "young-modulus", "Graded.layer"), 1e-3 * value(ofCut, "through-plane-modulus", "Cut"));
        assertEquals(value(ofCut, "in-plane-modulus", "Cut"), value(ofGraded, "in-plane-modulus", "Graded"), 1e-2 * value(ofCut, "in-plane-modulus", "Cut"));
        assertTrue(value(ofGraded, "shear-bound-lower", "Graded.layer") <= value(ofGraded, "shear-modulus", "Graded.layer"));
        assertTrue(value(ofGraded, "shear-modulus", "Graded.layer") < value(ofGraded, "shear-bound-upper", "Graded.layer"));
    }

    @Test
    void theProfileIsASeriesOverTheDepth() {
        StudyResult result = designs.solve(graded("auto", ceramic(1), 0, 0, 1, 0.4), T, "properties");
        ResultSeries composition = series(result, "composition-over-depth");
        assertEquals(List.of("matrix", "C"), composition.y().stream().map(ResultSeries.Axis::name).toList());
        double[] depth = composition.x().values();
        for (int i = 0; i < depth.length; i += 2) {
            assertEquals(0.4 * (depth[i] + depth[i + 1]) / 2 / THICKNESS, composition.y().get(1).values()[i], 1e-12);
        }
        assertEquals(THICKNESS, depth[depth.length - 1], 1e-18);
        double[] conductivity = series(result, "conductivity-over-depth").y().getFirst().values();
        assertTrue(conductivity[conductivity.length - 1] > 2 * conductivity[0]);
        assertTrue(designs.solve(cut("Plain", "auto", ceramic(1), 2, share -> 0.2), T, "properties").series().isEmpty(), "nothing changes over the depth of even layers");
    }

    private static ResultSeries series(StudyResult result, String id) {
        return result.series().stream().filter(series -> series.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError(result.reason()));
    }

    @Test
    void massFractionsAreMeantOverTheVolume() {
        Composite composite = designs.composite("W.layer", polymer, "law", Designs.word("auto"));
        Value fraction = gradient(0, 0.1, 1, 0.8);
        fraction.setUnit("wt%");
        designs.filler(composite, ceramic(1), "fraction", fraction);
        Stack stack = designs.stack("W");
        designs.layer(stack, "layer", composite, THICKNESS);
        double sum = 0;
        for (int n = 0; n < 10000; n++) {
            double w = 0.1 + 0.7 * (n + 0.5) / 10000;
            sum += w / 5400 / (w / 5400 + (1 - w) / 1200) / 10000;
        }
        assertEquals(sum, value(designs.solve(stack, T, "properties"), "filler-volume-fraction", "W.layer.C"), 1e-6);
    }

    /** Drawn from face to face the layer conducts as its slices do; what is told of it is the mean of one structure. */
    @Test
    void aStructureOnVoxelsShowsTheLayer() {
        Material filler = ceramic(0.4);
        Composite composite = designs.composite("V.layer", polymer, "law", Designs.call("voxels", "image", Designs.text("", "file:///x.cell"), "points", 48, "seeds", 2, "seed", 1,
                "boundary", Designs.word("plate"), "box", THICKNESS, "iterations", 1000));
        designs.filler(composite, filler, "fraction", gradient(0, 0, 1, 0.2), "shape", Designs.call("sphere", "diameter", 2.5e-6));
        Stack stack = designs.stack("V");
        designs.layer(stack, "layer", composite, THICKNESS);
        StudyResult result = designs.solve(stack, T, "properties", "resistance");
        double slices = ohmic(graded("maxwell-garnett", filler, 0, 0, 1, 0.2));
        assertEquals(slices, value(result, "area-resistance-ohmic", "V"), 0.02 * slices);
        assertEquals(0.1, value(result, "achieved-fraction", "V.layer.C"), 1e-3);
        assertTrue(result.quantity("effective-conductivity", "V.layer").orElseThrow().notes().contains("graded-on-voxels: one structure shows the gradient of the layer; transport and impedance see its mean"));
    }

    @Test
    void barriersAndPorosityMayChangeToo() {
        Composite composite = designs.composite("B.layer", polymer, "law", Designs.word("auto"), "porosity", gradient(0, 0, 1, 0.2));
        designs.filler(composite, ceramic(1), "fraction", Designs.volumePercent(0.2), "barrier.resistance", gradient(0, 0, 1, 1e-3), "shape", spheres());
        Stack stack = designs.stack("B");
        designs.layer(stack, "layer", composite, THICKNESS);
        Stack cut = designs.stack("Cut");
        for (int n = 0; n < 400; n++) {
            double depth = (n + 0.5) / 400;
            Composite slice = designs.composite("Cut.s" + n, polymer, "law", Designs.word("auto"), "porosity", 0.2 * depth);
            designs.filler(slice, designs.design.getMaterials().getLast(), "fraction", Designs.volumePercent(0.2), "barrier.resistance", 1e-3 * depth, "shape", spheres());
            designs.layer(cut, "s" + n, slice, THICKNESS / 400, "partition", 1);
        }
        assertEquals(ohmic(cut), ohmic(stack), 5e-4 * ohmic(cut));
    }
}
