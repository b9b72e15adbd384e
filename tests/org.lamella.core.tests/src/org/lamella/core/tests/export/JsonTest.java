package org.lamella.core.tests.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.export.JsonReader;
import org.lamella.core.export.JsonWriter;
import org.lamella.core.tests.util.JsonSchema;
import org.lamella.core.tests.util.Results;
import org.lamella.solver.StudyResult;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class JsonTest {

    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        var stream = JsonWriter.class.getResourceAsStream("lamella-result-1.schema.json");
        return new JsonSchema(JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).getAsJsonObject());
    }

    private static JsonArray written(StudyResult... results) {
        return JsonParser.parseString(JsonWriter.text(List.of(results))).getAsJsonArray();
    }

    private static JsonObject first(String list) {
        return written(Results.complete()).get(0).getAsJsonObject().getAsJsonArray(list).get(0).getAsJsonObject();
    }

    @Test
    void outputIsValidBySchema() {
        assertEquals(List.of(), SCHEMA.problems(written(Results.complete(), Results.ended(StudyResult.Status.FAILED, "no layers"))));
    }

    @Test
    void schemaRefusesWhatIsMissingForeignOrOfAnotherType() {
        JsonArray array = written(Results.complete());
        array.get(0).getAsJsonObject().remove("seed");
        array.get(0).getAsJsonObject().addProperty("status", "perfect");
        array.get(0).getAsJsonObject().addProperty("unknown", 1);
        array.get(0).getAsJsonObject().getAsJsonArray("quantities").get(0).getAsJsonObject().addProperty("valid", "yes");
        assertEquals(4, SCHEMA.problems(array).size(), SCHEMA.problems(array).toString());
    }

    @Test
    void quantitiesAreSortedByIdSubjectAndConditions() {
        JsonArray quantities = written(Results.complete()).get(0).getAsJsonObject().getAsJsonArray("quantities");
        assertEquals("area-resistance", quantities.get(0).getAsJsonObject().get("id").getAsString());
        assertEquals(298.15, quantities.get(0).getAsJsonObject().getAsJsonObject("at").getAsJsonObject("temperature").get("value").getAsDouble());
        assertEquals(333.15, quantities.get(1).getAsJsonObject().getAsJsonObject("at").getAsJsonObject("temperature").get("value").getAsDouble());
        List<String> ids = quantities.asList().stream().map(each -> each.getAsJsonObject().get("id").getAsString()).toList();
        assertEquals(ids.stream().sorted().toList(), ids);
    }

    @Test
    void unboundedMissingAndTextValuesAreToldApart() {
        JsonArray quantities = written(Results.complete()).get(0).getAsJsonObject().getAsJsonArray("quantities");
        for (var each : quantities) {
            JsonObject quantity = each.getAsJsonObject();
            switch (quantity.get("id").getAsString()) {
                case "limiting-current-charge" -> {
                    assertEquals(JsonNull.INSTANCE, quantity.get("value"));
                    assertTrue(quantity.get("unbounded").getAsBoolean());
                    assertTrue(quantity.get("valid").getAsBoolean());
                }
                case "limiting-current-discharge" -> {
                    assertEquals(JsonNull.INSTANCE, quantity.get("value"));
                    assertFalse(quantity.get("unbounded").getAsBoolean());
                    assertFalse(quantity.get("valid").getAsBoolean());
                    assertFalse(quantity.getAsJsonArray("notes").isEmpty());
                }
                case "limiting-current-layer" -> assertEquals("skin", quantity.get("value").getAsString());
                default -> assertTrue(quantity.getAsJsonPrimitive("value").isNumber());
            }
        }
    }

    @Test
    void numbersAreShortestAndReadBackTheSame() {
        String text = JsonWriter.text(List.of(Results.complete()));
        assertTrue(text.contains("\"value\": 0.30000000000000004"), text);
        assertTrue(text.contains("\"value\": 1.2e-5"), text);
        assertTrue(text.contains("\"value\": 0.00401"), text);
        assertFalse(text.contains("NaN") || text.contains("Infinity"));
        JsonArray curves = first("series").getAsJsonArray("y");
        assertEquals(JsonNull.INSTANCE, curves.get(1).getAsJsonObject().getAsJsonArray("values").get(1));
        assertFalse(curves.get(1).getAsJsonObject().has("standardDeviations"));
        assertEquals(0.001, curves.get(2).getAsJsonObject().getAsJsonArray("standardDeviations").get(1).getAsDouble());
    }

    @Test
    void overridesAreEchoedWithUnits() {
        JsonObject overrides = written(Results.complete()).get(0).getAsJsonObject().getAsJsonObject("overrides");
        assertEquals("m", overrides.getAsJsonObject("p.Stack.core.thickness").get("unit").getAsString());
    }

    @Test
    void storedResultReadsBackEqual() throws IOException {
        for (StudyResult result : List.of(Results.complete(), Results.ended(StudyResult.Status.CANCELLED, "stopped"))) {
            StringWriter text = new StringWriter();
            JsonWriter.writeAsIs(result, text);
            StudyResult read = JsonReader.read(new StringReader(text.toString()));
            assertEquals(result.quantities(), read.quantities());
            assertEquals(result.tables(), read.tables());
            assertEquals(result.requirements(), read.requirements());
            assertEquals(result.overrides(), read.overrides());
            StringWriter again = new StringWriter();
            JsonWriter.writeAsIs(read, again);
            assertEquals(text.toString(), again.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "null", "{\"schema\":\"lamella-result/1\"}", "{\"schema\":\"lamella-result/2\"}", "\u0000\u0001binary",
            "{\"schema\":\"lamella-result/1\",\"quantities\":7}", "[[[[[[[[[[[[[[[[[[" })
    void brokenTextIsAnIoException(String text) {
        assertThrows(IOException.class, () -> JsonReader.read(new StringReader(text)));
    }
}
