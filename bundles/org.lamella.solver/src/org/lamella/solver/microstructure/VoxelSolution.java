package org.lamella.solver.microstructure;

import org.lamella.solver.Progress;
import org.lamella.solver.numerics.multigrid.Box;
import org.lamella.solver.numerics.multigrid.Conductances;

/**
 * The potential in a network of voxels under a mean field of one over the box along one axis, and what follows from it.
 *
 * @param network conductances [S/m]
 * @param axis of the mean field; 0 between electrodes
 * @param potentials of the voxels, an array for each line; drop across the box 1 between electrodes; without the mean field, in voxels, on a periodic network
 * @param converged whether the accuracy asked for, or that of rounding, was reached
 * @param iterations how many
 * @param residual relative to the source
 */
public record VoxelSolution(Conductances network, int axis, double[][] potentials, boolean converged, int iterations, double residual) {

    /** The potential of a voxel. */
    public double potential(int cell) {
        int nz = network.box().nz();
        return potentials[cell / nz][cell % nz];
    }

    /** Mean current density over mean field, as the dissipation gives it: the error is quadratic in that of the potential [S/m]. */
    public double conductivity() {
        double sum = 0;
        Box box = network.box();
        double[] drops = new double[box.nz()];
        for (int along = 0; along < 3; along++) {
            char[] faces = faces(along);
            for (int line = 0; line < box.lines(); line++) {
                drops(along, line, drops);
                for (int k = 0; k < drops.length; k++) {
                    sum += network.table()[faces[line * drops.length + k]] * drops[k] * drops[k];
                }
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
        int planes = periodic() ? count : count + 1;
        double[] currents = new double[planes];
        double[] dissipation = new double[planes];
        double[] drops = new double[box.nz()];
        char[] faces = faces(along);
        for (int line = 0; line < box.lines(); line++) {
            drops(along, line, drops);
            for (int k = 0; k < drops.length; k++) {
                int plane = plane(along, line, k);
                double current = network.table()[faces[line * drops.length + k]] * drops[k];
                currents[plane] += current;
                dissipation[plane] += current * drops[k];
            }
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

    private int plane(int along, int line, int k) {
        int ny = network.box().ny();
        return along == 0 ? line / ny : along == 1 ? line % ny : k;
    }

    /**
     * Drops of the potential from the voxels of a line to the next ones along an axis, the mean field of one per voxel included where there is
     * one; those across the end of a box that is closed there mean nothing.
     */
    private void drops(int along, int line, double[] drops) {
        Box box = network.box();
        double[] here = potentials[line];
        int last = drops.length - 1;
        if (along == 2) {
            for (int k = 0; k < last; k++) {
                drops[k] = here[k] - here[k + 1];
            }
            drops[last] = here[last] - here[0];
        } else {
            double[] next = potentials[along == 0 ? box.nextX(line) : box.nextY(line)];
            for (int k = 0; k <= last; k++) {
                drops[k] = here[k] - next[k];
            }
        }
        if (periodic() && along == axis) {
            for (int k = 0; k <= last; k++) {
                drops[k] += 1;
            }
        }
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
        double[] drops = new double[box.nz()];
        for (int line = 0; line < box.lines(); line++) {
            if (along < 2 && plane(along, line, 0) != plane) {
                continue;
            }
            drops(along, line, drops);
            for (int k = along < 2 ? 0 : plane; k < (along < 2 ? drops.length : plane + 1); k++) {
                currents[n++] = scale * network.table()[faces(along)[line * drops.length + k]] * drops[k];
            }
        }
        return currents;
    }

    /**
     * Current density at the centre of each voxel, along each axis the mean of that through its two faces.
     *
     * @param field the mean field [V/m]
     * @param progress asked for cancellation after each line of voxels
     * @return components along x, y and z of one voxel after the other [A/m2]
     */
    public float[] currentDensity(double field, Progress progress) {
        Box box = network.box();
        float[] vectors = new float[3 * box.size()];
        double[] drops = new double[box.nz()];
        double half = field / 2 * (periodic() ? 1 : box.nx());
        for (int along = 0; along < 3; along++) {
            for (int line = 0; line < box.lines(); line++) {
                progress.checkCanceled();
                drops(along, line, drops);
                for (int k = 0; k < drops.length; k++) {
                    int cell = line * drops.length + k;
                    float current = (float) (half * network.table()[faces(along)[cell]] * drops[k]);
                    vectors[3 * cell + along] += current;
                    vectors[3 * next(along, line, k) + along] += current;
                }
            }
        }
        if (!periodic()) {
            atElectrodes(field / 2, vectors);
        }
        return vectors;
    }

    private void atElectrodes(double half, float[] vectors) {
        double[] first = planeCurrents(0, -1);
        double[] last = planeCurrents(0, network.box().nx() - 1);
        int back = network.box().size() - network.box().plane();
        for (int n = 0; n < first.length; n++) {
            vectors[3 * n] += (float) (half * first[n]);
            vectors[3 * (back + n)] += (float) (half * last[n]);
        }
    }

    /** The voxel beyond a face, across the end of the box if need be. */
    private int next(int along, int line, int k) {
        Box box = network.box();
        return along == 0 ? box.nextX(line) * box.nz() + k : along == 1 ? box.nextY(line) * box.nz() + k : line * box.nz() + (k + 1) % box.nz();
    }

    /**
     * Potential at the centre of each voxel, falling to zero at the last plane across x.
     *
     * @param field the mean field along x [V/m]
     * @param spacing edge of a voxel [m]
     * @param progress asked for cancellation after each line of voxels
     * @return potentials [V]; NaN where no way through the box passes, so that nothing sets one
     */
    public float[] potentials(double field, double spacing, Progress progress) {
        Box box = network.box();
        boolean[] reached = reached(progress);
        float[] values = new float[box.size()];
        for (int c = 0; c < values.length; c++) {
            double drops = periodic() ? potential(c) + box.nx() - c / box.plane() - 0.5 : box.nx() * potential(c);
            values[c] = reached[c] ? (float) (field * spacing * drops) : Float.NaN;
        }
        return values;
    }

    /** Through which voxels current may pass. */
    private boolean[] reached(Progress progress) {
        Box box = network.box();
        double[] table = network.table();
        boolean[] reached = new boolean[box.size()];
        for (int line = 0; line < box.lines(); line++) {
            progress.checkCanceled();
            for (int along = 0; along < 3; along++) {
                for (int k = 0; k < box.nz(); k++) {
                    if (table[faces(along)[line * box.nz() + k]] > 0) {
                        reached[line * box.nz() + k] = true;
                        reached[next(along, line, k)] = true;
                    }
                }
            }
        }
        for (int n = 0; n < network.first().length; n++) {
            reached[n] |= table[network.first()[n]] > 0;
            reached[box.size() - box.plane() + n] |= table[network.last()[n]] > 0;
        }
        return reached;
    }

    private int count(int along) {
        return along == 0 ? network.box().nx() : along == 1 ? network.box().ny() : network.box().nz();
    }
}
