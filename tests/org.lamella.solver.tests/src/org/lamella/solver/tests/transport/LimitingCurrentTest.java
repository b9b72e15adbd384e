package org.lamella.solver.tests.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.PhysicalConstants;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.LimitingCurrent;
import org.lamella.solver.transport.PolymerChain;
import org.lamella.solver.transport.PolymerChain.Profile;
import org.lamella.solver.transport.TransportLayer;
import org.lamella.solver.transport.TransportLayer.Polymer;
import org.lamella.solver.transport.TransportLayer.SingleIon;

/** Section B3 and the dc limits of B5. */
class LimitingCurrentTest {

    private static final double T = 333.15;

    private static Polymer polymer(String name, double thickness, double diffusivity, double transference, double concentration,
            double fraction) {
        return new Polymer(name, thickness, 0.04, diffusivity, transference, concentration, fraction, 1, false);
    }

    private static LayeredElectrolyte bilayer(double first, double second) {
        return new LayeredElectrolyte(List.of(polymer("A", 25e-6, 4e-12, 0.2, 1200, first),
                new Polymer("B", 25e-6, 0.02, 3e-12, 0.5, 600, second, 1, false)), List.of(new InternalPlane("A|B", 0, 0.5)));
    }

    private static LayeredElectrolyte trilayer() {
        return new LayeredElectrolyte(List.of(polymer("A", 25e-6, 4e-12, 0.2, 1200, 0.7), polymer("B", 25e-6, 3e-12, 0.5, 600, 0.85),
                polymer("C", 10e-6, 2e-12, 0.3, 900, 0.6)), List.of(new InternalPlane("A|B", 0, 0.5), new InternalPlane("B|C", 0, 1.5)));
    }

    private static LayeredElectrolyte single(double diffusivity, double kappa) {
        return new LayeredElectrolyte(List.of(new Polymer("layer", 50e-6, kappa, diffusivity, 0.2, 1200)), List.of());
    }

    private static double limit(LayeredElectrolyte electrolyte, Direction direction) {
        return electrolyte.limitingCurrent(direction).value().orElseThrow();
    }

    @Test
    void oneLayer() {
        assertPrinted("46.3129594176", limit(single(8e-12, 0.1), Direction.DISCHARGE));
        assertPrinted("46.3129594176", limit(single(8e-12, 0.1), Direction.CHARGE));
        assertClose(2 * PhysicalConstants.FARADAY * 8e-12 * 1200 / (0.8 * 50e-6), limit(single(8e-12, 0.1), Direction.CHARGE), 1e-14);
    }

    @Test
    void twoLayersWithPartition() {
        assertPrinted("13.44569790", limit(bilayer(1, 1), Direction.DISCHARGE));
        assertPrinted("24.51862557", limit(bilayer(1, 1), Direction.CHARGE));
        assertPrinted("13.92483190", limit(bilayer(.7, .85), Direction.DISCHARGE));
        assertPrinted("23.07103144", limit(bilayer(.7, .85), Direction.CHARGE));
    }

    /** The reference prints 17.8477447 for the second; a direct solution of the profiles with 40 digits gives 17.8477444748404. */
    @Test
    void threeLayersWithPartition() {
        assertPrinted("10.0568659", limit(trilayer(), Direction.DISCHARGE));
        assertPrinted("17.8477444748", limit(trilayer(), Direction.CHARGE));
    }

    @Test
    void namesTheDepletedLayer() {
        assertEquals(2, trilayer().limitingCurrent(Direction.DISCHARGE).layer().orElseThrow());
        assertEquals(0, trilayer().limitingCurrent(Direction.CHARGE).layer().orElseThrow());
    }

