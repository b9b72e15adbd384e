package org.lamella.solver.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * The electrolyte cut into finite volumes from the anode to the cathode. Only salt-bearing layers have cells; the cells of neighbouring
 * salt-bearing layers form a chain, whose ends block anions. Cells are finer towards the faces of a layer, where gradients are steep. Neighbours
 * of one medium that salt passes freely are cut as the one layer they are, so that a layer in two halves has the same cells.
 */
public final class SaltColumn {

    /** Cells per layer that give the depletion times of section B4 to better than 1e-3, up to five times the limiting current. */
    public static final int USUAL_CELLS = 120;
    /** Share of even spacing in the spacing of cells; the rest is that of a cosine. */
    private static final double EVEN = 0.05;

    /**
     * Cells that exchange salt.
     *
     * @param first index of the first cell
     * @param end index after the last cell
     */
    record Chain(int first, int end) {
    }

    /** A slice of a layer with the depth at which it ends. */
    private record Part(int layer, int slice, double end, SaltMedium medium) {
    }

    private record Cell(double centre, double width, Part part) {
    }

    private final List<DepthLayer> layers;
    private final List<InternalPlane> planes;
    private final List<Chain> chains = new ArrayList<>();
    private final double[] centre;
    private final double[] width;
    private final int[] layerOf;
    private final int[] sliceOf;
    private final SaltMedium[] media;
    private final double[] partition;
    private final double[] transfer;

    /**
     * Cuts an electrolyte.
     *
     * @param layers from anode to cathode, at least one
     * @param planes between them, one fewer
     * @param cellsPerLayer at least 4
     */
    public SaltColumn(List<DepthLayer> layers, List<InternalPlane> planes, int cellsPerLayer) {
        if (layers.isEmpty()) {
            throw new SolverException(Reason.NO_LAYERS);
        }
        if (planes.size() != layers.size() - 1) {
            throw new SolverException(Reason.PLANE_COUNT, planes.size(), layers.size());
        }
        Inputs.between("the number of cells per layer", cellsPerLayer, 4, 1e5);
        this.layers = List.copyOf(layers);
        this.planes = List.copyOf(planes);
        List<Cell> cells = new ArrayList<>();
        double start = 0;
        for (int first = 0; first < layers.size();) {
            int end = first + 1;
            while (end < layers.size() && isOne(end - 1)) {
                end++;
            }
            List<Part> parts = parts(first, end);
            if (!parts.isEmpty()) {
                cut(parts, start, cellsPerLayer, cells);
            }
            for (; first < end; first++) {
                start += layers.get(first).thickness();
            }
        }
        centre = cells.stream().mapToDouble(Cell::centre).toArray();
        width = cells.stream().mapToDouble(Cell::width).toArray();
        layerOf = cells.stream().mapToInt(cell -> cell.part.layer).toArray();
        sliceOf = cells.stream().mapToInt(cell -> cell.part.slice).toArray();
        media = cells.stream().map(cell -> cell.part.medium).toArray(SaltMedium[]::new);
        partition = new double[centre.length];
        transfer = new double[centre.length];
        connect();
    }

    /** Whether a layer and the next are one even layer to the salt. */
    private boolean isOne(int layer) {
        InternalPlane plane = planes.get(layer);
        return layers.get(layer) instanceof DepthLayer.Salt one && layers.get(layer + 1) instanceof DepthLayer.Salt next && one.slices().size() == 1
                && next.slices().size() == 1 && one.slices().getFirst().medium().equals(next.slices().getFirst().medium())
                && one.concentration() == next.concentration() && plane.partition() == 1 && plane.saltTransfer() == Double.POSITIVE_INFINITY;
    }

    /** The slices of some neighbouring layers, by the depth from the first; none of layers without salt. */
    private List<Part> parts(int first, int end) {
        List<Part> parts = new ArrayList<>();
        double depth = 0;
        for (int k = first; k < end; k++) {
            if (layers.get(k) instanceof DepthLayer.Salt salt) {
                for (int n = 0; n < salt.slices().size(); n++) {
                    depth += salt.slices().get(n).thickness();
                    parts.add(new Part(k, n, depth, salt.slices().get(n).medium()));
                }
            }
        }
        return parts;
    }

    private static void cut(List<Part> parts, double start, int cellsPerLayer, List<Cell> cells) {
        double[] faces = faces(parts, cellsPerLayer);
        int part = 0;
        for (int j = 0; j < faces.length - 1; j++) {
            double depth = (faces[j] + faces[j + 1]) / 2;
            while (part < parts.size() - 1 && depth > parts.get(part).end) {
                part++;
            }
            cells.add(new Cell(start + depth, faces[j + 1] - faces[j], parts.get(part)));
        }
    }

    /** Cell faces by depth, with the ends of all parts among them. */
    private static double[] faces(List<Part> parts, int cells) {
        double thickness = parts.getLast().end;
        double[] faces = new double[cells + parts.size()];
        for (int j = 0; j <= cells; j++) {
            double s = (double) j / cells;
            faces[j] = thickness * (EVEN * s + (1 - EVEN) * (1 - Math.cos(Math.PI * s)) / 2);
        }
        for (int k = 0; k < parts.size() - 1; k++) {
            faces[cells + 1 + k] = parts.get(k).end;
        }
        Arrays.sort(faces);
        int kept = 1;
        for (int j = 1; j < faces.length; j++) {
            if (faces[j] - faces[kept - 1] > 1e-9 * thickness) {
                faces[kept++] = faces[j];
            }
        }
        return Arrays.copyOf(faces, kept);
    }

