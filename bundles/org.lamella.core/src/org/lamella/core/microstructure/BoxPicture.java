package org.lamella.core.microstructure;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.lamella.solver.VoxelModel;

/**
 * The box seen from above one of its edges, in isometric projection: the slice at the anode on top, rows to the lower left, columns to the lower
 * right. A ray for each pixel ends at the first voxel of a phase that is shown; faces are shaded by their direction and fade with the depth.
 */
public final class BoxPicture {

    private static final double COS_30 = Math.sqrt(3) / 2;
    private static final double TOP = 1.0;
    private static final double LEFT = 0.80;
    private static final double RIGHT = 0.62;
    /** How much darker the far end is. */
    private static final double FADING = 0.35;

    private final VoxelModel model;
    private final int width;
    private final int height;
    /** Pixels on a voxel. */
    private final double scale;

    /** A picture of a size in pixels, in whose middle the box lies. */
    public BoxPicture(VoxelModel model, int width, int height) {
        this.model = model;
        this.width = width;
        this.height = height;
        double wide = (model.rows() + model.columns()) * COS_30;
        double tall = (model.rows() + model.columns()) / 2.0 + model.slices();
        scale = 0.94 * Math.min(width / wide, height / tall);
    }

    /** A place in the picture. */
    public record Place(double x, double y) {
    }

    /** @return where a point of the box is seen, in voxels from the corner farthest up */
    public Place place(double slice, double row, double column) {
        double middleX = (model.columns() - model.rows()) * COS_30 / 2;
        double middleY = (model.rows() + model.columns()) / 4.0 + model.slices() / 2.0;
        return new Place(width / 2.0 + scale * ((column - row) * COS_30 - middleX), height / 2.0 + scale * ((column + row) / 2 + slice - middleY));
    }

    /**
     * Draws.
     *
     * @param scene the same model, with its colours
     * @param shown what colours stand for
     * @param matrix whether the matrix is shown too and hides what is in it
     * @param ground colour of what is not the box, 0xRRGGBB
     * @param onDark whether that is dark
     * @param canceled asked before each row
     * @return the picture; what is not drawn yet when it is cancelled is ground
     */
    public Pixels draw(Scene scene, Scene.Shown shown, boolean matrix, int ground, boolean onDark, BooleanSupplier canceled) {
        int[] rgb = new int[width * height];
        Arrays.fill(rgb, ground);
        Place origin = place(0, 0, 0);
        for (int y = 0; y < height && !canceled.getAsBoolean(); y++) {
            for (int x = 0; x < width; x++) {
                double across = (x + 0.5 - origin.x) / scale / COS_30;
                double down = (y + 0.5 - origin.y) / scale;
                Hit hit = hit(across, down, matrix);
                if (hit.voxel >= 0) {
                    rgb[y * width + x] = shaded(scene.colour(hit.voxel, shown, onDark), hit.light);
                }
            }
        }
        return new Pixels(width, height, rgb);
    }

    private record Hit(int voxel, double light) {
        static final Hit NONE = new Hit(-1, 0);
    }

    /**
     * Follows a ray, along which rows and columns fall as slices rise: column - row = across, (column + row) / 2 + slice = down.
     */
    private Hit hit(double across, double down, boolean matrix) {
        double fromColumns = down + across / 2 - model.columns();
        double fromRows = down - across / 2 - model.rows();
        double from = Math.max(0, Math.max(fromColumns, fromRows));
        double to = Math.min(model.slices(), Math.min(down + across / 2, down - across / 2));
        if (from >= to) {
            return Hit.NONE;
        }
        double light = from == 0 ? TOP : from == fromRows ? LEFT : RIGHT;
        int slice = Math.min(model.slices() - 1, (int) from);
        int row = Math.clamp((int) Math.ceil(down - across / 2 - from) - 1, 0, model.rows() - 1);
        int column = Math.clamp((int) Math.ceil(down + across / 2 - from) - 1, 0, model.columns() - 1);
        while (slice < model.slices() && row >= 0 && column >= 0) {
            int voxel = (slice * model.rows() + row) * model.columns() + column;
            if (matrix || model.labels()[voxel] != 0) {
                double depth = (slice + (model.rows() - row) + (model.columns() - column)) / (double) (model.slices() + model.rows() + model.columns());
                return new Hit(voxel, light * (1 - FADING * depth));
            }
            // where the ray leaves the voxel: through the plane it meets first
            double atSlice = slice + 1.0;
            double atRow = down - across / 2 - row;
            double atColumn = down + across / 2 - column;
            if (atSlice <= atRow && atSlice <= atColumn) {
                slice++;
                light = TOP;
            } else if (atRow <= atColumn) {
                row--;
                light = LEFT;
            } else {
                column--;
                light = RIGHT;
            }
        }
        return Hit.NONE;
    }

    private static int shaded(int rgb, double light) {
        int red = (int) ((rgb >> 16 & 0xFF) * light);
        int green = (int) ((rgb >> 8 & 0xFF) * light);
        int blue = (int) ((rgb & 0xFF) * light);
        return red << 16 | green << 8 | blue;
    }
}
