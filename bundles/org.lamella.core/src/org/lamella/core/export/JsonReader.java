package org.lamella.core.export;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.Measure;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.RequirementResult;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads what {@link JsonWriter} wrote; anything else is a {@link IOException}. */
public final class JsonReader {

    private static final String DEVIATIONS = "standardDeviations";

    private JsonReader() {
    }

    /**
     * Reads one result.
     *
     * @throws IOException for broken or foreign text, naming what is wrong with it
     */
    public static StudyResult read(Reader in) throws IOException {
        try {
            JsonObject study = JsonParser.parseReader(in).getAsJsonObject();
            if (!JsonWriter.SCHEMA.equals(string(study, "schema"))) {
                throw new IOException("not a result by schema " + JsonWriter.SCHEMA);
            }
            return study(study);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | UnsupportedOperationException | NullPointerException
                | ClassCastException wrong) {
            throw new IOException("not a readable result: " + wrong.getMessage(), wrong);
        }
    }

    private static StudyResult study(JsonObject study) {
        List<QuantityValue> quantities = new ArrayList<>();
        objects(study, "quantities").forEach(each -> quantities.add(quantity(each)));
        List<ResultTable> tables = new ArrayList<>();
        objects(study, "tables").forEach(each -> tables.add(table(each)));
        List<ResultSeries> series = new ArrayList<>();
        objects(study, "series").forEach(each -> series.add(series(each)));
        List<RequirementResult> requirements = new ArrayList<>();
        objects(study, "requirements").forEach(each -> requirements.add(requirement(each)));
        return new StudyResult(string(study, "study"), string(study, "of"), StudyResult.Status.valueOf(upper(study, "status")), string(study, "reason"),
                string(study, "inputsHash"), study.get("seed").getAsLong(), measures(study, "overrides"), quantities, tables, series, requirements);
    }

    private static QuantityValue quantity(JsonObject json) {
        List<String> notes = new ArrayList<>();
        json.getAsJsonArray("notes").forEach(note -> notes.add(note.getAsString()));
        JsonElement value = json.get("value");
        boolean text = value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
        return new QuantityValue(string(json, "id"), string(json, "subject"), measures(json, "at"), text ? null : number(value),
                text ? value.getAsString() : null, json.get("unbounded").getAsBoolean(), string(json, "unit"), number(json.get("standardDeviation")),
                string(json, "model"), json.get("valid").getAsBoolean(), notes);
    }

    // cells may be null, which class files of records with compact constructors do not tell the compiler
    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static ResultTable table(JsonObject json) {
        List<ResultTable.Column> columns = new ArrayList<>();
        objects(json, "columns").forEach(column -> columns.add(new ResultTable.Column(string(column, "name"), column.has("unit") ? string(column, "unit") : null)));
        List rows = new ArrayList();
        for (JsonElement row : json.getAsJsonArray("rows")) {
            List<@Nullable Object> cells = new ArrayList<>();
            row.getAsJsonArray().forEach(cell -> cells.add(cell(cell)));
            rows.add(Collections.unmodifiableList(cells));
        }
        return new ResultTable(string(json, "id"), string(json, "subject"), measures(json, "at"), columns, rows);
    }

    private static @Nullable Object cell(JsonElement cell) {
        return cell.isJsonPrimitive() && cell.getAsJsonPrimitive().isString() ? cell.getAsString() : number(cell);
    }

    private static ResultSeries series(JsonObject json) {
        List<ResultSeries.Axis> y = new ArrayList<>();
        objects(json, "y").forEach(axis -> y.add(axis(axis)));
        return new ResultSeries(string(json, "id"), string(json, "subject"), measures(json, "at"), axis(json.getAsJsonObject("x")), y, json.has("measured") && json.get("measured").getAsBoolean());
    }

    private static ResultSeries.Axis axis(JsonObject json) {
        double[] deviations = json.has(DEVIATIONS) ? numbers(json.getAsJsonArray(DEVIATIONS)) : new double[0];
        return new ResultSeries.Axis(string(json, "name"), string(json, "unit"), numbers(json.getAsJsonArray("values")), deviations);
    }

    private static double[] numbers(JsonArray values) {
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            Double value = number(values.get(i));
            numbers[i] = value == null ? Double.NaN : value;
        }
        return numbers;
    }

    private static RequirementResult requirement(JsonObject json) {
        return new RequirementResult(string(json, "name"), string(json, "text"), string(json, "subject"), measures(json, "at"),
                RequirementResult.Status.valueOf(upper(json, "status")), number(json.get("actual")), json.get("limit").getAsDouble(), string(json, "unit"),
                string(json, "reason"));
    }

    private static SortedMap<String, Measure> measures(JsonObject json, String name) {
        SortedMap<String, Measure> measures = new TreeMap<>();
        json.getAsJsonObject(name).entrySet().forEach(entry -> {
            JsonObject measure = entry.getValue().getAsJsonObject();
            measures.put(entry.getKey(), new Measure(measure.get("value").getAsDouble(), string(measure, "unit")));
        });
        return Collections.unmodifiableSortedMap(measures);
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        List<JsonObject> objects = new ArrayList<>();
        json.getAsJsonArray(name).forEach(element -> objects.add(element.getAsJsonObject()));
        return objects;
    }

    private static String string(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static String upper(JsonObject json, String name) {
        return string(json, name).toUpperCase(Locale.ROOT);
    }

    private static @Nullable Double number(JsonElement element) {
        return element.isJsonNull() ? null : Double.valueOf(element.getAsDouble());
    }
}
