package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.Expressions;
import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Design;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.Value;

/** Laws, shapes and tables. */
final class LawTest {

    private static Cells conductivity(String text) {
        return Cells.of("polymer X { density: 1 g/cm³ conductivity: " + text + " }");
    }

    /** Test values of the physics reference, A1. */
    @ParameterizedTest
    @CsvSource({ "298.15, 2.968169e-3", "333.15, 4.008761e-2", "363.15, 1.553800e-1" })
    void vtfOfTheReference(double temperature, double sigma) {
        Design design = conductivity("vtf(prefactor: 18.5 S·K^0.5/cm, activation: 9 kJ/mol, T0: 195 K)").design("X");
        assertEquals(sigma, Cells.at(design, "Material X", "conductivity", temperature), 1e-6 * sigma);
    }

    @ParameterizedTest
    @CsvSource({ "sigma, 0.20917773", "sigma-T, 0.18720198" })
    void arrheniusOfTheReference(String form, double sigma) {
        Design design = conductivity("arrhenius(0.5 mS/cm at 25 °C, 0.35 eV, form: " + form + ")").design("X");
        assertEquals(sigma, Cells.at(design, "Material X", "conductivity", 333.15), 1e-6 * sigma);
    }

    @Test
    void argumentsAreNamedInTheOrderOfTheRegistryAndDefaultsAreFilled() {
        Design design = Cells.withMaterials("interface Li-LLZTO between Li and LLZTO { film: arrhenius(activation: 0.5 eV, value: 5 Ω·cm² at 25 °C) }").design("Li-LLZTO");
        CallExpression call = (CallExpression) Cells.value(design, "PairInterface Li-LLZTO", "film").getExpression();
        assertEquals(List.of("value", "activation", "form"), call.getArguments().stream().map(Argument::getName).toList());
        assertEquals("resistance", ((SymbolExpression) call.getArguments().get(2).getValue().getExpression()).getName());
        assertEquals(298.15, ((NumberExpression) call.getArguments().get(0).getValue().getAt()).getValue(), 1e-9);
        assertEquals(5e-4, ((NumberExpression) call.getArguments().get(0).getValue().getExpression()).getValue(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "arrhenius(0.5 mS/cm at 25 °C, 0.35 eV) | argument 'arrhenius'", "arrhenius(0.5 mS/cm, 0.35 eV, form: sigma) | missing-condition '0.5 mS/cm'",
            "arrhenius(0.5 mS/cm at 25 °C, 0.35 V, form: sigma) | wrong-dimension '0.35 V'", "arrhenius(5 Ω·cm² at 25 °C, 0.35 eV, form: sigma) | wrong-dimension '5 Ω·cm²'",
            "arrhenius(0.5 mS/cm at 25 V, 0.35 eV, form: sigma) | wrong-dimension '25 V'", "arrhenius(0.5 mS/cm at 25 °C, 0.35 eV, form: tau) | wrong-value 'tau'",
            "arrhenius(0.5 mS/cm at 25 °C, 0.35 eV, shape: sigma) | argument 'shape: sigma'", "arrhenius(-0.5 mS/cm at 25 °C, 0.35 eV, form: sigma) | out-of-range 'arrhenius(-0.5 mS/cm at 25 °C, 0.35 eV, form: sigma)'",
            "arhenius(0.5 mS/cm at 25 °C, 0.35 eV) | law-unavailable 'arhenius'", "sphere(5 nm) | law-unavailable 'sphere'",
            "table(25 °C -> 1 mS/cm) | table 'table(25 °C -> 1 mS/cm)'", "table(25 °C -> 1 mS/cm, 60 °C) | table '60 °C'", "table(1 V -> 1 mS/cm, 2 V -> 2 mS/cm) | table 'table(1 V -> 1 mS/cm, 2 V -> 2 mS/cm)'",
            "table(25 °C -> 1 mS/cm, 60 °C -> 2 V) | wrong-dimension '2 V'", "table(25 °C -> 1 mS/cm, 25 °C -> 2 mS/cm) | table 'table(25 °C -> 1 mS/cm, 25 °C -> 2 mS/cm)'",
            "table(25 °C -> 1 mS/cm, 60 °C -> -2 mS/cm) | out-of-range 'table(25 °C -> 1 mS/cm, 60 °C -> -2 mS/cm)'" })
    void mistakesInCalls(String text, String told) {
        List<String> errors = conductivity(text).errors();
        assertTrue(errors.contains(told), errors.toString());
        assertTrue(errors.stream().noneMatch(error -> error.startsWith("missing-property")), errors.toString());
    }

    @Test
    void aLawForAPropertyThatTakesNone() {
        assertEquals(List.of("wrong-value 'arrhenius'"),
                Cells.of("polymer X { conductivity: 1 mS/cm density: arrhenius(1 g/cm³ at 25 °C, 0.1 eV, form: sigma) }").errors());
    }

    @Test
    void lawsOfOtherFamiliesStandForThemselves() {
        Design design = Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 10 vol% shape: wire(diameter: 200 nm, aspect: 40) } law: gem(threshold: 0.2) }").design("C");
        CallExpression shape = (CallExpression) Cells.value(design, "Phase C.LLZTO", "shape").getExpression();
        assertEquals("wire", shape.getFunction());
        assertEquals(List.of("diameter", "aspect", "order"), shape.getArguments().stream().map(Argument::getName).toList());
        assertEquals("gem", ((CallExpression) Cells.value(design, "Composite C", "law").getExpression()).getFunction());
        assertEquals(List.of("law-unavailable 'pixels'"), Cells.withMaterials("composite C { matrix PEO law: pixels(points: 128) }").errors());
        assertEquals(List.of("out-of-range '-5 nm'"),
                Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 10 vol% shape: sphere(-5 nm) } }").errors());
    }

    @Test
    void tablesAreSortedAndValidBetweenTheirEnds() {
        Value value = Cells.value(conductivity("table(60 °C -> 6e-5 S/cm, 25 °C -> 2e-6 S/cm) typical").design("X"), "Material X", "conductivity");
        var table = (org.lamella.model.design.TableExpression) value.getExpression();
        assertEquals("T", table.getKey());
        assertEquals(List.of(298.15, 333.15), table.getKeys());
        assertEquals(List.of(2e-4, 6e-3), table.getEntries());
        assertEquals(298.15, value.getValidFrom(), 1e-9);
        assertEquals(333.15, value.getValidTo(), 1e-9);
        assertTrue(value.isTypical());
    }

    private static Cells csv(String content) {
        return conductivity("table(\"data/film.csv\")").withBytes("data/film.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "T [°C],sigma [S/cm]\\n25,2e-6\\n60,6e-5\\n", "T [K];sigma [mS/cm]\\n298,15;2e-3\\n333,15;6e-2",
            "\uFEFF T [°C] ;sigma [S/cm]\\n60,0;6e-5\\n25;0,000002",
            "\uFEFFT [°C],time [s],sigma [S/cm]\\r\\n60,2,6e-5\\r\\n25,1,2e-6\\r\\n\\r\\n" })
    void tablesFromFiles(String content) {
        Design design = csv(content.replace("\\n", "\n").replace("\\r", "\r")).design("X");
        assertEquals(2e-4, Cells.at(design, "Material X", "conductivity", 298.15), 1e-12);
        assertEquals(6e-3, Cells.at(design, "Material X", "conductivity", 333.15), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "T [°C],sigma [S/cm]\\n25,2e-6\\n60,much | line 3", "T [°C],sigma [S/cm]\\n25\\n60,1 | line 2", "T [°C],sigma [V]\\n25,1\\n60,2 | line 1",
            "T [grad],sigma [S/cm]\\n25,1 | line 1", "T [°C],sigma [S/cm]\\n25,1 | at least two lines", "'' | empty",
            "T [°C],sigma [S/cm]\\n25,1\\n\\n25,2 | line 4: the table has two values at 25 °C", "T,sigma [S/cm]\\n25,1\\n60,2 | line 1: a table over number",
            "T [°C],sigma [S/cm]\\n25,\"0,5\"\\n60,1 | line 2: '0,5' is no number; decimal commas need semicolons",
            "T [°C],a [S/cm],b [S/cm]\\n25,1,2\\n60,2,3 | column: \"a\" or \"b\"" })
    void whatIsWrongInAFileIsToldAtItsName(String content, String why) {
        Cells cells = csv(content.replace("\\n", "\n"));
        assertTrue(cells.message("table").contains(why), cells.message("table"));
        assertEquals(1, cells.errors().size(), cells.errors().toString());
    }

    @Test
    void oneOfSeveralColumnsIsAskedForByName() {
        String content = "T [°C],a [S/cm],b [S/cm]\n25,1,2\n60,2,4";
        Cells cells = conductivity("table(\"film.csv\", column: \"b\") ± 10 % from \"measured\"").withBytes("film.csv", content.getBytes(StandardCharsets.UTF_8));
        assertEquals(400, Cells.at(cells.design("X"), "Material X", "conductivity", 333.15), 1e-9);
        assertEquals("measured", Cells.value(cells.design("X"), "Material X", "conductivity").getSource());
        assertEquals(List.of("table '\"film.csv\"'"),
                conductivity("table(\"film.csv\", column: \"c\")").withBytes("film.csv", content.getBytes(StandardCharsets.UTF_8)).errors());
        assertEquals(List.of("table 'unit: \"c\"'"), conductivity("table(\"film.csv\", unit: \"c\")").errors());
    }

    private static double at(Design design, double temperature, double concentration) {
        return Expressions.compile(Cells.value(design, "Material X", "conductivity"), Cells.VOCABULARY).at(temperature, concentration, Double.NaN);
    }

    /** Over temperature and concentration: written out, or from a file in either order of the keys, with curves of different lengths. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "table(25 °C -> table(500 mol/m³ -> 0.1 mS/cm, 1500 mol/m³ -> 0.3 mS/cm), 60 °C -> table(500 mol/m³ -> 1 mS/cm, 1000 mol/m³ -> 2 mS/cm, 1500 mol/m³ -> 3 mS/cm)) | ''",
        "table(\"data/film.csv\") | T [°C],c [mol/L],sigma [mS/cm];25,0.5,0.1;25,1.5,0.3;60,0.5,1;60,1,2;60,1.5,3",
        "table(\"data/film.csv\") | c [mol/m³],T [°C],sigma [mS/cm];500,60,1;500,25,0.1;1000,60,2;1500,25,0.3;1500,60,3" })
    void tablesOverTwoKeys(String call, String content) {
        Design design = conductivity(call).withBytes("data/film.csv", content.replace(';', '\n').getBytes(StandardCharsets.UTF_8)).design("X");
        assertEquals(0.02, at(design, 298.15, 1000), 1e-12);
        assertEquals(0.2, at(design, 333.15, 1000), 1e-12);
        assertEquals(0.02 * Math.pow(10, (1 / 310.0 - 1 / 298.15) / (1 / 333.15 - 1 / 298.15)), at(design, 310, 1000), 1e-12);
        assertEquals(298.15, Cells.value(design, "Material X", "conductivity").getValidFrom(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "table(25 °C -> table(30 °C -> 1 mS/cm, 40 °C -> 2 mS/cm)) | a table over temperature",
        "table(25 °C -> table(500 mol/m³ -> 1 mS/cm, 900 mol/m³ -> 2 mS/cm), 60 °C -> 2 mS/cm) | either all a value or all a table over another key",
        "table(25 °C -> table(500 mol/m³ -> 1 mS/cm), 60 °C -> table(500 mol/m³ -> 2 mS/cm, 900 mol/m³ -> 3 mS/cm)) | at least two lines" })
    void whatIsWrongWithATableOfTablesIsTold(String call, String why) {
        assertTrue(conductivity(call).message("table").contains(why), conductivity(call).message("table"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "T [°C],c [mol/L],sigma [mS/cm];25,0.5,0.1;25,1.5,0.3;60,0.5,1 | line 4: the only value at 60 °C; a table over concentration (mol/m³) needs at least two",
        "T [°C],c [mol/L],sigma [mS/cm];25,0.5,0.1;60,0.5,1;25,1.5,0.3;25,0.5,0.2;60,1,2 | line 5: the table has two values at 500 mol/m³",
        "T [°C],c [mol/L],sigma [mS/cm];25,,0.1;60,0.5,1 | line 2: column 2 is empty" })
    void whatIsWrongInAFileOverTwoKeysIsToldWithItsLine(String content, String why) {
        Cells cells = csv(content.replace(';', '\n'));
        assertTrue(cells.message("table").contains(why), cells.message("table"));
        assertEquals(1, cells.errors().size(), cells.errors().toString());
    }

    @Test
    void aValueOutOfRangeInACurveIsToldWithItsLine() {
        Cells cells = csv("T [°C],c [mol/L],sigma [mS/cm]\n25,0.5,0.1\n25,1.5,-0.3\n60,0.5,1\n60,1,2");
        assertTrue(cells.message("out-of-range").startsWith("'data/film.csv', line 3: "), cells.message("out-of-range"));
    }

    @Test
    void aValueOutOfRangeIsToldWithItsLine() {
        Cells cells = conductivity("table(\"film.csv\")").withBytes("film.csv", "T [°C],sigma [S/cm]\n60,-1\n25,1".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("out-of-range '\"film.csv\"'"), cells.errors());
        assertTrue(cells.message("out-of-range").startsWith("'film.csv', line 2: "), cells.message("out-of-range"));
    }

    @Test
    void namesOfFilesMayHaveBlanksAndOtherLetters() {
        byte[] content = "T [°C],sigma [S/cm]\n25,1\n60,2".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), conductivity("table(\"data/Messung 1 ü.csv\")").withBytes("data/Messung%201%20ü.csv", content).errors());
    }

    @Test
    void filesThatCannotBeRead() {
        assertEquals(List.of("table '\"none.csv\"'"), conductivity("table(\"none.csv\")").errors());
        assertEquals(List.of("table '\"/etc/passwd\"'"), conductivity("table(\"/etc/passwd\")").errors());
        assertEquals(List.of("table '\"../x.csv\"'"), conductivity("table(\"../x.csv\")").errors());
        Cells latin = conductivity("table(\"x.csv\")").withBytes("x.csv", "T [\u00B0C],s [S/cm]\n1,2\n2,3".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(latin.message("table").contains("UTF-8"));
    }
}
