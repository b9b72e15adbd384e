package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.range;
import static org.lamella.solver.tests.study.Designs.value;
import static org.lamella.solver.tests.study.Designs.volumePercent;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.design.Stack;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;
import org.lamella.solver.composite.CoPercolation;

/** The study kinds on designs built by hand: B1, B3, C5 and D1 from end to end below the language. */
class CellStudyTest {

    private static final double WH = 3600;

    private final Designs designs = new Designs();

    private Material polymer(String name, double conductivity, Object... more) {
        return Designs.set(designs.material(MaterialKind.POLYMER, name, "conductivity", conductivity, "density", 1200), more);
    }

    /** B1: 20 um/.04 + 30 um/.08 + plane 2e-4 + 15 um/.03 S/m. */
    @Test
    void breakdownAddsUpToTheTotal() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "a", polymer("A", 0.04), 20e-6);
        designs.layer(stack, "b", polymer("B", 0.08), 30e-6, "resistance", 2e-4);
        designs.layer(stack, "c", polymer("C", 0.03), 15e-6, "resistance", 0.0);
        StudyResult result = designs.solve(stack, 333.15, "resistance");
        assertEquals(1.575e-3, value(result, "area-resistance", "S"), 1e-12);
        ResultTable breakdown = result.tables().get(0);
        double sum = breakdown.rows().stream().mapToDouble(row -> (Double) row.get(2)).sum();
        assertEquals(value(result, "area-resistance", "S"), sum, 1e-15);
        assertEquals(List.of("layer a", "layer b", "layer c", "plane a|b", "plane b|c", "salt diffusion"), Designs.items(result, "resistance-breakdown"));
    }

    /** B3: the bilayer with partition, both directions, and the layer that limits. */
    @Test
    void limitingCurrentDependsOnTheDirection() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "a", polymer("A", 0.04, "salt", 1200, "transference", 0.2, "diffusivity", 4e-12), 25e-6);
        designs.layer(stack, "b", polymer("B", 0.02, "salt", 600, "transference", 0.5, "diffusivity", 3e-12), 25e-6, "partition", 0.5);
        StudyResult result = designs.solve(stack, 333.15, "limiting-current", "resistance");
        assertEquals(13.44569790, value(result, "limiting-current-discharge", "S"), 5e-9);
        assertEquals(24.51862557, value(result, "limiting-current-charge", "S"), 5e-9);
        assertEquals("discharge: b; charge: a", result.quantity("limiting-current-layer", "S").orElseThrow().text());
    }

    @Test
    void ceramicStackHasNoLimit() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "c", designs.material(MaterialKind.CERAMIC, "LLZO", "conductivity", 0.05, "density", 5100), 20e-6);
        QuantityValue limit = designs.solve(stack, 298.15, "limiting-current").quantity("limiting-current-charge", "S").orElseThrow();
        assertTrue(limit.unbounded());
        assertNull(limit.value());
    }

    @Test
    void missingTransportDataIsNamedAndNotGuessed() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "a", polymer("A", 0.04, "salt", 1200, "transference", 0.2), 25e-6);
        QuantityValue limit = designs.solve(stack, 333.15, "limiting-current").quantity("limiting-current-charge", "S").orElseThrow();
        assertFalse(limit.valid());
        assertNull(limit.value());
        assertTrue(limit.notes().stream().anyMatch(note -> note.startsWith("missing-property") && note.contains("diffusivity")), limit.notes().toString());
    }

    private Cell fullCell(double thickness, double electrolyteDensity) {
        Material lithium = designs.material(MaterialKind.METAL, "Lithium", "density", 534);
        designs.material(MaterialKind.METAL, "Al", "density", 2700);
        designs.material(MaterialKind.METAL, "Cu", "density", 8960);
        Material nmc = designs.material(MaterialKind.ACTIVE, "NMC", "density", 4780, "concentration", 63104, "potential", 3.8);
        Designs.set(nmc, "stoichiometry", range(0.2661, 0.9084));
        Material electrolyte = designs.material(MaterialKind.POLYMER, "E", "conductivity", 0.05, "density", electrolyteDensity);
        Material catholyte = designs.material(MaterialKind.POLYMER, "K", "conductivity", 0.05, "density", 1200);
        Stack stack = designs.stack("S");
        designs.layer(stack, "se", electrolyte, thickness);
        Electrode anode = designs.electrode(ElectrodeRole.ANODE, "Li", lithium, "excess", 20e-6, "collector", Designs.call("Cu", "thickness", 6e-6));
        Electrode cathode = designs.electrode(ElectrodeRole.CATHODE, "Cathode", nmc, "thickness", 50e-6, "active", volumePercent(0.6), "carbon", volumePercent(0.05),
                "carbon-density", 2000, "binder", volumePercent(0), "binder-density", 1780, "particles.diameter", 6e-6, "particles.coating", 0,
                "electronic-conductivity", 10, "collector", Designs.call("Al", "thickness", 12e-6));
        Phase phase = designs.phase("Cathode.catholyte", Role.CATHOLYTE, catholyte);
        cathode.getPhases().add(Designs.set(phase, "fraction", volumePercent(0.30)));
        return designs.cell("Cell", anode, stack, cathode, designs.plane("anode", "exchange-current", 5, "film", 2e-3),
                designs.plane("cathode", "exchange-current", 2, "film", 3e-3), "sides", 2, "mean-voltage", 3.8, "area", 1e-4);
    }

    /** C5: the table for three electrolytes at 3.8 V, double-sided. */
    @ParameterizedTest
    @CsvSource({"25e-6, 1200, 478.8815, 1033.6534", "40e-6, 3150, 349.2355, 918.6389", "100e-6, 1800, 303.0811, 635.7013"})
    void energyOfTheCell(double thickness, double density, double specific, double volumetric) {
        StudyResult result = designs.solve(fullCell(thickness, density), 333.15, "energy");
        assertEquals(3.25893, value(result, "areal-capacity", "Cell") / 36000, 5e-6);
        assertEquals(15.8074e-6, value(result, "lithium-plated-thickness", "Cell"), 5e-11);
        assertEquals(specific, value(result, "specific-energy", "Cell") / WH, 5e-5);
        assertEquals(volumetric, value(result, "energy-density", "Cell") / WH / 1000, 5e-5);
    }

    @Test
    void cellBreakdownHasEveryItemInOrder() {
        StudyResult result = designs.solve(fullCell(25e-6, 1200), 333.15, "resistance");
        assertEquals(List.of("anode charge transfer", "anode film", "anode constriction", "layer se", "salt diffusion", "cathode film",
                "cathode charge transfer", "cathode ionic"), Designs.items(result, "resistance-breakdown"));
        assertTrue(value(result, "area-resistance", "Cell") > value(result, "area-resistance", "S"));
        double chargeTransfer = (Double) result.tables().get(0).rows().get(0).get(2);
        assertEquals(8.314462618 * 333.15 / (96485.33212 * 5), chargeTransfer, 1e-12);
    }

    /** A14 in the cathode: 2 µm catholyte powder between 6 µm particles connects, a fifth of the volume in grains of 6 µm does not. */
    @Test
    void aPowderCatholyteConductsAsFarAsItConnects() {
        Cell wetting = fullCell(25e-6, 1200);
        double continuous = item(designs.solve(wetting, 333.15, "resistance"), "cathode ionic");
        Phase catholyte = wetting.getCathode().getPhases().get(0);
        Designs.set(catholyte, "diameter", 2e-6);
        StudyResult fine = designs.solve(wetting, 333.15, "resistance", "energy");
        CoPercolation network = network(2e-6);
        assertEquals(network.connectivity(), value(fine, "catholyte-connectivity", "Cell"), 1e-12);
        assertEquals(network.utilisation(1), value(fine, "active-utilisation", "Cell"), 1e-12);
        assertTrue(item(fine, "cathode ionic") > continuous);
        catholyte.getProperties().removeLast();
        Designs.set(catholyte, "diameter", 6e-6);
        StudyResult coarse = designs.solve(wetting, 333.15, "resistance", "energy");
        assertEquals(network(6e-6).connectivity(), value(coarse, "catholyte-connectivity", "Cell"), 1e-12);
        assertTrue(coarse.quantity("areal-capacity", "Cell").orElseThrow().notes().get(0).startsWith("active-unreached: "));
        catholyte.getProperties().clear();
        Designs.set(catholyte, "fraction", volumePercent(0.2), "diameter", 6e-6);
        QuantityValue none = designs.solve(wetting, 333.15, "resistance").quantity("area-resistance", "Cell").orElseThrow();
        assertFalse(none.valid());
        assertTrue(none.notes().get(0).startsWith("no-ion-network: "), none.notes().toString());
    }

    private static CoPercolation network(double diameter) {
        return CoPercolation.of(0.30, diameter / 2, 0.6, 3e-6);
    }

    private static double item(StudyResult result, String name) {
        return result.tables().get(0).rows().stream().filter(row -> row.get(0).equals(name)).mapToDouble(row -> (Double) row.get(2)).findFirst().orElseThrow();
    }

    /** A9: the interphase of a filler counts by itself, at the study's temperature. */
    @Test
    void anInterphaseIsResolved() {
        Composite composite = designs.composite("Composite", polymer("P", 1e-4));
        Material filler = designs.material(MaterialKind.CERAMIC, "SiO2", "conductivity", 1e-8, "density", 2200);
        designs.filler(composite, filler, "fraction", volumePercent(0.1), "shape", Designs.call("sphere", "diameter", 40e-9), "interphase.thickness", 5e-9,
                "interphase.conductivity", 1e-2);
        QuantityValue value = designs.solve(composite, 333.15, "properties").quantity("effective-conductivity", "Composite").orElseThrow();
        assertEquals(1.16756940e-4, value.value(), 1e-12);
        assertEquals("penetrable-shell", value.model());
    }

    /** A16: the law follows the geometry, the interval stands beside it; numbers of the reference table at 30 vol%. */
    @ParameterizedTest
    @CsvSource({"sphere, hs-lower, 1.986741e7", "closed-foam, hs-upper, 2.642519e10", "wire, halpin-tsai, 9.982035e7"})
    void stiffnessFollowsTheGeometry(String shape, String law, double young) {
        Composite composite = designs.composite("Composite", polymer("P", 1e-4, "young", 10e6, "poisson", 0.45));
        Material filler = designs.material(MaterialKind.CERAMIC, "LLZO", "conductivity", 0.05, "density", 5200, "young", 150e9, "poisson", 0.257);
        Object geometry = switch (shape) {
            case "wire" -> Designs.call("wire", "diameter", 1e-7, "aspect", 10, "order", 1);
            case "sphere" -> Designs.call("sphere", "diameter", 1e-6);
            default -> Designs.call("closed-foam", "cell", 1e-6);
        };
        designs.filler(composite, filler, "fraction", volumePercent(0.3), "shape", geometry);
        StudyResult result = designs.solve(composite, 333.15, "properties");
        QuantityValue value = result.quantity("young-modulus", "Composite").orElseThrow();
        assertEquals(law, value.model());
        assertEquals(1.986741e7, value(result, "young-bound-lower", "Composite"), 5);
        assertEquals(6.931060e6, value(result, "shear-bound-lower", "Composite"), 5);
        assertEquals(1.075333e10, value(result, "shear-bound-upper", "Composite"), 5e3);
        double bulk = 1.623338e10;
        double upper = 9 * bulk * 1.075333e10 / (3 * bulk + 1.075333e10);
        assertEquals(upper, value(result, "young-bound-upper", "Composite"), 1e-5 * upper);
        assertEquals(young, value.value(), 1e-5 * young);
    }

    /** D1: three layers, potentials inside and leak at 4.2 V; the windows decide the margins. */
    @Test
    void potentialsAndMargins() {
        Cell cell = fullCell(5e-6, 1200);
        Designs.set(cell, "conditions.voltage", range(2.8, 4.2));
        Stack stack = cell.getStack();
        stack.getLayers().clear();
        Material skin = polymer("Skin", 0.05, "electronic-conductivity", 1e-10);
        Designs.set(skin, "window", range(0, 3.9));
        Material core = polymer("Core", 0.05, "electronic-conductivity", 1e-7);
        designs.layer(stack, "left", skin, 5e-6);
        designs.layer(stack, "middle", core, 20e-6);
        designs.layer(stack, "right", skin, 5e-6);
        StudyResult result = designs.solve(cell, 333.15, "stability");
        assertEquals(2.09580838, value(result, "plane-potential", stack.getPlanes().get(0).getQualifiedName()), 5e-9);
        assertEquals(2.10419162, value(result, "plane-potential", stack.getPlanes().get(1).getQualifiedName()), 5e-9);
        assertEquals(4.1916e-5, value(result, "leak-current", "Cell"), 5e-10);
        assertEquals(0, value(result, "window-margin-anode", "Cell"), 1e-15);
        QuantityValue cathode = result.quantity("window-margin-cathode", "Cell").orElseThrow();
        assertEquals(-0.3, cathode.value(), 1e-12);
        assertTrue(cathode.notes().get(0).contains("Skin of layer right"), cathode.notes().toString());
    }
}
