package org.lamella.solver.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;
import org.lamella.solver.transport.AreaResistance.Kind;

/**
 * A layered electrolyte between two plane lithium electrodes at one temperature: its voltage and the potential over its depth, from the salt
 * concentrations and the current, section B2: i = -kappa dphi/dx + (2 kappa R T/F)(1-t) chi dln c/dx. Currents are positive from anode to
 * cathode: lithium is stripped at the anode and plated at the cathode. Not for several threads at once.
 */
public final class PolarisedCell {

    private final SaltColumn column;
    private final ElectrodeKinetics anode;
    private final ElectrodeKinetics cathode;
    private final double temperature;
    private final SaltEquation equation;
    private final double[][] faces;
    private final double fixedResistance;

    /**
     * A cell.
     *
     * @param column the electrolyte
     * @param anode electrode at depth 0
     * @param cathode electrode at the other end
     * @param temperature [K]
     */
    public PolarisedCell(SaltColumn column, ElectrodeKinetics anode, ElectrodeKinetics cathode, double temperature) {
        this.column = column;
        this.anode = anode;
        this.cathode = cathode;
        this.temperature = Inputs.positive("the temperature", temperature);
        this.equation = new SaltEquation(column);
        this.faces = new double[column.size()][2];
        double sum = planeResistance();
        for (DepthLayer layer : column.layers()) {
            sum += layer instanceof DepthLayer.SingleIon ceramic ? ceramic.thickness() / ceramic.conductivity() : 0;
        }
        this.fixedResistance = sum;
    }

    /** The electrolyte. */
    public SaltColumn column() {
        return column;
    }

    /** Temperature [K]. */
    public double temperature() {
        return temperature;
    }

    /** Ohmic resistance of the planes between the layers and of the electrodes [ohm m2]. */
    double planeResistance() {
        double sum = anode.resistance() + cathode.resistance();
        for (InternalPlane plane : column.planes()) {
            sum += plane.resistance();
        }
        return sum;
    }

    ElectrodeKinetics anode() {
        return anode;
    }

    ElectrodeKinetics cathode() {
        return cathode;
    }

    SaltEquation equation() {
        return equation;
    }

