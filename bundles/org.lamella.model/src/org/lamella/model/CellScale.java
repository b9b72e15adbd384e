package org.lamella.model;

import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.registry.Vocabulary;

/** How large a lithium symmetric cell is: what turns currents in A and C-rates into current densities. */
public final class CellScale {

    /** At which properties that hold at any temperature are read, K. */
    private static final double ROOM_TEMPERATURE = 298.15;

    private CellScale() {
    }

    /** @return area of all sides, m2; empty where the cell does not say it */
    public static OptionalDouble area(Cell cell, Vocabulary vocabulary) {
        boolean said = Properties.property(cell, "area").filter(property -> !property.isDefaulted()).isPresent();
        return said ? OptionalDouble.of(number(cell, "area", vocabulary) * Properties.number(cell, "sides", vocabulary, ROOM_TEMPERATURE, 1)) : OptionalDouble.empty();
    }

    /** @return lithium of the electrode that has less, per area, mol/m2; empty where one does not say how much it has */
    public static OptionalDouble lithium(Cell cell, Vocabulary vocabulary) {
        double least = Math.min(lithium(cell.getAnode(), vocabulary), lithium(cell.getCathode(), vocabulary));
        return least > 0 ? OptionalDouble.of(least) : OptionalDouble.empty();
    }

    private static double lithium(@Nullable Electrode electrode, Vocabulary vocabulary) {
        return electrode == null || electrode.getMaterial() == null ? 0
                : number(electrode, "excess", vocabulary) * number(electrode.getMaterial(), "concentration", vocabulary);
    }

    private static double number(PropertyHolder holder, String path, Vocabulary vocabulary) {
        return Properties.number(holder, path, vocabulary, ROOM_TEMPERATURE, 0);
    }
}
