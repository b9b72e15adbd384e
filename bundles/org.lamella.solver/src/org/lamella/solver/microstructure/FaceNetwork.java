package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.multigrid.Box;
import org.lamella.solver.numerics.multigrid.Conductances;

/**
 * The faces of an image's voxels as a network of conductances, section A13: two half voxels in series, with the resistance of a skin between
 * different phases. A skin's resistance counts by w = |nx|+|ny|+|nz| of the true normal, because the faces of voxels add up to w times the true
 * area. A conducting skin is spread over the voxels on both its sides. The way along a staircase is longer than that along the surface: faces count
 * by the square root of the component of the true normal, which lies between the true area (the component itself, conducts too little) and that
 * of the faces (one, too much), is exact along the axes, and meets resolved shells around spheres within 5 %. The kinds of faces are kept, their
 * conductances follow from a {@link VoxelMedium}: one network serves all temperatures and all species.
 */
public final class FaceNetwork {

    /** What closes the box. */
    public enum Boundary {
        /** Electrodes on the first and the last plane across x, no current through the other sides. */
        PLATE,
        /** The image is repeated in all directions. */
        PERIODIC
    }

    private static final int WEIGHT_STEPS = 128;
    private static final double LARGEST_WEIGHT = Math.sqrt(3);
    /** Steps of the area of a skin in a voxel, of h2/16 each. */
    private static final int AREA_STEPS = 16;
    /** Kinds of voxels among which the class of a face is looked up in a table. */
    private static final int KNOWN_KINDS = 1024;
    /** The weight of the way to an electrode. */
    private static final int ELECTRODE = -1;

    /** What a voxel is: its label, the label across the conducting skin it touches or -1, and half the area of that skin in steps. */
    private record Cell(int label, int across, int area) {
    }

    /** A kind of face: the kinds of its voxels, the lower number first, and the weight of its normal in steps. */
    private record Face(int first, int second, int weight) {
    }

    private final VoxelImage image;
    private final Boundary boundary;
    private final Conductances conductances;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private final Map<Cell, Integer> cellNumbers = new HashMap<>();
    private final Map<Face, Character> faceNumbers = new HashMap<>();

    /**
     * Sorts the faces of an image.
     *
     * @param image the phases
     * @param boundary what closes the box
     * @param skins whose resistances and conductances will be used; of their values only matters whether they are zero
     */
    public FaceNetwork(VoxelImage image, Boundary boundary, List<VoxelMedium.Skin> skins) {
        this(image, boundary, skins, Progress.NONE);
    }

    /**
     * Sorts the faces of an image, which takes noticeable time for large ones.
     *
     * @param image the phases
     * @param boundary what closes the box
     * @param skins whose resistances and conductances will be used; of their values only matters whether they are zero
     * @param progress asked for cancellation after each line of voxels
     */
    public FaceNetwork(VoxelImage image, Boundary boundary, List<VoxelMedium.Skin> skins, Progress progress) {
        this.image = image;
        this.boundary = boundary;
        Box box = image.box();
        InterfaceNormals normals = new InterfaceNormals(image, boundary == Boundary.PERIODIC);
        int[] kinds = kinds(skins, normals, progress);
        boolean[][] resists = pairs(skins.stream().filter(skin -> skin.resistance() > 0).toList());
        char[][] classes = new char[3][box.size()];
        int known = Math.min(cells.size(), KNOWN_KINDS);
        char[] plain = new char[known * known];
        double[] normal = new double[3];
        for (int first = 0; first < box.size(); first += box.nz()) {
            progress.checkCanceled();
            for (int axis = 0; axis < 3; axis++) {
                int end = axis == 2 ? first + box.nz() - 1 : first;
                int beyond = next(end, axis);
                for (int c = first; c < first + box.nz(); c++) {
                    int other = axis == 2 && c < end ? c + 1 : beyond < 0 ? -1 : beyond + c - end;
                    if (other < 0) {
                        continue;
                    }
                    if (resists[image.label(c)][image.label(other)]) {
                        normal(normals, c, axis, normal);
                        int weight = (int) Math.round((normal[0] + normal[1] + normal[2] - 1) / (LARGEST_WEIGHT - 1) * WEIGHT_STEPS);
                        classes[axis][c] = number(kinds[c], kinds[other], weight);
                    } else if (kinds[c] < known && kinds[other] < known) {
                        int pair = kinds[c] * known + kinds[other];
                        plain[pair] = plain[pair] > 0 ? plain[pair] : number(kinds[c], kinds[other], 0);
                        classes[axis][c] = plain[pair];
                    } else {
                        classes[axis][c] = number(kinds[c], kinds[other], 0);
                    }
                }
            }
        }
        conductances = new Conductances(box, classes[0], classes[1], classes[2], electrode(kinds, 0),
                electrode(kinds, box.size() - box.plane()), new double[faces.size() + 1]);
    }

    private void checkEachLine(int cell, Progress progress) {
        if (cell % image.box().nz() == 0) {
            progress.checkCanceled();
        }
    }

