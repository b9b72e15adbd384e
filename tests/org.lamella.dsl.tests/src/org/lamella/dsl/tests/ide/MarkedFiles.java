package org.lamella.dsl.tests.ide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** Files whose texts mark the words a test is about: {@code «core»}; or those that only change with them: {@code ‹core›}. */
final class MarkedFiles {

    /** A marked word. */
    record Mark(Path file, Position position, String word) {

        /** In the form in which tests compare. */
        String place() {
            return file.getFileName() + " " + (position.getLine() + 1) + ":" + (position.getCharacter() + 1);
        }
    }

    private final Map<Path, String> marked = new LinkedHashMap<>();
    private final TestServer server;

    MarkedFiles(TestServer server) {
        this.server = server;
    }

    /** Writes a file without the marks of its text. */
    MarkedFiles file(String path, String text) {
        marked.put(server.file(path, plain(text)), text);
        return this;
    }

    private static String plain(String text) {
        return text.replaceAll("[«»‹›]", "");
    }

    /** All marked words, in order. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        marked.forEach((file, text) -> {
            for (int start = text.indexOf('«'); start >= 0; start = text.indexOf('«', start + 1)) {
                String before = plain(text.substring(0, start));
                int line = (int) before.chars().filter(c -> c == '\n').count();
                marks.add(new Mark(file, new Position(line, before.length() - before.lastIndexOf('\n') - 1), text.substring(start + 1, text.indexOf('»', start))));
            }
        });
        return marks;
    }

    /** The places of all marked words, sorted. */
    TreeSet<String> places() {
        TreeSet<String> places = new TreeSet<>();
        marks().forEach(mark -> places.add(mark.place()));
        return places;
    }

    /** The places of an answer of the server, sorted. */
    static TreeSet<String> places(List<? extends Location> locations) {
        TreeSet<String> places = new TreeSet<>();
        locations.forEach(location -> places.add(new Mark(Path.of(java.net.URI.create(location.getUri())), location.getRange().getStart(), "").place()));
        return places;
    }

    /** The texts with every marked word replaced. */
    Map<Path, String> replaced(String word) {
        Map<Path, String> replaced = new LinkedHashMap<>();
        marked.forEach((file, text) -> replaced.put(file, text.replaceAll("«[^»]*»|‹[^›]*›", word)));
        return replaced;
    }

    /** The texts without marks. */
    Map<Path, String> texts() {
        Map<Path, String> texts = new LinkedHashMap<>();
        marked.forEach((file, text) -> texts.put(file, plain(text)));
        return texts;
    }
}
