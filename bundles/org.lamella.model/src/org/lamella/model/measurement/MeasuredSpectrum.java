package org.lamella.model.measurement;

import java.util.OptionalDouble;

/**
 * An impedance spectrum as measured.
 *
 * @param frequencies positive, in the order of the file [Hz]
 * @param real real part [ohm]
 * @param imaginary imaginary part, negative where capacitive [ohm]
 * @param area area of the cell if the file says one [m2]
 */
public record MeasuredSpectrum(double[] frequencies, double[] real, double[] imaginary, OptionalDouble area) implements Measured {
}
