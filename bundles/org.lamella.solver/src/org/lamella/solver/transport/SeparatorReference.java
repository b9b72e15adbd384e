package org.lamella.solver.transport;

import org.lamella.solver.numerics.Inputs;

/**
 * A porous separator soaked with liquid electrolyte, what a solid electrolyte is compared with, section B1.
 *
 * @param thickness [m]
 * @param macMullin MacMullin number, conductivity of the liquid over that of the soaked separator [-]; 4 to 6 for polyolefins
 * @param liquidConductivity [S/m]
 */
public record SeparatorReference(double thickness, double macMullin, double liquidConductivity) {

    /** 25 um polyolefin with a carbonate electrolyte: 1.25 ohm cm2 (typical). */
    public static final SeparatorReference POLYOLEFIN = new SeparatorReference(25e-6, 5, 1);

    /** Checks the numbers. */
    public SeparatorReference {
        Inputs.positive("the thickness of the separator", thickness);
        Inputs.between("the MacMullin number", macMullin, 1, 1e6);
        Inputs.positive("the conductivity of the liquid", liquidConductivity);
    }

    /** Area resistance of the soaked separator [ohm m2]. */
    public double resistance() {
        return thickness * macMullin / liquidConductivity;
    }

    /**
     * Resistance that a stack adds over the soaked separator.
     *
     * @param areaResistance of the stack [ohm m2]
     * @return the difference [ohm m2]; negative if the stack conducts better
     */
    public double penalty(double areaResistance) {
        return areaResistance - resistance();
    }

    /**
     * Resistance of a stack over that of the soaked separator.
     *
     * @param areaResistance of the stack [ohm m2]
     * @return the ratio [-]
     */
    public double ratio(double areaResistance) {
        return areaResistance / resistance();
    }
}
