package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.composite.Arrhenius;
import org.lamella.solver.composite.Arrhenius.Form;
import org.lamella.solver.composite.Crystallinity;
import org.lamella.solver.composite.VogelTammannFulcher;
import org.lamella.solver.numerics.PhysicalConstants;

/** Sections A1 and A1b. */
class TemperatureLawTest {

    private static final VogelTammannFulcher PEO = new VogelTammannFulcher(1850, 9000, 195);
    private static final double EV = PhysicalConstants.FARADAY;

    @ParameterizedTest
    @CsvSource({"298.15, 2.968169e-3", "313.15, 1.097573e-2", "333.15, 4.008761e-2", "353.15, 1.048773e-1", "363.15, 1.553800e-1"})
    void vogelTammannFulcher(double temperature, String printed) {
        assertPrinted(printed, PEO.at(temperature));
    }

    @ParameterizedTest
    @CsvSource({"SIGMA, 313.15, 0.09601948", "SIGMA, 333.15, 0.20917773", "SIGMA, 353.15, 0.41722454", "SIGMA, 363.15, 0.57267930",
        "SIGMA_T, 333.15, 0.18720198", "SIGMA, 298.15, 0.05", "SIGMA_T, 298.15, 0.05"})
    void arrhenius(Form form, double temperature, String printed) {
        assertPrinted(printed, new Arrhenius(0.05, 298.15, 0.35 * EV, form).at(temperature));
    }

    @Test
    void theFreezingTemperatureIsAnErrorAndNeverNaN() {
        for (double temperature : new double[] {195, 100, 0, -5, Double.NaN}) {
            SolverException refused = assertThrows(SolverException.class, () -> PEO.at(temperature));
            assertEquals(Reason.TEMPERATURE_BELOW_T0, refused.reason());
            assertTrue(refused.getMessage().contains("195.0"), refused.getMessage());
        }
        assertEquals(0, PEO.at(195.0001), 1e-300);
        assertThrows(SolverException.class, () -> new Arrhenius(1, 298.15, 1e4, Form.SIGMA).at(0));
    }

    @Test
    void validityOfVogelTammannFulcherStartsThirtyKelvinAboveT0() {
        assertFalse(PEO.validAt(225));
        assertTrue(PEO.validAt(225.1));
        assertTrue(new Arrhenius(1, 298.15, 1e4, Form.SIGMA).validAt(225));
    }

    @Test
    void crystallitesMeltOverFiveKelvin() {
        Crystallinity peo = new Crystallinity(331.15, 0.4);
        assertEquals(0.4, peo.at(320), 1e-15);
        assertEquals(0.4, peo.at(328.65), 1e-15);
        assertEquals(0.2, peo.at(331.15), 1e-15);
        assertEquals(0, peo.at(333.65), 1e-15);
        assertEquals(0, peo.at(400), 1e-15);
        assertClose(Math.pow(0.6, 1.5), peo.factor(300), 1e-15);
        assertEquals(1, peo.factor(350), 1e-15);
        double last = 1;
        for (double temperature = 327; temperature < 336; temperature += 0.01) {
            assertTrue(peo.at(temperature) <= last);
            assertTrue(Math.abs(peo.at(temperature) - peo.at(temperature + 1e-6)) < 2e-7, "continuous");
            last = peo.at(temperature);
        }
        assertThrows(SolverException.class, () -> Crystallinity.reduced(1, 1.2));
        assertEquals(0, Crystallinity.reduced(1, 1));
    }

    @Test
    void fillerHindersCrystallisation() {
        Crystallinity peo = new Crystallinity(331.15, 0.4).plasticised(0.1, 0.05);
        assertClose(0.4 * Math.exp(-2), peo.at(300), 1e-15);
    }
}