    @Test
    void ceramicLayersCutTheStackIntoChains() {
        Polymer thick = polymer("thick", 40e-6, 4e-12, 0.2, 1200, 1);
        Polymer thin = polymer("thin", 10e-6, 4e-12, 0.2, 1200, 1);
        SingleIon ceramic = new SingleIon("core", 30e-6, 0.05);
        LayeredElectrolyte stack = new LayeredElectrolyte(List.of(thin, ceramic, thick),
                List.of(new InternalPlane("1", 0, 1), new InternalPlane("2", 0, 1)));
        assertEquals(2, stack.chains().size());
        assertEquals(2, stack.chains().get(1).indexInStack(0));
        double alone = 2 * PhysicalConstants.FARADAY * 4e-12 * 1200 / (0.8 * 40e-6);
        for (Direction direction : Direction.values()) {
            LimitingCurrent limit = stack.limitingCurrent(direction);
            assertClose(alone, limit.value().orElseThrow(), 1e-14);
            assertEquals(2, limit.layer().orElseThrow(), "the thick layer limits");
        }
        List<Profile> profiles = stack.profiles(0.5 * alone, 3);
        assertEquals(List.of(0, 2), profiles.stream().map(Profile::layer).toList());
        assertArrayEquals(new double[] {40e-6, 60e-6, 80e-6}, profiles.get(1).position(), 1e-15);
        assertArrayEquals(new double[] {1800, 1200, 600}, profiles.get(1).concentration(), 1e-9);
    }

    @Test
    void withoutSaltThereIsNoLimit() {
        LayeredElectrolyte pellet = new LayeredElectrolyte(List.of(new SingleIon("pellet", 1e-3, 0.05)), List.of());
        LayeredElectrolyte ideal = new LayeredElectrolyte(List.of(polymer("single-ion polymer", 2e-5, 1e-12, 1, 1000, 1)), List.of());
        for (Direction direction : Direction.values()) {
            for (LayeredElectrolyte electrolyte : List.of(pellet, ideal)) {
                LimitingCurrent limit = electrolyte.limitingCurrent(direction);
                assertTrue(limit.unbounded());
                assertTrue(limit.value().isEmpty() && limit.layer().isEmpty());
                assertEquals(0, electrolyte.diffusionResistance(T));
            }
        }
        assertClose(10 * 0.02, pellet.voltageDrop(10, T), 1e-14);
        assertClose(1000, ideal.profiles(1e5, 2).get(0).concentration()[1], 1e-12);
    }

    @Test
    void limitsOfCeramicDominatedLayersAreLowerBounds() {
        Polymer rich = new Polymer("rich", 40e-6, 0.04, 4e-12, 0.2, 1200, 0.5, 1, true);
        Polymer poor = polymer("poor", 10e-6, 4e-12, 0.2, 1200, 1);
        SingleIon ceramic = new SingleIon("core", 30e-6, 0.05);
        List<InternalPlane> planes = List.of(new InternalPlane("1", 0, 1), new InternalPlane("2", 0, 1));
        assertTrue(new LayeredElectrolyte(List.of(poor, ceramic, rich), planes).limitingCurrent(Direction.CHARGE).lowerBound());
        Polymer slow = polymer("slow", 90e-6, 1e-12, 0.2, 1200, 1);
        assertFalse(new LayeredElectrolyte(List.of(slow, ceramic, rich), planes).limitingCurrent(Direction.CHARGE).lowerBound());
    }

