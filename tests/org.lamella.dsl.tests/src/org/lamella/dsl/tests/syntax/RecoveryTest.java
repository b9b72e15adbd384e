package org.lamella.dsl.tests.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Quantity;

/** A mistake is one message at its place, and everything around it is there. */
class RecoveryTest {
    private static final String BEFORE = """
            package p
            polymer A { young: 1 MPa   poisson: 0.4 }
            stack S {
                layer first of A { thickness: 1 µm }
            """;
    private static final String AFTER = """
                layer last of A { thickness: 3 µm }
            }
            study T of S {
                compute resistance
                require thin: thickness of S < 25 µm
            }
            """;

    /** A line in the middle of a stack, the place of its message within it (line from 5, column), its code, and the layers that remain. */
    static Stream<Arguments> lines() {
        return Stream.of(line("    layr core of A { thickness: 2 µm }", "5:5 syntax", "first last"),
                line("    layer core of A { thickness: 2 µm", "6:5 missing-symbol", "first core last"),
                line("    layer core of", "6:5 missing-symbol", "first core last"),
                line("    layer core of A { thickness: }", "5:34 syntax", "first core last"),
                line("    layer core of A { thickness 2 µm }", "5:33 syntax", "first core last"),
                line("    layer core of A { thickness: 2 µm } garbage here", "5:41 syntax", "first core last"),
                line("    layer before last of A { thickness: 2 µm }", "5:11 missing-symbol", "first null last"),
                line("    layer core A { thickness: 2 µm }", "5:16 missing-symbol", "first core last"),
                line("    layer core of A( { thickness: 2 µm }", "5:22 missing-symbol", "first core last"),
                line("    thickness: f(1, 2 µm", "6:5 missing-symbol", "first last"),
                line("    contact: { area: 90 % spot 2 µm }", "5:32 syntax", "first last"),
                line("    note: 1 2 3", "5:13 syntax", "first last"),
                line("    layer core-2 of A { thickness: 2 µm }", "5:15 syntax", "first last"),
                line("    rate: 1e-3 1/s", "5:16 syntax", "first last"),
                line("    layer cell of A { thickness: 2 µm }", "5:11 keyword-as-name", "first last"),
                line("    note: 5 € V", "5:13 unexpected-character", "first last"),
                line("    ]", "5:5 unexpected-character", "first last"),
                line("    note: \"open", "5:11 unclosed-text", "first last"),
                line("    note: 0,45 V", "5:11 decimal-comma", "first last"),
                line("    note: \u22125 V", "5:11 typographic-minus", "first last"),
                line("    note: .5 V", "5:11 incomplete-number", "first last"),
                line("    note: 5. V", "5:11 incomplete-number", "first last"),
                line("    note: 1e999 V", "5:11 value-format", "first last"));
    }

    private static Arguments line(String text, String error, String layers) {
        return Arguments.of(text, error, List.of(layers.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void oneMessageAndTheRestStands(String line, String error, List<String> layers) {
        XtextResource resource = Language.parse(BEFORE + line + "\n" + AFTER);
        List<String> errors = Language.errors(resource);
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).startsWith(error + " "), errors.toString());
        assertEquals(layers, Language.all(resource, Layer.class).stream().map(layer -> String.valueOf(layer.getName())).toList());
        assertEquals(List.of("A", "S", "T"), Language.file(resource).getElements().stream().map(Named::getName).toList());
        assertEquals(List.of("thin"), Language.all(resource, org.lamella.dsl.cell.Requirement.class).stream().map(Named::getName).toList());
    }

    @Test
    void messagesSayWhatWasExpected() {
        assertEquals(List.of("5:5 syntax unexpected 'layr', layer, interface, without, a property (name: value) or } is expected here"),
                Language.errors(Language.parse(BEFORE + "    layr core of A { thickness: 2 µm }\n" + AFTER)));
        assertEquals(List.of("1:17 decimal-comma decimal comma; write 0.45"), Language.errors(Language.parse("polymer P { a:  0,45 }")));
        assertEquals(List.of("1:9 typographic-minus typographic minus, replace by -"), Language.errors(Language.parse("let a = \u22123")));
        assertEquals(List.of("1:7 keyword-as-name 'cell' is a word of the language; a name is expected here"),
                Language.errors(Language.parse("stack cell { }")));
    }

    /** Habits from other languages and from paper, with the end of the message that answers each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "polymer P { a: 1 V, b: 2 V } | properties need no comma between them",
            "polymer P { a: 1 V; b: 2 V } | values and statements need no separator",
            "polymer P { a = 1 V } | write : for =",
            "polymer P { a: 5 [V] } | write round brackets",
            "polymer P { a: b² } | a power of a value is written ^",
            "polymer P { a: 1e-3 1/s } | powers belong to the unit, as in 5 s^-1",
            "polymer P { a: %5 } | a percent sign needs a number before it",
            "polymer P { a: 'x' } | text is written in double quotes",
            "polymer P-2 { } | a name takes a hyphen only before a letter",
            "polymer P { } } | no { is open here",
            "polymer P { a: 5, 10,20 V } | write 10.20",
            "polymer P { a: 5,10,20 V } | write 5, 10, 20 for a list",
            "stack S { layer a of B { thickness: } } | a value (number with unit, name, text in quotes, or a formula) is expected here",
            "study S of B { require x } | one of < <= > >= is expected here"})
    void messagesAnswerHabits(String text, String ending) {
        List<String> errors = Language.errors(Language.parse(text));
        assertTrue(!errors.isEmpty() && errors.get(0).endsWith(ending), errors.toString());
    }

    @Test
    void mistakenNumbersAreReadAsMeant() {
        assertEquals(List.of(0.45, 0.5, 5.0), Language.all(Language.parse("let a = 0,45\nlet b = .5\nlet c = 5."), Quantity.class).stream()
                .map(Quantity::getValue).toList());
    }

    @Test
    void severalMistakesAreAllTold() {
        XtextResource resource = Language.parse("""
                polymer A { young 1 MPa   poisson: 0.4 }
                sweep B of C { vary x: 1 .. 2 }
                stack S { layer a of A { thickness: 1 µm
                }
                study T of S { compute   require q < 3 V   require < 3 V }
                } }
                polymer Z { young: 3 MPa }
                """);
        assertEquals(List.of("1:19", "2:1", "5:1", "5:26", "5:52", "6:1", "6:3"),
                Language.errors(resource).stream().map(error -> error.substring(0, error.indexOf(' '))).toList());
        assertEquals(List.of("A", "S", "T", "Z"), Language.file(resource).getElements().stream().map(Named::getName).toList());
    }

    /** Every prefix of the sample: what was complete before the cut is still there. */
    @Test
    void halfTypedFileKeepsWhatIsComplete() {
        String sample = Language.sample();
        XtextResource whole = Language.parse(sample);
        List<Property> properties = Language.all(whole, Property.class);
        for (int cut = 200; cut < sample.length(); cut += 97) {
            int end = cut;
            long complete = properties.stream().filter(property -> endOf(property) < end).count();
            XtextResource half = Language.parse(sample.substring(0, cut));
            long found = Language.all(half, Property.class).size();
            assertTrue(found >= complete - 4, found + " of " + complete + " properties at " + cut);
        }
    }

    private static int endOf(Property property) {
        return org.eclipse.xtext.nodemodel.util.NodeModelUtils.getNode(property).getEndOffset();
    }
}
