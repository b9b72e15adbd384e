package org.lamella.solver.tests.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lamella.solver.tests.Printed.assertPrinted;

import org.junit.jupiter.api.Test;
import org.lamella.solver.stability.GrowthLaw;

/** Section D5. */
class GrowthLawTest {

    private static final double DAY = 86_400;

    @Test
    void parabolicGrowthOfThePhysicsReference() {
        double[] numbers = { 1e-23, 1e-7, 1 };
        assertEquals(7.2e-9, GrowthLaw.PARABOLIC.growth().thickness(numbers, 0, 30 * DAY), 1e-12);
        assertEquals(.072, GrowthLaw.PARABOLIC.resistance(numbers, 0, 30 * DAY), 1e-5);
    }

    @Test
    void dealGroveGrowthOfThePhysicsReference() {
        double[] numbers = { 2e-9, 1e-22, 1e-6, 1 };
        assertPrinted("1.661904e-10", GrowthLaw.DEAL_GROVE.growth().thickness(numbers, 0, 3600));
        assertPrinted("2.104835e-9", GrowthLaw.DEAL_GROVE.growth().thickness(numbers, 0, DAY));
        assertPrinted("1.513072e-8", GrowthLaw.DEAL_GROVE.growth().thickness(numbers, 0, 30 * DAY));
        assertPrinted("5.516583e-8", GrowthLaw.DEAL_GROVE.growth().thickness(numbers, 0, 365 * DAY));
    }

    /** A film that is there grows on from where it is: twice half the time is the whole time. */
    @Test
    void growthGoesOnFromTheFilmThatIsThere() {
        for (GrowthLaw law : new GrowthLaw[] { GrowthLaw.PARABOLIC, GrowthLaw.DEAL_GROVE }) {
            double[] numbers = law == GrowthLaw.PARABOLIC ? new double[] { 1e-23, 1e-7, 1 } : new double[] { 2e-9, 1e-22, 1e-7, 1 };
            double half = law.resistance(numbers, 2e-3, DAY);
            assertEquals(law.resistance(numbers, 2e-3, 2 * DAY), law.resistance(numbers, half, DAY), 1e-12, law.name());
            assertEquals(2e-3, law.resistance(numbers, 2e-3, 0), 1e-15, law.name());
        }
    }
}
