package org.lamella.dsl.elaboration;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.util.Strings;
import org.lamella.dsl.cell.Text;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

/**
 * Reads tables from CSV files beside the text: UTF-8, comma or semicolon (then with decimal commas too), a header of
 * {@code name [unit]}, the key in the first column and the value in the first other column of the right dimension.
 */
final class CsvTables {

    private static final Pattern HEADER = Pattern.compile("\\s*(.*?)\\s*(?:\\[([^\\]]*)\\])?\\s*");
    private static final int LARGEST_FILE = 10_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A table in SI with the dimensions of its two columns. */
    record Table(List<TableElaborator.Row> rows, Dimension key, Dimension value, @Nullable String unit) {
    }

    private record Column(int index, UnitOfMeasure unit, double factor) {
    }

    /** A file that cannot be used; the message says why. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message, null, false, false);
        }
    }

    private final Findings findings;

    CsvTables(Findings findings) {
        this.findings = findings;
    }

    Optional<Table> read(Text file, Expectation expected) {
        try {
            Resource own = file.eResource();
            String content = content(file.getText(), own == null ? expected.scope().context().eResource() : own);
            return Optional.of(parse(file.getText(), content, expected.required()));
        } catch (Unusable problem) {
            findings.error(Codes.TABLE, file, problem.getMessage());
            return Optional.empty();
        }
    }

    private static String content(String name, @Nullable Resource resource) throws Unusable {
        String[] segments = name.split("/", -1);
        for (String segment : segments) {
            if (segment.isEmpty() || segment.equals("..") || segment.contains(":") || segment.contains("\\")) {
                throw new Unusable("'" + name + "' is no path beside this file; write it with / and without ..");
            }
        }
        if (resource == null || resource.getURI() == null || resource.getResourceSet() == null) {
            throw new Unusable("'" + name + "' cannot be found, since this text is in no file");
        }
        URI uri = resource.getURI().trimSegments(1).appendSegments(segments);
        try (InputStream stream = resource.getResourceSet().getURIConverter().createInputStream(uri)) {
            byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new Unusable("'" + name + "' is larger than 10 MB");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException encoding) {
            throw new Unusable("'" + name + "' is not UTF-8; save it as UTF-8");
        } catch (IOException unreadable) {
            throw new Unusable("'" + name + "' cannot be read; it must lie beside this file");
        }
    }

    private static Table parse(String name, String content, @Nullable Dimension required) throws Unusable {
        int end = content.indexOf('\n');
        boolean semicolon = (end < 0 ? content : content.substring(0, end)).indexOf(';') >= 0;
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(semicolon ? ';' : ',').setIgnoreEmptyLines(true).setTrim(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
            Column key = null;
            Column value = null;
            List<TableElaborator.Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                long number = parser.getCurrentLineNumber();
                if (key == null || value == null) {
                    key = column(name, number, line, 0, null).orElseThrow();
                    value = valueColumn(name, number, line, required);
                } else {
                    rows.add(new TableElaborator.Row(number(name, number, line, key, semicolon), number(name, number, line, value, semicolon)));
                }
            }
            if (key == null || value == null) {
                throw new Unusable("'" + name + "' is empty; its header is name [unit], name [unit]");
            }
            return new Table(rows, key.unit.dimension(), required == null || value.factor == 1 ? value.unit.dimension() : required, value.unit.symbol());
        } catch (IOException | UncheckedIOException malformed) {
            throw new Unusable("'" + name + "' is no CSV: " + Strings.emptyIfNull(malformed.getMessage()));
        }
    }

    private static Column valueColumn(String name, long number, CSVRecord header, @Nullable Dimension required) throws Unusable {
        for (int i = 1; i < header.size(); i++) {
            Optional<Column> column = column(name, number, header, i, required);
            if (column.isPresent()) {
                return column.get();
            }
        }
        throw new Unusable("'" + name + "', line " + number + ": no column of " + (required == null ? "values" : UnitChecks.named(required))
                + "; the header is name [unit], name [unit]");
    }

    private static Optional<Column> column(String name, long number, CSVRecord header, int index, @Nullable Dimension required) throws Unusable {
        Matcher matcher = HEADER.matcher(header.get(index));
        String unit = matcher.matches() ? matcher.group(2) : null;
        String symbol = unit == null || unit.isBlank() ? "1" : unit;
        UnitOfMeasure measure = Units.parse(symbol).orElseThrow(() -> new Unusable("'" + name + "', line " + number + ": '" + symbol + "' is no unit"));
        OptionalDouble factor = required == null ? OptionalDouble.of(1) : required.factorFrom(measure.dimension());
        return factor.isEmpty() ? Optional.empty() : Optional.of(new Column(index, measure, factor.getAsDouble()));
    }

    private static double number(String name, long number, CSVRecord line, Column column, boolean decimalComma) throws Unusable {
        String text = column.index < line.size() ? line.get(column.index) : "";
        try {
            double value = column.factor * column.unit.toSi(Double.parseDouble(decimalComma ? text.replace(',', '.') : text));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for numbers that are too large
        }
        throw new Unusable("'" + name + "', line " + number + ": '" + text + "' is no number");
    }
}
