package org.lamella.core.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.units.Numbers;
import org.lamella.solver.Measure;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.RequirementResult;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/**
 * Writes results by the schema {@value #SCHEMA}: SI units, numbers that read back as the same double, no NaN or infinity. An export
 * sorts quantities, tables and series by id, subject and conditions, so that equal results are equal texts.
 */
public final class JsonWriter {

    /** Value of every result's {@code schema}; the schema itself is {@code lamella-result-1.schema.json} beside this class. */
    public static final String SCHEMA = "lamella-result/1";

    private final com.google.gson.stream.JsonWriter json;

    private JsonWriter(Writer out) {
        json = new com.google.gson.stream.JsonWriter(out);
        json.setSerializeNulls(true);
        json.setHtmlSafe(false);
    }

    /** The results as an array, one element a study, in the order given; indented for people. */
    public static void write(List<StudyResult> results, Writer out) throws IOException {
        JsonWriter writer = new JsonWriter(out);
        writer.json.setIndent(" ");
        writer.json.beginArray();
        for (StudyResult result : results) {
            writer.study(result, true);
        }
        writer.json.endArray().flush();
        out.write('\n');
    }

    /** The results as the text of {@link #write}. */
    public static String text(List<StudyResult> results) {
        StringWriter text = new StringWriter();
        try {
            write(results, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** One result in the order it has, in one line: for storing it so that it reads back equal. */
    public static void writeAsIs(StudyResult result, Writer out) throws IOException {
        JsonWriter writer = new JsonWriter(out);
        writer.study(result, false);
        writer.json.flush();
    }

    private void study(StudyResult result, boolean sorted) throws IOException {
        json.beginObject().name("schema").value(SCHEMA).name("toolVersion").value(ToolVersion.current());
        json.name("study").value(result.study()).name("of").value(result.of());
        json.name("status").value(lower(result.status())).name("reason").value(result.reason());
        json.name("inputsHash").value(result.inputsHash()).name("seed").value(result.seed());
        json.name("overrides");
        measures(result.overrides());
        json.name("quantities").beginArray();
        Comparator<SortedMap<String, Measure>> byConditions = JsonWriter::compare;
        for (QuantityValue quantity : inOrder(result.quantities(), sorted,
                Comparator.comparing(QuantityValue::id).thenComparing(QuantityValue::subject).thenComparing(QuantityValue::at, byConditions))) {
            quantity(quantity);
        }
        json.endArray().name("tables").beginArray();
        for (ResultTable table : inOrder(result.tables(), sorted,
                Comparator.comparing(ResultTable::id).thenComparing(ResultTable::subject).thenComparing(ResultTable::at, byConditions))) {
            table(table);
        }
        json.endArray().name("series").beginArray();
        for (ResultSeries series : inOrder(result.series(), sorted,
                Comparator.comparing(ResultSeries::id).thenComparing(ResultSeries::subject).thenComparing(ResultSeries::at, byConditions))) {
            series(series);
        }
        json.endArray().name("requirements").beginArray();
        for (RequirementResult requirement : result.requirements()) {
            requirement(requirement);
        }
        json.endArray().endObject();
    }

    private static <T> List<T> inOrder(List<T> list, boolean sorted, Comparator<T> order) {
        return sorted ? list.stream().sorted(order).toList() : list;
    }

    private static int compare(SortedMap<String, Measure> one, SortedMap<String, Measure> other) {
        var left = one.entrySet().iterator();
        var right = other.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<String, Measure> a = left.next();
            Map.Entry<String, Measure> b = right.next();
            int order = a.getKey().compareTo(b.getKey());
            order = order != 0 ? order : Double.compare(a.getValue().value(), b.getValue().value());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    private void quantity(QuantityValue quantity) throws IOException {
        json.beginObject().name("id").value(quantity.id());
        subject(quantity.subject(), quantity.at());
        json.name("value");
        if (quantity.text() != null) {
            json.value(quantity.text());
        } else {
            number(quantity.value());
        }
        json.name("unbounded").value(quantity.unbounded()).name("unit").value(quantity.unit()).name("standardDeviation");
        number(quantity.standardDeviation());
        json.name("model").value(quantity.model()).name("valid").value(quantity.valid()).name("notes").beginArray();
        for (String note : quantity.notes()) {
            json.value(note);
        }
        json.endArray().endObject();
    }

    private void table(ResultTable table) throws IOException {
        json.beginObject().name("id").value(table.id());
        subject(table.subject(), table.at());
        json.name("columns").beginArray();
        for (ResultTable.Column column : table.columns()) {
            json.beginObject().name("name").value(column.name());
            if (column.unit() != null) {
                json.name("unit").value(column.unit());
            }
            json.endObject();
        }
        json.endArray().name("rows").beginArray();
        for (List<@Nullable Object> row : table.rows()) {
            json.beginArray();
            for (Object cell : row) {
                if (cell instanceof Double number) {
                    gap(number);
                } else {
                    json.value(cell == null ? null : cell.toString());
                }
            }
            json.endArray();
        }
        json.endArray().endObject();
    }

    private void series(ResultSeries series) throws IOException {
        json.beginObject().name("id").value(series.id());
        subject(series.subject(), series.at());
        json.name("x");
        axis(series.x());
        json.name("y").beginArray();
        for (ResultSeries.Axis axis : series.y()) {
            axis(axis);
        }
        json.endArray();
        if (series.measured()) {
            json.name("measured").value(true);
        }
        json.endObject();
    }

    private void axis(ResultSeries.Axis axis) throws IOException {
        json.beginObject().name("name").value(axis.name()).name("unit").value(axis.unit());
        numbers("values", axis.values());
        if (axis.hasDeviations()) {
            numbers("standardDeviations", axis.deviations());
        }
        json.endObject();
    }

    private void numbers(String name, double[] values) throws IOException {
        json.name(name).beginArray();
        for (double value : values) {
            gap(value);
        }
        json.endArray();
    }

    private void requirement(RequirementResult requirement) throws IOException {
        json.beginObject().name("name").value(requirement.name()).name("text").value(requirement.text());
        subject(requirement.subject(), requirement.at());
        json.name("status").value(lower(requirement.status())).name("actual");
        number(requirement.actual());
        json.name("limit");
        number(requirement.limit());
        json.name("unit").value(requirement.unit()).name("reason").value(requirement.reason()).endObject();
    }

    private void subject(String subject, SortedMap<String, Measure> at) throws IOException {
        json.name("subject").value(subject).name("at");
        measures(at);
    }

    private void measures(SortedMap<String, Measure> measures) throws IOException {
        json.beginObject();
        for (Map.Entry<String, Measure> measure : measures.entrySet()) {
            json.name(measure.getKey()).beginObject().name("value");
            number(measure.getValue().value());
            json.name("unit").value(measure.getValue().unit()).endObject();
        }
        json.endObject();
    }

    /** A gap in a curve or table. */
    private void gap(double value) throws IOException {
        number(Double.isNaN(value) ? null : Double.valueOf(value));
    }

    private void number(@Nullable Double value) throws IOException {
        if (value == null) {
            json.nullValue();
        } else {
            json.jsonValue(Numbers.shortest(value));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
