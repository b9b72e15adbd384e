package org.lamella.solver.microstructure;

import java.util.List;

import org.lamella.solver.Progress;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Shape;

/** Lamellae and scaffolds with straight channels, section G3. */
public final class LayeredGenerator implements Generator {

    /** Tilted sheets fit a periodic box if they cross it a whole number of times each way; more crossings meet the angle better. */
    private static final int MOST_CROSSINGS = 6;

    @Override
    public boolean draws(Shape shape) {
        return shape instanceof Shape.Lamellae || shape instanceof Shape.Channels;
    }

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public Sizes sizes(Inclusion filler) {
        double phi = filler.volumeFraction();
        if (filler.shape() instanceof Shape.Channels channels) {
            double pitch = pitch(channels, phi);
            return Sizes.periodic("channel or wall", Math.min(channels.diameter(), Math.abs(pitch - channels.diameter())), pitch);
        }
        Shape.Lamellae lamellae = (Shape.Lamellae) filler.shape();
        int[] crossings = crossings(lamellae.tilt());
        return Sizes.periodic("sheet", lamellae.period() * Math.min(phi, 1 - phi), lamellae.period() * Math.hypot(crossings[0], crossings[1]));
    }

    /** Distance of the channels of a square array that leave the scaffold its fraction. */
    private static double pitch(Shape.Channels channels, double fraction) {
        return channels.diameter() * Math.sqrt(Math.PI / 4 / (1 - fraction));
    }

    /** How often the sheets cross the box along x and along y: the best small numbers for a tilt. */
    private static int[] crossings(double tilt) {
        int[] best = {0, 1};
        double least = Double.MAX_VALUE;
        for (int a = 0; a <= MOST_CROSSINGS; a++) {
            for (int b = 0; b <= MOST_CROSSINGS; b++) {
                double error = a + b == 0 ? Double.MAX_VALUE : Math.abs(Math.atan2(a, b) - tilt);
                if (error < least - 1e-9) {
                    least = error;
                    best = new int[] {a, b};
                }
            }
        }
        return best;
    }

    @Override
    public List<float[]> depths(List<Inclusion> fillers, PeriodicBox box, long seed, Progress progress) {
        return fillers.stream().map(filler -> filler.shape() instanceof Shape.Channels channels ? scaffold(channels, filler.volumeFraction(), box, progress)
                : sheets((Shape.Lamellae) filler.shape(), box, progress)).toList();
    }

    /** The farther from the axis of a channel the deeper in the scaffold; channels run along x. */
    private static float[] scaffold(Shape.Channels channels, double fraction, PeriodicBox box, Progress progress) {
        double pitch = pitch(channels, fraction);
        return box.sample((x, y, z) -> Math.hypot(offset(y / pitch), offset(z / pitch)), progress);
    }

    private static float[] sheets(Shape.Lamellae lamellae, PeriodicBox box, Progress progress) {
        int[] crossings = crossings(lamellae.tilt());
        double period = lamellae.period() * Math.hypot(crossings[0], crossings[1]);
        return box.sample((x, y, z) -> -Math.abs(offset((crossings[0] * x + crossings[1] * y) / period)), progress);
    }

    /** From the middle of a period, in periods: -1/2 to 1/2. */
    private static double offset(double position) {
        return position - Math.floor(position) - 0.5;
    }
}
