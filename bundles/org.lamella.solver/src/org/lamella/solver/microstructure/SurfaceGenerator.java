package org.lamella.solver.microstructure;

import java.util.List;

import org.lamella.solver.Progress;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.composite.Shape.TriplyPeriodic;

/** Frameworks along triply periodic minimal surfaces, section A12. */
public final class SurfaceGenerator implements Generator {

    @Override
    public boolean draws(Shape shape) {
        return shape instanceof TriplyPeriodic;
    }

    @Override
    public boolean random() {
        return false;
    }

    /** The surface is largest at half filling, so the mean width, 4 V/S of the thinner side or 2 V/S of the sheet, is not overestimated. */
    @Override
    public Sizes sizes(Inclusion filler) {
        TriplyPeriodic shape = (TriplyPeriodic) filler.shape();
        double phi = filler.volumeFraction();
        double area = surface(shape).area();
        double width = shape.sheet() ? 2 * phi / (2 * area) : 4 * Math.min(phi, 1 - phi) / area;
        return Sizes.periodic(shape.sheet() ? "sheet" : "strut", width * shape.cell(), shape.cell());
    }

    @Override
    public List<float[]> depths(List<Inclusion> fillers, PeriodicBox box, long seed, Progress progress) {
        return fillers.stream().map(filler -> depth((TriplyPeriodic) filler.shape(), box, progress)).toList();
    }

    private static float[] depth(TriplyPeriodic shape, PeriodicBox box, Progress progress) {
        MinimalSurface surface = surface(shape);
        double wave = 2 * Math.PI / shape.cell();
        return box.sample((x, y, z) -> {
            double value = surface.value(wave * x, wave * y, wave * z);
            return shape.sheet() ? -Math.abs(value) : -value;
        }, progress);
    }

    private static MinimalSurface surface(TriplyPeriodic shape) {
        return switch (shape.surface()) {
            case GYROID -> MinimalSurface.GYROID;
            case PRIMITIVE -> MinimalSurface.PRIMITIVE;
            case DIAMOND -> MinimalSurface.DIAMOND;
        };
    }
}
