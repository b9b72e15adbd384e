package org.lamella.solver.transport;

import java.util.Arrays;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * How the salt of a column answers a small alternating current about any state: the finite volumes of {@link SaltEquation} and the voltage of
 * {@link PolarisedCell}, linearised. The unknowns are the amounts of salt that have passed each face, whose differences are the changes of
 * concentration and whose rates are the fluxes: a tridiagonal system that conserves salt at any frequency and has the steady state at none.
 */
public final class SaltResponse {

    /** Cells per layer that meet the exact spectrum about zero current to 3e-5 of its modulus below 300 Hz, to 3e-4 above. */
    public static final int USUAL_CELLS = 240;

    private final PolarisedCell cell;
    private final double current;
    private final SaltColumn column;
    private final SaltEquation.Linear linear;
    /** Concentrations before and behind each cell, and their change per change of the cell's own concentration. */
    private final double[][] faces;
    private final double[][] perOwn;
    private final double[][] resistances;
    /** Voltage of each cell per change of its concentration, and per change of the anion fluxes that enter and leave it. */
    private final double[] perConcentration;
    private final double[] perEntering;
    private final double[] perLeaving;
    /** Voltage of each cell's salt per current at rest of the salt. */
    private final double[] perCurrent;

    /**
     * The answer about a state.
     *
     * @param cell the cell
     * @param c concentrations, above zero at every face [mol/m3]
     * @param current i [A/m2]
     */
    public SaltResponse(PolarisedCell cell, double[] c, double current) {
        this.cell = cell;
        this.current = current;
        column = cell.column();
        linear = cell.equation().about(c, current);
        int n = c.length;
        resistances = new double[column.layers().size()][];
        perConcentration = new double[n];
        perEntering = new double[n];
        perLeaving = new double[n];
        perCurrent = new double[n];
        faces = new double[n][2];
        perOwn = new double[n][2];
        cell.equation().faces(c, current, faces);
        double thermal = 2 * PhysicalConstants.thermalVoltage(cell.temperature());
        for (int k = 0; k < resistances.length; k++) {
            resistances[k] = switch (column.layers().get(k)) {
                case DepthLayer.SingleIon ceramic -> new double[] {ceramic.thickness() / ceramic.conductivity()};
                case DepthLayer.Salt salt -> new double[salt.slices().size()];
            };
        }
        for (SaltColumn.Chain chain : column.chains()) {
            double entering = 0;
            for (int j = chain.first(); j < chain.end(); j++) {
                voltage(j, c[j], entering, thermal);
                entering = linear.flux()[j];
            }
        }
    }

    private void voltage(int j, double c, double entering, double thermal) {
        SaltMedium medium = column.medium(j);
        double half = linear.half()[j];
        double halfSlope = linear.halfSlope()[j];
        double migration = linear.migration()[j];
        double migrationSlope = linear.migrationSlope()[j];
        double leaving = linear.flux()[j];
        double strength = thermal * strength(medium, c);
        double resistance = column.width(j) / medium.conductivity(c);
        double before = faces[j][0];
        double behind = faces[j][1];
        perOwn[j][0] = 1 + migrationSlope * half + ((2 * entering + leaving) / 3 + migration) * halfSlope;
        perOwn[j][1] = 1 - migrationSlope * half - ((entering + 2 * leaving) / 3 + migration) * halfSlope;
        resistances[column.layerOf(j)][column.sliceOf(j)] += resistance;
        perConcentration[j] = strength * (perOwn[j][0] / before - perOwn[j][1] / behind);
        if (!medium.isConstant()) {
            double step = SaltEquation.step(c);
            perConcentration[j] += (thermal * strength(medium, c + step) - strength) / step * Math.log(before / behind)
                    + current * (column.width(j) / medium.conductivity(c + step) - resistance) / step;
        }
        perEntering[j] = strength * half / 3 * (2 / before + 1 / behind);
        perLeaving[j] = strength * half / 3 * (1 / before + 2 / behind);
        perCurrent[j] = strength * half * linear.migrationPerCurrent()[j] * (1 / before + 1 / behind);
    }

    /** (1-t) chi. */
    private static double strength(SaltMedium medium, double c) {
        return (1 - medium.transference(c)) * medium.thermodynamicFactor(c);
    }

    /** Ohmic resistances of the slices of a layer with the salt as it stands [ohm m2]. */
    public double[] resistances(int layer) {
        return resistances[layer].clone();
    }

