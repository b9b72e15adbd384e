package org.lamella.core.compare;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lamella.model.compare.Difference;

/** Finds lines and columns of places; files of the shipped library have none. */
final class Places {

    private final Map<Path, Optional<String>> texts = new HashMap<>();

    Optional<FileComparison.Place> of(Difference.Place place) {
        if (!place.uri().startsWith("file:")) {
            return Optional.empty();
        }
        Path file = Path.of(URI.create(place.uri()));
        return texts.computeIfAbsent(file, Places::read).filter(text -> place.offset() <= text.length()).map(text -> {
            String before = text.substring(0, place.offset());
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            return new FileComparison.Place(file, line, before.length() - before.lastIndexOf('\n'), place.offset(), place.length());
        });
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
