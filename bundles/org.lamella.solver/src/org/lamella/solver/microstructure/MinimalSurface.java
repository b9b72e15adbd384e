package org.lamella.solver.microstructure;

import java.util.Arrays;

import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.multigrid.Box;

/**
 * Triply periodic minimal surfaces as level sets, section A12. A network is the side of the surface where the function is below a level, a sheet
 * the neighbourhood where its absolute value is; the level follows from the fraction by the quantile of a fine sample.
 */
public enum MinimalSurface {
    /** sin x cos y + sin y cos z + sin z cos x. */
    GYROID(3.0915) {
        @Override
        double value(double x, double y, double z) {
            return Math.sin(x) * Math.cos(y) + Math.sin(y) * Math.cos(z) + Math.sin(z) * Math.cos(x);
        }
    },
    /** Schwarz P: cos x + cos y + cos z. */
    PRIMITIVE(2.3451) {
        @Override
        double value(double x, double y, double z) {
            return Math.cos(x) + Math.cos(y) + Math.cos(z);
        }
    },
    /** Schwarz D: sin sin sin + sin cos cos + cos sin cos + cos cos sin. */
    DIAMOND(3.8378) {
        @Override
        double value(double x, double y, double z) {
            return Math.sin(x) * Math.sin(y) * Math.sin(z) + Math.sin(x) * Math.cos(y) * Math.cos(z)
                    + Math.cos(x) * Math.sin(y) * Math.cos(z) + Math.cos(x) * Math.cos(y) * Math.sin(z);
        }
    };

    private static final int SAMPLE = 200;

    private final double area;

    MinimalSurface(double area) {
        this.area = area;
    }

    /** Area of the surface in a cubic cell of edge one. */
    double area() {
        return area;
    }

    /** The function at a point, one period being 2 pi. */
    abstract double value(double x, double y, double z);

    /**
     * The level that encloses a fraction.
     *
     * @param fraction of the volume, above 0 and below 1
     * @param sheet whether a sheet or a network is meant
     * @return the quantile of the function, or of its absolute value, on 200 voxels a period
     */
    public double level(double fraction, boolean sheet) {
        Inputs.between("the fraction of the framework", fraction, 1e-6, 1 - 1e-6);
        float[] values = new float[SAMPLE * SAMPLE * SAMPLE];
        double step = 2 * Math.PI / SAMPLE;
        int n = 0;
        for (int i = 0; i < SAMPLE; i++) {
            for (int j = 0; j < SAMPLE; j++) {
                for (int k = 0; k < SAMPLE; k++) {
                    double value = value((i + 0.5) * step, (j + 0.5) * step, (k + 0.5) * step);
                    values[n++] = (float) (sheet ? Math.abs(value) : value);
                }
            }
        }
        Arrays.parallelSort(values);
        return values[(int) Math.min(values.length - 1, Math.round(fraction * values.length))];
    }

    /**
     * An image of whole periods.
     *
     * @param voxels on an edge
     * @param edge of the box [m]
     * @param periods on an edge
     * @param fraction of label 1
     * @param sheet whether label 1 is a sheet or a network
     * @return the image, label 0 for the rest
     */
    public VoxelImage image(int voxels, double edge, int periods, double fraction, boolean sheet) {
        double level = level(fraction, sheet);
        double wave = 2 * Math.PI * periods / voxels;
        return VoxelImage.of(new Box(voxels, voxels, voxels), edge / voxels, (x, y, z) -> {
            double value = value(x * wave, y * wave, z * wave);
            return (sheet ? Math.abs(value) : value) < level ? 1 : 0;
        });
    }
}