    /** Slope of the steady voltage over the current: the impedance of the cell without frequency [ohm m2]. */
    public double steadySlope() {
        double sum = cell.planeResistance() + anodeChargeTransfer() + cathodeChargeTransfer() + anodeConcentration(0).add(cathodeConcentration(0)).getReal();
        for (Complex salt : at(0)) {
            sum += salt.getReal();
        }
        return sum + Arrays.stream(resistances).flatMapToDouble(Arrays::stream).sum();
    }

    /** Resistance of the charge transfer at the anode with the current as it stands [ohm m2]. */
    public double anodeChargeTransfer() {
        return cell.anode().chargeTransferResistance(current, atAnode(), cell.temperature());
    }

    /** The same at the cathode. */
    public double cathodeChargeTransfer() {
        return cell.cathode().chargeTransferResistance(-current, atCathode(), cell.temperature());
    }

    private double atAnode() {
        return column.saltAtAnode() ? faces[0][0] : Double.NaN;
    }

    private double atCathode() {
        return column.saltAtCathode() ? faces[faces.length - 1][1] : Double.NaN;
    }

    /**
     * Overpotential of the anode that follows the salt concentration at its face, because its exchange current does.
     *
     * @param omega angular frequency [rad/s]
     * @return per current density [ohm m2]
     */
    public Complex anodeConcentration(double omega) {
        double slope = column.saltAtAnode() ? cell.anode().perConcentration(current, atAnode(), cell.temperature()) : 0;
        return slope == 0 ? Complex.ZERO : atFace(column.chains().getFirst(), 0, 0, omega).multiply(slope);
    }

    /** The same of the cathode. */
    public Complex cathodeConcentration(double omega) {
        double slope = column.saltAtCathode() ? -cell.cathode().perConcentration(-current, atCathode(), cell.temperature()) : 0;
        return slope == 0 ? Complex.ZERO : atFace(column.chains().getLast(), column.size() - 1, 1, omega).multiply(slope);
    }

    /** Change of the concentration at an end of a chain, through which no salt passes, per current density. */
    private Complex atFace(SaltColumn.Chain chain, int j, int side, double omega) {
        Complex[] passed = passed(chain, omega);
        Complex inner = side == 0 ? passed[0].negate() : passed[passed.length - 2];
        double sign = side == 0 ? 1 : -1;
        double half = linear.half()[j];
        return inner.multiply(new Complex(perOwn[j][side] / column.weight(j), -omega * half / 3)).add(sign * half * linear.migrationPerCurrent()[j]);
    }

    /**
     * What the movement of the salt adds to the impedance of each layer.
     *
     * @param omega angular frequency; zero for the steady state [rad/s]
     * @return one a layer, zero in single-ion layers [ohm m2]
     */
    public Complex[] at(double omega) {
        Complex[] impedance = new Complex[column.layers().size()];
        Arrays.fill(impedance, Complex.ZERO);
        for (SaltColumn.Chain chain : column.chains()) {
            Complex[] passed = passed(chain, omega);
            Complex entered = Complex.ZERO;
            for (int j = chain.first(); j < chain.end(); j++) {
                Complex left = passed[j - chain.first()];
                Complex voltage = entered.subtract(left).multiply(perConcentration[j] / column.weight(j))
                        .add(entered.multiply(perEntering[j]).add(left.multiply(perLeaving[j])).multiply(new Complex(0, omega))).add(perCurrent[j]);
                int layer = column.layerOf(j);
                impedance[layer] = impedance[layer].add(voltage);
                entered = left;
            }
        }
        return impedance;
    }

    /** Salt that has passed the face behind each cell of a chain, per current density [mol/A]; none passes the last one. */
    private Complex[] passed(SaltColumn.Chain chain, double omega) {
        int faces = chain.end() - chain.first() - 1;
        Complex[] passed = new Complex[faces + 1];
        passed[faces] = Complex.ZERO;
        Complex[] above = new Complex[faces];
        for (int f = 0; f < faces; f++) {
            int j = chain.first() + f;
            double before = linear.before()[j] / column.weight(j);
            double behind = linear.behind()[j] / column.weight(j + 1);
            Complex diagonal = new Complex(before - behind, omega);
            Complex right = new Complex(linear.perCurrent()[j]);
            if (f > 0) {
                diagonal = diagonal.subtract(above[f - 1].multiply(before));
                right = right.add(passed[f - 1].multiply(before));
            }
            above[f] = new Complex(-behind).divide(diagonal);
            passed[f] = right.divide(diagonal);
        }
        for (int f = faces - 2; f >= 0; f--) {
            passed[f] = passed[f].add(above[f].multiply(passed[f + 1]));
        }
        return passed;
    }
}
