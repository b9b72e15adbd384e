package org.lamella.solver.transport;

import org.lamella.solver.numerics.Inputs;

/**
 * A cell between two electrodes that take up charge only as capacitors do: a resistance in series with the double layers of both faces. They
 * store so much less than the salt holds that no gradient forms.
 *
 * @param resistance of layers, planes and contacts [ohm m2]
 * @param capacitance of both faces in series [F/m2]
 */
public record BlockingCell(double resistance, double capacitance) {

    /** Checks the numbers. */
    public BlockingCell {
        Inputs.positive("the resistance of the cell", resistance);
        Inputs.positive("the capacitance of the electrodes", capacitance);
    }

    /**
     * Two faces in series.
     *
     * @param one capacitance of a face [F/m2]
     * @param other that of the other [F/m2]
     * @return of both [F/m2]
     */
    public static double inSeries(double one, double other) {
        return one * other / (one + other);
    }

    /**
     * Voltage at a charge and a current.
     *
     * @param charge on the double layers [C/m2]
     * @param current i [A/m2]
     * @return q/C + i R [V]
     */
    public double voltage(double charge, double current) {
        return charge / capacitance + current * resistance;
    }

    /**
     * Time until a voltage is reached at a constant current.
     *
     * @param charge at the start [C/m2]
     * @param current i, not zero [A/m2]
     * @param voltage to reach [V]
     * @return [s]; zero where it is passed already
     */
    public double timeTo(double charge, double current, double voltage) {
        return Math.max(0, (voltage - voltage(charge, current)) * capacitance / current);
    }

    /**
     * Charge after some time at a constant voltage.
     *
     * @param charge at the start [C/m2]
     * @param voltage held [V]
     * @param time [s]
     * @return V C - (V C - q) exp(-t/(R C)) [C/m2]
     */
    public double held(double charge, double voltage, double time) {
        double end = voltage * capacitance;
        return end + (charge - end) * Math.exp(-time / (resistance * capacitance));
    }

    /**
     * Current at a voltage.
     *
     * @param charge on the double layers [C/m2]
     * @param voltage held [V]
     * @return (V - q/C)/R [A/m2]
     */
    public double current(double charge, double voltage) {
        return (voltage - charge / capacitance) / resistance;
    }
}
