package org.lamella.model.measurement;

import java.util.OptionalDouble;

/**
 * Voltage and current over time as measured, such as plating and stripping or a polarisation.
 *
 * @param times from the first point on, never falling [s]
 * @param voltages [V]
 * @param currents [A], or [A/m2] where they are told per area; none where the file has none
 * @param perArea whether the currents are told per area
 * @param area area of the cell if the file says one [m2]
 */
public record MeasuredCurve(double[] times, double[] voltages, double[] currents, boolean perArea, OptionalDouble area) implements Measured {
}
