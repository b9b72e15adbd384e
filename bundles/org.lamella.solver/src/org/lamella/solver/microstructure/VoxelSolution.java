package org.lamella.solver.microstructure;

import org.lamella.solver.numerics.multigrid.Box;
import org.lamella.solver.numerics.multigrid.Conductances;

/**
 * The potential in a network of voxels under a mean field of one over the box along one axis, and what follows from it.
 *
 * @param network conductances [S/m]
 * @param axis of the mean field; 0 between electrodes
 * @param vector potential of each voxel with unused cells, drop across the box 1 between electrodes; without the mean field, in voxels, on a periodic network
 * @param converged whether the accuracy asked for, or that of rounding, was reached
 * @param iterations how many
 * @param residual relative to the source
 */
public record VoxelSolution(Conductances network, int axis, double[] vector, boolean converged, int iterations, double residual) {

    /** The potential of a voxel. */
    public double potential(int cell) {
        return vector[network.box().origin() + cell];
    }

    /** Mean current density over mean field, as the dissipation gives it: the error is quadratic in that of the potential [S/m]. */
    public double conductivity() {
        double sum = 0;
        Box box = network.box();
        for (int a = 0; a < 3; a++) {
            char[] faces = faces(a);
            for (int c = 0; c < network.box().size(); c++) {
                double difference = difference(a, c);
                sum += network.table()[faces[c]] * difference * difference;
            }
        }
        if (periodic()) {
            return sum / box.size();
        }
        int back = box.size() - box.plane();
        for (int n = 0; n < box.plane(); n++) {
            double front = 1 - potential(n);
            double rear = potential(back + n);
            sum += network.table()[network.first()[n]] * front * front + network.table()[network.last()[n]] * rear * rear;
        }
        return sum * box.nx() / box.plane();
    }

    /**
     * Mean current density along an axis over the mean field [S/m], from the currents through the faces: along the field through the plane with
     * the greatest drop, where rounding is least (beside an electrode in a good conductor it may hide a current); else through all planes.
     */
    public double flux(int along) {
        Box box = network.box();
        int count = count(along);
        int stride = stride(along);
        int planes = periodic() ? count : count + 1;
        double[] currents = new double[planes];
        double[] dissipation = new double[planes];
        for (int c = 0; c < box.size(); c++) {
            int plane = c / stride % count;
            double drop = difference(along, c);
            double current = network.table()[faces(along)[c]] * drop;
            currents[plane] += current;
            dissipation[plane] += current * drop;
        }
        if (!periodic()) {
            double[] first = planeCurrents(0, -1);
            double[] last = planeCurrents(0, count - 1);
            for (int n = 0; n < first.length; n++) {
                currents[count] += first[n] / count;
                dissipation[count] += first[n] / count * (1 - potential(n));
                currents[count - 1] += last[n] / count;
                dissipation[count - 1] += last[n] / count * potential(box.size() - box.plane() + n);
            }
        }
        int best = 0;
        double sum = 0;
        for (int plane = 0; plane < planes; plane++) {
            best = dissipation[plane] > dissipation[best] ? plane : best;
            sum += currents[plane];
        }
        double mean = along == axis ? currents[best] : sum / planes;
        return mean * count / box.size() * (periodic() ? 1 : count);
    }

    /** Relative difference of the dissipation and the current times the field; zero for an exact solution. */
    public double imbalance() {
        double dissipation = conductivity();
        return dissipation == 0 ? 0 : Math.abs(flux(axis) / dissipation - 1);
    }

    boolean periodic() {
        return network.first().length == 0;
    }

    private char[] faces(int along) {
        return along == 0 ? network.x() : along == 1 ? network.y() : network.z();
    }

    /** Drop of the potential from a voxel to the next one along an axis, the mean field of one per voxel included where there is one. */
    double difference(int along, int cell) {
        Box box = network.box();
        int stride = stride(along);
        int count = count(along);
        boolean inside = cell / stride % count < count - 1;
        if (!periodic()) {
            return inside ? potential(cell) - potential(cell + stride) : 0;
        }
        int other = inside ? cell + stride : cell - (count - 1) * stride;
        return potential(cell) - potential(other) + (along == axis ? 1 : 0);
    }

    /**
     * Current density through the faces of a plane across an axis, in units of the mean field.
     *
     * @param along axis
     * @param plane index of the voxels before the plane, -1 for the plane of the first electrode
     * @return current densities over the mean field [S/m], in the order of the voxels
     */
    public double[] planeCurrents(int along, int plane) {
        Box box = network.box();
        int count = count(along);
        int stride = stride(along);
        double scale = periodic() ? 1 : count;
        double[] currents = new double[box.size() / count];
        if (!periodic() && plane < 0) {
            for (int n = 0; n < currents.length; n++) {
                currents[n] = scale * network.table()[network.first()[n]] * (1 - potential(n));
            }
            return currents;
        }
        if (!periodic() && along == 0 && plane == count - 1) {
            for (int n = 0; n < currents.length; n++) {
                currents[n] = scale * network.table()[network.last()[n]] * potential(box.size() - box.plane() + n);
            }
            return currents;
        }
        int n = 0;
        for (int c = 0; c < box.size(); c++) {
            if (c / stride % count == plane) {
                currents[n++] = scale * network.table()[faces(along)[c]] * difference(along, c);
            }
        }
        return currents;
    }

    private int stride(int along) {
        return along == 0 ? network.box().plane() : along == 1 ? network.box().nz() : 1;
    }

    private int count(int along) {
        return along == 0 ? network.box().nx() : along == 1 ? network.box().ny() : network.box().nz();
    }
}
