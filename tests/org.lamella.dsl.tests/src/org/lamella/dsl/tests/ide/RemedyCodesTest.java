package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.quickfix.RemedyFamilies;
import org.lamella.dsl.scanner.ScanProblem;
import org.lamella.dsl.syntax.CellResource;
import org.lamella.dsl.syntax.LinkingMessages;
import org.lamella.dsl.syntax.SyntaxMessages;

/** Every code of a message either has remedies or a reason why it has none. */
class RemedyCodesTest {

    /** Codes without remedy, and why. */
    private static final Map<String, String> NONE = Map.ofEntries(
            Map.entry(ScanProblem.TOO_DEEP, "the formula is to be written otherwise"),
            Map.entry(SyntaxMessages.VALUE, "the number cannot be read, so that nobody knows which was meant"),
            Map.entry(CellResource.TOO_LARGE, "where to split a file is the author's choice"),
            Map.entry(CellResource.NOT_UTF8, "the text cannot be read"),
            Map.entry(CellResource.BINARY, "the text cannot be read"),
            Map.entry(CellResource.UNREADABLE, "the system does not let it be read"),
            Map.entry(Codes.NO_VALUE, "the arithmetic is the author's"),
            Map.entry(Codes.TABLE, "the data are the author's"),
            Map.entry(Codes.GRADIENT, "the points are the author's"),
            Map.entry(Codes.GRADIENT_PLACE, "in which layers the gradient was meant is the author's to say; the message shows how it is written"),
            Map.entry(Codes.GRADIENT_PROPERTY, "one value for the whole layer, or another property, is a decision about the design"),
            Map.entry(Codes.GRADIENT_POSITION, "where the point was meant is the author's to say"),
            Map.entry(Codes.GRADIENT_LAW, "another law is a decision about the design"),
            Map.entry(Codes.MEASUREMENT, "the file of an instrument is not changed; the message names the line"),
            Map.entry(Codes.VARIATION_NOT_FOLLOWED, "whether the other value is to follow, or to be a number, is the author's choice"),
            Map.entry(Codes.CYCLE, "which of the definitions is to go is the author's choice"),
            Map.entry(Codes.PACKING, "a warning about a design that may be meant"),
            Map.entry(Codes.LAW_FILE, "which file was meant is the author's to say"),
            Map.entry(Codes.BOX_NOT_WHOLE, "which multiple is meant is the author's choice"),
            Map.entry(Codes.NO_GENERATOR, "another law or another shape is a decision about the design"),
            Map.entry(Codes.VOXELS_TOO_COARSE, "how long to compute, or another law, is the author's choice; the message names the voxels"),
            Map.entry(Codes.INCLUSION_TOO_LONG, "how long to compute, or another law, is the author's choice; the message names the voxels"),
            Map.entry(Codes.LAYER_TOO_THIN, "the box, the law or the layer is a decision about the design"),
            Map.entry(Codes.STEP, "what is held, and from where to where, is the author's choice; the message shows how it is written"),
            Map.entry(Codes.STEP_END, "how long a step lasts is the author's choice; the message shows how it is written"),
            Map.entry(Codes.EXPERIMENT_UNAVAILABLE, "another cell or another experiment: a decision about the design"),
            Map.entry(Codes.OUTSIDE_VALIDITY, "another temperature, another law or another material: a decision about the design"),
            Map.entry(Codes.NO_TEMPERATURE_LAW, "an activation energy is measured, not made up"),
            Map.entry(Codes.SEVERAL_SALTS, "the polymers are a decision about the design"),
            Map.entry(Codes.THICKNESS_INFO, "tells, does not complain"),
            Map.entry(Codes.OVERRIDE_UNKNOWN, "comes from outside the file"),
            Map.entry(Codes.OVERRIDE_AMBIGUOUS, "comes from outside the file"),
            Map.entry(Codes.OVERRIDE_UNUSED, "comes from outside the file"));

    private static final RemedyFamilies FAMILIES = new CellIdeSetup(TestServer.VOCABULARY).createInjectorAndDoEMFRegistration().getInstance(RemedyFamilies.class);

    @Test
    void everyCodeIsDecided() {
        Set<String> undecided = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        Stream.of(Codes.class, ScanProblem.class, SyntaxMessages.class, LinkingMessages.class, CellResource.class).flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers()) && field.getType() == String.class).map(RemedyCodesTest::value).forEach(code -> {
                    (hasRemedies(code) == NONE.containsKey(code) ? hasRemedies(code) ? twice : undecided : new TreeSet<String>()).add(code);
                });
        assertEquals(Set.of(), undecided, "a remedy, or a reason why there is none");
        assertEquals(Set.of(), twice, "these have remedies");
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean hasRemedies(String code) {
        return Stream.of(List.<String>of(), List.of("a"), List.of("a", "b")).anyMatch(data -> {
            Diagnostic diagnostic = new Diagnostic(new Range(new Position(0, 0), new Position(0, 0)), code);
            diagnostic.setCode(code);
            diagnostic.setData(data);
            return FAMILIES.mayHelp(diagnostic);
        });
    }
}
