package org.lamella.dsl.tests.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;
import org.lamella.dsl.scanner.Characters;

/** The formatter: what it writes, that it stops there, and that it keeps every token. */
class FormatterTest {
    private static List<String> meaning(String text) {
        return Language.runtimeTokens(text).stream().map(Characters::canonical).toList();
    }

    @Test
    void messyTextIsLaidOut() {
        String messy = """


                package  a.b


                import x . y.*
                polymer  P
                {conductivity:1e-3S/cm
                    young :  10MPa
                \ttransference:0.3    // of lithium
                  salt: 1200 mol/m³ density:1 g/cm³ // two on a line

                // alone
                    window: 0 V..3.9 V typical
                }
                stack  S{ layer a of P{thickness:5µm} layer b of P{ thickness :10 µm ±1 µm}}
                composite C( phi :fraction=20 vol% ){ matrix P filler w=Q{
                fraction:phi*2 size-spread:t/2 }
                }
                """;
        assertEquals("""
                package a.b

                import x.y.*
                polymer P {
                    conductivity: 1e-3 S/cm
                    young:        10 MPa
                    transference: 0.3                       // of lithium
                    salt: 1200 mol/m³   density: 1 g/cm³    // two on a line

                    // alone
                    window: 0 V .. 3.9 V typical
                }
                stack S { layer a of P { thickness: 5 µm }   layer b of P { thickness: 10 µm ± 1 µm } }
                composite C(phi: fraction = 20 vol%) {
                    matrix P   filler w = Q {
                        fraction: phi*2   size-spread: t/2
                    }
                }
                """, Language.format(messy));
    }

    @Test
    void aSecondTimeChangesNothing() {
        String once = Language.format(Language.sample());
        assertNotEquals(Language.sample(), once);
        assertEquals(once, Language.format(once));
        assertEquals(meaning(Language.sample()), meaning(once));
    }

    @Test
    void continuedValuesGoOnBelowTheValue() {
        String text = """
                active N {
                    potential: fn(x) -> 4 V - 1 V * x
                    - 2 V * x
                        from "doi:1"
                    n: 1
                }
                """;
        assertEquals("""
                active N {
                    potential: fn(x) -> 4 V - 1 V * x
                               - 2 V * x
                               from "doi:1"
                    n:         1
                }
                """, Language.format(text));
    }

    @Test
    void requirementsAlignAmongThemselves() {
        assertEquals("""
                study S of C {
                    compute resistance
                    require a:    q < 3 V
                    require long: q < -3 V
                    require r at 1 C, 20 °C > 2 because "it must"
                }
                """, Language.format("""
                study S of C {
                compute resistance
                require a: q<3 V
                require long: q < - 3 V
                require r at 1 C,20 °C>2 because "it must"
                }
                """));
    }

    @Test
    void signsDifferFromSubtraction() {
        assertEquals("let a = -3 + b - c*-2 - (-d) ^ 2 - f(-1, -x)\n", Language.format("let a = - 3+b -c*-2- ( - d )^ 2-f(- 1,-x)"));
    }

    /** Found by fuzzing: a blank came before the bracket and with it, at the next run, one before the stroke. */
    @Test
    void divisionByABracketKeepsItsBlanks() {
        String tight = "let a = 6/(2)*(3)^(2)\n";
        assertEquals(tight, Language.format(tight));
        assertEquals("let a = 6 / (2)\n", Language.format("let a = 6 /(2)"));
    }

    @Test
    void lookAlikesGetOneForm() {
        assertEquals("polymer P { a: 5 \u03A9\u00B7cm²   b: 3 \u00B5m ± 1 \u00B5m   c: 25 °C   d: 1 .. 2 }\n",
                Language.format("polymer P { a: 5\u00A0\u2126\u22C5cm²  b: 3\u2009\u03BCm +/- 1 \u03BCm  c: 25\u202F\u2103  d: 1 \u2026 2 }"));
        assertEquals("polymer P { source: \"it\" }\n", Language.format("polymer P { source: \u201Cit\u201D }"));
    }

    @Test
    void commentsAreKept() {
        String text = """
                /**
                   * About P.
                 *  More.
                 */
                polymer P { // first
                /* one */ a: 3/* two */V  // three
                }  /* four */
                // five""";
        assertEquals("""
                /**
                 * About P.
                 *  More.
                 */
                polymer P {    // first
                    /* one */ a: 3 /* two */ V    // three
                } /* four */
                // five
                """, Language.format(text));
    }

    @Test
    void lineEndsOfWindowsStay() {
        assertEquals("polymer P {\r\n    a: 3 V\r\n}\r\n", Language.format("polymer P {\r\na: 3 V\r\n}"));
    }

    @Test
    void brokenFilesAreLeftAlone() {
        String broken = "polymer  P {  a: 0,45 V }\npolymer  Q { b  }";
        assertEquals(broken, Language.format(broken));
    }

    @Test
    void onlyTheRequestedRegionChanges() {
        String text = "let  a = 1\nlet  b = 2\n";
        assertEquals("let  a = 1\nlet b = 2\n", Language.format(Language.parse(text), List.of(new TextRegion(11, 11))));
    }

    /** Blanks and line ends shuffled wherever they do not matter: the tokens stay, and one pass is enough. */
    @Test
    void shuffledBlanks() {
        Random random = new Random(7);
        int formatted = 0;
        for (int round = 0; round < 40; round++) {
            StringBuilder text = new StringBuilder();
            for (String line : Language.sample().split("\n")) {
                text.append(" ".repeat(random.nextInt(7)));
                boolean comment = false;
                for (int i = 0; i < line.length(); i++) {
                    char c = line.charAt(i);
                    comment |= line.startsWith("/", i) || line.indexOf('"') >= 0;
                    text.append(c);
                    if (!comment && (c == '{' || c == '}') && random.nextInt(3) == 0) {
                        text.append("\n");
                    } else if (!comment && c == ' ') {
                        text.append(" ".repeat(random.nextInt(3)));
                    }
                }
                text.append(random.nextInt(8) == 0 ? "\n\n\n" : "\n");
            }
            String messy = text.toString();
            if (Language.parse(messy).getErrors().isEmpty()) {
                String once = Language.format(messy);
                assertEquals(meaning(messy), meaning(once));
                assertEquals(once, Language.format(once));
                assertTrue(once.lines().noneMatch(line -> line.endsWith(" ") || line.indexOf('\t') >= 0), once);
                formatted++;
            }
        }
        assertTrue(formatted > 20, "only " + formatted + " shuffled texts could be parsed");
    }

    @Test
    void stepsOfExperimentsAreStatements() {
        String messy = """
                experiment  E{rest for 1h
                repeat  3  times{plate at 0.5mA/cm² until 1mAh/cm² or 2h strip at C/5 for 2h}
                ramp from 1A/m² to 2A/m² in 5 log-steps for 1min
                }
                """;
        String once = Language.format(messy);
        assertEquals("""
                experiment E {
                    rest for 1 h
                    repeat 3 times { plate at 0.5 mA/cm² until 1 mAh/cm² or 2 h   strip at C/5 for 2 h }
                    ramp from 1 A/m² to 2 A/m² in 5 log-steps for 1 min
                }
                """, once);
        assertEquals(once, Language.format(once));
    }
}
