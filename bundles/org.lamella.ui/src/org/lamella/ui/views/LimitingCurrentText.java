package org.lamella.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.lamella.core.table.Display;
import org.lamella.solver.Measure;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;
import org.lamella.ui.Messages;

/** How far the current of a profile is from the limiting one, from the solver's table of depletion. */
final class LimitingCurrentText {

    private static final String TABLE = "depletion"; //$NON-NLS-1$
    private static final String CURRENT = "current-density"; //$NON-NLS-1$

    private LimitingCurrentText() {
    }

    static Optional<String> of(StudyResult result, ResultSeries profile, Display display) {
        Measure current = profile.at().get(CURRENT);
        if (current == null) {
            return Optional.empty();
        }
        String direction = current.value() < 0 ? "charge" : "discharge"; //$NON-NLS-1$ //$NON-NLS-2$
        return result.tables().stream().filter(table -> table.id().equals(TABLE) && table.subject().equals(profile.subject())
                && java.util.Objects.equals(table.at().get("temperature"), profile.at().get("temperature"))) //$NON-NLS-1$ //$NON-NLS-2$
                .flatMap(table -> table.rows().stream().filter(row -> direction.equals(row.get(column(table, "direction")))) //$NON-NLS-1$
                        .map(row -> text(current, direction, row.get(column(table, "limiting current")), display))) //$NON-NLS-1$
                .findFirst();
    }

    private static int column(ResultTable table, String name) {
        List<ResultTable.Column> columns = table.columns();
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).name().equals(name)).findFirst().orElseThrow();
    }

    private static String text(Measure current, String direction, @Nullable Object limit, Display display) {
        if (!(limit instanceof Double value)) {
            return NLS.bind(Messages.Profiles_noLimit, direction);
        }
        String share = Display.number(100 * Math.abs(current.value()) / value);
        return NLS.bind(Messages.Profiles_limit, new Object[] {share, display.text(new Measure(value, current.unit())), direction});
    }
}
