package org.lamella.core.tests.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.projects.Project;
import org.lamella.library.Example;
import org.lamella.library.Library;

/**
 * The workbench and the command line say the same: code, place, message and severity of everything, about files and about projects. The
 * second half holds for any way to a state: after every change of a long row the server says what a check from scratch says.
 */
class SameAnswersTest {

    private static final List<String> MISTAKES = List.of("0,45", "−", "{", "}", "mS/cm", " V", "\"", "import nowhere.*\n", "unknown", "/*", "1e999", "before", "×", "\r", "of", "µ");

    @TempDir
    private Path folder;
    private Path root;
    private final List<ServedFolder> served = new ArrayList<>();

    @BeforeEach
    void folderOfProjects() throws IOException {
        root = Files.createDirectories(folder.resolve("projects"));
    }

    @AfterEach
    void stop() {
        served.forEach(ServedFolder::stop);
    }

    private ServedFolder serve() {
        ServedFolder started = new ServedFolder(root, folder.resolve("shipped"));
        served.add(started);
        return started;
    }

    private void project(String name, String... references) throws IOException {
        Path description = root.resolve(name).resolve(".project");
        Files.createDirectories(description.getParent());
        String listed = List.of(references).stream().map(reference -> "  <project>" + reference + "</project>\n").collect(Collectors.joining());
        Files.writeString(description, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<projectDescription>\n <name>" + name + "</name>\n <projects>\n" + listed
                + " </projects>\n <natures>\n  <nature>" + Project.NATURE + "</nature>\n </natures>\n</projectDescription>\n");
    }

