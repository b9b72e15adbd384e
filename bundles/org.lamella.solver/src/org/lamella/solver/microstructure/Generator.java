package org.lamella.solver.microstructure;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.lamella.solver.Progress;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Shape;

/**
 * Draws fillers of one kind of shape into a periodic box, section G3. It gives each voxel a depth, the greater the deeper the voxel lies in the
 * filler; the deepest voxels are filled until the fraction is right, so that voxels have the fraction asked for at any resolution. A new
 * generator is one class that implements this and one line in {@code META-INF/services/org.lamella.solver.microstructure.Generator}.
 *
 * <p>Random numbers follow from the seed alone, never from the number of voxels: a coarser grid shows the same structure.
 */
public interface Generator {

    /**
     * What of a filler must fit the voxels and the box.
     *
     * @param what the finest part, for messages, such as "wire"
     * @param finest width of the finest part [m]
     * @param longest extent of the longest particle [m]; zero for frameworks
     * @param period the box holds a whole number of them [m]; zero for structures without a period
     * @param particle mean volume of a particle [m3]; zero for frameworks
     */
    record Sizes(String what, double finest, double longest, double period, double particle) {

        /** A framework that repeats itself. */
        static Sizes periodic(String what, double finest, double period) {
            return new Sizes(what, finest, 0, period, 0);
        }
    }

    /** Whether it draws fillers of a shape. */
    boolean draws(Shape shape);

    /** Whether the structure depends on the seed. */
    boolean random();

    /** What of a filler must fit. */
    Sizes sizes(Inclusion filler);

    /** Whether the structure runs once from the first plane of the box to the last, so that it does not repeat itself along the stack. */
    default boolean runsOnce() {
        return false;
    }

    /**
     * Draws fillers that share the box.
     *
     * @param fillers of shapes it draws
     * @param box to fill
     * @param seed of the random numbers
     * @param progress asked for cancellation often
     * @return the depth of each voxel in each of the fillers, in the order of the voxels
     */
    List<float[]> depths(List<Inclusion> fillers, PeriodicBox box, long seed, Progress progress);

    /**
     * Draws fillers of a graded structure, between plates. Frameworks are drawn as they are; from which depth on they are filled follows plane by
     * plane from the fraction there.
     *
     * @param fillers as they are where there is most of them
     * @param kept of each filler: the share of its greatest fraction that there is at a depth of 0 to 1
     * @param box to fill
     * @param seed of the random numbers
     * @param progress asked for cancellation often
     */
    default List<float[]> graded(List<Inclusion> fillers, List<DoubleUnaryOperator> kept, PeriodicBox box, long seed, Progress progress) {
        return depths(fillers, box, seed, progress);
    }
}
