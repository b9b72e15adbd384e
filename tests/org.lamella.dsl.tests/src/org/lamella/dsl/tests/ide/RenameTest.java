package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * New names over several files and projects. In the texts, {@code «»} mark what changes; asked from any of these words, all change. Words
 * marked {@code ‹›} change too, but asked from them something else would.
 */
class RenameTest {

    @TempDir
    private Path folder;

    private TestServer server;
    private MarkedFiles files;

    @BeforeEach
    void projects() {
        server = new TestServer(folder).project("films").project("cells", "films");
        files = new MarkedFiles(server);
    }

    /** Renames from every marked word; neither the files nor the renamed ones have errors. */
    private void allChangeFromEach(String newName) {
        server.start();
        assertEquals(List.of(), errors(server), "the texts before");
        for (MarkedFiles.Mark mark : files.marks()) {
            assertEquals(files.replaced(newName), renamed(mark, newName), () -> "from " + mark);
        }
        files.replaced(newName).forEach((file, text) -> server.file(file.toString(), text));
        TestServer afterwards = new TestServer(folder).project("films").project("cells", "films");
        afterwards.start();
        assertEquals(List.of(), errors(afterwards), "the texts after");
    }

    private List<String> errors(TestServer from) {
        return files.texts().keySet().stream().flatMap(file -> from.diagnostics(file).stream()).filter(found -> found.getSeverity() == DiagnosticSeverity.Error)
                .map(found -> String.valueOf(found.getMessage())).toList();
    }

    private Map<Path, String> renamed(MarkedFiles.Mark mark, String newName) {
        Map<String, List<TextEdit>> changes = server.server().rename(new RenameParams(server.document(mark.file()), mark.position(), newName)).join().getChanges();
        Map<Path, String> after = new LinkedHashMap<>();
        files.texts().forEach((file, text) -> after.put(file, TestServer.apply(text, changes.getOrDefault(file.toUri().toString(), List.of()))));
        assertTrue(changes.keySet().stream().allMatch(uri -> after.containsKey(Path.of(java.net.URI.create(uri)))), () -> "only the files of the test change: " + changes.keySet());
        return after;
    }

    /** Why the first marked word cannot have that name. */
    private String refusal(String newName) {
        MarkedFiles.Mark mark = files.marks().get(0);
        return refusal(() -> server.server().rename(new RenameParams(server.document(mark.file()), mark.position(), newName)).join());
    }

    private String refusal(org.junit.jupiter.api.function.Executable request) {
        CompletionException failure = assertThrows(CompletionException.class, request);
        return ((ResponseErrorException) failure.getCause()).getResponseError().getMessage();
    }

    private String preparation(String text, String words) {
        return refusal(() -> server.server().prepareRename(new PrepareRenameParams(server.document(folder.resolve("cells/a.cell")), TestServer.at(text, words, 1))).join());
    }

    @Test
    void aMaterialWithItsPackageKeptAndThePhasesCalledAfterIt() {
        files.file("films/films.cell", """
                package some.films
                import lamella.materials.*
                /** Mine stays in comments. */
                ceramic «Mine» { conductivity: 1 mS/cm   density: 5 g/cm³ }
                ceramic Better extends «Mine» { density: «Mine».density * 0.9 }
                composite A { matrix PEO-LiTFSI   filler «Mine» { fraction: 10 vol%   shape: sphere(200 nm) } }
                composite B extends A { ‹Mine› { fraction: 5 vol% } }
                """);
        files.file("cells/cells.cell", """
                import some.films.*
                import some.films.«Mine» as Ours
                import lamella.materials.PEO-LiTFSI
                interface I between «Mine» and PEO-LiTFSI { resistance: 1 Ω·cm² }
                composite C { matrix PEO-LiTFSI   filler Ours { fraction: 10 vol%   shape: sphere(200 nm) } }
                stack S {
                    layer a of A { thickness: 8 µm   ‹Mine›.fraction: 12 vol% }
                    layer b of C { thickness: 8 µm   Ours.fraction: 12 vol% }
                    layer c of some.films.«Mine» { thickness: 8 µm }
                }
                """);
        allChangeFromEach("Garnet");
    }

