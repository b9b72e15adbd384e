package org.lamella.model;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.MaterialKind;

/** What the electrodes of a cell can do, which decides what can be done to it. */
public enum CellKind {
    /** Lithium metal on both sides: lithium is moved from one to the other. */
    LITHIUM("lithium symmetric cell"),
    /** Metals without lithium on both sides: they take up charge only as a capacitor does. */
    BLOCKING("blocking cell"),
    /** An electrode that stores lithium. */
    FULL("cell with a composite cathode"),
    /** Lithium on one side, a blocking metal on the other. */
    HALF_BLOCKED("cell with lithium on one side only");

    /** A metal that says how much lithium it holds is lithium. */
    private static final String CONCENTRATION = "concentration";

    private final String label;

    CellKind(String label) {
        this.label = label;
    }

    /** @return what people call it */
    public String label() {
        return label;
    }

    /** @return the kind of a cell whose electrodes are known */
    public static CellKind of(Cell cell) {
        if (stores(cell.getAnode()) || stores(cell.getCathode())) {
            return FULL;
        }
        boolean anode = isLithium(cell.getAnode());
        boolean cathode = isLithium(cell.getCathode());
        return anode && cathode ? LITHIUM : anode || cathode ? HALF_BLOCKED : BLOCKING;
    }

    private static boolean stores(@Nullable Electrode electrode) {
        return electrode != null && electrode.getMaterial() != null && electrode.getMaterial().getKind() == MaterialKind.ACTIVE;
    }

    private static boolean isLithium(@Nullable Electrode electrode) {
        return electrode != null && electrode.getMaterial() != null && Properties.has(electrode.getMaterial(), CONCENTRATION);
    }
}