    private Path file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String text(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static List<String> examples() {
        List<String> texts = new ArrayList<>();
        for (Example example : Library.examples()) {
            example.files().stream().filter(file -> file.endsWith(".cell")).forEach(file -> texts.add(text(Library.file(example, file))));
        }
        return texts;
    }

    private Set<Diagnostic> same(ServedFolder folders) {
        Set<Diagnostic> checked = folders.checked();
        assertEquals(lines(checked), lines(folders.served()));
        return checked;
    }

    private String lines(Set<Diagnostic> diagnostics) {
        return diagnostics.stream().map(diagnostic -> diagnostic.text(root)).collect(Collectors.joining("\n"));
    }

    private static Set<String> codes(Set<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aboutAllShippedFilesAndExamples() throws IOException {
        int number = 0;
        for (String example : examples()) {
            project("example" + ++number);
            file("example" + number + "/a.cell", example);
        }
        project("library");
        for (URL url : Library.files()) {
            String path = url.getPath();
            // under other names, since the shipped library is always there
            file("library/" + path.substring(path.lastIndexOf('/') + 1), text(url).replace("package lamella.", "package copy."));
        }
        same(serve());
    }

    @Test
    void aboutBrokenFiles() throws IOException {
        Random random = new Random(1);
        List<String> texts = examples();
        for (int i = 0; i < 48; i++) {
            project("broken" + i);
            file("broken" + i + "/a.cell", broken(texts.get(i % texts.size()), random, 1 + random.nextInt(3)));
        }
        Files.write(root.resolve("broken0/latin1.cell"), "package l\nlet a = 2 µm\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(root.resolve("broken0/binary.cell"), new byte[] { 0, 1, 2 });
        file("broken0/ends.cell", "package e\r\nlet a = 2 µmm\r\rlet b = 3 µmm\nlet c = 4 µmm");
        file("broken0/bin/skipped.cell", "nonsense");
        file("broken0/.hidden/skipped.cell", "nonsense");
        Set<Diagnostic> found = same(serve());
        assertTrue(codes(found).size() > 12, () -> codes(found).toString());
        assertFalse(found.stream().anyMatch(diagnostic -> diagnostic.file().endsWith("skipped.cell")), () -> lines(found));
    }

    private static String broken(String text, Random random, int times) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(broken.length());
            if (random.nextBoolean()) {
                broken.insert(at, MISTAKES.get(random.nextInt(MISTAKES.size())));
            } else {
                broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(12)));
            }
        }
        return broken.toString();
    }

    @Test
    void aboutProjects() throws IOException {
        project("one", "two", "nowhere");
        project("two", "three");
        project("three", "one");
        project("user", "two");
        project("self", "self");
        file("one/a.cell", "package one\nimport two.*\nlet a = 2 * b\n");
        file("two/b.cell", "package two\nimport three.*\nlet b = 2 * c\n");
        file("three/c.cell", "package three\nlet c = 2 µm\n");
        file("user/u.cell", "package user\nimport one.*\nlet u = 2 * a\n");
        file("self/s.cell", "package self\nlet s = 2 * one.a\n");
        ServedFolder folders = serve();
        Set<Diagnostic> found = same(folders);
        assertEquals(Set.of("missing-project", "project-cycle", "unknown-name"), codes(found));
        assertEquals(4, found.stream().filter(diagnostic -> diagnostic.code().equals("project-cycle")).count());
        project("three");
        project("self", "one");
        folders.projectsChanged();
        Set<String> cut = codes(same(folders));
        assertFalse(cut.contains("project-cycle"), cut::toString);
        assertTrue(cut.contains("unknown-import"), "what was seen by way of the ring only is not seen any more");
        delete(root.resolve("three"));
        folders.projectsChanged();
        assertTrue(codes(same(folders)).contains("unknown-name"));
        project("three");
        file("three/c.cell", "package three\nlet c = 2 µm\n");
        project("one", "two");
        project("user", "one");
        folders.projectsChanged();
        assertEquals(Set.of(), codes(same(folders)));
    }

    @Test
    void aboutAProjectThatIsDeletedAndMadeAgain() throws IOException {
        project("other");
        file("other/o.cell", "package other\nimport lamella.materials.*\nlet skin = 2 µm\n");
        ServedFolder folders = serve();
        String example = examples().get(0);
        for (int i = 0; i < 3; i++) {
            project("example");
            Path file = file("example/a.cell", example);
            folders.projectsChanged();
            folders.changed(file);
            if (i != 1) {
                folders.edit(file, example);
            }
            same(folders);
            folders.close(file);
            folders.served();
            delete(root.resolve("example"));
            folders.projectsChanged();
            same(folders);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Small files that use each other in every way, over four projects, and changes that concern the others. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void afterAnyRowOfChanges(long seed) throws IOException {
        Random random = new Random(seed);
        project("base");
        project("films", "base");
        project("pairs", "films");
        project("cells", "pairs");
        List<Path> files = List.of("base/base.cell", "films/films.cell", "films/more.cell", "pairs/pairs.cell", "cells/cells.cell", "cells/other.cell", "base/kappa.csv").stream()
                .map(root::resolve).toList();
        for (Path file : files) {
            Files.writeString(file, Texts.of(file.getFileName().toString(), random));
        }
        ServedFolder folders = serve();
        same(folders);
        Set<String> codes = new TreeSet<>();
        for (int step = 0; step < 40; step++) {
            Path file = files.get(random.nextInt(files.size()));
            String name = file.getFileName().toString();
            String text = random.nextInt(4) == 0 && Files.exists(file) ? broken(Files.readString(file) + " ", random, 1) : Texts.of(name, random);
            int way = random.nextInt(10);
            if (way == 0) {
                folders.close(file);
                Files.deleteIfExists(file);
                folders.changed(file);
            } else if (way < 5 || name.endsWith(".csv")) {
                folders.close(file);
                Files.writeString(file, text);
                folders.changed(file);
            } else {
                // what is typed is saved at once, and sometimes overtaken by more
                for (int i = random.nextInt(3); i > 0; i--) {
                    folders.edit(file, broken(text, random, 1));
                }
                Files.writeString(file, text);
                folders.edit(file, text);
            }
            int at = step;
            Set<Diagnostic> checked = folders.checked();
            assertEquals(lines(checked), lines(folders.served()), () -> "seed " + seed + ", step " + at + ": " + name);
            codes.addAll(codes(checked));
        }
        assertTrue(codes.size() > 8, codes::toString);
    }
}
