package org.lamella.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** An editor and the command line say the same about a file: the same codes, words and places. */
class SameAnswersTest {

    private static final List<String> SEVERITIES = List.of("", "error", "warning", "info", "hint");

    @TempDir
    private Path folder;

    private static Path library() {
        return Path.of("../../bundles/org.lamella.library/cells").toAbsolutePath().normalize();
    }

    private static List<Path> cells(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(".cell")).sorted().toList();
        }
    }

    private Set<String> checked(Path... paths) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        Stream.of(paths).map(Path::toString).forEach(arguments::add);
        return new TreeSet<>(Product.run(folder, arguments.toArray(String[]::new)).out().lines().toList());
    }

    private Set<String> served(ServerProcess server, List<Path> files) {
        Set<String> lines = new TreeSet<>();
        for (Path file : files) {
            for (JsonElement element : server.diagnostics(file)) {
                JsonObject diagnostic = element.getAsJsonObject();
                JsonObject start = diagnostic.getAsJsonObject("range").getAsJsonObject("start");
                Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
                lines.add(shown + ":" + (start.get("line").getAsInt() + 1) + ":" + (start.get("character").getAsInt() + 1) + ": " + SEVERITIES.get(diagnostic.get("severity").getAsInt()) + " ["
                        + diagnostic.get("code").getAsString() + "]: " + diagnostic.get("message").getAsString().replaceAll("\\R", " "));
            }
        }
        return lines;
    }

    /** Every way a line of the shipped files can be broken in one character, some at a time. */
    private void writeBroken() throws IOException {
        for (Path file : cells(library().resolve("examples"))) {
            String text = Files.readString(file);
            String name = file.getFileName().toString().replace(".cell", "");
            String[] breaks = { text.replace("µm", "µmm"), text.replaceFirst("\\{", ""), text.replace("PEO", "PEA"), text.replaceFirst("°C", "V"), text.replace(" wt%", ""),
                    text.substring(0, text.length() * 2 / 3), text.replaceAll("(\\d)\\.(\\d)", "$1,$2"), text.replace("\n", "\r\n") + "é😀 = 7" };
            for (int i = 0; i < breaks.length; i++) {
                Projects.write(folder.resolve(name + i + "/" + name + ".cell"), breaks[i]);
            }
        }
    }

    @Test
    void brokenFilesGiveTheSameProblems() throws Exception {
        Projects.write(folder.resolve("projects"));
        writeBroken();
        List<Path> files = cells(folder);
        Set<String> expected = checked(folder);
        assertTrue(expected.size() > 100, () -> "too little is wrong: " + expected);
        try (ServerProcess server = new ServerProcess(Product.process("lsp"))) {
            server.initialize(folder);
            assertEquals(String.join("\n", expected), String.join("\n", served(server, files)));
            for (Path file : files) {
                server.open(file, Files.readString(file));
            }
            server.ask("workspace/symbol", "{\"query\":\"wait\"}");
            assertEquals(String.join("\n", expected), String.join("\n", served(server, files)), "the same once the files are open");
        }
    }

    @Test
    void singleFilesOutsideOfTheFoldersGiveTheSameProblems() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Projects.write(outside.resolve("projects"));
        Projects.write(outside.resolve("loose/one.cell"), "package one\npolymer P {\n    density: 1 g/cm³\n}\n");
        Projects.write(outside.resolve("loose/two.cell"), "package two\nimport one.*\ncomposite C {\n    matrix P\n    filler Q\n}\n");
        Projects.write(outside.resolve("loose/below/three.cell"), "package three\nimport one.*\ncomposite C {\n    matrix P\n}\nlet two = 1 µmm\n");
        List<Path> files = List.of(outside.resolve("projects/cells/broken.cell"), outside.resolve("projects/cells/user.cell"), outside.resolve("loose/two.cell"));
        Files.createDirectories(folder.resolve("empty"));
        try (ServerProcess server = new ServerProcess(Product.process("lsp"))) {
            server.initialize(folder.resolve("empty"));
            for (Path file : files) {
                server.open(file, Files.readString(file));
                server.ask("textDocument/documentSymbol", "{\"textDocument\":{\"uri\":\"" + file.toUri() + "\"}}");
                assertEquals(checked(file), served(server, List.of(file)));
            }
            assertEquals(Set.of(), served(server, List.of(outside.resolve("loose/below/three.cell"))), "a file nobody asked about");
            for (Path file : files) {
                server.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + file.toUri() + "\"}}");
            }
            server.ask("workspace/symbol", "{\"query\":\"wait\"}");
            assertEquals(Set.of(), served(server, cells(folder)), "problems of files that are no longer served");
        }
    }

    @Test
    void shippedExamplesGiveTheSameProblems() throws Exception {
        // the files of the library itself are there twice when they are checked where they lie: shipped, and in that folder
        Path examples = library().resolve("examples");
        List<Path> files = cells(examples);
        assertTrue(files.size() > 3, files::toString);
        Set<String> expected = checked(examples);
        assertTrue(expected.stream().noneMatch(line -> line.contains(": error [")), expected::toString);
        try (ServerProcess server = new ServerProcess(Product.process("lsp"))) {
            server.initialize(examples);
            assertEquals(String.join("\n", expected), String.join("\n", served(server, files)));
        }
    }
}
