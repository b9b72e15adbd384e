package org.lamella.core.tests.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.evaluation.Evaluation;
import org.lamella.core.figures.SolverFigures;
import org.lamella.core.results.ResultStore;
import org.lamella.core.tests.util.CountingSolver;
import org.lamella.core.tests.util.Vocabularies;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.ide.figures.Figure;
import org.lamella.dsl.ide.figures.FigureQuestion;
import org.lamella.library.Example;
import org.lamella.library.Library;
import org.lamella.model.ContentHash;
import org.lamella.model.design.Design;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.Progress;
import org.lamella.solver.StackSolver;
import org.lamella.solver.StudyResult;

/** Figures beside the text: those of the studies, checked by hand, and none that take time. */
class SolverFiguresTest {

    /** A polymer of 0.4 mS/cm and a filler of 10 mS/cm, so that Maxwell-Garnett can be done by hand. */
    private static final String TEXT = """
            package hand
            import lamella.materials.*

            polymer Soft {
                conductivity: 0.4 mS/cm   density: 1.2 g/cm³
            }
            polymer Warm {
                conductivity: vtf(prefactor: 18.5 S·K^0.5/cm, activation: 9 kJ/mol, T0: 195 K) valid 60 °C .. 110 °C   density: 1.2 g/cm³
            }
            ceramic Hard {
                conductivity: 10 mS/cm   density: 5 g/cm³
            }
            composite Loaded(phi: fraction = 20 vol%) {
                matrix Soft
                filler Hard { fraction: phi   shape: sphere(1 µm) }
                law: maxwell-garnett
            }
            stack Pair {
                layer skin of Soft { thickness: 12 µm }
                layer core of Loaded(15 vol%) { thickness: 8 µm }
            }
            stack Plain {
                layer film of Warm { thickness: 25 µm }
            }
            study OfPair of Pair at 60 °C { compute resistance }
            study OfPlain of Plain at 80 °C { compute resistance }
            """;
    /** Text and formula differ by rounding only; the solver writes the gas constant with ten digits, which stands in an exponent. */
    private static final double RELATIVE = 1e-9;
    private static final double GAS_CONSTANT = 8.31446261815324;

    @TempDir
    private Path folder;

    private static SolverFigures figures(StackSolver solver) {
        return new SolverFigures(Vocabularies.vocabulary(), solver, ResultStore.inMemory(10));
    }

    private EditorServer server(String text) {
        return new EditorServer(folder, text, Vocabularies.vocabulary(), figures(Vocabularies.engine().solver()));
    }

    private static FigureQuestion question(Elaboration elaboration, Double... temperatures) {
        assertEquals(List.of(), elaboration.findings().stream().filter(finding -> finding.isError()).toList());
        return new FigureQuestion(elaboration.design(), elaboration.subject().orElseThrow(), List.of(temperatures), List::of);
    }

    private static double value(List<Figure> figures, String quantity, String subject, double temperature) {
        Figure found = figures.stream().filter(figure -> figure.quantity().equals(quantity) && figure.subject().equals(subject) && figure.temperature() == temperature).findFirst()
                .orElseThrow(() -> new AssertionError(quantity + " of " + subject + " is not in " + figures));
        return found.value().orElseThrow(() -> new AssertionError(found.toString()));
    }

    private static void assertNear(double expected, double actual) {
        assertEquals(expected, actual, RELATIVE * expected);
    }

    /** Spheres in a matrix: sigma = sigma_m (1 + 3 phi b / (1 - phi b)), b = (sigma_f - sigma_m) / (sigma_f + 2 sigma_m). */
    private static double maxwellGarnett(double matrix, double filler, double fraction) {
        double contrast = (filler - matrix) / (filler + 2 * matrix);
        return matrix * (1 + 3 * fraction * contrast / (1 - fraction * contrast));
    }

    @Test
    void numbersAreThoseOfHandCalculations() {
        EditorServer server = server(TEXT);
        List<Figure> pair = figures(Vocabularies.engine().solver()).of(question(server.elaborate("Pair"), 333.15), CancelIndicator.NullImpl);
        double loaded = maxwellGarnett(0.04, 1, 0.15);
        assertNear(loaded, value(pair, Figure.CONDUCTIVITY, "hand.Pair.core", 333.15));
        assertNear(12e-6 / 0.04, value(pair, Figure.RESISTANCE, "hand.Pair.skin", 333.15));
        assertNear(8e-6 / loaded, value(pair, Figure.RESISTANCE, "hand.Pair.core", 333.15));
        List<Figure> alone = figures(Vocabularies.engine().solver()).of(question(server.elaborate("Loaded"), 333.15), CancelIndicator.NullImpl);
        assertNear(maxwellGarnett(0.04, 1, 0.2), value(alone, Figure.CONDUCTIVITY, "hand.Loaded", 333.15));
        // Vogel-Tammann-Fulcher: A / sqrt(T) exp(-B / (R (T - T0)))
        List<Figure> plain = figures(Vocabularies.engine().solver()).of(question(server.elaborate("Plain"), 353.15), CancelIndicator.NullImpl);
        double warm = 1850 / Math.sqrt(353.15) * Math.exp(-9000 / (GAS_CONSTANT * (353.15 - 195)));
        assertNear(25e-6 / warm, value(plain, Figure.RESISTANCE, "hand.Plain.film", 353.15));
    }

