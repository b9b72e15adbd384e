package org.lamella.core.microstructure;

/**
 * Colours of numbers from dark blue to light yellow: a straight line in the colour space OKLab (Ottosson, 2020), so that equal differences look
 * equal, and one along which lightness and blue against yellow change only, so that people with colour-blindness see it as others do.
 */
public final class ColourScale {

    /** Lightness, green against red, and blue against yellow of both ends; all between them is inside sRGB. */
    private static final double[] LOW = {0.26, -0.010, -0.095};
    private static final double[] HIGH = {0.92, -0.030, 0.165};
    /** Numbers of the transformation from OKLab to the cube roots of cone responses. */
    private static final double[][] CONES = {{1, 0.3963377774, 0.2158037573}, {1, -0.1055613458, -0.0638541728}, {1, -0.0894841775, -1.2914855480}};
    /** Numbers of the transformation from cone responses to linear red, green and blue. */
    private static final double[][] LINEAR = {{4.0767416621, -3.3077115913, 0.2309699292}, {-1.2684380046, 2.6097574011, -0.3413193965},
            {-0.0041960863, -0.7034186147, 1.7076147010}};
    private static final int STEPS = 256;
    private static final int[] COLOURS = new int[STEPS];

    static {
        for (int step = 0; step < STEPS; step++) {
            COLOURS[step] = at((double) step / (STEPS - 1));
        }
    }

    private ColourScale() {
    }

    /** @return the colour of a share of the range, 0xRRGGBB; what lies outside has that of the end */
    public static int rgb(double share) {
        return COLOURS[(int) Math.clamp(Math.round(share * (STEPS - 1)), 0, STEPS - 1)];
    }

    private static int at(double share) {
        double[] lab = new double[3];
        for (int n = 0; n < 3; n++) {
            lab[n] = LOW[n] + share * (HIGH[n] - LOW[n]);
        }
        double[] cones = times(CONES, lab);
        for (int n = 0; n < 3; n++) {
            cones[n] = cones[n] * cones[n] * cones[n];
        }
        int rgb = 0;
        for (double linear : times(LINEAR, cones)) {
            rgb = rgb << 8 | encoded(linear);
        }
        return rgb;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }

    /** The curve of sRGB. */
    private static int encoded(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.clamp(Math.round(255 * value), 0, 255);
    }
}