    /** What a fit varies is a path into the design, a measurement names its cell. */
    @Test
    void aContactThatAFitVaries() throws IOException {
        spectrum();
        files.file("cells/cells.cell", """
                import lamella.materials.*
                symmetric stack S {
                    layer skin of PEO-LiTFSI { thickness: 8 µm }
                    interface «Mine» { resistance: 10 Ω·cm² capacitance: 1 µF/cm² }
                    layer core of LLZTO { thickness: 8 µm }
                }
                anode Foil of Lithium { excess: 20 µm }
                cell Sym { anode Foil electrolyte S cathode Foil area: 1 cm² }
                measurement M from "eis.csv" { cell: Sym }
                fit Contact to M { vary S.«Mine».resistance vary S.«Mine».capacitance: 0.1 .. 10 µF/cm² }
                """);
        allChangeFromEach("contact");
    }

    @Test
    void aCellThatWasMeasured() throws IOException {
        spectrum();
        files.file("cells/cells.cell", """
                import lamella.materials.*
                stack S { layer a of PEO-LiTFSI { thickness: 8 µm } }
                cell «Mine» { anode Steel electrolyte S cathode Steel area: 1 cm² }
                measurement M from "eis.csv" { cell: «Mine» }
                fit Thickness of «Mine» to M { vary S.a.thickness }
                """);
        allChangeFromEach("Blocking");
    }

    private void spectrum() throws IOException {
        Files.createDirectories(folder.resolve("cells"));
        Files.writeString(folder.resolve("cells/eis.csv"), "f,Re,Im\n100,1,-1\n10,2,-2\n1,3,-1\n");
    }

    @Test
    void anOtherNameOfAnImportAndThePhasesCalledAfterIt() {
        files.file("films/films.cell", "package films\nceramic Mine { conductivity: 1 mS/cm   density: 5 g/cm³ }\n");
        files.file("cells/a.cell", """
                package cells
                import films.Mine as «Ours»
                import lamella.materials.PEO-LiTFSI
                composite C { matrix PEO-LiTFSI   filler «Ours» { fraction: 10 vol%   shape: sphere(200 nm) } }
                let rho = «Ours».density
                """);
        files.file("cells/b.cell", "import cells.*\nstack S {\n    layer a of C { thickness: 8 µm   ‹Ours›.fraction: 12 vol% }\n}\n");
        allChangeFromEach("Theirs");
    }

    @Test
    void aLayerInOverridesRequirementsAndNeighbours() {
        files.file("films/stacks.cell", """
                package films
                import lamella.materials.*
                composite Soft { matrix PEO-LiTFSI   filler LLZTO { fraction: 10 vol%   shape: sphere(200 nm) } }
                stack Base {
                    layer «core» of Soft { thickness: 10 µm }
                    layer top of PEO-LiTFSI { thickness: 1 µm }
                }
                stack Thick extends Base { «core» { thickness: 15 µm }   layer extra before «core» of PEO-LiTFSI { thickness: 1 µm } }
                stack Other extends Thick { layer «core» of PAN-LiTFSI { thickness: 3 µm } }
                stack Thin extends Base { without «core» }
                """);
        files.file("cells/study.cell", """
                import films.*
                study S of Base at 60 °C {
                    compute properties, resistance
                    require core: effective-conductivity of Base.«core» at 60 °C > 0.1 mS/cm
                    require here: effective-conductivity of films.Base.«core» at 60 °C > 0.1 mS/cm
                }
                """);
        allChangeFromEach("centre");
    }

    @Test
    void aPhaseInPathsOfOtherProjects() {
        files.file("films/composites.cell", """
                package films
                import lamella.materials.*
                composite A {
                    matrix PEO-LiTFSI
                    filler «grains» = LLZTO { fraction: 10 vol%   shape: sphere(200 nm) }
                    filler Al2O3 { fraction: «grains».fraction * 0.1   shape: sphere(50 nm) }
                }
                """);
        files.file("cells/stack.cell", "import films.*\nstack S {\n    layer a of A { thickness: 8 µm   «grains»: { fraction: 12 vol%   size-spread: 0.1 } }\n}\n"
                + "stack T extends S { a { «grains».fraction: 1 vol% } }\n");
        allChangeFromEach("wires");
    }

