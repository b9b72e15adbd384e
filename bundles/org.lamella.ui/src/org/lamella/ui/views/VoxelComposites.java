package org.lamella.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lamella.core.microstructure.MicrostructureService;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Design;

/** Which composite of a design is shown on voxels, and at which temperatures it is of interest. */
final class VoxelComposites {

    /** Where no study tells a temperature [K]. */
    private static final double ROOM_TEMPERATURE = 298.15;

    private VoxelComposites() {
    }

    /** @return the composite that holds the caret, in itself or in a layer of it, else the first that is solved on voxels */
    static Optional<Composite> chosen(MicrostructureService service, Design design, String element) {
        List<Composite> composites = service.composites(design);
        return composites.stream().filter(composite -> holds(design, composite, element)).findFirst().or(() -> composites.stream().findFirst());
    }

    private static boolean holds(Design design, Composite composite, String element) {
        String name = composite.getQualifiedName();
        return element.equals(name) || element.startsWith(name + ".") //$NON-NLS-1$
                || design.getStacks().stream().flatMap(stack -> stack.getLayers().stream()).anyMatch(layer -> layer.getComposite() == composite && element.equals(layer.getQualifiedName()));
    }

    /** @return the temperatures of the study, or that of a room [K] */
    static List<Double> temperatures(Design design) {
        return design.getStudy() == null || design.getStudy().getTemperatures().isEmpty() ? List.of(ROOM_TEMPERATURE) : new ArrayList<>(design.getStudy().getTemperatures());
    }
}
