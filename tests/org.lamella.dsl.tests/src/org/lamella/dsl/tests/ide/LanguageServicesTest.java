package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.dsl.tests.ide.TestServer.at;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.dsl.ide.highlighting.TokenTypes;

/** Hover, outline, colours, folding, definitions and occurrences of one file. */
class LanguageServicesTest {

    private static final String TEXT = """
            package demo
            import lamella.materials.*

            let skin = 8 µm
            /** A soft composite. */
            composite Soft(phi: fraction = 20 vol%) {
                matrix PEO-LiTFSI
                filler grains = LLZTO { fraction: 10 wt%   shape: sphere(200 nm) }
                filler more = Al2O3 { fraction: phi }
                law: auto
            }
            stack Two {
                layer a of Soft { thickness: skin }
                layer b of PAN-LiTFSI { thickness: 10 µm ± 1 µm }
            }
            study S of Two at 60 °C {
                compute resistance
                require asr: area-resistance < 100 Ω·cm²
            }
            """;

    @TempDir
    private Path folder;

    private TestServer test;
    private Path file;

    @BeforeEach
    void start() {
        test = new TestServer(folder).project("p");
        file = test.file("p/a.cell", TEXT);
        test.start();
        test.open(file, TEXT);
    }

    private String hover(String words, int character) {
        var contents = test.server().hover(new HoverParams(test.document(file), at(TEXT, words, character))).join().getContents();
        return contents.isRight() ? contents.getRight().getValue() : "";
    }

    @Test
    void aMassFractionIsAlsoToldByVolume() {
        String withoutAlumina = TEXT.replace("    filler more = Al2O3 { fraction: phi }\n", "").replace("(phi: fraction = 20 vol%)", "");
        test.change(file, withoutAlumina);
        var contents = test.server().hover(new HoverParams(test.document(file), at(withoutAlumina, "10 wt%", 4))).join().getContents();
        assertTrue(contents.getRight().getValue().contains("10 wt% = **2.4 vol%**"), contents::toString);
    }

    @Test
    void aValueIsToldInBothUnitsWithItsUncertainty() {
        assertTrue(hover("10 µm ±", 1).contains("± 1 µm"), () -> hover("10 µm ±", 1));
        assertTrue(hover("200 nm", 4).contains("= 2e-7 m"), () -> hover("200 nm", 4));
    }

    @Test
    void aNameIsToldByKindCommentAndValue() {
        assertTrue(hover("of Soft", 4).startsWith("**Soft** — composite in demo\n\nA soft composite."), () -> hover("of Soft", 4));
        assertTrue(hover("skin }", 1).contains("8 µm"), () -> hover("skin }", 1));
        assertTrue(hover("PEO-LiTFSI", 1).contains("polymer in lamella.materials"), () -> hover("PEO-LiTFSI", 1));
        assertTrue(hover("phi }", 1).contains("parameter of Soft"), () -> hover("phi }", 1));
    }

    @Test
    void aCommentLinksToFilesAndLines() {
        String text = "/** Beside {@link PEO-LiTFSI}, {@link Two.a the skin}, {@link skin} and {@link nobody}. */\nlet other = skin\n" + TEXT.substring(TEXT.indexOf("let skin"));
        test.change(file, "package demo\nimport lamella.materials.*\n" + text);
        var contents = test.server().hover(new HoverParams(test.document(file), new Position(3, 5))).join().getContents().getRight().getValue();
        assertTrue(contents.matches("(?s).*\\[PEO-LiTFSI\\]\\(\\S+/polymers.cell#L\\d+\\).*"), contents);
        assertTrue(contents.contains("[the skin](" + file.toUri() + "#L14)"), contents);
        assertTrue(contents.contains("[skin](" + file.toUri() + "#L5)"), contents);
        assertTrue(contents.contains("`nobody`"), contents);
    }

    @Test
    void wordsOfTheRegistryAreExplained() {
        assertTrue(hover("auto", 1).contains("law"), () -> hover("auto", 1));
        assertTrue(hover("resistance\n", 2).contains("Gives area-resistance"), () -> hover("resistance\n", 2));
        assertTrue(hover("area-resistance <", 2).contains("[Ω·cm²]"), () -> hover("area-resistance <", 2));
        assertTrue(hover("fraction: 10", 2).contains("**fraction**"), () -> hover("fraction: 10", 2));
    }

