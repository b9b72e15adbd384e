package org.lamella.solver.impedance;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.numerics.Inputs;

/** Impedance over frequency, simulated or measured. */
public final class Spectrum {

    private final double[] frequencies;
    private final Complex[] impedances;

    /**
     * A spectrum.
     *
     * @param frequencies positive, in any order [Hz]
     * @param impedances finite, as many
     */
    public Spectrum(double[] frequencies, Complex[] impedances) {
        if (frequencies.length != impedances.length) {
            throw new IllegalArgumentException(frequencies.length + " frequencies, " + impedances.length + " impedances");
        }
        for (int i = 0; i < frequencies.length; i++) {
            Inputs.positive("a frequency", frequencies[i]);
            Inputs.finite("an impedance", impedances[i].getReal() + impedances[i].getImaginary());
        }
        this.frequencies = frequencies.clone();
        this.impedances = impedances.clone();
    }

    /**
     * Frequencies evenly spaced on a logarithmic scale.
     *
     * @param high first frequency [Hz]
     * @param low last frequency, included [Hz]
     * @param perDecade points a decade
     * @return descending frequencies [Hz]
     */
    public static double[] logarithmic(double high, double low, int perDecade) {
        Inputs.positive("the highest frequency", high);
        Inputs.between("the lowest frequency", low, Double.MIN_NORMAL, high);
        int intervals = (int) Math.max(1, Math.ceil(Math.log10(high / low) * perDecade - 1e-9));
        double[] frequencies = new double[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            frequencies[i] = high * Math.pow(low / high, (double) i / intervals);
        }
        return frequencies;
    }

    /** Number of points. */
    public int size() {
        return frequencies.length;
    }

    /** Frequency of a point [Hz]. */
    public double frequency(int point) {
        return frequencies[point];
    }

    /** Angular frequency of a point [rad/s]. */
    public double omega(int point) {
        return 2 * Math.PI * frequencies[point];
    }

    /** Impedance of a point. */
    public Complex impedance(int point) {
        return impedances[point];
    }

    /** All frequencies [Hz]. */
    public double[] frequencies() {
        return frequencies.clone();
    }

    /**
     * The points of a range of frequencies.
     *
     * @param low lowest frequency [Hz]
     * @param high highest frequency [Hz]
     * @return the points between, both ends included
     */
    public Spectrum between(double low, double high) {
        int[] kept = IntStream.range(0, size()).filter(i -> frequencies[i] >= low && frequencies[i] <= high).toArray();
        return select(kept);
    }

    /** The points with a capacitive impedance, Im Z < 0: what circuits without an inductance can describe. */
    public Spectrum capacitive() {
        return select(IntStream.range(0, size()).filter(i -> impedances[i].getImaginary() < 0).toArray());
    }

    private Spectrum select(int[] points) {
        return new Spectrum(Arrays.stream(points).mapToDouble(i -> frequencies[i]).toArray(), Arrays.stream(points).mapToObj(i -> impedances[i]).toArray(Complex[]::new));
    }

    /** The same spectrum in other units, e.g. times the area. */
    public Spectrum times(double factor) {
        return new Spectrum(frequencies, Arrays.stream(impedances).map(z -> z.multiply(factor)).toArray(Complex[]::new));
    }
}
