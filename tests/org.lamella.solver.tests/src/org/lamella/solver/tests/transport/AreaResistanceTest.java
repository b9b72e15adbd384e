package org.lamella.solver.tests.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.composite.Constriction;
import org.lamella.solver.numerics.PhysicalConstants;
import org.lamella.solver.transport.AreaResistance;
import org.lamella.solver.transport.AreaResistance.Item;
import org.lamella.solver.transport.AreaResistance.Kind;
import org.lamella.solver.transport.ElectrodePlane;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.SeparatorReference;
import org.lamella.solver.transport.TransportLayer.Polymer;
import org.lamella.solver.transport.TransportLayer.SingleIon;

/** Sections B1, B2 (Newman number), D7 and the ohmic limit of C6. */
class AreaResistanceTest {

    private static final double T = 333.15;

    private static LayeredElectrolyte sandwich() {
        return new LayeredElectrolyte(
                List.of(new Polymer("anode side", 20e-6, 0.04, 4e-12, 0.2, 1200), new SingleIon("core", 30e-6, 0.08),
                        new Polymer("cathode side", 15e-6, 0.03, 3e-12, 0.5, 600)),
                List.of(new InternalPlane("polymer|core", 1.5e-4, 1), new InternalPlane("core|polymer", 0.5e-4, 1)));
    }

    @Test
    void ohmicSum() {
        assertPrinted("1.575e-3", sandwich().ohmicResistance());
        AreaResistance bare = AreaResistance.of(Optional.empty(), sandwich(), Optional.empty(), T);
        assertPrinted("1.575e-3", bare.ohmic());
        assertClose(65e-6, sandwich().thickness(), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({".04, 4e-12, 333.15, 3.1738042258", ".1, 8e-12, 363.15, 4.3245047448"})
    void newmanNumber(double kappa, double diffusivity, double temperature, String printed) {
        Polymer layer = new Polymer("layer", 50e-6, kappa, diffusivity, 0.2, 1200);
        assertPrinted(printed, layer.newmanNumber(temperature));
        assertClose(1 / (1 + Double.parseDouble(printed)), layer.steadyCurrentRatio(temperature), 1e-9);
    }

    @Test
    void theBreakdownListsTheItemsInOrderAndAddsUp() {
        ElectrodePlane lithium = new ElectrodePlane.Planar(5, 20e-4, 0.95, 5e-6);
        ElectrodePlane cathode = new ElectrodePlane.Porous(2, 10e-4, 4e5, 60e-6, 0.01, 0.5);
        AreaResistance sum = AreaResistance.of(Optional.of(lithium), sandwich(), Optional.of(cathode), T);
        assertEquals(List.of(Kind.ANODE_CHARGE_TRANSFER, Kind.ANODE_FILM, Kind.ANODE_CONSTRICTION, Kind.LAYER, Kind.LAYER, Kind.LAYER,
                Kind.INTERNAL_PLANE, Kind.INTERNAL_PLANE, Kind.SALT_DIFFUSION, Kind.CATHODE_FILM, Kind.CATHODE_CHARGE_TRANSFER,
                Kind.CATHODE_TRANSPORT), sum.items().stream().map(Item::kind).toList());
        double thermal = PhysicalConstants.thermalVoltage(T);
        double[] expected = {thermal / 5 / 0.95, 20e-4 / 0.95, Constriction.resistance(5e-6, 0.95, 0.04), 5e-4, 3.75e-4, 5e-4, 1.5e-4, 0.5e-4,
            sandwich().diffusionResistance(T), 10e-4 / 24, thermal / 2 / 24, 60e-6 / 3 * (100 + 2)};
        double total = 0;
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], sum.items().get(i).value(), 1e-12);
            total += expected[i];
        }
        assertClose(total, sum.total(), 1e-14);
        assertClose(total, sum.ohmic() + sum.interfaces() + sum.diffusion() + 60e-6 / 3 * 102 - 2e-4, 1e-14);
        assertEquals("core", sum.items().get(4).name());
        assertEquals(Kind.ANODE_CHARGE_TRANSFER, sum.largestInterface().orElseThrow().kind());
        assertClose(total * 0.04, sum.equivalentThickness(0.04), 1e-14);
    }

    @Test
    void planeElectrodesOnBothSides() {
        ElectrodePlane lithium = new ElectrodePlane.Planar(Double.POSITIVE_INFINITY, 0, 1, 0);
        AreaResistance ideal = AreaResistance.of(Optional.of(lithium), sandwich(), Optional.of(lithium), T);
        assertClose(1.575e-3 + sandwich().diffusionResistance(T), ideal.total(), 1e-14);
        assertEquals(Kind.CATHODE_CONSTRICTION, ideal.items().getLast().kind());
        assertEquals("polymer|core", ideal.largestInterface().orElseThrow().name());
        LayeredElectrolyte pellet = new LayeredElectrolyte(List.of(new SingleIon("pellet", 1e-3, 0.05)), List.of());
        AreaResistance bare = AreaResistance.of(Optional.of(lithium), pellet, Optional.of(lithium), T);
        assertTrue(bare.largestInterface().isEmpty());
        assertClose(0.02, bare.total(), 1e-14);
    }

    @Test
    void theSeparatorItIsComparedWith() {
        assertClose(1.25e-4, SeparatorReference.POLYOLEFIN.resistance(), 1e-14);
        assertTrue(new SeparatorReference(25e-6, 4, 1).resistance() >= 0.99e-4 && new SeparatorReference(25e-6, 6, 1).resistance() <= 1.51e-4);
        assertClose(1.45e-3, SeparatorReference.POLYOLEFIN.penalty(1.575e-3), 1e-12);
        assertClose(12.6, SeparatorReference.POLYOLEFIN.ratio(1.575e-3), 1e-12);
    }
}
