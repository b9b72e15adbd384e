package org.lamella.ui.microstructure;

import java.util.ArrayList;
import java.util.List;

import org.lamella.core.microstructure.Scene;
import org.lamella.core.table.Display;
import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Cell;
import org.lamella.core.table.Table.Column;
import org.lamella.core.table.Table.Row;
import org.lamella.core.table.Table.Severity;
import org.lamella.solver.VoxelModel;
import org.lamella.ui.Messages;

/** What the phases of a structure are like, as a table. */
public final class PhaseTable {

    private static final double PER_CENT = 100;

    private PhaseTable() {
    }

    /** @return one row a phase */
    public static Table of(Scene scene) {
        List<Row> rows = new ArrayList<>();
        for (VoxelModel.Phase phase : scene.model().phases()) {
            Cell lacey = Double.isNaN(phase.lacey()) ? Cell.of("") : number(phase.lacey()); //$NON-NLS-1$
            rows.add(new Row("", Severity.NONE, List.of(Cell.of(phase.name()), number(PER_CENT * phase.fraction()), number(PER_CENT * phase.connected()), lacey))); //$NON-NLS-1$
        }
        return new Table("phases", Messages.Microstructure_phases, List.of(Column.text(Messages.Microstructure_phase), Column.number(Messages.Microstructure_fraction, "vol%"), //$NON-NLS-1$ //$NON-NLS-2$
                Column.number(Messages.Microstructure_connected, "%"), Column.number(Messages.Microstructure_lacey, "")), rows); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Cell number(double value) {
        return new Cell(Display.number(value), value);
    }
}
