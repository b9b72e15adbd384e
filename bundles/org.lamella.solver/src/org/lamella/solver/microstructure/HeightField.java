package org.lamella.solver.microstructure;

import java.util.SplittableRandom;

import org.lamella.solver.Progress;

/**
 * A Gaussian random field over a square that repeats itself: waves with random phases, whose powers are the spectrum
 * exp(-k²l²/4) of the autocovariance exp(-r²/l²). Its waves do not depend on where it is sampled.
 */
final class HeightField {

    /** Waves with k l beyond it have less than a millionth of the power of the longest. */
    private static final double SHORTEST = 7.5;

    private final int waves;
    private final double[][] cosine;
    private final double[][] sine;

    private HeightField(int waves) {
        this.waves = waves;
        cosine = new double[waves + 1][2 * waves + 1];
        sine = new double[waves + 1][2 * waves + 1];
    }

    /**
     * A field of variance one.
     *
     * @param edge of the square
     * @param correlation length l
     * @param random draws the amplitudes of the waves
     */
    static HeightField of(double edge, double correlation, SplittableRandom random) {
        double unit = 2 * Math.PI / edge;
        HeightField field = new HeightField((int) Math.ceil(SHORTEST / correlation / unit));
        double power = 0;
        for (int m = 0; m <= field.waves; m++) {
            for (int n = -field.waves; n <= field.waves; n++) {
                // each wave once, none of infinite length
                if (m > 0 || n > 0) {
                    double k = unit * Math.hypot(m, n);
                    double amplitude = Math.exp(-k * k * correlation * correlation / 8);
                    field.cosine[m][n + field.waves] = amplitude * random.nextGaussian();
                    field.sine[m][n + field.waves] = amplitude * random.nextGaussian();
                    power += (square(field.cosine[m][n + field.waves]) + square(field.sine[m][n + field.waves])) / 2;
                }
            }
        }
        field.scale(1 / Math.sqrt(power));
        return field;
    }

    private static double square(double value) {
        return value * value;
    }

    private void scale(double factor) {
        for (int m = 0; m <= waves; m++) {
            for (int n = 0; n <= 2 * waves; n++) {
                cosine[m][n] *= factor;
                sine[m][n] *= factor;
            }
        }
    }

    /**
     * The heights at the middles of square cells.
     *
     * @param points cells on an edge
     * @param amplitude standard deviation
     * @param progress asked for cancellation after each line of cells
     * @return row by row
     */
    double[] at(int points, double amplitude, Progress progress) {
        double[][] cosines = new double[points][waves + 1];
        double[][] sines = new double[points][waves + 1];
        for (int j = 0; j < points; j++) {
            for (int m = 0; m <= waves; m++) {
                double phase = 2 * Math.PI * m * (j + 0.5) / points;
                cosines[j][m] = Math.cos(phase);
                sines[j][m] = Math.sin(phase);
            }
        }
        double[] heights = new double[points * points];
        for (int j = 0; j < points; j++) {
            progress.checkCanceled();
            double[] alongCosine = new double[2 * waves + 1];
            double[] alongSine = new double[2 * waves + 1];
            // what the waves of one n along the row are, in that row: c cos(ny) + s sin(ny)
            for (int n = 0; n <= 2 * waves; n++) {
                for (int m = 0; m <= waves; m++) {
                    alongCosine[n] += cosine[m][n] * cosines[j][m] + sine[m][n] * sines[j][m];
                    alongSine[n] += sine[m][n] * cosines[j][m] - cosine[m][n] * sines[j][m];
                }
            }
            for (int k = 0; k < points; k++) {
                double sum = 0;
                for (int n = 0; n <= 2 * waves; n++) {
                    int order = Math.abs(n - waves);
                    sum += alongCosine[n] * cosines[k][order] + Math.signum(n - waves) * alongSine[n] * sines[k][order];
                }
                heights[j * points + k] = amplitude * sum;
            }
        }
        return heights;
    }
}
