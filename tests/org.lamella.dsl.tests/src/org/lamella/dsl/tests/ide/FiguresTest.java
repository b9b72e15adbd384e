package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.dsl.tests.ide.TestServer.at;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.dsl.ide.figures.Figure;
import org.lamella.dsl.ide.figures.FigureQuestion;
import org.lamella.dsl.ide.figures.Figures;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Stack;

/** What is asked about designs, and how the answers are told. */
class FiguresTest {

    private static final String TEXT = """
            package demo
            import lamella.materials.*

            composite Soft(phi: fraction = 20 vol%) {
                matrix PEO-LiTFSI
                filler alumina = Al2O3 { fraction: phi }
            }
            stack Two {
                layer a of Soft { thickness: 6 µm }
                layer b of Soft(15 vol%) { thickness: 18 µm }
            }
            stack Thin extends Two {
                a { thickness: 2 µm }
            }
            symmetric stack Three {
                layer skin of Soft { thickness: 5 µm }
                layer core of PAN-LiTFSI { thickness: 10 µm }
            }
            """;

    /** Sees the values of the design in its answers: a composite conducts 1 S/m for a filler fraction of 1, a layer resists 1 Ω·cm² for each µm. */
    private static final Figures FIGURES = new Figures() {

        @Override
        public List<Figure> of(FigureQuestion question, CancelIndicator cancel) {
            List<Figure> figures = new ArrayList<>();
            for (double temperature : question.temperatures()) {
                if (question.subject() instanceof Composite composite) {
                    figures.add(composite(composite, temperature));
                } else if (question.subject() instanceof Stack stack) {
                    stack.getLayers().forEach(layer -> figures.add(figure(Figure.RESISTANCE, layer, temperature, thickness(layer) * 100, "ohm*m2")));
                    stack.getLayers().stream().map(Layer::getComposite).filter(composite -> composite != null).forEach(composite -> figures.add(composite(composite, temperature)));
                    figures.add(figure(Figure.RESISTANCE, stack, temperature, 100 * stack.getLayers().stream().mapToDouble(FiguresTest::thickness).sum(), "ohm*m2"));
                }
            }
            return figures;
        }

        private Figure composite(Composite composite, double temperature) {
            double fraction = composite.getPhases().stream().mapToDouble(phase -> Properties.number(phase, "fraction", TestServer.VOCABULARY, 298.15, 0)).sum();
            return figure(Figure.CONDUCTIVITY, composite, temperature, fraction, "S/m");
        }

        private Figure figure(String quantity, Described subject, double temperature, double value, String unit) {
            return new Figure(quantity, subject.getQualifiedName(), temperature, OptionalDouble.of(value), unit, "", List.of());
        }
    };

    @TempDir
    private Path folder;

    private static double thickness(Layer layer) {
        return Properties.number(layer, "thickness", TestServer.VOCABULARY, 298.15, Double.NaN);
    }

    private Path start(TestServer test, String text) {
        Path file = test.file("p/a.cell", text);
        test.project("p").start();
        test.open(file, text);
        return file;
    }

    private static String hover(TestServer test, Path file, String text, String words, int character) {
        var contents = test.server().hover(new HoverParams(test.document(file), at(text, words, character))).join().getContents();
        return contents.isRight() ? contents.getRight().getValue() : "";
    }

    private String hover(String text, String words, int character) {
        TestServer test = new TestServer(folder, FIGURES);
        return hover(test, start(test, text), text, words, character);
    }

    private static void assertContains(String expected, String text) {
        assertTrue(text.contains(expected), () -> expected + " is not in: " + text);
    }

    @Test
    void aCompositeIsToldAtTheTemperaturesOfItsStudies() {
        String text = TEXT + "study S of Two at 60 °C, 80 °C { compute resistance }\n";
        assertContains("- effective conductivity **2 mS/cm** at 60 °C, **2 mS/cm** at 80 °C", hover(text, "composite Soft", 11));
    }

