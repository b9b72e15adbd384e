package org.lamella.solver.microstructure;

import java.util.Arrays;

import org.lamella.solver.Progress;
import org.lamella.solver.numerics.multigrid.Box;
import org.lamella.solver.numerics.multigrid.Conductances;

/**
 * What conducts from end to end of a network, by flooding: parts that do not are left out of the solution, and their conductivity is zero
 * exactly. On a periodic network a part conducts along an axis if a way around through its images comes back displaced along that axis.
 */
final class Paths {

    /** Small enough to take about a millisecond. */
    private static final int CELLS_BETWEEN_CHECKS = 1 << 14;

    private final Conductances network;
    private final Box box;
    private final Progress progress;
    private final boolean[] axes = new boolean[3];
    private final boolean[] carrying;

    /**
     * Floods a network.
     *
     * @param network with electrodes, or periodic
     * @param progress asked for cancellation now and then
     */
    Paths(Conductances network, Progress progress) {
        this.progress = progress;
        this.network = network;
        this.box = network.box();
        this.carrying = new boolean[box.size()];
        if (network.first().length > 0 && conductsEverywhere()) {
            Arrays.fill(carrying, true);
            axes[0] = true;
        } else if (network.first().length > 0) {
            betweenElectrodes();
        } else {
            aroundTheBox();
        }
    }

    /** Whether anything conducts along an axis. */
    boolean along(int axis) {
        return axes[axis];
    }

    /** Whether a voxel belongs to a part that conducts from end to end. */
    boolean carries(int cell) {
        return carrying[cell];
    }

    /** The network without the parts that conduct nowhere; class 0 is the one that does not conduct. */
    Conductances pruned() {
        boolean whole = true;
        for (int c = 0; whole && c < carrying.length; c++) {
            whole = carrying[c];
        }
        return whole ? network : new Conductances(box, pruned(network.x(), 0), pruned(network.y(), 0), pruned(network.z(), 0),
                pruned(network.first(), 0), pruned(network.last(), box.size() - box.plane()), network.table());
    }

    private char[] pruned(char[] classes, int from) {
        char[] kept = classes.clone();
        for (int n = 0; n < kept.length; n++) {
            kept[n] = carrying[from + n] ? kept[n] : 0;
        }
        return kept;
    }

    private void checkNowAndThen(int count) {
        if (count % CELLS_BETWEEN_CHECKS == 0) {
            progress.checkCanceled();
        }
    }

    /** Whether every face does but those that close the box, so that there is nothing to flood. */
    private boolean conductsEverywhere() {
        double[] table = network.table();
        for (int face = 1; face < table.length; face++) {
            if (!(table[face] > 0)) {
                return false;
            }
        }
        for (int line = 0; line < box.lines(); line++) {
            boolean openX = line < box.lines() - box.ny();
            boolean openY = line % box.ny() < box.ny() - 1;
            for (int k = 0; k < box.nz(); k++) {
                int c = line * box.nz() + k;
                if (openX && network.x()[c] == 0 || openY && network.y()[c] == 0 || k < box.nz() - 1 && network.z()[c] == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private void betweenElectrodes() {
        int back = box.size() - box.plane();
        boolean[] front = new boolean[box.size()];
        boolean[] rear = new boolean[box.size()];
        int[] stack = new int[box.size()];
        for (int n = 0; n < box.plane(); n++) {
            if (network.table()[network.first()[n]] > 0) {
                flood(n, front, stack);
            }
            if (network.table()[network.last()[n]] > 0) {
                flood(back + n, rear, stack);
            }
        }
        for (int c = 0; c < carrying.length; c++) {
            carrying[c] = front[c] && rear[c];
            axes[0] |= carrying[c];
        }
    }

    private void flood(int seed, boolean[] reached, int[] stack) {
        if (reached[seed]) {
            return;
        }
        int open = 0;
        reached[seed] = true;
        stack[open++] = seed;
        while (open > 0) {
            int c = stack[--open];
            checkNowAndThen(open);
            for (int way = 0; way < 6; way++) {
                int other = neighbour(c, way);
                if (other >= 0 && !reached[other]) {
                    reached[other] = true;
                    stack[open++] = other;
                }
            }
        }
    }

    /** The voxel beyond a conducting face: ways 0 to 2 forwards along the axes, 3 to 5 backwards; -1 for none. */
    private int neighbour(int cell, int way) {
        int axis = way % 3;
        int stride = axis == 0 ? box.plane() : axis == 1 ? box.nz() : 1;
        int count = axis == 0 ? box.nx() : axis == 1 ? box.ny() : box.nz();
        char[] faces = axis == 0 ? network.x() : axis == 1 ? network.y() : network.z();
        int at = cell / stride % count;
        if (way < 3) {
            int other = at < count - 1 ? cell + stride : cell - (count - 1) * stride;
            return network.table()[faces[cell]] > 0 ? other : -1;
        }
        int other = at > 0 ? cell - stride : cell + (count - 1) * stride;
        return network.table()[faces[other]] > 0 ? other : -1;
    }

    private void aroundTheBox() {
        short[][] turns = new short[3][box.size()];
        boolean[] reached = new boolean[box.size()];
        int[] queue = new int[box.size()];
        for (int seed = 0; seed < reached.length; seed++) {
            checkNowAndThen(seed);
            if (!reached[seed]) {
                boolean[] around = new boolean[3];
                int end = spread(seed, reached, turns, queue, around);
                for (int axis = 0; axis < 3; axis++) {
                    axes[axis] |= around[axis];
                }
                if (around[0] || around[1] || around[2]) {
                    for (int n = 0; n < end; n++) {
                        carrying[queue[n]] = true;
                    }
                }
            }
        }
    }

    /** Reaches all of a part and counts how often each of its voxels lies around the box. @return how many voxels were reached */
    private int spread(int seed, boolean[] reached, short[][] turns, int[] queue, boolean[] around) {
        int end = 0;
        reached[seed] = true;
        queue[end++] = seed;
        for (int n = 0; n < end; n++) {
            int c = queue[n];
            checkNowAndThen(n);
            for (int way = 0; way < 6; way++) {
                int other = neighbour(c, way);
                if (other < 0) {
                    continue;
                }
                int axis = way % 3;
                int turn = way < 3 ? (other <= c ? 1 : 0) : (other >= c ? -1 : 0);
                boolean fresh = !reached[other];
                for (int a = 0; a < 3; a++) {
                    short there = (short) (turns[a][c] + (a == axis ? turn : 0));
                    if (fresh) {
                        turns[a][other] = there;
                    } else if (turns[a][other] != there) {
                        around[a] = true;
                    }
                }
                if (fresh) {
                    reached[other] = true;
                    queue[end++] = other;
                }
            }
        }
        return end;
    }
}
