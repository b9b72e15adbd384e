package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.dsl.ide.symbols.NamePattern;

/** Symbols of the workspace, links, growing selections and folding. */
class NavigationServicesTest {

    private static final String TEXT = """
            package demo
            import lamella.materials.*
            import lamella.interfaces.*

            // Two films,
            // one of them measured.
            polymer Film {
                conductivity: table("data/film.csv") from "doi:10.1016/0167-2738(83)90083-8"    // a remark
                // and a line of its own
                density: 1.2 g/cm³ from "https://example.org/film?a=1"
                source: "measured by us"
            }
            /**
             * A stack.
             */
            stack ThreeLayers {
                layer anode-side of Film { thickness: 2 * 8 µm }
                layer core of Film {
                    thickness: 8 µm
                }
            }
            """;

    @TempDir
    private Path folder;

    private TestServer server;
    private Path file;

    @BeforeEach
    void start() {
        server = new TestServer(folder).project("p");
        file = server.file("p/a.cell", TEXT);
        server.start();
    }

    @ParameterizedTest
    @CsvSource({
        "anode-side, anode-side, 0", "Anode, anode-side, 1", "as, anode-side, 2", "an-si, anode-side, 2", "side, anode-side, 3", "ode, anode-side, 4", "sa, anode-side, -1",
        "ThLa, ThreeLayers, 2", "tl, ThreeLayers, 2", "lay, ThreeLayers, 3", "PL, PEO-LiTFSI, 2", "peoli, PEO-LiTFSI, 2", "tfsi, PEO-LiTFSI, 3", "o3, Al2O3, 3", "x, Al2O3, -1",
        "'', Film, 1"})
    void lettersFindNames(String typed, String name, int rank) {
        assertEquals(rank, NamePattern.of(typed).rank(name).orElse(-1));
    }

    private List<String> symbols(String typed) {
        return server.server().symbol(new WorkspaceSymbolParams(typed)).join().getRight().stream()
                .map(symbol -> symbol.getName() + " " + symbol.getKind() + " in " + symbol.getContainerName()).toList();
    }

    @Test
    void symbolsOfAllFilesAreFoundTheBestFirst() {
        assertEquals(List.of("anode-side Array in demo.ThreeLayers"), symbols("as").stream().filter(symbol -> symbol.contains("demo")).toList());
        assertEquals("ThreeLayers Package in demo", symbols("TL").get(0));
        assertEquals("Film Class in demo", symbols("film").get(0));
        assertEquals("PEO-LiTFSI Class in lamella.materials", symbols("PEOTF").get(0));
        assertEquals(List.of("Film Class in demo"), symbols("demo.fi"));
        assertEquals(List.of(), symbols("nothing-of-that-name"));
        assertTrue(symbols("").size() <= 100);
    }

    @Test
    void aSymbolLeadsToItsName() {
        WorkspaceSymbol found = server.server().symbol(new WorkspaceSymbolParams("core")).join().getRight().stream().filter(symbol -> "demo.ThreeLayers".equals(symbol.getContainerName()))
                .findFirst().orElseThrow();
        assertEquals(file.toUri().toString(), found.getLocation().getLeft().getUri());
        assertEquals(TestServer.at(TEXT, "core of", 0), found.getLocation().getLeft().getRange().getStart());
    }

    @Test
    void filesOfTablesAndSourcesAreLinks() {
        List<String> links = server.server().documentLink(new DocumentLinkParams(server.document(file))).join().stream()
                .map(link -> text(link.getRange()) + " -> " + link.getTarget()).toList();
        assertEquals(List.of("\"data/film.csv\" -> " + folder.resolve("p/data/film.csv").toUri(),
                "\"doi:10.1016/0167-2738(83)90083-8\" -> https://doi.org/10.1016/0167-2738(83)90083-8", "\"https://example.org/film?a=1\" -> https://example.org/film?a=1"), links);
    }

    private static String text(Range range) {
        String[] lines = TEXT.split("\n", -1);
        if (range.getStart().getLine() == range.getEnd().getLine()) {
            return lines[range.getStart().getLine()].substring(range.getStart().getCharacter(), range.getEnd().getCharacter());
        }
        return lines[range.getStart().getLine()].strip() + " .. " + lines[range.getEnd().getLine()].substring(0, range.getEnd().getCharacter()).strip();
    }

    private List<String> growing(String words, int character) {
        Position position = TestServer.at(TEXT, words, character);
        List<String> texts = new ArrayList<>();
        for (SelectionRange range = server.server().selectionRange(new SelectionRangeParams(server.document(file), List.of(position))).join().get(0); range != null; range = range.getParent()) {
            texts.add(text(range.getRange()));
        }
        return texts;
    }

    @Test
    void aSelectionGrowsByWhatTheTextMeans() {
        assertEquals(List.of("8", "8 µm", "2 * 8 µm", "thickness: 2 * 8 µm", "layer anode-side of Film { thickness: 2 * 8 µm }", "stack ThreeLayers { .. }",
                "package demo .. }"), growing("8 µm }", 0));
        assertEquals("anode-side", growing("anode-side", 10).get(0));
    }

    @Test
    void bodiesImportsAndCommentsFold() {
        List<String> folds = server.server().foldingRange(new FoldingRangeRequestParams(server.document(file))).join().stream()
                .map(range -> range.getStartLine() + "-" + range.getEndLine() + (range.getKind() == null ? "" : " " + range.getKind())).toList();
        assertEquals(List.of("1-2 imports", "4-5 comment", "6-11", "12-14 comment", "15-20", "17-19"), folds);
    }
}