    @Test
    void aCompositeInUseHasTheArgumentsOfItsPlace() {
        TestServer test = new TestServer(folder, FIGURES);
        Path file = start(test, TEXT);
        assertContains("- effective conductivity **1.5 mS/cm** at", hover(test, file, TEXT, "of Soft(15", 4));
        assertContains("- area resistance **18 Ω·cm²** at", hover(test, file, TEXT, "of Soft(15", 4));
        assertContains("- effective conductivity **2 mS/cm** at", hover(test, file, TEXT, "of Soft {", 4));
        assertContains("- area resistance **18 Ω·cm²** at", hover(test, file, TEXT, "layer b", 6));
        assertContains("- 75 % of the thickness of Two", hover(test, file, TEXT, "layer b", 6));
    }

    @Test
    void aCompositeHasTheArgumentsOfAStudyOrACatholyte() {
        String text = TEXT + """
                cathode C of NMC811 {
                    catholyte Soft(10 vol%) { fraction: 30 vol% }
                    loading: 2 mAh/cm²   active: 60 vol%   particles: { diameter: 4 µm }   electronic-conductivity: 0.5 S/m
                }
                cell Pouch { anode Lithium   electrolyte Two   cathode C }
                study Direct of Soft(25 vol%) at 70 °C { compute properties }
                """;
        TestServer test = new TestServer(folder, FIGURES);
        Path file = start(test, text);
        assertContains("**1 mS/cm** at", hover(test, file, text, "catholyte Soft", 11));
        assertContains("**2.5 mS/cm** at 70 °C", hover(test, file, text, "of Soft(25", 4));
    }

    @Test
    void aLayerInADerivedStackIsThatOfTheDerivedStack() {
        TestServer test = new TestServer(folder, FIGURES);
        Path file = start(test, TEXT);
        assertContains("- area resistance **2 Ω·cm²** at", hover(test, file, TEXT, "a { thickness: 2", 0));
        assertContains("- 10 % of the thickness of Thin", hover(test, file, TEXT, "a { thickness: 2", 0));
        assertContains("- area resistance **20 Ω·cm²** at", hover(test, file, TEXT, "stack Thin", 7));
    }

    @Test
    void withoutAStudyItIsRoomTemperature() {
        String told = hover(TEXT, "composite Soft", 11);
        assertContains("at 25 °C", told);
        assertContains("- no study reaches it, so at 25 °C", told);
    }

    @Test
    void temperaturesMayComeFromConstantsAndTheCell() {
        String text = TEXT + """
                let warm = 45 °C
                cell Pouch { anode Lithium   electrolyte Thin   cathode Lithium   conditions: { temperature: 70 °C } }
                study OfCell of Pouch { compute resistance }
                study OfStack of Three at warm { compute resistance }
                """;
        TestServer test = new TestServer(folder, FIGURES);
        Path file = start(test, text);
        assertContains("**20 Ω·cm²** at 70 °C\n", hover(test, file, text, "stack Thin", 7));
        assertContains("**20 Ω·cm²** at 45 °C\n", hover(test, file, text, "stack Three", 7));
        // through the stack that extends it
        assertContains("**24 Ω·cm²** at 70 °C\n", hover(test, file, text, "stack Two", 7));
    }

    @Test
    void studiesOfOtherFilesAndOfDependentProjectsCount() {
        TestServer test = new TestServer(folder, FIGURES).project("p").project("q", "p");
        Path library = test.file("p/a.cell", TEXT);
        test.file("p/b.cell", "package b\nimport demo.*\nstudy B of Thin at 65 °C { compute resistance }\n");
        test.file("q/c.cell", "package c\nimport demo.*\nimport lamella.materials.*\ncell D { anode Lithium   electrolyte Two   cathode Lithium }\nstudy C of D at 75 °C { compute resistance }\n");
        test.start();
        test.open(library, TEXT);
        assertContains("**20 Ω·cm²** at 65 °C\n", hover(test, library, TEXT, "stack Thin", 7));
        assertContains("**24 Ω·cm²** at 65 °C, **24 Ω·cm²** at 75 °C\n", hover(test, library, TEXT, "stack Two", 7));
        assertContains("**2 mS/cm** at 65 °C, **2 mS/cm** at 75 °C", hover(test, library, TEXT, "composite Soft", 11));
    }

