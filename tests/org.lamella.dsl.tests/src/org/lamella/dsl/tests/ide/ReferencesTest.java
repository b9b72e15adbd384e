package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses and definitions of every kind of name. In the texts, {@code «»} mark the uses; asked from any of them, all are found. */
class ReferencesTest {

    @TempDir
    private Path folder;

    private TestServer server;
    private MarkedFiles files;

    @BeforeEach
    void projects() {
        server = new TestServer(folder).project("films").project("cells", "films").project("alone");
        files = new MarkedFiles(server);
    }

    private void allAreFoundFromEach() {
        server.start();
        assertTrue(files.marks().size() > 1, "a test of uses needs some");
        for (MarkedFiles.Mark mark : files.marks()) {
            assertEquals(files.places(), MarkedFiles.places(references(mark, true)), () -> "from " + mark);
        }
    }

    private List<? extends Location> references(MarkedFiles.Mark mark, boolean declaration) {
        return server.server().references(new ReferenceParams(server.document(mark.file()), mark.position(), new ReferenceContext(declaration))).join();
    }

    @Test
    void materialsAcrossProjectsUnderAnyName() {
        files.file("films/films.cell", """
                package films
                polymer «Mine» { density: 1 g/cm³ }
                polymer Softer extends «Mine» { density: «Mine».density * 0.9 }
                """);
        files.file("films/own.cell", "package films\ncomposite C { matrix «Mine» }\n");
        files.file("cells/one.cell", "import films.*\nlet rho = «Mine».density\ninterface I between «Mine» and films.«Mine» { resistance: 1 Ω·cm² }\n");
        files.file("cells/two.cell", "import films.«Mine» as «Ours»\nimport films.* as known\nstack S {\n    layer a of «Ours» { thickness: 1 µm }\n    layer b of known.«Mine» { thickness: 1 µm }\n}\n");
        files.file("cells/other.cell", "package other\npolymer Mine { density: 1 g/cm³ }\ncomposite C { matrix Mine }\n");
        files.file("alone/alone.cell", "import films.*\ncomposite C { matrix Mine }\n");
        allAreFoundFromEach();
    }

    @Test
    void layersInEveryPlaceThatNamesThem() {
        files.file("films/stacks.cell", """
                package films
                import lamella.materials.*
                stack Base {
                    layer «core» of PEO-LiTFSI { thickness: 10 µm }
                    layer top of PEO-LiTFSI { thickness: 1 µm }
                }
                stack Thick extends Base { «core» { thickness: 20 µm }   layer extra before «core» of PEO-LiTFSI { thickness: 1 µm } }
                stack Other extends Thick { layer «core» of PAN-LiTFSI { thickness: 3 µm } }
                stack Thin extends Other { without «core» }
                stack Unrelated { layer core of PEO-LiTFSI { thickness: 1 µm } }
                """);
        files.file("cells/study.cell", """
                import films.*
                study S of Thick {
                    compute resistance
                    require core: thickness of Thick < 100 µm
                    require thin: area-resistance of Base.«core» < 100 Ω·cm²
                    require same: area-resistance of films.Base.«core» < 100 Ω·cm²
                }
                """);
        allAreFoundFromEach();
    }

    @Test
    void linksOfDocumentationComments() {
        files.file("films/films.cell", """
                package films
                /** Softer than {@link «Mine»}. */
                polymer «Mine» { density: 1 g/cm³ }
                /* {@link Mine} */
                """);
        files.file("cells/one.cell", """
                import films.*
                /** Of {@link films.«Mine» the soft one}, {@link «Mine».density} and [Mine]. */
                stack S { layer a of «Mine» { thickness: 1 µm } }
                """);
        allAreFoundFromEach();
    }

    @Test
    void phasesWithAndWithoutANameOfTheirOwn() {
        files.file("films/composites.cell", """
                package films
                import lamella.materials.*
                composite A {
                    matrix PEO-LiTFSI
                    filler «grains» = LLZTO { fraction: 10 vol%   shape: sphere(200 nm) }
                    filler Al2O3 { fraction: «grains».fraction * 0.1 }
                }
                composite B extends A { «grains» { fraction: 5 vol% }   «grains».size-spread: 0.1 }
                """);
        files.file("cells/stack.cell", """
                import films.*
                stack S {
                    layer a of A { thickness: 1 µm   «grains».fraction: 12 vol% }
                    layer b of B { thickness: 1 µm   «grains»: { fraction: 12 vol% } }
                }
                stack T extends S { a { «grains».fraction: 1 vol% } }
                """);
        allAreFoundFromEach();
    }

    @Test
    void aPhaseCalledAfterItsMaterial() {
        files.file("films/composites.cell", """
                package films
                import lamella.materials.*
                composite A { matrix PEO-LiTFSI   filler LLZTO { fraction: 10 vol% }   porosity: 1 % }
                composite B extends A { «LLZTO» { fraction: 5 vol% } }
                stack S { layer a of A { thickness: 1 µm   «LLZTO».fraction: 12 vol% } }
                let rho = LLZTO.density
                """);
        server.start();
        TreeSet<String> withDeclaration = files.places();
        assertEquals(withDeclaration, MarkedFiles.places(references(files.marks().get(0), true)));
    }

