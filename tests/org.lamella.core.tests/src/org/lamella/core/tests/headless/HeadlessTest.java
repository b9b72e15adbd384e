package org.lamella.core.tests.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.tests.util.FaultyFileSystem;
import org.lamella.core.tests.util.FaultyFileSystem.Fault;
import org.lamella.core.tests.util.Xml;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The command line as a person or a build server meets it. */
class HeadlessTest extends CommandLineCase {

    private static final String GOOD = """
            package p
            import lamella.materials.*
            composite Skin { matrix PEO-LiTFSI   filler LLZTO { fraction: 10 wt%   shape: sphere(500 nm) } }
            study Good of Skin at 60 °C {
                compute properties
                require conductive: effective-conductivity at 60 °C > 0.001 mS/cm
            }
            """;
    private static final String FAILING = GOOD.replace("package p", "package q").replace("study Good", "study Failing").replace("> 0.001", "> 1000");
    private static final String BROKEN = GOOD.replace("package p", "package r").replace("500 nm", "500 V");

    // help, options

    @Test
    void helpListsCommandsAndExitCodes() {
        assertEquals(0, run("--help"));
        for (String word : List.of("check", "evaluate", "fit", "build", "diff", "workbench", "requirement fails", "internal failure")) {
            assertTrue(out.toString().contains(word), out.toString());
        }
        assertEquals(0, run("evaluate", "--help"));
        assertTrue(out.toString().contains("--set=NAME=VALUE"), out.toString());
        assertEquals(0, run("--version"));
        assertTrue(out.toString().matches("lamella \\d+\\.\\d+\\.\\d+\\R"), out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nonsense", "evaluate", "evaluate a.cell --nonsense", "evaluate a.cell --format xml", "build", "build a b", "check --study x a" })
    void wrongUsageIsAnInputErrorWithAHint(String line) {
        assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")), line);
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("--help"), err.toString());
    }

    // check

    @Test
    void checkSaysWhereAndWhy() throws IOException {
        write("lib/good.cell", GOOD);
        assertEquals(0, run("check", "lib"));
        write("lib/broken.cell", BROKEN);
        assertEquals(2, run("check", "lib"));
        assertTrue(out.toString().lines().anyMatch(line -> line.matches("lib/broken\\.cell:3:\\d+: error \\[wrong-dimension\\]: .*length.*voltage.*")), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void diagnosticsAreSortedByFileAndPlace() throws IOException {
        write("b.cell", BROKEN.replace("1000", "1") + "\ncomposite X { matrix Nowhere }\n");
        write("a.cell", BROKEN.replace("package r", "package s"));
        assertEquals(2, run("check", "."));
        List<String> places = out.toString().lines().map(line -> line.replaceFirst("^([^:]+:\\d+:\\d+):.*", "$1")).toList();
        List<String> sorted = new ArrayList<>(places);
        sorted.sort((x, y) -> {
            String[] a = x.split(":");
            String[] b = y.split(":");
            return !a[0].equals(b[0]) ? a[0].compareTo(b[0]) : !a[1].equals(b[1]) ? Integer.compare(Integer.parseInt(a[1]), Integer.parseInt(b[1]))
                    : Integer.compare(Integer.parseInt(a[2]), Integer.parseInt(b[2]));
        });
        assertEquals(sorted, places);
        assertTrue(places.size() >= 3, places.toString());
    }

    @Test
    void projectsSeeWhatTheyReferToAndNothingElse() throws IOException {
        String description = "<projectDescription><name>%s</name><projects>%s</projects><natures><nature>org.lamella.core.nature</nature></natures></projectDescription>";
        write("base/.project", description.formatted("base", ""));
        write("base/base.cell", GOOD);
        write("user/.project", description.formatted("user", "<project>base</project>"));
        write("user/user.cell", "package u\nstudy S of p.Skin at 60 °C { compute properties }\n");
        assertEquals(0, run("check", "user"), out::toString);
        assertEquals(0, run("evaluate", "user/user.cell"), err::toString);
        write("user/.project", description.formatted("user", ""));
        assertEquals(2, run("check", "user"));
        assertTrue(out.toString().contains("p.Skin"), out.toString());
    }

    // bad input

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "filler LLZTO { fraction: 10 wt%   shape: sphere(500 V) }| 3:61: error [wrong-dimension]",
            "filler LLZTO { fraction: 10 wt%   shape: sphere(500) }| 3:61: error [missing-unit]", "filler LLZTO { fraction: 0,45 vol% }| 3:38: error [decimal-comma]",
            "filler LLZTO { fraction: −5 vol% }| 3:38: error [typographic-minus]", "filler LLZX { fraction: 5 vol% }| 3:20: error [unknown-name]",
            "filler LLZTO { fraction: 110 vol% }| 3:38: error [out-of-range]", "filler LLZTO { fraction: 60 vol% } filler Al2O3 { fraction: 50 vol% }| 2:11: error [fractions]",
            "law: nonsense| 3:18: error [law-unavailable]", "} stack E {| 3:21: error [empty-stack]", "} stack Z { layer a of PEO-LiTFSI { thickness: 0 µm }| 3:60: error [out-of-range]",
            "} stack Z { layer a of PEO-LiTFSI { thickness: -1 µm }| 3:60: error [out-of-range]",
            "} stack A extends B { } stack B extends A {| 3:31: error [cycle]",
            "} stack Z { layer a of PEO-LiTFSI { thickness: 9 µm } } study T of Z at -200 °C { compute resistance| 3:85: error [outside-validity]",
            "} stack Z { layer a of PEO-LiTFSI { thickness: 9 µm } } study T of Z at 60 °C { compute cycling| 3:101: error [study-unavailable]" })
    void mistakesAreShownAtTheirPlace(String mistake, String expected) throws IOException {
        write("good.cell", GOOD);
        write("bad.cell", "package bad import lamella.materials.*\ncomposite C { matrix PEO-LiTFSI\n            " + mistake + " }\n");
        assertEquals(2, run("check", "."));
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("bad.cell:" + expected.strip())), expected + " in\n" + out);
        assertTrue(out.toString().lines().allMatch(line -> line.startsWith("bad.cell:")), out.toString());
        assertEquals(2, run("evaluate", "."));
        assertTrue(out.toString().contains("PASS  conductive"), out.toString());
    }

    @Test
    void filesThatAreNoTextAreNamedAndDisturbNothing() throws IOException {
        write("good.cell", GOOD);
        Files.write(folder.resolve("binary.cell"), new byte[] { 0x7f, 'E', 'L', 'F', 0, 0, 1, 2 });
        Files.write(folder.resolve("latin1.cell"), GOOD.replace("package p", "package l").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("utf16.cell"), GOOD.getBytes(StandardCharsets.UTF_16));
        Files.writeString(folder.resolve("large.cell"), "// ".repeat(4 * 1024 * 1024));
        assertEquals(2, run("check", "."), () -> err.toString());
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("binary.cell:1:1: error [binary-file]")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("latin1.cell:1:1: error [not-utf8]")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("utf16.cell:1:1: error [")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("large.cell:1:1: error [file-too-large]")), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("good.cell")), lines.toString());
        assertEquals(2, run("evaluate", "."), () -> err.toString());
        assertTrue(out.toString().contains("PASS"), out.toString());
    }

    @Test
    void missingAndUnreadableFilesAreInputErrors() throws IOException {
        assertEquals(2, run("check", "missing.cell"));
        assertTrue(out.toString().startsWith("missing.cell:1:1: error [no-such-file]"), out.toString());
        assertEquals(2, run("evaluate", "missing.cell", "--format", "json"));
        assertEquals(0, json().size());
        Files.createSymbolicLink(folder.resolve("dangling.cell"), folder.resolve("nowhere"));
        assertEquals(2, run("check", "dangling.cell"));
    }

    // evaluate

    @Test
    void exitCodeIsTheHighest() throws IOException {
        write("good.cell", GOOD);
        write("failing.cell", FAILING);
        write("broken.cell", BROKEN);
        assertEquals(0, run("evaluate", "good.cell"));
        assertEquals(1, run("evaluate", "good.cell", "failing.cell"));
        assertTrue(out.toString().contains("FAIL  conductive at 60 °C"), out.toString());
        assertEquals(2, run("evaluate", "good.cell", "failing.cell", "broken.cell"));
        assertTrue(out.toString().contains("p.Good") && out.toString().contains("q.Failing"), out.toString());
        assertTrue(err.toString().contains("broken.cell:3:"), err.toString());
    }

    @Test
    void studyChoosesAndUnknownOnesAreNamed() throws IOException {
        write("two.cell", GOOD + "study Other of Skin at 80 °C { compute properties }\n");
        assertEquals(0, run("evaluate", "two.cell", "--study", "Other", "--format", "json"));
        assertEquals(List.of("p.Other"), json().asList().stream().map(each -> each.getAsJsonObject().get("study").getAsString()).toList());
        assertEquals(2, run("evaluate", "two.cell", "--study", "Nothing"));
        assertTrue(err.toString().contains("there is no study Nothing; the files have p.Good, p.Other"), err.toString());
    }

    @Test
    void halfWrittenPartsInAnotherFileAreNamedThere() throws IOException {
        write("parts.cell", "package parts\nimport lamella.materials.*\ncomposite Half { matrix }\n");
        write("uses.cell", "package uses\nimport parts.*\nstack S { layer a of Half { thickness: 5 µm } }\nstudy X of S at 60 °C { compute resistance }\n");
        assertEquals(2, run("evaluate", "uses.cell"));
        assertTrue(err.toString().lines().anyMatch(line -> line.matches("parts\\.cell:3:\\d+: error \\[missing-symbol\\]: .*")), err.toString());
    }

    @Test
    void fileWithoutStudySaysSo() throws IOException {
        write("materials.cell", "package m\n");
        assertEquals(2, run("evaluate", "materials.cell"));
        assertTrue(err.toString().contains("[no-study]"), err.toString());
    }

    @Test
    void setChangesValuesAndIsEchoed() throws IOException {
        write("good.cell", GOOD);
        assertEquals(0, run("evaluate", "good.cell", "--format", "json"));
        double before = conductivity(json());
        assertEquals(0, run("evaluate", "good.cell", "--format", "json", "--set", "Skin.LLZTO.fraction=20 wt%"), err::toString);
        JsonObject overrides = json().get(0).getAsJsonObject().getAsJsonObject("overrides");
        assertEquals(1, overrides.size(), overrides.toString());
        assertEquals(20, overrides.entrySet().iterator().next().getValue().getAsJsonObject().get("value").getAsDouble(), 1e-12);
        assertTrue(conductivity(json()) != before);
        assertEquals(0, run("evaluate", "good.cell", "--set", "Skin.LLZTO.fraction=20 wt%"));
        assertTrue(out.toString().contains("set p.Skin.LLZTO.fraction = 20 wt%"), out.toString());
    }

    private static double conductivity(JsonArray results) {
        return results.get(0).getAsJsonObject().getAsJsonArray("quantities").asList().stream().map(each -> each.getAsJsonObject())
                .filter(each -> each.get("id").getAsString().equals("effective-conductivity")).findFirst().orElseThrow().get("value").getAsDouble();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Skin.LLZTO.fraction=20 V", "Skin.LLZTO.fraction=20", "Skin.nothing.at.all=1 m", "Skin.LLZTO.fraction=)(", "Skin.LLZTO.fraction=200 wt%" })
    void wrongSetIsAnInputError(String assignment) throws IOException {
        write("good.cell", GOOD);
        assertEquals(2, run("evaluate", "good.cell", "--set", assignment), assignment);
        assertTrue(err.toString().contains("--set: error ["), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "novalue", "=1 m", "x=" })
    void malformedSetIsExplained(String assignment) throws IOException {
        write("good.cell", GOOD);
        assertEquals(2, run("evaluate", "good.cell", "--set", assignment));
        assertTrue(err.toString().contains("NAME=VALUE"), err.toString());
    }

    @Test
    void setMayConcernOneOfSeveralStudies() throws IOException {
        write("good.cell", GOOD);
        write("other.cell", GOOD.replace("package p", "package o").replace("Skin", "Coat"));
        assertEquals(0, run("evaluate", "good.cell", "other.cell", "--set", "Coat.LLZTO.fraction=5 wt%", "--format", "json"), err::toString);
        assertEquals(List.of(1, 0), json().asList().stream().map(each -> each.getAsJsonObject().getAsJsonObject("overrides").size()).sorted((a, b) -> b - a).toList());
        assertEquals(2, run("evaluate", "good.cell", "other.cell", "--set", "Nothing.at.all=5 wt%"));
    }

    @Test
    void csvListsQuantities() throws IOException {
        write("good.cell", GOOD);
        assertEquals(0, run("evaluate", "good.cell", "--format", "csv"));
        List<String> lines = out.toString().lines().toList();
        assertEquals("study,quantity,of,at,value,unit,valid,notes", lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("p.Good,filler-volume-fraction,p.Skin.LLZTO,,2.4")), lines.toString());
    }

    @Test
    void asymmetricExampleBreaksDownItsResistance() throws IOException {
        example("asymmetric");
        assertEquals(0, run("evaluate", "asymmetric", "--format", "json"), () -> err.toString());
        boolean seen = false;
        for (var study : json()) {
            for (var table : study.getAsJsonObject().getAsJsonArray("tables")) {
                if (table.getAsJsonObject().get("id").getAsString().equals("resistance-breakdown")) {
                    seen = true;
                    double sum = 0;
                    for (var row : table.getAsJsonObject().getAsJsonArray("rows")) {
                        sum += row.getAsJsonArray().get(2).getAsDouble();
                    }
                    double total = total(study.getAsJsonObject(), table.getAsJsonObject());
                    assertEquals(total, sum, 1e-12 * total);
                }
            }
        }
        assertTrue(seen);
        assertEquals(0, run("evaluate", "asymmetric"));
        assertTrue(out.toString().lines().anyMatch(line -> line.strip().startsWith("largest interface: ")), out.toString());
    }

    private static double total(JsonObject study, JsonObject table) {
        return study.getAsJsonArray("quantities").asList().stream().map(each -> each.getAsJsonObject())
                .filter(each -> each.get("id").getAsString().equals("area-resistance") && each.get("subject").equals(table.get("subject")) && each.get("at").equals(table.get("at")))
                .findFirst().orElseThrow().get("value").getAsDouble();
    }

    @Test
    void twoHundredFilesShareOneStart() throws IOException {
        for (int i = 0; i < 200; i++) {
            write("many/f" + i + ".cell", GOOD.replace("package p", "package p" + i));
        }
        assertEquals(0, run("evaluate", "many", "--format", "json"));
        assertEquals(200, json().asList().stream().map(each -> each.getAsJsonObject().get("study").getAsString()).distinct().count());
    }

    @Test
    void sameInputGivesTheSameBytes() throws IOException {
        example("sandwich");
        run("evaluate", "sandwich", "--format", "json");
        String first = out.toString();
        run("evaluate", "sandwich", "--format", "json");
        assertEquals(first, out.toString());
    }

    // build

    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    @Test
    void buildWritesEverythingPerProject() throws IOException {
        example("asymmetric");
        example("reference");
        write("asymmetric/.project", "<projectDescription><name>Better</name><natures><nature>org.lamella.core.nature</nature></natures></projectDescription>");
        assertEquals(1, run("build", ".", "--output", "out"), () -> err.toString());
        Map<String, String> files = tree(folder.resolve("out"));
        for (String project : List.of("Better", "reference")) {
            assertTrue(files.keySet().stream().anyMatch(name -> name.startsWith(project + "/tables/") && name.endsWith(".csv")), files.keySet().toString());
            assertTrue(JsonParser.parseString(files.get(project + "/results.json")).getAsJsonArray().size() > 0);
            Xml.parse(files.get(project + "/requirements.xml"));
            String html = files.get(project + "/report.html");
            Xml.parse(html.substring(html.indexOf('\n') + 1));
            assertTrue(html.contains("<svg"));
        }
        assertTrue(files.get("reference/requirements.xml").contains("<failure"));
        assertFalse(files.get("Better/requirements.xml").contains("<failure"));
        assertTrue(out.toString().lines().anyMatch(line -> line.matches("Better: \\d+ stud(y|ies), (\\d+) of \\2 requirements passed -> out/Better")), out.toString());
    }

    @Test
    void buildForgetsTablesOfStudiesThatAreGone() throws IOException {
        write("lib/good.cell", GOOD);
        assertEquals(0, run("build", "lib"));
        assertTrue(tree(folder.resolve("lib/build")).containsKey("lib/tables/Good-quantities.csv"), tree(folder.resolve("lib/build")).keySet().toString());
        write("lib/good.cell", GOOD.replace("study Good", "study Renamed"));
        assertEquals(0, run("build", "lib"));
        assertFalse(tree(folder.resolve("lib/build")).containsKey("lib/tables/Good-quantities.csv"));
        assertTrue(tree(folder.resolve("lib/build")).containsKey("lib/tables/Renamed-quantities.csv"));
    }

    @Test
    void brokenFilesDoNotStopTheOthers() throws IOException {
        write("lib/good.cell", GOOD);
        write("lib/broken.cell", BROKEN);
        assertEquals(2, run("build", "lib"));
        assertEquals(1, JsonParser.parseString(tree(folder.resolve("lib/build")).get("lib/results.json")).getAsJsonArray().size());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whicheverWriteFailsNoHalfReportRemains(Fault fault) throws IOException {
        write("lib/good.cell", GOOD);
        assertEquals(0, run("build", "lib", "--output", "good"));
        Map<String, String> whole = tree(folder.resolve("good"));
        FaultyFileSystem counting = new FaultyFileSystem(FileSystems.getDefault(), fault, Integer.MAX_VALUE);
        assertEquals(0, runIn(counting.wrap(folder), "build", "lib", "--output", "counted"), () -> err.toString());
        assertEquals(whole, tree(folder.resolve("counted")));
        int writes = counting.writes();
        assertTrue(writes > 15, "writes " + writes);
        for (int n = 1; n <= writes; n++) {
            FaultyFileSystem files = new FaultyFileSystem(FileSystems.getDefault(), fault, n);
            String output = "out" + n;
            assertEquals(2, runIn(files.wrap(folder), "build", "lib", "--output", output), "write " + n + ": " + err);
            assertTrue(err.toString().contains("lamella: cannot write "), err.toString());
            tree(folder.resolve(output)).forEach((name, text) -> assertEquals(whole.get(name), text, name));
        }
    }
}
