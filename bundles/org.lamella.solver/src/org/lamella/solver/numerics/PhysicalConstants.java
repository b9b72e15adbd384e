package org.lamella.solver.numerics;

/** Constants of nature used everywhere in the solver (CODATA 2018, exact by definition of the SI). */
public final class PhysicalConstants {

    /** Faraday constant [C/mol]. */
    public static final double FARADAY = 96485.33212;

    /** Molar gas constant [J/(mol K)]. */
    public static final double GAS = 8.314462618;

    /** Boltzmann constant [eV/K]. */
    public static final double BOLTZMANN_EV = 8.617333262e-5;

    private PhysicalConstants() {
    }

    /**
     * RT/F.
     *
     * @param temperature [K]
     * @return the thermal voltage [V], 25.7 mV at 25 degrees C
     */
    public static double thermalVoltage(double temperature) {
        return GAS * temperature / FARADAY;
    }
}