    @Test
    void theEditorShowsThem() {
        EditorServer server = server(TEXT);
        // 0.4 mS/cm with 15 and 20 vol% of 10 mS/cm: b = 9.6 / 10.8; 8 µm of the first and 12 µm of the matrix
        assertTrue(server.hover("of Loaded(15", 4).contains("- effective conductivity **0.5846 mS/cm** at 60 °C (maxwell-garnett)"), () -> server.hover("of Loaded(15", 4));
        assertTrue(server.hover("composite Loaded", 11).contains("**0.6595 mS/cm** at 60 °C"), () -> server.hover("composite Loaded", 11));
        assertTrue(server.hover("layer core", 7).contains("- area resistance **1.368 Ω·cm²** at 60 °C"), () -> server.hover("layer core", 7));
        assertTrue(server.hover("layer skin", 7).contains("- area resistance **3 Ω·cm²** at 60 °C"), () -> server.hover("layer skin", 7));
        assertTrue(server.hover("stack Pair", 7).contains("- area resistance **4.368 Ω·cm²** at 60 °C"), () -> server.hover("stack Pair", 7));
        assertEquals(List.of("total 4.368 Ω·cm² at 60 °C · 20 µm", "3 Ω·cm² at 60 °C · 60 % thickness", "1.368 Ω·cm² at 60 °C · 40 % thickness"), server.lenses().subList(0, 3));
    }

    @Test
    void figuresEqualWhatStudiesReport() throws IOException {
        Example example = Library.examples().stream().filter(known -> known.name().equals("asymmetric")).findFirst().orElseThrow();
        String text = new String(Library.open(example, example.files().get(0)).readAllBytes(), StandardCharsets.UTF_8);
        EditorServer server = server(text);
        StackSolver solver = Vocabularies.engine().solver();
        StudyResult reported = new Evaluation(solver, ResultStore.inMemory(1)).evaluate(server.elaborate("Baseline").design(), Progress.NONE);
        List<Figure> figures = figures(solver).of(question(server.elaborate("Asymmetric"), 333.15, 353.15), CancelIndicator.NullImpl);
        int compared = 0;
        for (Figure figure : figures) {
            OptionalDouble expected = figure.quantity().equals(Figure.RESISTANCE) && !figure.subject().endsWith("Asymmetric") ? layer(reported, figure) : quantity(reported, figure);
            assertEquals(expected, figure.value(), figure::toString);
            compared++;
        }
        // three layers with conductivity and resistance, the stack with resistance and diffusion, at two temperatures
        assertEquals(16, compared);
    }

    private static OptionalDouble quantity(StudyResult reported, Figure figure) {
        return reported.quantities().stream().filter(value -> value.id().equals(figure.quantity()) && value.subject().equals(figure.subject())
                && value.at().get("temperature").value() == figure.temperature()).mapToDouble(value -> value.value()).findFirst();
    }

    private static OptionalDouble layer(StudyResult reported, Figure figure) {
        return reported.tables().stream().filter(table -> table.id().equals("resistance-breakdown") && table.at().get("temperature").value() == figure.temperature())
                .flatMap(table -> table.rows().stream()).filter(row -> figure.subject().equals(row.get(1))).mapToDouble(row -> (Double) row.get(2)).findFirst();
    }

    @Test
    void whatIsUnchangedIsNotComputedAgain() {
        EditorServer server = server(TEXT);
        CountingSolver solver = new CountingSolver();
        SolverFigures figures = figures(solver);
        List<Figure> first = figures.of(question(server.elaborate("Pair"), 333.15), CancelIndicator.NullImpl);
        assertEquals(first, figures.of(question(server.elaborate("Pair"), 333.15), CancelIndicator.NullImpl));
        assertEquals(1, solver.calls());
        figures.of(question(server.elaborate("Pair"), 343.15), CancelIndicator.NullImpl);
        assertEquals(2, solver.calls());
    }

    @Test
    void aCancelledQuestionSolvesNothing() {
        EditorServer server = server(TEXT);
        CountingSolver solver = new CountingSolver();
        FigureQuestion question = question(server.elaborate("Pair"), 333.15);
        assertThrows(CancellationException.class, () -> figures(solver).of(question, () -> true));
        assertEquals(0, solver.calls());
    }

