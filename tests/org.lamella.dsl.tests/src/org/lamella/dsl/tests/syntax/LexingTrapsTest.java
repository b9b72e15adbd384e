package org.lamella.dsl.tests.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lexing traps of the language description, row by row, through the parser's and the content-assist lexer. */
class LexingTrapsTest {
    static Stream<Arguments> rows() {
        return Stream.of(
                // ranges without blanks
                row("1..3", "NUMBER 1", "..", "NUMBER 3"),
                row("2 µm..8 µm", "NUMBER 2", "UNIT µm", "..", "NUMBER 8", "UNIT µm"),
                row("0.5..1.5", "NUMBER 0.5", "..", "NUMBER 1.5"),
                row("2 µm … 8 µm", "NUMBER 2", "UNIT µm", "…", "NUMBER 8", "UNIT µm"),
                // numbers that touch their unit
                row("0.35eV", "NUMBER 0.35", "UNIT eV"),
                row("5eV", "NUMBER 5", "UNIT eV"),
                row("1em", "NUMBER 1", "UNIT em"),
                row("1e-3", "NUMBER 1e-3"),
                row("1e5 m", "NUMBER 1e5", "UNIT m"),
                row("2e", "NUMBER 2", "UNIT e"),
                row("1E+3K", "NUMBER 1E+3", "UNIT K"),
                // division and product of names are no units
                row("t/2", "ID t", "/", "NUMBER 2"),
                row("C/20", "ID C", "/", "NUMBER 20"),
                row("t*2", "ID t", "*", "NUMBER 2"),
                row("t/n", "ID t", "/", "ID n"),
                row("10 mS/cm * 2", "NUMBER 10", "UNIT mS/cm", "*", "NUMBER 2"),
                row("10 mS/cm*2", "NUMBER 10", "UNIT mS/cm", "*", "NUMBER 2"),
                row("8 µm/2", "NUMBER 8", "UNIT µm", "/", "NUMBER 2"),
                row("C/5 + 1", "ID C", "/", "NUMBER 5", "+", "NUMBER 1"),
                // hyphens
                row("PEO-LiTFSI", "ID PEO-LiTFSI"),
                row("a-3", "ID a", "-", "NUMBER 3"),
                row("layer-2", "layer", "-", "NUMBER 2"),
                row("area-r", "ID area-r"),
                row("area-resistance", "ID area-resistance"),
                row("a - b", "ID a", "-", "ID b"),
                row("a -b", "ID a", "-", "ID b"),
                row("a- b", "ID a", "-", "ID b"),
                row("anode-side", "ID anode-side"),
                row("cell-type", "ID cell-type"),
                row("4.48 V-0.8 V", "NUMBER 4.48", "UNIT V", "-", "NUMBER 0.8", "UNIT V"),
                row("LLZTO1-x2", "ID LLZTO1-x2"),
                // units are words, not keywords
                row("8 µm", "NUMBER 8", "UNIT µm"),
                row("m s h g A V C K", "ID m", "ID s", "ID h", "ID g", "ID A", "ID V", "ID C", "ID K"),
                row("0.9  interphase: 5 nm", "NUMBER 0.9", "ID interphase", ":", "NUMBER 5", "UNIT nm"),
                row("0.9  agglomerated × 0.5", "NUMBER 0.9", "ID agglomerated", "×", "NUMBER 0.5"),
                row("0.9  LATP.fraction: 5 nm", "NUMBER 0.9", "ID LATP", ".", "ID fraction", ":", "NUMBER 5", "UNIT nm"),
                row("0.9  size-spread: 0.3", "NUMBER 0.9", "ID size-spread", ":", "NUMBER 0.3"),
                row("0.9\ninterphase", "NUMBER 0.9", "ID interphase"),
                row("0.5 typical", "NUMBER 0.5", "typical"),
                row("25 at 3", "NUMBER 25", "at", "NUMBER 3"),
                row("20 vol% at 60 °C", "NUMBER 20", "UNIT vol%", "at", "NUMBER 60", "UNIT °C"),
                row("0.5 at: 3", "NUMBER 0.5", "ID at", ":", "NUMBER 3"),
                row("8 µm }", "NUMBER 8", "UNIT µm", "}"),
                // a unit is one token
                row("10 mS/cm", "NUMBER 10", "UNIT mS/cm"),
                row("18.5 S·K^0.5/cm", "NUMBER 18.5", "UNIT S·K^0.5/cm"),
                row("1 MPa·m^0.5", "NUMBER 1", "UNIT MPa·m^0.5"),
                row("10 ohm*cm2", "NUMBER 10", "UNIT ohm*cm2"),
                row("10 ohm cm2 capacitance: 1", "NUMBER 10", "UNIT ohm", "ID cm2", "ID capacitance", ":", "NUMBER 1"),
                row("5 s^-1", "NUMBER 5", "UNIT s^-1"),
                row("5 s⁻¹", "NUMBER 5", "UNIT s⁻¹"),
                row("40 Ω·cm²", "NUMBER 40", "UNIT Ω·cm²"),
                row("8.3 J/(mol·K)", "NUMBER 8.3", "UNIT J/(mol·K)"),
                row("10 m/(x + 1)", "NUMBER 10", "UNIT m", "/", "(", "ID x", "+", "NUMBER 1", ")"),
                row("1e-3 1/s", "NUMBER 1e-3", "NUMBER 1", "/", "ID s"),
                // look-alike characters
                row("5 \u2126", "NUMBER 5", "UNIT \u2126"),
                row("5 \u03A9", "NUMBER 5", "UNIT \u03A9"),
                row("5 \u00B5m", "NUMBER 5", "UNIT \u00B5m"),
                row("5 \u03BCm", "NUMBER 5", "UNIT \u03BCm"),
                row("5 A\u00B7s", "NUMBER 5", "UNIT A\u00B7s"),
                row("5 A\u22C5s", "NUMBER 5", "UNIT A\u22C5s"),
                row("25 \u2103", "NUMBER 25", "UNIT \u2103"),
                row("25 \u00BAC", "NUMBER 25", "UNIT \u00BAC"),
                row("3 \u212B", "NUMBER 3", "UNIT \u212B"),
                row("300 \u212A", "NUMBER 300", "UNIT \u212A"),
                row("5\u00A0nm", "NUMBER 5", "UNIT nm"),
                row("5\u2009nm", "NUMBER 5", "UNIT nm"),
                row("5\u202Fnm", "NUMBER 5", "UNIT nm"),
                row("\uFEFFlet", "let"),
                row("a \u2212 3", "ID a", "\u2212", "NUMBER 3"),
                row("2 \u2013 8", "NUMBER 2", "\u2013", "NUMBER 8"),
                // decimal comma
                row("0,45 mS/cm", "NUMBER 0,45", "UNIT mS/cm"),
                row("5, 10, 20 vol%", "NUMBER 5", ",", "NUMBER 10", ",", "NUMBER 20", "UNIT vol%"),
                row("f(1 nm,2 nm)", "ID f", "(", "NUMBER 1", "UNIT nm", ",", "NUMBER 2", "UNIT nm", ")"),
                row("0.5,2", "NUMBER 0.5", ",", "NUMBER 2"),
                // kinds of percent
                row("20 vol%", "NUMBER 20", "UNIT vol%"),
                row("30wt%", "NUMBER 30", "UNIT wt%"),
                row("3 mol%", "NUMBER 3", "UNIT mol%"),
                row("10 %", "NUMBER 10", "UNIT %"),
                row("10%", "NUMBER 10", "UNIT %"),
                row("10 %/K", "NUMBER 10", "UNIT %/K"),
                row("± 20 %", "±", "NUMBER 20", "UNIT %"),
                row("-7.8 % * (1 - x)", "-", "NUMBER 7.8", "UNIT %", "*", "(", "NUMBER 1", "-", "ID x", ")"),
                // keywords as names by position
                row("gyroid(cell: 2 µm, kind: network)", "ID gyroid", "(", "ID cell", ":", "NUMBER 2", "UNIT µm", ",", "ID kind", ":",
                        "ID network", ")"),
                row("melting(at: 58 °C)", "ID melting", "(", "ID at", ":", "NUMBER 58", "UNIT °C", ")"),
                row("active: 55 vol%", "ID active", ":", "NUMBER 55", "UNIT vol%"),
                row("matrix.conductivity", "ID matrix", ".", "ID conductivity"),
                row("stack.cell.layer", "ID stack", ".", "ID cell", ".", "ID layer"),
                row("interface × 2", "ID interface", "×", "NUMBER 2"),
                row("same: anode", "ID same", ":", "ID anode"),
                row("t: fn(x) -> x", "ID t", ":", "fn", "(", "ID x", ")", "->", "ID x"),
                row("matrix PEO", "matrix", "ID PEO"),
                row("thickness:\nlayer core", "ID thickness", ":", "layer", "ID core"),
                row("Asymmetric.*", "ID Asymmetric", ".", "*"),
                // C is the rate
                row("1 C", "NUMBER 1", "UNIT C"),
                row("at C/20", "at", "ID C", "/", "NUMBER 20"),
                // symbols
                row("3 -> 4", "NUMBER 3", "->", "NUMBER 4"),
                row("0 % -> 10 vol%", "NUMBER 0", "UNIT %", "->", "NUMBER 10", "UNIT vol%"),
                row("10 µm +/- 1 µm", "NUMBER 10", "UNIT µm", "+/-", "NUMBER 1", "UNIT µm"),
                row("a +/* sum */ b", "ID a", "+", "ID b"),
                row("a >= 3 <= b ≤ c", "ID a", ">=", "NUMBER 3", "<=", "ID b", "≤", "ID c"),
                row("\"a b\" // c \"", "STRING \"a b\""),
                row("\"open\n5 nm", "STRING \"open", "NUMBER 5", "UNIT nm"),
                row("/* µ */ a /* open b", "ID a"),
                row("5 /* big */ nm", "NUMBER 5", "UNIT nm"),
                row("5 /* on the next\nline */ nm", "NUMBER 5", "ID nm"));
    }

    private static Arguments row(String text, String... tokens) {
        return Arguments.of(text, List.of(tokens));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void parserLexer(String text, List<String> tokens) {
        assertEquals(tokens, Language.runtimeTokens(text));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void contentAssistLexer(String text, List<String> tokens) {
        assertEquals(tokens, Language.contentAssistTokens(text));
    }

    @Test
    void bothLexersCutTheSampleAlike() {
        List<String> tokens = Language.runtimeTokens(Language.sample());
        assertEquals(tokens, Language.contentAssistTokens(Language.sample()));
    }
}