    private char[] electrode(int[] kinds, int from) {
        char[] classes = new char[boundary == Boundary.PLATE ? image.box().plane() : 0];
        for (int n = 0; n < classes.length; n++) {
            classes[n] = number(kinds[from + n], kinds[from + n], ELECTRODE);
        }
        return classes;
    }

    private static boolean[][] pairs(List<VoxelMedium.Skin> skins) {
        boolean[][] pairs = new boolean[VoxelImage.LABELS][VoxelImage.LABELS];
        for (VoxelMedium.Skin skin : skins) {
            pairs[skin.first()][skin.second()] = skin.first() != skin.second();
            pairs[skin.second()][skin.first()] = skin.first() != skin.second();
        }
        return pairs;
    }

    /** The voxel beyond the face of a voxel, or -1 if the box is closed there. */
    private int next(int cell, int axis) {
        Box box = image.box();
        int stride = axis == 0 ? box.plane() : axis == 1 ? box.nz() : 1;
        int count = axis == 0 ? box.nx() : axis == 1 ? box.ny() : box.nz();
        if (cell / stride % count < count - 1) {
            return cell + stride;
        }
        return boundary == Boundary.PLATE || count == 1 ? -1 : cell - (count - 1) * stride;
    }

    private void normal(InterfaceNormals normals, int cell, int axis, double[] normal) {
        Box box = image.box();
        normals.at(cell / box.plane(), cell / box.nz() % box.ny(), cell % box.nz(), axis, normal);
    }

    /** The kind of each voxel. */
    private int[] kinds(List<VoxelMedium.Skin> skins, InterfaceNormals normals, Progress progress) {
        boolean[][] conducts = pairs(skins.stream().filter(skin -> skin.conductance() > 0).toList());
        int[] kinds = new int[image.labels().length];
        if (skins.stream().allMatch(skin -> skin.conductance() == 0)) {
            for (int c = 0; c < kinds.length; c++) {
                kinds[c] = image.label(c);
            }
            for (int label = 0; label < VoxelImage.LABELS; label++) {
                cells.add(new Cell(label, -1, 0));
            }
            return kinds;
        }
        float[] area = new float[kinds.length];
        int[] across = new int[kinds.length];
        Arrays.fill(across, -1);
        double[] normal = new double[3];
        for (int c = 0; c < kinds.length; c++) {
            checkEachLine(c, progress);
            for (int axis = 0; axis < 3; axis++) {
                int other = next(c, axis);
                if (other >= 0 && conducts[image.label(c)][image.label(other)]) {
                    normal(normals, c, axis, normal);
                    double share = Math.sqrt(normal[axis]) / 2;
                    area[c] += share;
                    area[other] += share;
                    across[c] = image.label(other);
                    across[other] = image.label(c);
                }
            }
        }
        for (int c = 0; c < kinds.length; c++) {
            checkEachLine(c, progress);
            Cell cell = new Cell(image.label(c), across[c], Math.round(area[c] * AREA_STEPS));
            kinds[c] = Objects.requireNonNull(cellNumbers.computeIfAbsent(cell, fresh -> {
                cells.add(fresh);
                return cells.size() - 1;
            }));
        }
        return kinds;
    }

    private char number(int first, int second, int weight) {
        Face face = new Face(Math.min(first, second), Math.max(first, second), weight);
        return Objects.requireNonNull(faceNumbers.computeIfAbsent(face, fresh -> {
            faces.add(fresh);
            if (faces.size() > Character.MAX_VALUE) {
                throw new SolverException(Reason.TOO_MANY_FACES, faces.size(), (int) Character.MAX_VALUE);
            }
            return (char) faces.size();
        }));
    }

    /** The image. */
    public VoxelImage image() {
        return image;
    }

    /** What closes the box. */
    public Boundary boundary() {
        return boundary;
    }

    /**
     * The network for what the phases conduct.
     *
     * @param medium conductivities and skins
     * @return conductance of each face [S/m]: current density over the difference of the potentials of its two voxels, times the voxel spacing
     */
    public Conductances conductances(VoxelMedium medium) {
        double[] table = new double[faces.size() + 1];
        for (int f = 0; f < faces.size(); f++) {
            Face face = faces.get(f);
            Cell first = cells.get(face.first);
            Cell second = cells.get(face.second);
            double a = conductivity(first, medium);
            double b = conductivity(second, medium);
            if (face.weight == ELECTRODE) {
                table[f + 1] = 2 * a;
            } else if (a > 0 && b > 0) {
                double weight = 1 + (LARGEST_WEIGHT - 1) * face.weight / WEIGHT_STEPS;
                double skin = weight * medium.resistance(first.label, second.label) / image.spacing();
                table[f + 1] = skin > 0 ? 1 / (0.5 / a + 0.5 / b + skin) : a == b ? a : 2 * a * (b / (a + b));
            }
        }
        return conductances.with(table);
    }

    private double conductivity(Cell cell, VoxelMedium medium) {
        double bulk = medium.conductivity(cell.label);
        if (cell.across < 0) {
            return bulk;
        }
        return bulk + medium.conductance(cell.label, cell.across) * cell.area / (AREA_STEPS * image.spacing());
    }
}
