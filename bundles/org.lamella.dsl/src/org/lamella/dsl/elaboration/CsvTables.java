package org.lamella.dsl.elaboration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.util.Strings;
import org.lamella.dsl.cell.Text;
import org.lamella.dsl.elaboration.TableFiles.Unusable;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

/**
 * Reads tables from CSV files: separated by commas, or by semicolons, then with decimal commas or points; a header of {@code name [unit]};
 * the key in the first column, a second key in the next where that can be one, and the value in the other column of the right dimension, or in
 * the one asked for by name.
 */
final class CsvTables {

    private static final Pattern HEADER = Pattern.compile("\\s*(.*?)\\s*(?:\\[([^\\]]*)\\])?\\s*");

    /**
     * A table in SI.
     *
     * @param lines in the order of the file
     * @param key dimension of the first column
     * @param second dimension of the second key; null for a table over one
     * @param value dimension of the values
     * @param unit unit of the values as written
     */
    record Table(List<Line> lines, Dimension key, @Nullable Dimension second, Dimension value, String unit) {
    }

    /**
     * A line in SI.
     *
     * @param second NaN for a table over one key
     * @param number of the line in the file
     */
    record Line(double key, double second, double value, long number) {
    }

    private record Column(int index, String name, UnitOfMeasure unit, double factor) {
    }

    private final String file;
    private final Optional<String> wanted;
    private final Expectation expected;
    private final @Nullable Dimension required;

    private CsvTables(String file, Optional<String> wanted, Expectation expected) {
        this.file = file;
        this.wanted = wanted;
        this.expected = expected;
        this.required = expected.required();
    }

    /**
     * Reads the file a text names.
     *
     * @param column name of the column of values; empty for the only one of the right dimension
     * @return empty after an error
     */
    static Optional<Table> read(Text file, Optional<String> column, Expectation expected, Session session) {
        try {
            Resource own = file.eResource();
            String content = TableFiles.read(file.getText(), own == null ? expected.scope().context().eResource() : own, session.consulted());
            return Optional.of(new CsvTables(file.getText(), column, expected).parse(content));
        } catch (Unusable problem) {
            session.findings().error(Codes.TABLE, file, problem.getMessage());
            return Optional.empty();
        }
    }

    /** How messages begin that are about a line. */
    static String line(String file, long number) {
        return "'" + file + "', line " + number + ": ";
    }

    private Unusable unusable(long number, String message) {
        return new Unusable(line(file, number) + message);
    }

    private Table parse(String content) throws Unusable {
        int end = content.indexOf('\n');
        boolean semicolon = (end < 0 ? content : content.substring(0, end)).indexOf(';') >= 0;
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(semicolon ? ';' : ',').setIgnoreEmptyLines(true).setTrim(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
            Column key = null;
            Optional<Column> second = Optional.empty();
            Column value = null;
            List<Line> lines = new ArrayList<>();
            for (CSVRecord line : parser) {
                long number = parser.getCurrentLineNumber();
                if (key == null || value == null) {
                    key = keyColumn(number, line);
                    second = secondColumn(number, line, key);
                    value = valueColumn(number, line, second.isEmpty() ? 1 : 2);
                } else {
                    double other = second.isEmpty() ? Double.NaN : number(number, line, second.get(), semicolon);
                    lines.add(new Line(number(number, line, key, semicolon), other, number(number, line, value, semicolon), number));
                }
            }
            if (key == null || value == null) {
                throw new Unusable("'" + file + "' is empty; its header is name [unit], name [unit]");
            }
            @Nullable Dimension due = required;
            Dimension dimension = due == null || value.factor == 1 ? value.unit.dimension() : due;
            return new Table(lines, key.unit.dimension(), second.isEmpty() ? null : second.get().unit.dimension(), dimension, value.unit.symbol());
        } catch (IOException | UncheckedIOException malformed) {
            throw new Unusable("'" + file + "' is no CSV: " + Strings.emptyIfNull(malformed.getMessage()));
        }
    }

    private Column keyColumn(long number, CSVRecord header) throws Unusable {
        Column key = column(number, header, 0, null).orElseThrow();
        if (!expected.keys().containsValue(key.unit.dimension())) {
            String remedy = key.unit.dimension().isNumber() ? "; the header is name [unit], name [unit]" : "";
            throw unusable(number, TableElaborator.wrongKey(key.unit.dimension(), expected) + remedy);
        }
        return key;
    }

    /** The second column where it holds another key and a value stands behind it. */
    private Optional<Column> secondColumn(long number, CSVRecord header, Column key) throws Unusable {
        if (header.size() < 3 || fitting(number, header, 2).isEmpty()) {
            return Optional.empty();
        }
        return column(number, header, 1, null)
                .filter(column -> !column.unit.dimension().equals(key.unit.dimension()) && expected.keys().containsValue(column.unit.dimension()));
    }

    private List<Column> fitting(long number, CSVRecord header, int first) throws Unusable {
        List<Column> fitting = new ArrayList<>();
        for (int i = first; i < header.size(); i++) {
            column(number, header, i, required).filter(column -> wanted.isEmpty() || wanted.get().equals(column.name)).ifPresent(fitting::add);
        }
        return fitting;
    }

    private Column valueColumn(long number, CSVRecord header, int first) throws Unusable {
        List<Column> fitting = fitting(number, header, first);
        String what = required == null ? "values" : UnitChecks.named(required);
        if (fitting.isEmpty()) {
            throw unusable(number, "no column " + wanted.map(name -> "'" + name + "' ").orElse("") + "of " + what + "; the header is name [unit], name [unit]");
        }
        if (fitting.size() > 1) {
            String names = String.join(" or ", fitting.stream().map(column -> "\"" + column.name + "\"").toList());
            throw unusable(number, fitting.size() + " columns of " + what + "; say which one: table(\"" + file + "\", column: " + names + ")");
        }
        return fitting.get(0);
    }

    private Optional<Column> column(long number, CSVRecord header, int index, @Nullable Dimension due) throws Unusable {
        Matcher matcher = HEADER.matcher(header.get(index));
        String unit = matcher.matches() ? matcher.group(2) : null;
        String symbol = unit == null || unit.isBlank() ? "1" : unit;
        UnitOfMeasure measure = Units.parse(symbol).orElseThrow(() -> unusable(number, "'" + symbol + "' is no unit"));
        OptionalDouble factor = due == null ? OptionalDouble.of(1) : due.factorFrom(measure.dimension());
        String name = matcher.matches() ? matcher.group(1) : "";
        return factor.isEmpty() ? Optional.empty() : Optional.of(new Column(index, name, measure, factor.getAsDouble()));
    }

    private double number(long number, CSVRecord line, Column column, boolean semicolon) throws Unusable {
        String text = column.index < line.size() ? line.get(column.index) : "";
        try {
            double value = column.factor * column.unit.toSi(Double.parseDouble(semicolon ? text.replace(',', '.') : text));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for numbers that are too large
        }
        String remedy = text.isEmpty() ? "column " + (column.index + 1) + " is empty"
                : "'" + text + "' is no number" + (!semicolon && text.indexOf(',') > 0 ? "; decimal commas need semicolons between the columns" : "");
        throw unusable(number, remedy);
    }
}
