package org.lamella.core.tests.util;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** As much of JSON Schema as the published schema uses; an unknown keyword fails, so that nothing goes unchecked. */
public final class JsonSchema {

    private final JsonObject root;

    /** @param root the schema */
    public JsonSchema(JsonObject root) {
        this.root = root;
    }

    /** @return what is wrong with a document, empty when it is valid */
    public List<String> problems(JsonElement document) {
        List<String> problems = new ArrayList<>();
        check("$", document, root, problems);
        return problems;
    }

    private void check(String path, JsonElement value, JsonObject schema, List<String> problems) {
        for (Map.Entry<String, JsonElement> keyword : schema.entrySet()) {
            JsonElement demand = keyword.getValue();
            switch (keyword.getKey()) {
                case "$schema", "$id", "$defs", "title", "description" -> {
                    // says nothing about the document
                }
                case "$ref" -> check(path, value, root.getAsJsonObject("$defs").getAsJsonObject(demand.getAsString().substring("#/$defs/".length())), problems);
                case "type" -> {
                    List<String> types = demand.isJsonArray() ? demand.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()
                            : List.of(demand.getAsString());
                    if (types.stream().noneMatch(type -> isOfType(value, type))) {
                        problems.add(path + " is not " + types + ": " + value);
                    }
                }
                case "const" -> expect(value.equals(demand), path + " is not " + demand, problems);
                case "enum" -> expect(demand.getAsJsonArray().contains(value), path + " is none of " + demand, problems);
                case "required" -> demand.getAsJsonArray().forEach(name -> expect(!value.isJsonObject() || value.getAsJsonObject().has(name.getAsString()),
                        path + " has no " + name, problems));
                case "properties" -> properties(path, value, demand.getAsJsonObject(), problems);
                case "additionalProperties" -> additional(path, value, schema, demand, problems);
                case "items" -> {
                    if (value.isJsonArray()) {
                        for (int i = 0; i < value.getAsJsonArray().size(); i++) {
                            check(path + "[" + i + "]", value.getAsJsonArray().get(i), demand.getAsJsonObject(), problems);
                        }
                    }
                }
                default -> throw new AssertionError("unknown keyword " + keyword.getKey());
            }
        }
    }

    private void properties(String path, JsonElement value, JsonObject properties, List<String> problems) {
        if (value.isJsonObject()) {
            properties.entrySet().forEach(property -> {
                if (value.getAsJsonObject().has(property.getKey())) {
                    check(path + "." + property.getKey(), value.getAsJsonObject().get(property.getKey()), property.getValue().getAsJsonObject(), problems);
                }
            });
        }
    }

    private void additional(String path, JsonElement value, JsonObject schema, JsonElement demand, List<String> problems) {
        if (value.isJsonObject()) {
            value.getAsJsonObject().entrySet().stream().filter(entry -> !schema.has("properties") || !schema.getAsJsonObject("properties").has(entry.getKey()))
                    .forEach(entry -> {
                        if (demand.isJsonObject()) {
                            check(path + "." + entry.getKey(), entry.getValue(), demand.getAsJsonObject(), problems);
                        } else {
                            expect(demand.getAsBoolean(), path + " may not have " + entry.getKey(), problems);
                        }
                    });
        }
    }

    private static void expect(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static boolean isOfType(JsonElement value, String type) {
        return switch (type) {
            case "array" -> value.isJsonArray();
            case "object" -> value.isJsonObject();
            case "null" -> value.isJsonNull();
            case "string" -> value instanceof JsonPrimitive primitive && primitive.isString();
            case "boolean" -> value instanceof JsonPrimitive primitive && primitive.isBoolean();
            case "number" -> value instanceof JsonPrimitive primitive && primitive.isNumber();
            case "integer" -> value instanceof JsonPrimitive primitive && primitive.isNumber() && primitive.getAsDouble() == Math.rint(primitive.getAsDouble());
            default -> throw new AssertionError("unknown type " + type);
        };
    }
}
