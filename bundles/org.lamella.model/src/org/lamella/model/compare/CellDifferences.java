package org.lamella.model.compare;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Described;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.Plane;

/** Differences of cells and electrodes. */
final class CellDifferences {

    private final PropertyDifferences properties;
    private final References references;
    private final CompositeDifferences composites;
    private final StackDifferences stacks;

    CellDifferences(PropertyDifferences properties, References references, CompositeDifferences composites, StackDifferences stacks) {
        this.properties = properties;
        this.references = references;
        this.composites = composites;
        this.stacks = stacks;
    }

    void compare(String path, Cell before, Cell after) {
        part(path, "anode", before.getAnode(), after.getAnode(), before, after);
        part(path, "electrolyte", before.getStack(), after.getStack(), before, after);
        part(path, "cathode", before.getCathode(), after.getCathode(), before, after);
        contact(path, before.getAnodePlane(), after.getAnodePlane());
        contact(path, before.getCathodePlane(), after.getCathodePlane());
        properties.compare(path, before, after);
    }

    private void part(String path, String role, @Nullable Described before, @Nullable Described after, Cell cellBefore, Cell cellAfter) {
        references.compare(path, role, "no " + role, before, after, cellBefore, cellAfter);
    }

    private void contact(String path, @Nullable Plane before, @Nullable Plane after) {
        if (before != null && after != null) {
            stacks.contact(path + "." + after.getName(), before, after);
        }
    }

    void compare(String path, Electrode before, Electrode after) {
        references.compare(path, "of", "of nothing", before.getMaterial(), after.getMaterial(), before, after);
        composites.phases(path, before.getPhases(), after.getPhases());
        properties.compare(path, before, after);
    }
}
