package org.lamella.solver.microstructure;

import java.util.List;
import java.util.SplittableRandom;

import org.lamella.solver.Progress;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Shape;

/**
 * Two phases that interlock along a rough plane across the box, section G3: matrix before it, filler behind it. The heights repeat along the
 * plane and have the amplitude asked for exactly; where the plane lies follows from the fraction.
 */
public final class RoughInterfaceGenerator implements Generator {

    /** The box shows at least so many lengths of correlation along the plane. */
    private static final double LENGTHS = 4;
    /** Heights beyond so many standard deviations are rare; so much of each phase must lie on its side of the plane. */
    private static final double DEVIATIONS = 3;

    @Override
    public boolean draws(Shape shape) {
        return shape instanceof Shape.RoughInterface;
    }

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public boolean runsOnce() {
        return true;
    }

    @Override
    public Sizes sizes(Inclusion filler) {
        Shape.RoughInterface rough = (Shape.RoughInterface) filler.shape();
        double thinner = Math.min(filler.volumeFraction(), 1 - filler.volumeFraction());
        double height = 2 * DEVIATIONS * rough.amplitude();
        return new Sizes("bump", height > 0 ? Math.min(rough.correlation(), height) : rough.correlation(),
                Math.max(LENGTHS * rough.correlation(), DEVIATIONS * rough.amplitude() / thinner), 0, 0);
    }

    @Override
    public List<float[]> depths(List<Inclusion> fillers, PeriodicBox box, long seed, Progress progress) {
        return fillers.stream().map(filler -> depth((Shape.RoughInterface) filler.shape(), box, seed, progress)).toList();
    }

    private static float[] depth(Shape.RoughInterface rough, PeriodicBox box, long seed, Progress progress) {
        int plane = box.points() * box.points();
        double[] heights = rough.amplitude() == 0 ? new double[plane]
                : HeightField.of(box.edge(), rough.correlation(), new SplittableRandom(seed)).at(box.points(), rough.amplitude(), progress);
        float[] depth = new float[box.voxels().size()];
        for (int c = 0; c < depth.length; c++) {
            depth[c] = (float) ((c / plane + 0.5) * box.spacing() - heights[c % plane]);
        }
        return depth;
    }
}
