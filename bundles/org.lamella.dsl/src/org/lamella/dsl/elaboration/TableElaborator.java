package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Text;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.TableExpression;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Tables over one variable: {@code table(25 °C -> 2e-6 S/cm, 60 °C -> 6e-5 S/cm)} or {@code table("file.csv")}. */
final class TableElaborator {

    /** One line of a table in SI. */
    record Row(double key, double value) {
    }

    private final Session session;
    private final ExpressionElaborator expressions;
    private final CsvTables files;

    TableElaborator(Session session, ExpressionElaborator expressions) {
        this.session = session;
        this.expressions = expressions;
        files = new CsvTables(session.findings());
    }

    Typed elaborate(Ref ref, Expectation expected) {
        if (ref.getArguments().size() == 1 && ref.getArguments().get(0).getValue() != null
                && ref.getArguments().get(0).getValue().getExpression() instanceof Text file) {
            return files.read(file, expected).map(table -> build(ref, table.rows(), table.key(), table.value(), table.unit(), expected))
                    .orElse(Typed.hole(expected.required()));
        }
        return inline(ref, expected);
    }

    private Typed inline(Ref ref, Expectation expected) {
        List<Row> rows = new ArrayList<>();
        Typed firstKey = null;
        Typed firstValue = null;
        int before = session.findings().count();
        for (Argument argument : ref.getArguments()) {
            if (argument.getName() != null || argument.getValue() == null || argument.getMapped() == null) {
                session.findings().error(Codes.TABLE, argument, "a line of a table is key -> value, such as 25 °C -> 2e-6 S/cm");
                continue;
            }
            Typed key = expressions.elaborate(argument.getValue().getExpression(), Expectation.of(null, expected.scope()));
            Typed value = expressions.elaborate(argument.getMapped().getExpression(), expected);
            firstKey = firstKey == null ? key : firstKey;
            firstValue = firstValue == null ? value : firstValue;
            if (!expressions.units().comparable(argument.getValue(), firstKey, key) || !expressions.units().comparable(argument.getMapped(), firstValue, value)) {
                continue;
            }
            if (key.constant().isPresent() && value.constant().isPresent()) {
                rows.add(new Row(key.constant().getAsDouble(), value.constant().getAsDouble()));
            } else if (key.tree() != null && value.tree() != null) {
                session.findings().error(Codes.TABLE, argument, "keys and values of a table are numbers");
            }
        }
        if (session.findings().hasErrorSince(before) || firstKey == null || firstValue == null) {
            if (ref.getArguments().isEmpty()) {
                session.findings().error(Codes.TABLE, ref, "a table needs lines key -> value, or the name of a CSV file");
            }
            return Typed.hole(expected.required());
        }
        return build(ref, rows, firstKey.dimension(), firstValue.dimension(), firstValue.unit(), expected);
    }

    private Typed build(Ref ref, List<Row> rows, @Nullable Dimension keyDimension, @Nullable Dimension dimension, @Nullable String unit, Expectation expected) {
        Optional<String> key = expected.keys().entrySet().stream().filter(entry -> entry.getValue().equals(keyDimension)).map(Map.Entry::getKey).findFirst();
        if (keyDimension == null || dimension == null) {
            return Typed.hole(expected.required());
        }
        if (key.isEmpty()) {
            List<String> allowed = expected.keys().values().stream().map(UnitChecks::named).toList();
            session.findings().error(Codes.TABLE, ref, allowed.isEmpty() ? "a table cannot stand here"
                    : "a table over " + UnitChecks.named(keyDimension) + " cannot stand here; expected one over " + String.join(" or ", allowed));
            return Typed.hole(expected.required());
        }
        List<Row> sorted = rows.stream().sorted(Comparator.comparingDouble(Row::key)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).key == sorted.get(i - 1).key) {
                session.findings().error(Codes.TABLE, ref, "the table has two values at " + Units.display(sorted.get(i).key, keyDimension));
                return Typed.hole(expected.required());
            }
        }
        if (sorted.size() < 2) {
            session.findings().error(Codes.TABLE, ref, "a table needs at least two lines");
            return Typed.hole(expected.required());
        }
        TableExpression table = DesignFactory.eINSTANCE.createTableExpression();
        table.setKey(key.get());
        table.setKeyUnit(keyDimension.siUnit());
        sorted.forEach(row -> {
            table.getKeys().add(row.key);
            table.getEntries().add(row.value);
        });
        return new Typed(table, dimension, unit);
    }
}