    @Test
    void aPhaseWithoutANameGetsOne() {
        String composite = "package films\nimport lamella.materials.*\ncomposite A {\n    matrix PEO-LiTFSI\n    filler «»LLZTO { fraction: 10 vol%   shape: sphere(200 nm) }\n}\n";
        files.file("films/composites.cell", composite);
        files.file("cells/stack.cell", "import films.*\nstack S {\n    layer a of A { thickness: 8 µm   «LLZTO».fraction: 12 vol% }\n}\n");
        server.start();
        Map<Path, String> after = renamed(files.marks().get(1), "grains");
        assertEquals(composite.replace("«»", "grains = "), after.get(files.marks().get(0).file()));
        assertEquals(files.replaced("grains").get(files.marks().get(1).file()), after.get(files.marks().get(1).file()));
    }

    @Test
    void constantsAndParameters() {
        files.file("films/composites.cell", """
                package films
                import lamella.materials.*
                let phi = 10 vol%
                composite A(«phi»: fraction = 20 vol%) {
                    matrix PEO-LiTFSI
                    filler LLZTO { fraction: 0.5 * «phi»   shape: sphere(200 nm) }
                }
                composite B(«phi»: fraction = 10 vol%) extends A { LLZTO { fraction: «phi» } }
                """);
        files.file("cells/stack.cell", "import films.*\nstack S {\n    layer a of A(«phi»: films.phi) { thickness: 8 µm }\n}\n");
        allChangeFromEach("amount");
    }

    @Test
    void aConstantButNotTheRegistrysWord() {
        files.file("films/constants.cell", "package films\nlet «sigma» = 1 mS/cm\nceramic M { density: 1 g/cm³   conductivity: arrhenius(«sigma» at 25 °C, 0.35 eV, form: sigma) }\n");
        files.file("cells/user.cell", "import films.«sigma»\nceramic O { density: 1 g/cm³   conductivity: 3 * «sigma» }\n");
        allChangeFromEach("kappa");
    }

    @Test
    void aNameWrittenWithLookAlikeCharacters() {
        files.file("films/constants.cell", "package films\nlet «\u00B5-skin» = 1 mm\n");
        files.file("cells/user.cell", "import films.*\nlet twice = 2 * «\u03BC-skin»\n");
        allChangeFromEach("skin");
    }

    @Test
    void aCollector() {
        files.file("films/metals.cell", "package films\nmetal «Foil» { density: 8 g/cm³   molar-volume: 7 cm³/mol }\n");
        files.file("cells/anode.cell", "import films.*\nimport lamella.materials.Lithium\nanode A of Lithium { excess: 20 µm   collector: «Foil»(6 µm) }\n");
        allChangeFromEach("Sheet");
    }

    @Test
    void prepareGivesTheWordAndItsPlace() {
        String text = "let skin = 8 µm\nlet twice = 2 * skin\n";
        server.file("cells/a.cell", text);
        server.start();
        var place = server.server().prepareRename(new PrepareRenameParams(server.document(folder.resolve("cells/a.cell")), TestServer.at(text, "skin\n", 4))).join();
        assertEquals("skin", place.getSecond().getPlaceholder());
        assertEquals(TestServer.at(text, "skin\n", 0), place.getSecond().getRange().getStart());
        assertEquals(null, server.server().prepareRename(new PrepareRenameParams(server.document(folder.resolve("cells/a.cell")), TestServer.at(text, "=", 1))).join());
    }

    @Test
    void wordsThatHaveToStaySayWhy() {
        String text = """
                package here.now
                import lamella.materials.*
                composite C { matrix PEO-LiTFSI   filler LLZTO { fraction: 10 wt%   shape: sphere(200 nm) }   porosity: nothing }
                """;
        server.file("cells/a.cell", text);
        server.start();
        assertEquals("'PEO-LiTFSI' belongs to lamella.library, which is read only; an import can give it another name: import ... as ...", preparation(text, "PEO"));
        assertEquals("'lamella.materials' is a package; change the first line of its files, or give it another name: import lamella.materials.* as ...",
                preparation(text, "materials"));
        assertTrue(preparation(text, "here").startsWith("'here.now' is a package;"));
        assertEquals("'fraction' is a word of the language, or not declared anywhere", preparation(text, "fraction"));
        assertEquals("'sphere' is a word of the language, or not declared anywhere", preparation(text, "sphere"));
        assertEquals("'nothing' is a word of the language, or not declared anywhere", preparation(text, "nothing"));
        assertEquals("a value has no name; put the caret on a name", preparation(text, "wt%"));
    }

