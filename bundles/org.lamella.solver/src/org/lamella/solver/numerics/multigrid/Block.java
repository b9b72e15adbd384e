package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;

/** The nodes of two by two by two cells of a grid, fewer where a side is odd, and their couplings. */
final class Block {

    private final Level level;
    private final Box box;
    private final Box blocks;
    private int number;
    private int count;
    private int[] lines = new int[8];
    private int[] places = new int[8];

    /** For the blocks of a grid. */
    Block(Level level, Box blocks) {
        this.level = level;
        this.box = level.box;
        this.blocks = blocks;
    }

    /** Something done with a coupling to a node, seen forwards from one of its ends and backwards from the other. */
    interface Coupling {
        void to(int line, int place, float conductance, boolean forwards);
    }

    /** Goes to a block: first nodes in the order of the cells, then further ones. */
    void set(int block) {
        number = block;
        count = 0;
        int i = 2 * (block / blocks.plane());
        int j = 2 * (block / blocks.nz() % blocks.ny());
        int k = 2 * (block % blocks.nz());
        for (int a = i; a < Math.min(i + 2, box.nx()); a++) {
            for (int b = j; b < Math.min(j + 2, box.ny()); b++) {
                for (int c = k; c < Math.min(k + 2, box.nz()); c++) {
                    add(a * box.ny() + b, c);
                }
            }
        }
        if (level.further.cell().length > 0) {
            int cells = count;
            for (int n = 0; n < cells; n++) {
                int cell = lines[n] * box.nz() + places[n];
                for (int r = level.further.from(cell); r < level.further.cell().length && level.further.cell()[r] == cell; r++) {
                    add(box.lines(), r);
                }
            }
        }
    }

    private void add(int line, int place) {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
        lines[count] = line;
        places[count++] = place;
    }

    int number() {
        return number;
    }

    int nodes() {
        return count;
    }

    /** Array of a vector that holds a node. */
    int line(int node) {
        return lines[node];
    }

    /** Its place there. */
    int place(int node) {
        return places[node];
    }

    /** Goes through the couplings of a node. */
    void couplings(int node, Coupling body) {
        int line = lines[node];
        int k = places[node];
        if (line == box.lines()) {
            row(level.further, k, line, k, body);
            return;
        }
        int nz = box.nz();
        int cell = line * nz + k;
        face(box.nextX(line), k, level.x[line][k], true, body);
        face(box.nextY(line), k, level.y[line][k], true, body);
        face(line, k < nz - 1 ? k + 1 : 0, level.z[line][k], true, body);
        face(box.previousX(line), k, level.x[box.previousX(line)][k], false, body);
        face(box.previousY(line), k, level.y[box.previousY(line)][k], false, body);
        int before = k > 0 ? k - 1 : nz - 1;
        face(line, before, level.z[line][before], false, body);
        int r = level.links.from(cell);
        if (r < level.links.cell().length && level.links.cell()[r] == cell) {
            row(level.links, r, line, k, body);
        }
    }

    private static void face(int line, int place, float conductance, boolean forwards, Coupling body) {
        if (conductance > 0) {
            body.to(line, place, conductance, forwards);
        }
    }

    private static void row(Links links, int r, int line, int place, Coupling body) {
        for (int e = links.row()[r]; e < links.row()[r + 1]; e++) {
            int otherLine = links.line()[e];
            int otherPlace = links.index()[e];
            body.to(otherLine, otherPlace, links.conductance()[e], otherLine > line || otherLine == line && otherPlace > place);
        }
    }

    /** Whether the block has eight nodes that are coupled alike and strongly enough, whatever is around them. */
    boolean uniform() {
        if (count != 8 || lines[7] == box.lines()) {
            return false;
        }
        int k = places[0];
        float g = level.z[lines[0]][k];
        boolean same = g > 0 && level.y[lines[0]][k] == g && level.y[lines[0]][k + 1] == g && level.y[lines[4]][k] == g && level.y[lines[4]][k + 1] == g
                && level.x[lines[0]][k] == g && level.x[lines[0]][k + 1] == g && level.x[lines[2]][k] == g && level.x[lines[2]][k + 1] == g;
        for (int n = 0; same && n < 8; n += 2) {
            same = level.z[lines[n]][k] == g && g * level.inverse[lines[n]][k] > Coarsening.SHARE && g * level.inverse[lines[n]][k + 1] > Coarsening.SHARE;
        }
        return same;
    }
}