    /**
     * The voltage.
     *
     * @param c concentrations [mol/m3]
     * @param current i [A/m2]
     * @return [V]; infinite, with the sign of the current, where the salt is used up
     */
    public double voltage(double[] c, double current) {
        equation.faces(c, current, faces);
        double sum = current * fixedResistance;
        for (int j = 0; j < c.length; j++) {
            if (!(faces[j][0] > 0 && faces[j][1] > 0)) {
                return current < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            sum += ohmic(j, c[j], current) + gradient(j, c[j]);
        }
        return sum + anode.chargeTransfer(current, atAnode(), temperature) + cathodeOverpotential(current);
    }

    /**
     * Resistance to a current too short to move salt, without the curvature of the charge transfer.
     *
     * @param c concentrations [mol/m3]
     * @return [ohm m2]
     */
    public double instantResistance(double[] c) {
        double sum = fixedResistance + chargeTransferResistance(c);
        for (int j = 0; j < c.length; j++) {
            sum += ohmic(j, c[j], 1);
        }
        return sum;
    }

    /**
     * Resistance of both electrodes to a small current.
     *
     * @param c concentrations at rest [mol/m3]
     * @return [ohm m2]
     */
    public double faceResistance(double[] c) {
        return anode.resistance() + cathode.resistance() + chargeTransferResistance(c);
    }

    /** Of both electrodes without a current, with the concentrations of the outermost cells. */
    private double chargeTransferResistance(double[] c) {
        return anode.chargeTransferResistance(0, column.saltAtAnode() ? c[0] : Double.NaN, temperature)
                + cathode.chargeTransferResistance(0, column.saltAtCathode() ? c[c.length - 1] : Double.NaN, temperature);
    }

    /** What the charge transfer at the cathode adds to the voltage: it strips where the anode plates. */
    private double cathodeOverpotential(double current) {
        return -cathode.chargeTransfer(-current, atCathode(), temperature);
    }

    /** Concentration at the anode, of the faces last worked out; NaN beside a single-ion layer. */
    private double atAnode() {
        return column.saltAtAnode() ? faces[0][0] : Double.NaN;
    }

    /** The same at the cathode. */
    private double atCathode() {
        return column.saltAtCathode() ? faces[faces.length - 1][1] : Double.NaN;
    }

    private double ohmic(int cell, double c, double current) {
        return current * column.width(cell) / column.medium(cell).conductivity(c);
    }

    /** (2RT/F)(1-t) chi ln(c_left/c_right) of a cell whose faces are known. */
    private double gradient(int cell, double c) {
        SaltMedium medium = column.medium(cell);
        return 2 * PhysicalConstants.thermalVoltage(temperature) * (1 - medium.transference(c)) * medium.thermodynamicFactor(c)
                * Math.log(faces[cell][0] / faces[cell][1]);
    }

    /**
     * The named items of the voltage.
     *
     * @param c concentrations [mol/m3]
     * @param current i [A/m2]
     * @return items from anode to cathode
     */
    public VoltageDrop drop(double[] c, double current) {
        equation.faces(c, current, faces);
        int n = column.layers().size();
        double[] ohmic = new double[n];
        double[] salt = new double[n];
        for (int j = 0; j < c.length; j++) {
            ohmic[column.layerOf(j)] += ohmic(j, c[j], current);
            salt[column.layerOf(j)] += gradient(j, c[j]);
        }
        List<VoltageDrop.Item> items = new ArrayList<>(3 * n + 6);
        items.add(new VoltageDrop.Item(Kind.ANODE_CHARGE_TRANSFER, 0, "", anode.chargeTransfer(current, atAnode(), temperature)));
        items.add(new VoltageDrop.Item(Kind.ANODE_FILM, 0, "", current * anode.film()));
        items.add(new VoltageDrop.Item(Kind.ANODE_CONSTRICTION, 0, "", current * anode.constriction()));
        for (int k = 0; k < n; k++) {
            DepthLayer layer = column.layers().get(k);
            if (layer instanceof DepthLayer.SingleIon ceramic) {
                items.add(new VoltageDrop.Item(Kind.LAYER, k, layer.name(), current * ceramic.thickness() / ceramic.conductivity()));
            } else {
                items.add(new VoltageDrop.Item(Kind.LAYER, k, layer.name(), ohmic[k]));
                items.add(new VoltageDrop.Item(Kind.SALT_DIFFUSION, k, layer.name(), salt[k]));
            }
            if (k < n - 1) {
                InternalPlane plane = column.planes().get(k);
                items.add(new VoltageDrop.Item(Kind.INTERNAL_PLANE, k, plane.name(), current * plane.resistance()));
            }
        }
        items.add(new VoltageDrop.Item(Kind.CATHODE_FILM, 0, "", current * cathode.film()));
        items.add(new VoltageDrop.Item(Kind.CATHODE_CHARGE_TRANSFER, 0, "", cathodeOverpotential(current)));
        items.add(new VoltageDrop.Item(Kind.CATHODE_CONSTRICTION, 0, "", current * cathode.constriction()));
        return new VoltageDrop(items);
    }

    /**
     * Concentration, potential and anion flux over the depth.
     *
     * @param c concentrations [mol/m3]
     * @param current i [A/m2]
     * @return points from anode to cathode, with both sides of every plane
     */
    public DepthProfile profile(double[] c, double current) {
        equation.faces(c, current, faces);
        DepthProfile.Builder profile = new DepthProfile.Builder();
        double depth = 0;
        double potential = -anode.chargeTransfer(current, atAnode(), temperature) - current * anode.resistance();
        int cell = 0;
        for (int k = 0; k < column.layers().size(); k++) {
            DepthLayer layer = column.layers().get(k);
            if (layer instanceof DepthLayer.SingleIon ceramic) {
                profile.add(depth, Double.NaN, potential, 0);
                potential -= current * ceramic.thickness() / ceramic.conductivity();
                profile.add(depth + layer.thickness(), Double.NaN, potential, 0);
            }
            boolean first = true;
            for (; cell < c.length && column.layerOf(cell) == k; cell++) {
                double drop = ohmic(cell, c[cell], current) + gradient(cell, c[cell]);
                double entering = cell == 0 ? 0 : equation.flux(cell - 1);
                if (first) {
                    profile.add(depth, faces[cell][0], potential, entering);
                    first = false;
                }
                profile.add(column.centre(cell), c[cell], potential - drop / 2, (entering + equation.flux(cell)) / 2);
                potential -= drop;
                if (cell + 1 == c.length || column.layerOf(cell + 1) != k) {
                    profile.add(depth + layer.thickness(), faces[cell][1], potential, equation.flux(cell));
                }
            }
            depth += layer.thickness();
            potential -= k < column.planes().size() ? current * column.planes().get(k).resistance() : 0;
        }
        return profile.build();
    }

    /**
     * The least concentration of salt at a face, where depletion starts.
     *
     * @param c concentrations [mol/m3]
     * @param current i [A/m2]
     * @return [mol/m3], below zero beyond depletion; infinite without any salt-bearing layer
     */
    public double leastConcentration(double[] c, double current) {
        equation.faces(c, current, faces);
        return Arrays.stream(faces).mapToDouble(pair -> Math.min(pair[0], pair[1])).min().orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Where the concentration is least.
     *
     * @param c concentrations [mol/m3]
     * @param current i [A/m2]
     * @return the layer and its side
     */
    public Depletion.Place depleted(double[] c, double current) {
        equation.faces(c, current, faces);
        int cell = 0;
        int side = 0;
        for (int j = 0; j < faces.length; j++) {
            for (int s = 0; s < 2; s++) {
                if (faces[j][s] < faces[cell][side]) {
                    cell = j;
                    side = s;
                }
            }
        }
        int layer = column.layerOf(cell);
        return new Depletion.Place(layer, column.layers().get(layer).name(), side == 0 ? Depletion.Side.ANODE : Depletion.Side.CATHODE);
    }
}
