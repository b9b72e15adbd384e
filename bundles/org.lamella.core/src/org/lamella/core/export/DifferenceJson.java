package org.lamella.core.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

import org.lamella.core.compare.FileComparison;
import org.lamella.core.language.Diagnostic;
import org.lamella.model.compare.Difference;

import com.google.gson.stream.JsonWriter;

/** Differences by meaning for programs. */
public final class DifferenceJson {

    /** Value of {@code schema}. */
    public static final String SCHEMA = "lamella-diff/1";

    private final JsonWriter json;

    private DifferenceJson(JsonWriter json) {
        this.json = json;
    }

    /** @return one object with the versions, the differences and what could not be compared */
    public static String text(FileComparison comparison) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter json = new JsonWriter(text);
            json.setIndent(" ");
            json.setHtmlSafe(false);
            json.setSerializeNulls(true);
            new DifferenceJson(json).comparison(comparison);
            json.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append("\n").toString();
    }

    private void comparison(FileComparison comparison) throws IOException {
        json.beginObject().name("schema").value(SCHEMA).name("toolVersion").value(ToolVersion.current());
        json.name("before").value(comparison.before()).name("after").value(comparison.after());
        json.name("revision").value(comparison.revision().orElse(null)).name("same").value(comparison.isSame());
        json.name("differences").beginArray();
        for (FileComparison.Entry entry : comparison.entries()) {
            entry(entry);
        }
        json.endArray().name("notCompared").beginArray();
        for (FileComparison.Obstacle obstacle : comparison.obstacles()) {
            obstacle(obstacle);
        }
        json.endArray().endObject();
    }

    private void entry(FileComparison.Entry entry) throws IOException {
        Difference difference = entry.difference();
        json.beginObject().name("kind").value(lower(difference.kind())).name("aspect").value(lower(difference.aspect())).name("path").value(difference.path());
        json.name("before").value(difference.before()).name("after").value(difference.after()).name("change").value(difference.change());
        json.name("also").beginArray();
        for (String path : difference.also()) {
            json.value(path);
        }
        json.endArray().name("placeBefore");
        place(entry.before());
        json.name("placeAfter");
        place(entry.after());
        json.endObject();
    }

    private void place(Optional<FileComparison.Place> place) throws IOException {
        if (place.isEmpty()) {
            json.nullValue();
        } else {
            json.beginObject().name("file").value(place.get().file().toString()).name("line").value(place.get().line()).name("column").value(place.get().column()).endObject();
        }
    }

    private void obstacle(FileComparison.Obstacle obstacle) throws IOException {
        Diagnostic cause = obstacle.cause();
        json.beginObject().name("version").value(obstacle.version()).name("element").value(obstacle.element());
        json.name("file").value(cause.file().toString()).name("line").value(cause.line()).name("column").value(cause.column());
        json.name("code").value(cause.code()).name("message").value(cause.message()).endObject();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