    private static LayeredElectrolyte random(SplittableRandom random) {
        int n = 1 + random.nextInt(4);
        List<TransportLayer> layers = new ArrayList<>();
        List<InternalPlane> planes = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            layers.add(new Polymer("layer " + k, (1 + 50 * random.nextDouble()) * 1e-6, 0.001 + random.nextDouble(),
                    (0.1 + 10 * random.nextDouble()) * 1e-12, -0.5 + 1.4 * random.nextDouble(), 200 + 2000 * random.nextDouble(),
                    0.1 + 0.9 * random.nextDouble(), 0.5 + random.nextDouble(), false));
            if (k > 0) {
                planes.add(new InternalPlane("plane " + k, 1e-4 * random.nextDouble(), Math.pow(10, -1 + 2 * random.nextDouble())));
            }
        }
        return new LayeredElectrolyte(layers, planes);
    }

    @Test
    void mirroringExchangesChargeAndDischarge() {
        SplittableRandom random = new SplittableRandom(21);
        for (int draw = 0; draw < 2000; draw++) {
            LayeredElectrolyte stack = random(random);
            LayeredElectrolyte mirror = stack.mirrored();
            assertClose(limit(stack, Direction.CHARGE), limit(mirror, Direction.DISCHARGE), 1e-10);
            assertClose(limit(stack, Direction.DISCHARGE), limit(mirror, Direction.CHARGE), 1e-10);
            assertClose(stack.diffusionResistance(T), mirror.diffusionResistance(T), 1e-10);
            double current = 0.8 * limit(stack, Direction.DISCHARGE);
            assertClose(stack.voltageDrop(current, T), -mirror.voltageDrop(-current, T), 1e-9);
        }
    }

    @Test
    void splittingALayerChangesNothing() {
        SplittableRandom random = new SplittableRandom(22);
        for (int draw = 0; draw < 2000; draw++) {
            LayeredElectrolyte stack = random(random);
            List<TransportLayer> layers = new ArrayList<>();
            List<InternalPlane> planes = new ArrayList<>();
            for (int k = 0; k < stack.layers().size(); k++) {
                Polymer layer = (Polymer) stack.layers().get(k);
                Polymer half = new Polymer(layer.name(), layer.thickness() / 2, layer.conductivity(), layer.diffusivity(), layer.transference(),
                        layer.concentration(), layer.polymerFraction(), layer.thermodynamicFactor(), false);
                layers.add(half);
                planes.add(new InternalPlane("split", 0, 1));
                layers.add(half);
                if (k + 1 < stack.layers().size()) {
                    planes.add(stack.planes().get(k));
                }
            }
            LayeredElectrolyte split = new LayeredElectrolyte(layers, planes);
            assertClose(limit(stack, Direction.CHARGE), limit(split, Direction.CHARGE), 1e-12);
            assertClose(limit(stack, Direction.DISCHARGE), limit(split, Direction.DISCHARGE), 1e-12);
            assertClose(stack.diffusionResistance(T), split.diffusionResistance(T), 1e-12);
            assertClose(stack.ohmicResistance(), split.ohmicResistance(), 1e-12);
        }
    }

    @Test
    void profilesConserveSaltKeepThePartitionAndEndEmptyAtTheLimit() {
        SplittableRandom random = new SplittableRandom(23);
        for (int draw = 0; draw < 2000; draw++) {
            LayeredElectrolyte stack = random(random);
            PolymerChain chain = stack.chains().get(0);
            Direction direction = random.nextBoolean() ? Direction.CHARGE : Direction.DISCHARGE;
            double limit = limit(stack, direction);
            double sign = direction == Direction.DISCHARGE ? 1 : -1;
            double share = 1 - 1e-9;
            List<Profile> profiles = stack.profiles(sign * share * limit, 2);
            double salt = 0;
            double initial = 0;
            for (int k = 0; k < profiles.size(); k++) {
                Polymer layer = chain.layers().get(k);
                double[] c = profiles.get(k).concentration();
                salt += layer.polymerFraction() * layer.thickness() * 0.5 * (c[0] + c[1]);
                initial += layer.polymerFraction() * layer.thickness() * layer.concentration();
                double gradient = (1 - layer.transference()) * sign * share * limit / (PhysicalConstants.FARADAY * layer.diffusivity());
                assertEquals(gradient * layer.thickness(), c[0] - c[1], 1e-9 * (Math.abs(c[0]) + Math.abs(c[1])), "N- = 0");
                if (k > 0) {
                    double left = profiles.get(k - 1).concentration()[1];
                    assertEquals(stack.planes().get(k - 1).partition() * left, c[0], 1e-9 * Math.max(c[0], initial / layer.thickness()));
                    assertClose(stack.planes().get(k - 1).partition(), chain.equilibriumConcentration(k) / chain.equilibriumConcentration(k - 1),
                            1e-12);
                }
            }
            assertClose(initial, salt, 1e-9);
            double end = direction == Direction.DISCHARGE ? profiles.getLast().concentration()[1] : profiles.getFirst().concentration()[0];
            assertEquals(0, end, 1e-6 * initial / stack.thickness());
        }
    }

    @Test
    void beyondTheLimitThereIsNoSteadyState() {
        LayeredElectrolyte stack = bilayer(1, 1);
        SolverException refused = assertThrows(SolverException.class, () -> stack.profiles(13.45, 10));
        assertEquals(Reason.BEYOND_LIMITING_CURRENT, refused.reason());
        assertTrue(refused.getMessage().contains("13.4456"), refused.getMessage());
        assertThrows(SolverException.class, () -> stack.voltageDrop(-24.52, T));
        assertTrue(stack.voltageDrop(-24.5, T) < 0);
    }

    /** The dc values of B5: 52.1725528223 ohm cm2 printed; for the bilayer the printed matrix of B5, evaluated at 1 uHz, gives 59.249057. */
    @Test
    void dcLimitsOfTheImpedance() {
        LayeredElectrolyte layer = single(4e-12, 0.04);
        assertPrinted("12.5", 1e4 * layer.ohmicResistance());
        assertPrinted("52.1725528223", 1e4 * (layer.ohmicResistance() + layer.diffusionResistance(T)));
        assertClose(3.1738042258 * 12.5e-4, layer.diffusionResistance(T), 1e-9);
        LayeredElectrolyte bilayer = bilayer(1, 1);
        assertEquals(59.2490570, 1e4 * (bilayer.ohmicResistance() + bilayer.diffusionResistance(T)), 2e-5);
        assertEquals(78.7820068, 1e4 * (25 / 0.04 + 25 / 0.02 + 10 / 0.03) * 1e-6 + 1e4 * trilayer().diffusionResistance(T), 5e-5);
        PolymerChain chain = bilayer.chains().get(0);
        assertClose(chain.diffusionResistance(T), chain.diffusionResistance(0, T) + chain.diffusionResistance(1, T), 1e-15);
    }

    @Test
    void theSmallCurrentLimitOfTheVoltageDropIsTheDcResistance() {
        SplittableRandom random = new SplittableRandom(24);
        for (int draw = 0; draw < 2000; draw++) {
            LayeredElectrolyte stack = random(random);
            double current = 1e-4 * Math.min(limit(stack, Direction.DISCHARGE), limit(stack, Direction.CHARGE));
            double slope = (stack.voltageDrop(current, T) - stack.voltageDrop(-current, T)) / (2 * current);
            assertClose(stack.ohmicResistance() + stack.diffusionResistance(T), slope, 1e-6);
        }
    }

    @Test
    void saltThatIsNotInEquilibriumIsRedistributedFirst() {
        LayeredElectrolyte displaced = new LayeredElectrolyte(List.of(polymer("A", 25e-6, 4e-12, 0.2, 800, 1),
                polymer("B", 25e-6, 3e-12, 0.5, 1000, 1)), List.of(new InternalPlane("A|B", 0, 0.5)));
        assertPrinted("13.44569790", limit(displaced, Direction.DISCHARGE));
        assertClose(1200, displaced.chains().get(0).equilibriumConcentration(0), 1e-13);
        assertClose(600, displaced.chains().get(0).equilibriumConcentration(1), 1e-13);
    }

    @Test
    void impossibleStacksAreRefused() {
        assertEquals(Reason.NO_LAYERS, assertThrows(SolverException.class, () -> new LayeredElectrolyte(List.of(), List.of())).reason());
        assertEquals(Reason.PLANE_COUNT, assertThrows(SolverException.class,
                () -> new LayeredElectrolyte(List.of(new SingleIon("a", 1e-6, 1)), List.of(new InternalPlane("p", 0, 1)))).reason());
        assertThrows(SolverException.class, () -> polymer("A", 0, 4e-12, 0.2, 800, 1));
        assertThrows(SolverException.class, () -> polymer("A", 1e-6, 4e-12, 1.1, 800, 1));
        assertThrows(SolverException.class, () -> polymer("A", 1e-6, 4e-12, 0.2, 800, 0));
        assertThrows(SolverException.class, () -> new InternalPlane("p", 0, 0));
        assertThrows(SolverException.class, () -> new SingleIon("a", -1e-6, 1));
    }
}