    /** Sets what happens at the face after each cell and finds the chains. */
    private void connect() {
        Arrays.fill(partition, 1);
        Arrays.fill(transfer, Double.POSITIVE_INFINITY);
        int first = 0;
        for (int j = 0; j < centre.length; j++) {
            boolean last = j == centre.length - 1;
            if (last || blocksBetween(layerOf[j], layerOf[j + 1])) {
                chains.add(new Chain(first, j + 1));
                first = j + 1;
            } else if (layerOf[j + 1] != layerOf[j]) {
                InternalPlane plane = planes.get(layerOf[j]);
                partition[j] = plane.partition();
                transfer[j] = plane.saltTransfer();
            }
        }
    }

    private boolean blocksBetween(int one, int other) {
        return IntStream.range(one + 1, other).anyMatch(layer -> layers.get(layer) instanceof DepthLayer.SingleIon);
    }

    /** The layers from anode to cathode. */
    public List<DepthLayer> layers() {
        return layers;
    }

    /** The planes between the layers. */
    public List<InternalPlane> planes() {
        return planes;
    }

    /** Number of cells of all chains. */
    public int size() {
        return centre.length;
    }

    /** Distance of a cell's centre from the anode [m]. */
    public double centre(int cell) {
        return centre[cell];
    }

    /** Index of the layer a cell belongs to. */
    public int layerOf(int cell) {
        return layerOf[cell];
    }

    /** Index of the slice of its layer a cell belongs to. */
    int sliceOf(int cell) {
        return sliceOf[cell];
    }

    /** Whether the layer at the anode holds salt. */
    boolean saltAtAnode() {
        return layers.getFirst() instanceof DepthLayer.Salt;
    }

    /** Whether the layer at the cathode holds salt. */
    boolean saltAtCathode() {
        return layers.getLast() instanceof DepthLayer.Salt;
    }

    List<Chain> chains() {
        return chains;
    }

    double width(int cell) {
        return width[cell];
    }

    SaltMedium medium(int cell) {
        return media[cell];
    }

    /** Whether no property depends on the concentration anywhere. */
    public boolean isConstant() {
        return Arrays.stream(media).allMatch(SaltMedium::isConstant);
    }

    /** Polymer volume of a cell per area [m]. */
    double weight(int cell) {
        return media[cell].polymerFraction() * width[cell];
    }

    /** Concentration after the face behind a cell over that before it, in equilibrium [-]. */
    double partition(int cell) {
        return partition[cell];
    }

    /** Salt-transfer coefficient of the face behind a cell [m/s]; infinity for equilibrium. */
    double transfer(int cell) {
        return transfer[cell];
    }

    /**
     * Concentrations at rest, with the initial salt of each chain brought to partition equilibrium [mol/m3].
     *
     * @return one a cell
     */
    public double[] equilibrium() {
        double[] c = new double[size()];
        for (Chain chain : chains) {
            double salt = 0;
            double capacity = 0;
            double share = 1;
            for (int j = chain.first(); j < chain.end(); j++) {
                c[j] = share;
                salt += weight(j) * ((DepthLayer.Salt) layers.get(layerOf[j])).concentration();
                capacity += weight(j) * share;
                share *= partition[j];
            }
            for (int j = chain.first(); j < chain.end(); j++) {
                c[j] *= salt / capacity;
            }
        }
        return c;
    }

    /**
     * Salt of all chains per area [mol/m2].
     *
     * @param c concentrations
     */
    public double salt(double[] c) {
        double sum = 0;
        for (int j = 0; j < c.length; j++) {
            sum += weight(j) * c[j];
        }
        return sum;
    }

    /** Mean concentration in the polymer of all layers at rest [mol/m3]; 0 without any salt. */
    double meanConcentration() {
        double volume = 0;
        for (int j = 0; j < size(); j++) {
            volume += weight(j);
        }
        return volume == 0 ? 0 : salt(equilibrium()) / volume;
    }

    /** Time in which salt at rest crosses the cell it crosses fastest [s]; infinite without any salt. */
    double shortestDiffusionTime() {
        double least = Double.POSITIVE_INFINITY;
        double[] c = equilibrium();
        for (int j = 0; j < size(); j++) {
            least = Math.min(least, weight(j) * width[j] / media[j].diffusivity(c[j]));
        }
        return least;
    }

    /** Time in which salt at rest spreads over the chain that takes longest, (sum L sqrt(eps/D))^2 [s]; 0 without any salt. */
    public double diffusionTime() {
        double longest = 0;
        double[] c = equilibrium();
        for (Chain chain : chains) {
            double root = 0;
            for (int j = chain.first(); j < chain.end(); j++) {
                root += width[j] * Math.sqrt(media[j].polymerFraction() / media[j].diffusivity(c[j]));
            }
            longest = Math.max(longest, root * root);
        }
        return longest;
    }
}
