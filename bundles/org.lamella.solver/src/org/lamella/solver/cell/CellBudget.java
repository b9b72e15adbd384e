package org.lamella.solver.cell;

import java.util.List;

import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Mass, thickness and energy of a lithium metal cell per area of one electrode pair, in the charged state, section C5.
 *
 * @param electrolyte layers between the electrodes
 * @param cathode composite cathode without its foil
 * @param cathodeFoil current collector of the cathode, whole
 * @param anodeFoil current collector of the anode, whole
 * @param lithiumExcess thickness of lithium beyond the plated amount [m]
 * @param arealCapacity Q_A [C/m2]
 * @param sides 2 if each foil is coated on both sides, so that half of it counts; 1 otherwise
 * @param packaging share of the finished cell's mass and volume that is housing and tabs, below 1 [-]
 */
public record CellBudget(List<Slab> electrolyte, Slab cathode, Slab cathodeFoil, Slab anodeFoil, double lithiumExcess,
        double arealCapacity, int sides, double packaging) {

    /** Molar volume of lithium [m3/mol]. */
    public static final double LITHIUM_MOLAR_VOLUME = 13.0e-6;

    /** Density of lithium [kg/m3]. */
    public static final double LITHIUM_DENSITY = 534;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double LITRES = 1000;

    /** Checks the numbers and copies the list. */
    public CellBudget {
        electrolyte = List.copyOf(electrolyte);
        Inputs.nonNegative("the lithium excess", lithiumExcess);
        Inputs.nonNegative("the areal capacity", arealCapacity);
        Inputs.between("the number of coated sides", sides, 1, 2);
        Inputs.between("the packaging share", packaging, 0, 0.99);
    }

    /** Thickness of lithium plated when the cell is charged, Q_A V_m/F [m]. */
    public double platedThickness() {
        return platedThickness(arealCapacity);
    }

    /**
     * Thickness of a dense lithium deposit.
     *
     * @param arealCapacity [C/m2]
     * @return Q V_m/F [m]; 4.85 um per mAh/cm2
     */
    public static double platedThickness(double arealCapacity) {
        return arealCapacity * LITHIUM_MOLAR_VOLUME / PhysicalConstants.FARADAY;
    }

    /** Mass of one electrode pair per area, without packaging [kg/m2]. */
    public double arealMass() {
        double sum = cathode.arealMass() + (cathodeFoil.arealMass() + anodeFoil.arealMass()) / sides
                + LITHIUM_DENSITY * (lithiumExcess + platedThickness());
        for (Slab layer : electrolyte) {
            sum += layer.arealMass();
        }
        return sum;
    }

    /** Thickness of one charged electrode pair, without packaging [m]. */
    public double thickness() {
        double sum = cathode.thickness() + (cathodeFoil.thickness() + anodeFoil.thickness()) / sides + lithiumExcess + platedThickness();
        for (Slab layer : electrolyte) {
            sum += layer.thickness();
        }
        return sum;
    }

    /**
     * Energy per area.
     *
     * @param meanVoltage [V]
     * @return Q_A V [J/m2]
     */
    public double arealEnergy(double meanVoltage) {
        return arealCapacity * meanVoltage;
    }

    /**
     * Energy per mass of the packed cell.
     *
     * @param meanVoltage [V]
     * @return [J/kg]; 3600 J/kg are 1 Wh/kg
     */
    public double specificEnergy(double meanVoltage) {
        return arealEnergy(meanVoltage) * (1 - packaging) / arealMass();
    }

    /**
     * Energy per volume of the packed cell.
     *
     * @param meanVoltage [V]
     * @return [J/m3]; 3.6e6 J/m3 are 1 Wh/L
     */
    public double energyDensity(double meanVoltage) {
        return arealEnergy(meanVoltage) * (1 - packaging) / thickness();
    }

    /**
     * Converts an energy per mass for display.
     *
     * @param joulesPerKilogram [J/kg]
     * @return [Wh/kg]
     */
    public static double wattHoursPerKilogram(double joulesPerKilogram) {
        return joulesPerKilogram / SECONDS_PER_HOUR;
    }

    /**
     * Converts an energy per volume for display.
     *
     * @param joulesPerCubicMetre [J/m3]
     * @return [Wh/L]
     */
    public static double wattHoursPerLitre(double joulesPerCubicMetre) {
        return joulesPerCubicMetre / SECONDS_PER_HOUR / LITRES;
    }
}