    @Test
    void whatTheSolverCannotAnswerIsSaid() {
        EditorServer server = server(TEXT);
        List<Figure> figures = figures(Vocabularies.engine().solver()).of(question(server.elaborate("Plain"), 190.0), CancelIndicator.NullImpl);
        assertTrue(figures.stream().allMatch(figure -> figure.value().isEmpty()), figures::toString);
        assertTrue(figures.get(0).remarks().get(0).contains("190"), figures::toString);
    }

    @Test
    void aNameThatIsNotKnownYetFailsNoQuestion() {
        EditorServer server = server(TEXT.replace("matrix Soft", "matrix Sof"));
        assertTrue(server.hover("layer core", 7).contains("no figures: unknown name 'Sof'; did you mean 'Soft'?"), () -> server.hover("layer core", 7));
        assertEquals(List.of("total 2.384 Ω·cm² at 80 °C · 25 µm"), server.lenses().stream().filter(lens -> lens.startsWith("total")).toList(), "only of the stack that does not need it");
    }

    @Test
    void outsideItsValidityAFigureSaysSo() {
        EditorServer server = server(TEXT);
        List<Figure> figures = figures(Vocabularies.engine().solver()).of(question(server.elaborate("Plain"), 298.15), CancelIndicator.NullImpl);
        Figure film = figures.stream().filter(figure -> figure.subject().equals("hand.Plain.film")).findFirst().orElseThrow();
        assertTrue(film.value().isPresent());
        assertTrue(film.remarks().get(0).startsWith("outside-validity: "), film::toString);
    }

    /** A law that takes time, which the solver does not even know: evaluating it would fail. */
    private static final class SlowLaw implements Law {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Family family() {
            return Family.COMPOSITE;
        }

        @Override
        public List<ArgumentType> arguments() {
            return List.of();
        }

        @Override
        public boolean closedForm() {
            return false;
        }

        @Override
        public String doc() {
            return "Takes minutes.";
        }

        @Override
        public String section() {
            return "A13";
        }
    }

    /** Everything known and the slow law. */
    private static Vocabulary withSlowLaw() {
        Vocabulary known = Vocabularies.vocabulary();
        Set<PropertyType> properties = new LinkedHashSet<>();
        for (Subject subject : Subject.values()) {
            properties.addAll(known.properties(subject));
        }
        return Vocabulary.of(List.of(builder -> {
            properties.forEach(builder::property);
            for (Law.Family family : Law.Family.values()) {
                known.laws(family).forEach(builder::law);
            }
            known.studies().forEach(builder::study);
            known.quantities().forEach(builder::quantity);
            builder.law(new SlowLaw());
        }));
    }

    @Test
    void whatTakesTimeComesFromTheStoreOrNotAtAll() {
        Vocabulary vocabulary = withSlowLaw();
        CountingSolver solver = new CountingSolver();
        ResultStore store = ResultStore.inMemory(10);
        SolverFigures figures = new SolverFigures(vocabulary, solver, store);
        String text = TEXT.replace("law: maxwell-garnett", "law: slow").replace("compute resistance", "compute properties, resistance");
        EditorServer server = new EditorServer(folder, text, vocabulary, figures);
        assertTrue(server.hover("layer core", 7).contains("- effective conductivity: not computed yet\n- area resistance: not computed yet\n"), () -> server.hover("layer core", 7));
        assertTrue(server.hover("composite Loaded", 11).contains("- effective conductivity: not computed yet"), () -> server.hover("composite Loaded", 11));
        // the other layer is a closed form
        assertTrue(server.hover("layer skin", 7).contains("- area resistance **3 Ω·cm²** at 60 °C"), () -> server.hover("layer skin", 7));
        assertEquals(List.of("total resistance at 60 °C (not computed) · 20 µm", "3 Ω·cm² at 60 °C · 60 % thickness", "resistance at 60 °C (not computed) · 40 % thickness"),
                server.lenses().subList(0, 3));

        // somebody evaluates the study with a solver that can
        Design closedForm = new EditorServer(folder, text.replace("law: slow", "law: maxwell-garnett"), vocabulary, figures).elaborate("OfPair").design();
        StudyResult result = Vocabularies.engine().solver().solve(closedForm, Progress.NONE);
        store.put(ResultStore.key(ContentHash.of(server.elaborate("OfPair").design()), solver.version()), result);
        assertTrue(server.hover("layer core", 7).contains("- area resistance **1.368 Ω·cm²** at 60 °C"), () -> server.hover("layer core", 7));
        assertTrue(server.hover("stack Pair", 7).contains("- area resistance **4.368 Ω·cm²** at 60 °C"), () -> server.hover("stack Pair", 7));
    }
}