    @Test
    void aGradientIsToldByItsPoints() {
        String text = TEXT + "stack Graded { layer a of Soft { thickness: 8 µm   grains.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%) } }\n";
        test.change(file, text);
        int line = (int) text.substring(0, text.indexOf("grains.fraction: gradient")).chars().filter(c -> c == '\n').count();
        int column = text.split("\n")[line].indexOf("grains.fraction: gradient");
        var value = test.server().hover(new HoverParams(test.document(file), new Position(line, column + 9))).join().getContents().getRight().getValue();
        assertTrue(value.startsWith("**fraction**  10 vol% at 0 % → 30 vol% at 100 % of the thickness from the anode side = **42 wt% on average**"), value);
        assertTrue(hover("fraction: 10", 2).contains("in a layer also a gradient"), () -> hover("fraction: 10", 2));
        var word = test.server().hover(new HoverParams(test.document(file), new Position(line, column + 20))).join().getContents().getRight().getValue();
        assertTrue(word.startsWith("**gradient**(position -> value, ...)"), word);
    }

    @Test
    void nothingIsSaidOfBlanksAndComments() {
        assertEquals("", hover("\n\nlet", 1));
        assertEquals("", hover("soft composite. */", 3));
    }

    @Test
    void theOutlineHasElementsWithTheirChildren() {
        List<String> lines = new ArrayList<>();
        test.server().documentSymbol(new DocumentSymbolParams(test.document(file))).join().forEach(symbol -> outline(symbol.getRight(), "", lines));
        assertEquals(List.of("skin Constant 8 µm", "Soft Struct ", " phi TypeParameter 20 vol%", " matrix Field of PEO-LiTFSI", " grains Field of LLZTO", " more Field of Al2O3",
                "Two Package ", " a Array of Soft, skin", " b Array of PAN-LiTFSI, 10 µm ± 1 µm", "S Method of Two", " asr Event area-resistance < 100 Ω·cm²"), lines);
    }

    private static void outline(DocumentSymbol symbol, String indent, List<String> lines) {
        lines.add(indent + symbol.getName() + " " + symbol.getKind() + " " + symbol.getDetail());
        symbol.getChildren().forEach(child -> outline(child, indent + " ", lines));
    }

    @Test
    void wordsAreColouredByMeaning() {
        assertEquals("class", token("PEO-LiTFSI"));
        assertEquals("struct", token("Soft(phi"));
        assertEquals("struct", token("Soft {"));
        assertEquals("parameter", token("phi }"));
        assertEquals("variable", token("skin }"));
        assertEquals("property", token("thickness: skin"));
        assertEquals("function", token("sphere"));
        assertEquals("function", token("auto"));
        assertEquals("method", token("resistance\n"));
        assertEquals("method", token("area-resistance <"));
        assertEquals("number", token("200 nm"));
        assertEquals("unit", token("nm)"));
    }

    private String token(String words) {
        Position wanted = at(TEXT, words, 0);
        List<Integer> data = test.server().semanticTokensFull(new SemanticTokensParams(test.document(file))).join().getData();
        int line = 0;
        int column = 0;
        for (int i = 0; i < data.size(); i += 5) {
            column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
            line += data.get(i);
            if (line == wanted.getLine() && column == wanted.getCharacter()) {
                return new TokenTypes().getTokenTypes().get(data.get(i + 3));
            }
        }
        return "";
    }

    @Test
    void bodiesOfSeveralLinesFold() {
        List<FoldingRange> ranges = test.server().foldingRange(new FoldingRangeRequestParams(test.document(file))).join();
        assertEquals(List.of("5-10", "11-14", "15-18"), ranges.stream().map(range -> range.getStartLine() + "-" + range.getEndLine()).toList());
    }

    @Test
    void definitionsAreFoundFromReferencesAndFormulas() {
        assertEquals(at(TEXT, "skin", 0), definition("skin }").getRange().getStart());
        assertEquals(at(TEXT, "phi", 0), definition("phi }").getRange().getStart());
        assertEquals(at(TEXT, "Soft", 0), definition("Soft { thick").getRange().getStart());
        assertTrue(definition("LLZTO").getUri().endsWith("/library/ceramics.cell"), () -> definition("LLZTO").getUri());
    }

    private Location definition(String words) {
        return test.server().definition(new DefinitionParams(test.document(file), at(TEXT, words, 1))).join().getLeft().get(0);
    }

    @Test
    void occurrencesIncludeFormulas() {
        List<Position> starts = test.server().documentHighlight(new DocumentHighlightParams(test.document(file), at(TEXT, "skin", 1))).join().stream()
                .map(highlight -> highlight.getRange().getStart()).map(Position.class::cast).toList();
        assertEquals(List.of(at(TEXT, "skin", 0), at(TEXT, "skin }", 0)), starts);
    }

    @Test
    void formattingLeavesAFormattedFileAlone() {
        List<? extends TextEdit> edits = test.server().formatting(new DocumentFormattingParams(test.document(file), new FormattingOptions(4, true))).join();
        String formatted = TestServer.apply(TEXT, edits);
        assertFalse(formatted.isBlank());
        test.change(file, formatted);
        List<? extends TextEdit> again = test.server().formatting(new DocumentFormattingParams(test.document(file), new FormattingOptions(4, true))).join();
        assertEquals(formatted, TestServer.apply(formatted, again));
    }
}