    @Test
    void namesThatAreNone() {
        files.file("cells/a.cell", "let «skin» = 8 µm\n");
        server.start();
        assertEquals("'8 µm' is not a name: a name is letters, digits and hyphens before letters, starting with a letter", refusal("8 µm"));
        assertTrue(refusal("").startsWith("'' is not a name"), () -> refusal(""));
        assertEquals("'cell' is a word of the language and cannot be a name here", refusal("cell"));
        assertEquals("'skin' is its name already", refusal("skin"));
    }

    @Test
    void namesThatAreTaken() {
        files.file("cells/a.cell", "package cells\nlet «skin» = 8 µm\nlet core = 9 µm\n");
        files.file("cells/b.cell", "package cells\nlet bark = 9 µm\n");
        server.start();
        assertEquals("in a.cell, line 3: two elements are named 'core'", refusal("core"));
        assertTrue(refusal("bark").endsWith(": 'cells.bark' is declared in a.cell too") || refusal("bark").endsWith(": 'cells.bark' is declared in b.cell too"), () -> refusal("bark"));
    }

    @Test
    void layersOfOneName() {
        files.file("cells/a.cell", "import lamella.materials.*\nstack S {\n    layer «a» of PEO-LiTFSI { thickness: 8 µm }\n    layer b of PEO-LiTFSI { thickness: 8 µm }\n}\n");
        server.start();
        assertEquals("in a.cell, line 4: two layers are named 'b'", refusal("b"));
    }

    @Test
    void aNewNameThatWouldMeanAnotherThingAtAUse() {
        files.file("films/films.cell", "package films\nlet «skin» = 8 vol%\n");
        files.file("cells/a.cell", """
                import films.*
                import lamella.materials.*
                composite A(phi: fraction) {
                    matrix PEO-LiTFSI
                    filler LLZTO { fraction: skin + phi   shape: sphere(200 nm) }
                }
                """);
        server.start();
        assertEquals("in a.cell, line 5, 'phi' would stand for the parameter of A and not for the constant; choose another name", refusal("phi"));
    }

    @Test
    void aNewNameThatAPropertyHides() {
        files.file("cells/a.cell", "let «rho» = 2 g/cm³\nceramic M { density: 3 g/cm³   molar-volume: 50 g/mol / rho }\n");
        server.start();
        assertEquals("in a.cell, line 2, 'density' would stand for a word of the language and not for the constant; choose another name", refusal("density"));
    }

    @Test
    void aNewNameThatTakesTheUsesOfAnotherThing() {
        files.file("films/one.cell", "package films\nlet core = 8 µm\n");
        files.file("cells/a.cell", "package cells\nlet «skin» = 9 µm\n");
        files.file("cells/b.cell", "package cells\nimport films.*\nlet twice = 2 * core\n");
        server.start();
        assertTrue(refusal("core").startsWith("in b.cell, line 3, 'core' would stand for"), () -> refusal("core"));
    }

    @Test
    void aNewNameThatWouldBeAUnit() {
        files.file("cells/a.cell", """
                import lamella.materials.*
                stack Base { layer «anode-side» of PEO-LiTFSI { thickness: 8 µm } }
                stack S extends Base { cathode-limit: 1 anode-side { thickness: 9 µm } }
                """);
        server.start();
        assertEquals("in a.cell, line 3, 'skin' would be read as something else than a name; choose another name", refusal("skin"));
    }

    @Test
    void unsavedTextsAreRenamedAsTheyAre() {
        files.file("films/films.cell", "package films\npolymer «Mine» { density: 1 g/cm³ }\n");
        files.file("cells/a.cell", "import films.*\ncomposite C { matrix «Mine» }\n");
        server.start();
        Path user = files.marks().get(1).file();
        server.open(user, "import films.*\n\n" + "composite C { matrix Mine }\n");
        Map<String, List<TextEdit>> changes = server.server().rename(new RenameParams(server.document(files.marks().get(0).file()), files.marks().get(0).position(), "Yours"))
                .join().getChanges();
        assertEquals(2, changes.get(user.toUri().toString()).get(0).getRange().getStart().getLine());
    }
}
