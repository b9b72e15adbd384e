package org.lamella.core.tests.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.headless.CommandLineTool;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** {@code diff} as a person or a build server meets it, with real Git repositories. */
class DiffTest {

    private static final String MATERIALS = """
            package mine
            polymer Soft { conductivity: table("soft.csv")   density: 1.2 g/cm³ }
            """;
    private static final String TABLE = "T [°C],sigma [mS/cm]\n25,0.1\n60,0.4\n";
    private static final String STACK = """
            package cells
            import mine.*
            stack Film {
                layer core of Soft { thickness: 10 µm ± 1 µm }
                layer top of Soft { thickness: 2 µm }
            }
            """;

    @TempDir
    private Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        int exit = new CommandLineTool(new PrintWriter(out), new PrintWriter(err), folder).run(arguments);
        assertFalse(err.toString().contains("internal failure"), err.toString());
        return exit;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /** A project of two files and a table, committed as it is, in a folder of the repository. */
    private void repository() throws IOException, InterruptedException {
        write("work/mine.cell", MATERIALS);
        write("work/soft.csv", TABLE);
        write("work/film.cell", STACK);
        git("init", "-q");
        git("add", "-A");
        git("commit", "-q", "-m", "first");
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    @Test
    void anUnchangedFileIsTheSame() throws Exception {
        repository();
        assertEquals(0, run("diff", "work/film.cell"), err.toString());
        assertEquals(List.of("work/film.cell at HEAD -> work/film.cell", "no difference in meaning"), lines().stream().map(line -> line.replace('\\', '/')).toList());
        write("work/film.cell", STACK.replace("    layer", "  layer").replace("10 µm", "0.010 mm") + "\n// the end\n");
        assertEquals(0, run("diff", "work/film.cell"), out.toString());
    }

    @Test
    void changesSinceTheLastCommit() throws Exception {
        repository();
        write("work/film.cell", STACK.replace("10 µm ± 1 µm", "20 µm ± 2 µm").replace("    layer top", "    layer extra of Soft { thickness: 1 µm }\n    layer top"));
        assertEquals(1, run("diff", "work/film.cell"), err.toString());
        assertTrue(lines().containsAll(List.of("Film.core.thickness: 10 µm -> 20 µm (+100 %)", "+ Film.extra: layer of Soft, 1 µm, before top",
                "uncertainty, validity and source:", "  Film.core.thickness: ± 1 µm -> ± 2 µm")), out.toString());
        git("commit", "-q", "-a", "-m", "second");
        assertEquals(0, run("diff", "work/film.cell"), out.toString());
        assertEquals(1, run("diff", "work/film.cell", "--against", "HEAD~1"), err.toString());
        assertTrue(lines().get(0).contains("at HEAD~1"), out.toString());
    }

    @Test
    void theWholeProjectIsReadAsItWas() throws Exception {
        repository();
        write("work/soft.csv", TABLE.replace("60,0.4", "60,0.5"));
        write("work/mine.cell", MATERIALS.replace("1.2 g/cm³", "1.3 g/cm³"));
        assertEquals(1, run("diff", "work/film.cell"), err.toString());
        assertTrue(lines().contains("mine.Soft.conductivity at 60 °C: 0.4 mS/cm -> 0.5 mS/cm (+25 %)"), out.toString());
        assertTrue(lines().contains("mine.Soft.density: 1.2 g/cm³ -> 1.3 g/cm³ (+8.33 %)"), out.toString());
    }

    @Test
    void twoFiles() throws Exception {
        write("a/mine.cell", MATERIALS);
        write("a/soft.csv", TABLE);
        write("a/thin.cell", STACK);
        write("a/thick.cell", STACK.replace("package cells", "package other").replace("10 µm", "30 µm"));
        assertEquals(1, run("diff", "a/thin.cell", "a/thick.cell"), err.toString());
        assertEquals("Film.core.thickness: 10 µm -> 30 µm (+200 %)", lines().get(1));
        // variants in one project, even of one name, are compared all the same
        write("a/thick.cell", STACK.replace("10 µm", "30 µm"));
        assertEquals(1, run("diff", "a/thin.cell", "a/thick.cell"), err.toString());
        assertEquals("Film.core.thickness: 10 µm -> 30 µm (+200 %)", lines().get(1));
    }

    @Test
    void aNewFileIsAllNew() throws Exception {
        repository();
        write("work/more.cell", STACK.replace("Film", "More"));
        assertEquals(1, run("diff", "work/more.cell"), err.toString());
        assertEquals("+ More: stack", lines().get(1));
    }

    @Test
    void jsonSaysWhere() throws Exception {
        repository();
        write("work/film.cell", STACK.replace("10 µm", "20 µm"));
        assertEquals(1, run("diff", "--format", "json", "work/film.cell"), err.toString());
        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertEquals("lamella-diff/1", json.get("schema").getAsString());
        assertFalse(json.get("same").getAsBoolean());
        JsonObject difference = json.getAsJsonArray("differences").get(0).getAsJsonObject();
        assertEquals("changed", difference.get("kind").getAsString());
        assertEquals("design", difference.get("aspect").getAsString());
        assertEquals("+100 %", difference.get("change").getAsString());
        for (String side : List.of("placeBefore", "placeAfter")) {
            JsonObject place = difference.getAsJsonObject(side);
            assertEquals(folder.resolve("work/film.cell").toRealPath(), Path.of(place.get("file").getAsString()).toRealPath());
            assertEquals(4, place.get("line").getAsInt());
            assertEquals(37, place.get("column").getAsInt());
        }
    }

    @Test
    void whatHasErrorsIsNamedAndTheRestCompared() throws Exception {
        repository();
        write("work/film.cell", STACK + "stack Broken { layer a of Soft { thickness: 1 V } }\nstack Second { layer a of Soft { thickness: 1 µm } }\n");
        assertEquals(2, run("diff", "work/film.cell"));
        assertEquals(List.of("+ Second: stack"), lines().subList(1, lines().size()));
        assertTrue(err.toString().contains("'Broken' cannot be compared: ") && err.toString().contains("film.cell:7:") && err.toString().contains("[wrong-dimension]"),
                err.toString());
        // broken on one side only: neither new nor gone
        write("work/film.cell", STACK.replace("10 µm ± 1 µm", "10 V"));
        assertEquals(2, run("diff", "work/film.cell"));
        assertEquals("no difference in what can be compared", lines().get(1));
    }

    @Test
    void whatCannotBeReadIsAnInputErrorWithTheRemedy() throws Exception {
        write("loose/film.cell", STACK);
        assertEquals(2, run("diff", "loose/film.cell"));
        assertTrue(err.toString().contains("not a git repository"), err.toString());
        repository();
        assertEquals(2, run("diff", "work/film.cell", "--against", "nowhere"));
        assertTrue(err.toString().contains("there is no revision 'nowhere'"), err.toString());
        assertEquals(2, run("diff", "work/film.cell", "--against", "--output=x"));
        assertTrue(err.toString().contains("there is no revision '--output=x'"), err.toString());
        assertEquals(2, run("diff", "work/none.cell"));
        assertTrue(err.toString().contains("there is no such file"), err.toString());
        assertEquals(2, run("diff", "work/film.cell", "work/mine.cell", "--against", "HEAD"));
        assertTrue(err.toString().contains("--help"), err.toString());
    }
}
