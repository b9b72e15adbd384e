package org.lamella.solver.tests.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.cell.CathodeCapacity;
import org.lamella.solver.cell.CellBudget;
import org.lamella.solver.cell.Slab;

/** Section C5, with the potential of C6.7. */
class CellEnergyTest {

    private static final CathodeCapacity NMC811 = new CathodeCapacity(0.60, 63104, 0.2661, 0.9084);
    private static final Slab CATHODE = new Slab(50e-6, 0.60 * 4780 + 0.30 * 1200 + 0.05 * 2000);
    private static final Slab ALUMINIUM = new Slab(12e-6, 2700);
    private static final Slab COPPER = new Slab(6e-6, 8960);

    private static CellBudget cell(Slab electrolyte, int sides, double packaging) {
        return new CellBudget(List.of(electrolyte), CATHODE, ALUMINIUM, COPPER, 20e-6, NMC811.arealCapacity(50e-6), sides, packaging);
    }

    private static double nmc811(double x) {
        return -0.8090 * x + 4.4875 - 0.0428 * Math.tanh(18.5138 * (x - .5542)) - 17.7326 * Math.tanh(15.7890 * (x - .3117))
                + 17.5842 * Math.tanh(15.9308 * (x - .3120));
    }

    @Test
    void capacityAndPlatedLithium() {
        assertPrinted("3.25893", NMC811.arealCapacity(50e-6) / 36000);
        assertPrinted("15.8074e-6", cell(new Slab(25e-6, 1200), 2, 0).platedThickness());
        assertPrinted("4.8505e-6", CellBudget.platedThickness(36000));
        assertPrinted("3328", CATHODE.density());
        assertClose(50e-6, NMC811.thickness(NMC811.arealCapacity(50e-6)), 1e-14);
    }

    @Test
    void massAndThickness() {
        CellBudget thin = cell(new Slab(25e-6, 1200), 2, 0);
        assertPrinted(".258601", thin.arealMass());
        assertPrinted("119.8074e-6", thin.thickness());
    }

    @ParameterizedTest
    @CsvSource({"25e-6, 1200, 478.8815, 1033.6534", "40e-6, 3150, 349.2355, 918.6389", "100e-6, 1800, 303.0811, 635.7013"})
    void energy(double thickness, double density, String specific, String volumetric) {
        CellBudget budget = cell(new Slab(thickness, density), 2, 0);
        assertPrinted(specific, CellBudget.wattHoursPerKilogram(budget.specificEnergy(3.8)));
        assertPrinted(volumetric, CellBudget.wattHoursPerLitre(budget.energyDensity(3.8)));
        assertClose(3.8 * NMC811.arealCapacity(50e-6), budget.arealEnergy(3.8), 1e-15);
    }

    @Test
    void singleSidedFoilsCountWhole() {
        CellBudget one = cell(new Slab(25e-6, 1200), 1, 0);
        CellBudget two = cell(new Slab(25e-6, 1200), 2, 0);
        assertClose(two.arealMass() + (ALUMINIUM.arealMass() + COPPER.arealMass()) / 2, one.arealMass(), 1e-14);
        assertClose(two.thickness() + 9e-6, one.thickness(), 1e-14);
    }

    @Test
    void packagingTakesItsShare() {
        CellBudget bare = cell(new Slab(25e-6, 1200), 2, 0);
        CellBudget packed = cell(new Slab(25e-6, 1200), 2, 0.15);
        assertClose(0.85 * bare.specificEnergy(3.8), packed.specificEnergy(3.8), 1e-14);
        assertClose(0.85 * bare.energyDensity(3.8), packed.energyDensity(3.8), 1e-14);
        assertThrows(SolverException.class, () -> cell(new Slab(25e-6, 1200), 3, 0));
        assertThrows(SolverException.class, () -> cell(new Slab(25e-6, 1200), 2, 1));
    }

    /** The potential is integrated exactly: tanh(k (x - m)) has the antiderivative ln(cosh(k (x - m)))/k. */
    @Test
    void meanPotential() {
        double exact = 4.4875 - 0.8090 * (0.2661 + 0.9084) / 2 + meanTanh(-0.0428, 18.5138, .5542) + meanTanh(-17.7326, 15.7890, .3117)
                + meanTanh(17.5842, 15.9308, .3120);
        assertClose(exact, NMC811.meanPotential(CellEnergyTest::nmc811), 1e-11);
        assertTrue(exact > 3.8 && exact < 3.9);
        assertClose(3.8, NMC811.meanPotential(x -> 3.8), 1e-14);
        assertClose(4 - 0.5 * (0.2661 + 0.9084), NMC811.meanPotential(x -> 4 - x), 1e-14);
    }

    private static double meanTanh(double amplitude, double steepness, double middle) {
        return amplitude / steepness * (Math.log(Math.cosh(steepness * (0.9084 - middle))) - Math.log(Math.cosh(steepness * (0.2661 - middle))))
                / (0.9084 - 0.2661);
    }

    @Test
    void windowsTheWrongWayRoundAreRefused() {
        assertEquals(Reason.EMPTY_WINDOW, assertThrows(SolverException.class, () -> new CathodeCapacity(0.6, 63104, 0.9, 0.3)).reason());
        assertThrows(SolverException.class, () -> NMC811.arealCapacity(0));
        assertThrows(SolverException.class, () -> new CathodeCapacity(0, 63104, 0.3, 0.9).thickness(36000));
        assertEquals(0, Slab.NONE.arealMass());
    }
}
