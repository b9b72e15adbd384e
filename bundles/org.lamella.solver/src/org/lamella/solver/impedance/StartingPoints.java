package org.lamella.solver.impedance;

import java.util.SplittableRandom;

/** Starting points of a fit drawn from what the data allow: resistances within the spectrum, time constants within its frequencies. */
final class StartingPoints {

    private final Circuit circuit;
    private final SplittableRandom random;
    private final double leastResistance;
    private final double greatestResistance;
    private final double leastOmega;
    private final double greatestOmega;

    StartingPoints(Circuit circuit, Spectrum data, long seed) {
        this.circuit = circuit;
        this.random = new SplittableRandom(seed);
        double greatest = 0;
        double least = Double.POSITIVE_INFINITY;
        double fast = 0;
        double slow = Double.POSITIVE_INFINITY;
        for (int i = 0; i < data.size(); i++) {
            greatest = Math.max(greatest, data.impedance(i).abs());
            least = Math.min(least, data.impedance(i).abs());
            fast = Math.max(fast, data.omega(i));
            slow = Math.min(slow, data.omega(i));
        }
        greatestResistance = 2 * greatest;
        leastResistance = Math.min(0.5 * least, 0.05 * greatest);
        leastOmega = 0.3 * slow;
        greatestOmega = 3 * fast;
    }

    /** Draws all parameters. */
    double[] next() {
        double[] values = new double[circuit.size()];
        int i = 0;
        while (i < values.length) {
            CircuitElement element = circuit.placed(i).element();
            double resistance = between(leastResistance, greatestResistance);
            double omega = between(leastOmega, greatestOmega);
            double exponent = 0.5 + 0.5 * random.nextDouble();
            for (String parameter : element.parameters()) {
                values[i++] = switch (parameter) {
                    case "R" -> resistance;
                    case "tau" -> 1 / omega;
                    case "n" -> exponent;
                    case "C" -> 1 / (omega * resistance);
                    case "L" -> resistance / omega;
                    case "A" -> resistance * Math.sqrt(omega);
                    default -> 1 / (Math.pow(omega, exponent) * resistance);
                };
            }
        }
        return values;
    }

    private double between(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