    @Test
    void atMostThreeTemperaturesThoseOfTheOwnFileFirst() {
        String text = TEXT + "study S of Two at 90 °C, 80 °C { compute resistance }\n";
        TestServer test = new TestServer(folder, FIGURES).project("p");
        Path file = test.file("p/a.cell", text);
        test.file("p/0.cell", "package b\nimport demo.*\nstudy B of Two at 65 °C, 70 °C { compute resistance }\n");
        test.start();
        test.open(file, text);
        assertContains("**24 Ω·cm²** at 65 °C, **24 Ω·cm²** at 80 °C, **24 Ω·cm²** at 90 °C\n", hover(test, file, text, "stack Two", 7));
    }

    @Test
    void anErrorIsToldInsteadOfFigures() {
        String told = hover(TEXT.replace("layer a of Soft { thickness: 6 µm }", "layer a of Soft { }"), "layer b", 6);
        assertContains("- no figures: ", told);
        assertContains("thickness", told);
        assertFalse(told.contains("Ω·cm²"), told);
    }

    @Test
    void whatIsNotComputedIsSaid() {
        TestServer test = new TestServer(folder, (question, cancel) -> question.temperatures().stream()
                .map(temperature -> Figure.missing(Figure.CONDUCTIVITY, question.subject().getQualifiedName(), temperature, Figure.NOT_COMPUTED)).toList());
        String told = hover(test, start(test, TEXT), TEXT, "composite Soft", 11);
        assertContains("- effective conductivity: not computed yet\n", told);
    }

    @Test
    void withoutASolverNothingIsSaid() {
        TestServer test = new TestServer(folder);
        Path file = start(test, TEXT);
        assertFalse(hover(test, file, TEXT, "composite Soft", 11).contains("conductivity **"));
        assertEquals(List.of(), lenses(test, file));
    }

    private static List<String> lenses(TestServer test, Path file) {
        List<? extends CodeLens> lenses = test.server().codeLens(new CodeLensParams(test.document(file))).join();
        return lenses.stream().map(lens -> lens.getRange().getStart().getLine() + ":" + lens.getRange().getStart().getCharacter() + " " + lens.getCommand().getTitle()).toList();
    }

    @Test
    void layersAndStacksHaveNotes() {
        String text = TEXT + "study S of Two at 60 °C { compute resistance }\n";
        TestServer test = new TestServer(folder, FIGURES);
        assertEquals(List.of("7:6 total 24 Ω·cm² at 60 °C · 24 µm", "8:10 6 Ω·cm² at 60 °C · 25 % thickness", "9:10 18 Ω·cm² at 60 °C · 75 % thickness",
                "11:6 total 20 Ω·cm² at 25 °C · 20 µm", "12:4 2 Ω·cm² at 25 °C · 10 % thickness",
                "14:16 total 20 Ω·cm² at 25 °C · 20 µm", "15:10 2 × 5 Ω·cm² at 25 °C · 50 % thickness", "16:10 10 Ω·cm² at 25 °C · 50 % thickness"),
                lenses(test, start(test, text)));
    }

    @Test
    void aStackWithAnErrorHasNoNotesAndTheOthersHave() {
        TestServer test = new TestServer(folder, FIGURES);
        List<String> lenses = lenses(test, start(test, TEXT.replace("thickness: 6 µm", "thickness: 6")));
        assertTrue(lenses.stream().noneMatch(lens -> lens.startsWith("7:")), lenses::toString);
        assertTrue(lenses.stream().anyMatch(lens -> lens.startsWith("14:")), lenses::toString);
    }

    @Test
    void limitsOfAFigureAreNamed() {
        TestServer test = new TestServer(folder, (question, cancel) -> List.of(new Figure(Figure.RESISTANCE, "demo.Three", 298.15, OptionalDouble.of(2e-3), "ohm*m2", "",
                List.of("outside-validity: conductivity of PEO holds from 60 °C"))));
        Path file = start(test, TEXT);
        assertTrue(lenses(test, file).contains("14:16 total 20 Ω·cm² at 25 °C (outside validity) · 20 µm"), () -> lenses(test, file).toString());
        assertContains("- conductivity of PEO holds from 60 °C", hover(test, file, TEXT, "stack Three", 7));
    }
}