    @Test
    void parametersInFormulasAndArguments() {
        files.file("films/composites.cell", """
                package films
                import lamella.materials.*
                let phi = 3 µm
                composite A(«phi»: fraction = 20 vol%, size: length = 1 µm) {
                    matrix PEO-LiTFSI
                    filler LLZTO { fraction: «phi»   shape: sphere(size) }
                    porosity: 0.1 * «phi»
                }
                composite B(«phi»: fraction = 10 vol%) extends A { LLZTO { fraction: «phi» * 2 } }
                """);
        files.file("cells/stack.cell", "import films.*\nlet phi = 4 µm\nstack S {\n    layer a of A(«phi»: 15 vol%, size: phi) { thickness: phi }\n    layer b of B(15 vol%) { thickness: phi }\n}\n");
        allAreFoundFromEach();
    }

    @Test
    void constantsButNotTheRegistrysWordsOrProperties() {
        files.file("films/constants.cell", """
                package films
                let «sigma» = 1 mS/cm
                let twice = 2 * «sigma»
                ceramic M {
                    conductivity: arrhenius(«sigma» at 25 °C, 0.35 eV, form: sigma)
                    stability: 0 V .. 5 V
                }
                ceramic N { conductivity: fn(T) -> «sigma» }
                """);
        files.file("cells/user.cell", "import films.*\nceramic O { conductivity: films.«sigma» * 3 }\n");
        allAreFoundFromEach();
    }

    @Test
    void aConstantOfTheSameNameAsAPropertyIsMeantOnlyInThatPropertysValue() {
        files.file("cells/a.cell", """
                let «density» = 2 g/cm³
                ceramic M { density: «density»   molar-volume: 50 g/mol / density }
                """);
        allAreFoundFromEach();
    }

    @Test
    void collectorsAndTreatments() {
        files.file("films/metals.cell", "package films\nmetal «Foil» { density: 8 g/cm³   resistivity: 1e-8 Ω·m }\n");
        files.file("cells/anode.cell", "import films.*\nimport lamella.materials.Lithium\nanode A of Lithium { excess: 20 µm   collector: «Foil»(6 µm) }\n");
        allAreFoundFromEach();
    }

    @Test
    void anOtherNameOfAPackage() {
        files.file("films/films.cell", "package films\npolymer Mine { density: 1 g/cm³ }\n");
        files.file("cells/a.cell", "import films.* as «known»\ncomposite C { matrix «known».Mine }\nlet rho = «known».Mine.density\n");
        server.start();
        for (MarkedFiles.Mark mark : files.marks()) {
            List<String> places = server.server().documentHighlight(new DocumentHighlightParams(server.document(mark.file()), mark.position())).join().stream()
                    .map(highlight -> new MarkedFiles.Mark(mark.file(), highlight.getRange().getStart(), "").place()).toList();
            assertEquals(List.copyOf(files.places()), places, () -> "from " + mark);
        }
    }

    @Test
    void theDeclarationCountsOnlyWhereAsked() {
        files.file("cells/a.cell", "let «skin» = 1 µm\nlet twice = 2 * «skin»\n");
        server.start();
        assertEquals(files.places().tailSet("a.cell 2"), MarkedFiles.places(references(files.marks().get(0), false)));
        assertEquals(List.of(), references(new MarkedFiles.Mark(files.marks().get(0).file(), new Position(0, 13), "µm"), true));
    }

    @Test
    void unsavedTextsCount() {
        files.file("films/films.cell", "package films\npolymer «Mine» { density: 1 g/cm³ }\n");
        files.file("cells/a.cell", "import films.*\n\ncomposite C { matrix «Mine» }\n");
        server.start();
        Path user = files.marks().get(1).file();
        server.open(user, files.texts().get(user).replace("\n\n", "\n"));
        assertEquals(List.of("a.cell 2:22", "films.cell 2:9"), List.copyOf(MarkedFiles.places(references(files.marks().get(0), true))));
    }

    @Test
    void importsLeadToElementsAndToTheFilesOfPackages() {
        files.file("films/one.cell", "package some.films\npolymer Mine { density: 1 g/cm³ }\n");
        files.file("films/two.cell", "package some.films\npolymer Yours { density: 1 g/cm³ }\n");
        files.file("films/three.cell", "package some.others\n");
        String text = "import some.films.*\nimport some.films.Mine\nimport some.films.* as known\ncomposite C { matrix known.Yours }\n";
        files.file("cells/a.cell", text);
        server.start();
        List<String> packageFiles = List.of("one.cell 1:9", "two.cell 1:9");
        assertEquals(packageFiles, definitions(text, "films.*", 1));
        assertEquals(packageFiles, definitions(text, "some", 1));
        assertEquals(packageFiles, definitions(text, "films.Mine", 2));
        assertEquals(List.of("one.cell 2:9"), definitions(text, "Mine", 2));
        assertEquals(packageFiles, definitions(text, "known.Y", 2));
        assertEquals(List.of("two.cell 2:9"), definitions(text, "Yours", 2));
    }

    private List<String> definitions(String text, String words, int character) {
        return List.copyOf(MarkedFiles.places(server.server()
                .definition(new DefinitionParams(server.document(folder.resolve("cells/a.cell")), TestServer.at(text, words, character))).join().getLeft()));
    }
}
