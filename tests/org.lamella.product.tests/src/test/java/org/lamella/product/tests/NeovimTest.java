package org.lamella.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Neovim with its built-in client, which none of us wrote, without a configuration of anybody. */
class NeovimTest {

    @TempDir
    private static Path folder;

    private static JsonObject seen;
    private static List<String> checked;

    @BeforeAll
    static void drive() throws IOException {
        Projects.write(folder.resolve("projects"));
        checked = Product.run(folder.resolve("projects/cells"), "check", "broken.cell").out().lines().toList();
        Path driver = folder.resolve("neovim.lua");
        try (InputStream script = NeovimTest.class.getResourceAsStream("neovim.lua")) {
            Files.write(driver, script.readAllBytes());
        }
        Path result = folder.resolve("result.json");
        String arguments = "let g:lamella = ['" + Product.script() + "', '" + folder.resolve("projects").toRealPath() + "', '" + result + "']";
        ProcessBuilder neovim = Product.isolated(new ProcessBuilder("nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "--cmd", arguments, "-c", "luafile " + driver));
        for (String place : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")) {
            neovim.environment().put(place, folder.resolve("neovim").toString());
        }
        Product.Output output = run(neovim);
        assertTrue(Files.exists(result), () -> "Neovim wrote nothing: " + output);
        seen = JsonParser.parseString(Files.readString(result)).getAsJsonObject();
        assertTrue(!seen.has("failure"), () -> seen.get("failure").getAsString() + "\n" + output + "\n" + log());
    }

    private static Product.Output run(ProcessBuilder neovim) {
        try {
            return Product.run(neovim);
        } catch (java.io.UncheckedIOException missing) {
            throw new AssertionError("Neovim does not start; install it (Debian: apt-get install neovim)", missing);
        }
    }

    private static String log() {
        try (var files = Files.walk(folder.resolve("neovim"))) {
            return files.filter(file -> file.endsWith("lsp.log")).map(NeovimTest::text).collect(Collectors.joining());
        } catch (IOException none) {
            return "no log: " + none;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private static List<String> list(String name) {
        return seen.getAsJsonArray(name).asList().stream().map(item -> item.getAsString()).toList();
    }

    @Test
    void problemsAreThoseOfTheCommandLineAtTheSamePlaces() {
        Set<String> expected = checked.stream().map(line -> line.substring("broken.cell:".length())).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(expected.size() >= 5, () -> "too little is wrong to compare: " + expected);
        assertEquals(expected, new TreeSet<>(list("problems")));
    }

    @Test
    void completionOffersNamesOfOtherProjectsAndOfTheLibrary() {
        List<String> items = list("completion");
        assertTrue(items.stream().anyMatch(item -> item.startsWith("Mine |")), items::toString);
        assertTrue(items.stream().anyMatch(item -> item.startsWith("PEO-LiTFSI |")), items::toString);
        assertTrue(items.stream().noneMatch(item -> item.contains("${")), items::toString);
    }

    @Test
    void hoverTellsTheOtherBasisOfAFraction() {
        assertTrue(String.join("\n", list("hover")).contains("2.4 vol%"), () -> list("hover").toString());
    }

    @Test
    void hoverTellsTheConductivityOfAComposite() {
        assertTrue(String.join("\n", list("figures")).contains("effective conductivity"), () -> list("figures").toString());
    }

    @Test
    void definitionsAreOpenedInOtherProjectsAndInTheShippedLibrary() throws IOException {
        JsonObject other = seen.getAsJsonObject("definition");
        assertTrue(other.get("file").getAsString().endsWith("/films/films.cell"), other::toString);
        assertEquals("polymer Mine {", other.get("line").getAsString());
        JsonObject shipped = seen.getAsJsonObject("shipped");
        assertTrue(shipped.get("line").getAsString().startsWith("ceramic LLZTO "), shipped::toString);
        assertEquals(1, shipped.get("readable").getAsInt());
        Path file = Path.of(shipped.get("file").getAsString());
        assertFalse(Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE), shipped::toString);
    }

    @Test
    void referencesAreFoundInBothProjects() {
        assertEquals(List.of("films.cell:3: polymer Mine {", "stack.cell:6:     matrix Mine", "user.cell:2: import films.Mine", "user.cell:5:     matrix Mine"), sorted("references"));
    }

    private static List<String> sorted(String name) {
        return list(name).stream().sorted().toList();
    }

    @Test
    void symbolsAreListed() {
        assertTrue(list("symbols").stream().anyMatch(symbol -> symbol.contains("Skin")), () -> list("symbols").toString());
        assertTrue(list("workspace_symbols").stream().anyMatch(symbol -> symbol.startsWith("films.cell:3: ") && symbol.contains("Mine")), () -> list("workspace_symbols").toString());
    }

    @Test
    void formattingIsThatOfTheLanguage() {
        assertEquals(List.of("let one = 1 µm", "let two = one + 1 um", "polymer P {", "    conductivity: 1e-5 S/cm at 60 °C", "    density:      1.2 g/cm³", "}"), list("formatted"));
        assertEquals(List.of("let one = 1 µm", "let two=one+1 um"), list("partly").subList(0, 2));
    }

    @Test
    void aDecimalCommaIsFixed() {
        assertTrue(list("fixed").contains("    conductivity: 0.45 mS/cm at 60 °C"), () -> list("actions") + " made " + list("fixed"));
    }

    @Test
    void renameChangesBothProjects() {
        assertTrue(list("renamed_library").contains("polymer Yours {"), () -> list("renamed_library").toString());
        assertTrue(list("renamed").contains("    matrix Yours"), () -> list("renamed").toString());
        assertTrue(list("renamed_user").contains("import films.Yours") && list("renamed_user").contains("    matrix Yours"), () -> list("renamed_user").toString());
    }

    @Test
    void foldsColoursAndHighlightsCome() {
        JsonArray folds = seen.getAsJsonArray("folds");
        assertTrue(folds.asList().stream().anyMatch(fold -> fold.getAsJsonObject().get("startLine").getAsInt() == 4), folds::toString);
        assertTrue(seen.get("tokens").getAsInt() > 5 * 10, () -> seen.get("tokens").toString());
        assertEquals(1, seen.get("highlights").getAsInt());
    }

    @Test
    void theSettingsOfTheHelpPageWork(@TempDir Path own) throws IOException {
        String page = Files.readString(Path.of("../../bundles/org.lamella.ui/help/other-editors.html"));
        String settings = page.substring(page.indexOf("<pre id=\"neovim\">") + 17, page.indexOf("</pre>", page.indexOf("<pre id=\"neovim\">")));
        Path plugin = Files.writeString(own.resolve("lamella.lua"), settings);
        Projects.write(own.resolve("broken.cell"), Projects.BROKEN);
        ProcessBuilder neovim = Product.isolated(new ProcessBuilder("nvim", "--headless", "-u", plugin.toString(), "-i", "NONE", "-n", "broken.cell",
                "-c", "lua vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end) vim.fn.writefile({ tostring(#vim.diagnostic.get(0)), vim.bo.omnifunc }, 'seen')", "-c", "qall!"));
        neovim.directory(own.toFile());
        neovim.environment().merge("PATH", Product.script().getParent().toString(), (path, product) -> product + ":" + path);
        Product.Output output = run(neovim);
        assertTrue(Files.exists(own.resolve("seen")), output::toString);
        assertEquals(List.of(String.valueOf(checked.size()), "v:lua.vim.lsp.omnifunc"), Files.readAllLines(own.resolve("seen")), output::toString);
    }

    @Test
    void nothingIsReportedToThePerson() {
        assertEquals(List.of(), list("said"));
    }
}
