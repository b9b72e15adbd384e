package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Text;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.TableExpression;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/**
 * Tables over one variable, {@code table(25 °C -> 2e-6 S/cm, 60 °C -> 6e-5 S/cm)} or {@code table("file.csv")}, or over two: a table of tables,
 * or a file with two columns of keys. A file's table has the temperature outside, whichever column it stands in.
 */
final class TableElaborator {

    private static final String COLUMN = "column";
    private static final WrittenPoints.Kind LINES = new WrittenPoints.Kind(Terms.TABLE, Codes.TABLE, "a line of a table is key -> value, such as 25 °C -> 2e-6 S/cm",
            "keys and values of a table", true);

    /**
     * One line of a table in SI.
     *
     * @param line its number in the file; 0 where it is written out
     * @param curve the table over another key that stands in place of the value; null for a value
     */
    record Row(double key, double value, long line, @Nullable TableExpression curve) {

        Row(double key, double value, long line) {
            this(key, value, line, null);
        }
    }

    /** Where to tell what is wrong with a table: at the call, or at the name of the file with its line. */
    private record Place(EObject text, Optional<String> file) {

        String line(long number) {
            return file.map(name -> CsvTables.line(name, number)).orElse("");
        }
    }

    private final Session session;

    TableElaborator(Session session) {
        this.session = session;
    }

    Typed elaborate(Ref ref, Expectation expected) {
        Optional<Text> file = TableFiles.name(ref);
        if (file.isEmpty()) {
            return inline(ref, expected);
        }
        Optional<String> column = Optional.empty();
        for (Argument argument : ref.getArguments().subList(1, ref.getArguments().size())) {
            if (!COLUMN.equals(argument.getName()) || column.isPresent() || argument.getValue() == null || !(argument.getValue().getExpression() instanceof Text name)) {
                session.findings().error(Codes.TABLE, argument, "a table from a file is table(\"file.csv\") or table(\"file.csv\", column: \"name\")");
                return Typed.hole(expected.required());
            }
            column = Optional.of(name.getText());
        }
        Place place = new Place(file.get(), Optional.of(file.get().getText()));
        return CsvTables.read(file.get(), column, expected, session)
                .map(table -> build(place, table, expected)).orElse(Typed.hole(expected.required()));
    }

    private Typed build(Place place, CsvTables.Table table, Expectation expected) {
        @Nullable Dimension second = table.second();
        if (second == null) {
            List<Row> rows = table.lines().stream().map(line -> new Row(line.key(), line.value(), line.number())).toList();
            return build(place, rows, table.key(), table.value(), table.unit(), expected);
        }
        boolean swapped = Dimension.TEMPERATURE.equals(second);
        Dimension outer = swapped ? second : table.key();
        Dimension inner = swapped ? table.key() : second;
        SortedMap<Double, List<Row>> groups = new TreeMap<>();
        for (CsvTables.Line line : table.lines()) {
            groups.computeIfAbsent(swapped ? line.second() : line.key(), key -> new ArrayList<>()).add(new Row(swapped ? line.key() : line.second(), line.value(), line.number()));
        }
        List<Row> curves = new ArrayList<>();
        for (Map.Entry<Double, List<Row>> group : groups.entrySet()) {
            long line = group.getValue().get(0).line;
            if (group.getValue().size() < 2) {
                session.findings().error(Codes.TABLE, place.text,
                        place.line(line) + "the only value at " + Units.display(group.getKey(), outer) + "; a table over " + UnitChecks.named(inner) + " needs at least two");
                return Typed.hole(expected.required());
            }
            Typed curve = build(place, group.getValue(), inner, table.value(), table.unit(), expected.withoutKey(outer));
            if (!(curve.tree() instanceof TableExpression tree)) {
                return curve;
            }
            curves.add(new Row(group.getKey(), Double.NaN, line, tree));
        }
        return build(place, curves, outer, table.value(), table.unit(), expected);
    }

    private Typed inline(Ref ref, Expectation expected) {
        if (ref.getArguments().isEmpty()) {
            session.findings().error(Codes.TABLE, ref, "a table needs lines key -> value, or the name of a CSV file");
            return Typed.hole(expected.required());
        }
        return WrittenPoints.of(ref, LINES, expected, session)
                .map(lines -> build(new Place(ref, Optional.empty()), lines.points().stream().map(point -> new Row(point.key(), point.value(), 0, point.curve())).toList(), lines.key(),
                        lines.dimension(), lines.unit(), expected))
                .orElse(Typed.hole(expected.required()));
    }

    /** Why a table over some quantity cannot stand at a place. */
    static String wrongKey(Dimension key, Expectation expected) {
        List<String> allowed = expected.keys().values().stream().map(UnitChecks::named).toList();
        return allowed.isEmpty() ? "a table cannot stand here"
                : "a table over " + UnitChecks.named(key) + " cannot stand here; expected one over " + String.join(" or ", allowed);
    }

    private Typed build(Place place, List<Row> rows, @Nullable Dimension keyDimension, @Nullable Dimension dimension, @Nullable String unit, Expectation expected) {
        if (keyDimension == null || dimension == null) {
            return Typed.hole(expected.required());
        }
        Optional<String> key = expected.keys().entrySet().stream().filter(entry -> entry.getValue().equals(keyDimension)).map(Map.Entry::getKey).findFirst();
        if (key.isEmpty()) {
            session.findings().error(Codes.TABLE, place.text, wrongKey(keyDimension, expected));
            return Typed.hole(expected.required());
        }
        List<Row> sorted = rows.stream().sorted(Comparator.comparingDouble(Row::key)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).key == sorted.get(i - 1).key) {
                session.findings().error(Codes.TABLE, place.text,
                        place.line(sorted.get(i).line) + "the table has two values at " + Units.display(sorted.get(i).key, keyDimension));
                return Typed.hole(expected.required());
            }
        }
        if (sorted.size() < 2) {
            session.findings().error(Codes.TABLE, place.text,
                    place.file.map(name -> "'" + name + "' needs at least two lines below its header").orElse("a table needs at least two lines"));
            return Typed.hole(expected.required());
        }
        TableExpression table = DesignFactory.eINSTANCE.createTableExpression();
        table.setKey(key.get());
        table.setKeyUnit(keyDimension.siUnit());
        sorted.forEach(row -> {
            table.getKeys().add(row.key);
            if (row.curve == null) {
                table.getEntries().add(row.value);
            } else {
                table.getCurves().add(row.curve);
            }
        });
        session.lines(table, sorted.stream().map(row -> place.line(row.line)).toList());
        return new Typed(table, dimension, unit);
    }
}
