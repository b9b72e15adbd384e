package org.lamella.solver.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * The electrolyte cut into finite volumes from the anode to the cathode. Only salt-bearing layers have cells; the cells of neighbouring
 * salt-bearing layers form a chain, whose ends block anions. Cells are finer towards the faces of a layer, where gradients are steep.
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

    private final List<DepthLayer> layers;
    private final List<InternalPlane> planes;
    private final List<Chain> chains = new ArrayList<>();
    private final double[] centre;
    private final double[] width;
    private final int[] layerOf;
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
        List<SaltMedium> medium = new ArrayList<>();
        double[] middle = new double[0];
        double[] across = new double[0];
        int[] owner = new int[0];
        double start = 0;
        for (int k = 0; k < layers.size(); k++) {
            if (layers.get(k) instanceof DepthLayer.Salt salt) {
                double[] faces = faces(salt, cellsPerLayer);
                int old = middle.length;
                int size = old + faces.length - 1;
                middle = Arrays.copyOf(middle, size);
                across = Arrays.copyOf(across, size);
                owner = Arrays.copyOf(owner, size);
                for (int j = 0; j < faces.length - 1; j++) {
                    double depth = (faces[j] + faces[j + 1]) / 2;
                    middle[old + j] = start + depth;
                    across[old + j] = faces[j + 1] - faces[j];
                    owner[old + j] = k;
                    medium.add(mediumAt(salt, depth));
                }
            }
            start += layers.get(k).thickness();
        }
        centre = middle;
        width = across;
        layerOf = owner;
        media = medium.toArray(SaltMedium[]::new);
        partition = new double[centre.length];
        transfer = new double[centre.length];
        connect();
    }

    /** Cell faces of a layer by its own depth, with the faces of its slices among them. */
    private static double[] faces(DepthLayer.Salt salt, int cells) {
        double thickness = salt.thickness();
        double[] faces = new double[cells + 1 + salt.slices().size() - 1];
        for (int j = 0; j <= cells; j++) {
            double s = (double) j / cells;
            faces[j] = thickness * (EVEN * s + (1 - EVEN) * (1 - Math.cos(Math.PI * s)) / 2);
        }
        double depth = 0;
        for (int k = 0; k < salt.slices().size() - 1; k++) {
            depth += salt.slices().get(k).thickness();
            faces[cells + 1 + k] = depth;
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

    private static SaltMedium mediumAt(DepthLayer.Salt salt, double depth) {
        double end = 0;
        for (DepthLayer.Slice slice : salt.slices()) {
            end += slice.thickness();
            if (depth < end) {
                return slice.medium();
            }
        }
        return salt.slices().getLast().medium();
    }

    /** Sets what happens at the face after each cell and finds the chains. */
    private void connect() {
        Arrays.fill(partition, 1);
        Arrays.fill(transfer, Double.POSITIVE_INFINITY);
        int first = 0;
        for (int j = 0; j < centre.length; j++) {
            boolean last = j == centre.length - 1;
            if (last || layerOf[j + 1] > layerOf[j] + 1) {
                chains.add(new Chain(first, j + 1));
                first = j + 1;
            } else if (layerOf[j + 1] != layerOf[j]) {
                InternalPlane plane = planes.get(layerOf[j]);
                partition[j] = plane.partition();
                transfer[j] = plane.saltTransfer();
            }
        }
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
