package org.lamella.ui.microstructure;

import java.util.Locale;

import org.lamella.core.microstructure.Scene;
import org.lamella.model.units.Units;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;
import org.lamella.ui.Messages;

/** What is said about a structure. */
public final class StructureText {

    private static final int DIGITS = 3;

    private StructureText() {
    }

    /** @return its voxels, and what it conducts once that is known */
    public static String of(Scene scene) {
        return scene.field().map(field -> solved(scene.model(), field)).orElseGet(() -> Messages.bind(Messages.Microstructure_structure, voxels(scene.model()), edge(scene.model())));
    }

    private static String solved(VoxelModel model, VoxelField field) {
        if (!field.converged()) {
            return Messages.bind(Messages.Microstructure_notConverged, String.format(Locale.ROOT, "%.1e", field.residual())); //$NON-NLS-1$
        }
        return Messages.bind(Messages.Microstructure_field,
                new Object[] {voxels(model), edge(model), Units.display(field.conductivity(), "S/m", DIGITS), Units.display(field.temperature(), "K")}); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String voxels(VoxelModel model) {
        String simple = model.composite().substring(model.composite().lastIndexOf('.') + 1);
        return simple + ": " + model.slices() + " \u00d7 " + model.rows() + " \u00d7 " + model.columns(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private static String edge(VoxelModel model) {
        return Units.display(model.spacing(), "m", DIGITS); //$NON-NLS-1$
    }
}
