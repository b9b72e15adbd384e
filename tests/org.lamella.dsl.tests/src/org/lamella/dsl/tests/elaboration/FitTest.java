package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.model.Properties;
import org.lamella.model.design.Design;
import org.lamella.model.design.Measurement;
import org.lamella.model.design.Study;
import org.lamella.model.design.Variation;

/** Measurements and fits. */
final class FitTest {

    private static final byte[] SPECTRUM = "f/Hz,Re/Ohm,Im/Ohm\n1000,10,-2\n100,12,-4\n10,15,-1\n1,16,-0.5\n".getBytes(StandardCharsets.UTF_8);
    private static final String CELL = """
            composite Soft { matrix PEO filler LLZTO { fraction: 10 vol% } }
            symmetric stack S { layer a of Soft { thickness: 5 µm ± 1 µm } layer b of PEO { thickness: 7 µm } }
            interface Foil between Li and PEO { exchange-current: 5 A/m² film: 20 Ω·cm² ± 10 % }
            anode A of Li { }
            cell C { anode A electrolyte S cathode A area: 2 cm² conditions: { temperature: 60 °C pressure: 1 MPa } }
            measurement M from "eis/m.csv" { cell: C }
            """;

    /** Another measurement of the cell, and a stack with a law. */
    private static final String SERIES = """
            measurement K from "eis/m.csv" { cell: C conditions: { temperature: 25 °C age: 2 h } }
            ceramic G { conductivity: arrhenius(0.45 mS/cm at 25 °C, 0.35 eV ± 0.05 eV, form: sigma) permittivity: 40 density: 5 g/cm³ }
            stack Law { layer a of G { thickness: 5 µm } }
            """;

    private static Cells cells(String text) {
        return Cells.withMaterials(CELL + SERIES + text).withBytes("eis/m.csv", SPECTRUM);
    }

    private static Study fit(String body) {
        return cells("fit X of C to M { " + body + " }").design("X").getStudy();
    }

    @Test
    void measurementsTakeAreaAndConditionsFromTheirCell() {
        Design design = cells("fit X to M { circuit: \"R0-p(R1,C1)\" }").design("X");
        Measurement measurement = design.getMeasurements().get(0);
        assertEquals(List.of(1000.0, 100.0, 10.0, 1.0), measurement.getFrequencies());
        assertEquals(List.of(-2.0, -4.0, -1.0, -0.5), measurement.getImaginary());
        assertEquals(2e-4, measurement.getArea(), 1e-18);
        assertEquals(333.15, measurement.getTemperature(), 1e-9);
        Study study = design.getStudy();
        assertEquals(measurement, study.getMeasurements().get(0));
        assertEquals("M", study.getSubject().getName());
        assertEquals(List.of(333.15), study.getTemperatures());
        assertEquals(1e6, study.getPressure());
        assertEquals("R0-p(R1,C1)", Properties.symbol(study, "circuit").orElseThrow());
    }

    @Test
    void whatTheMeasurementSaysItselfCountsMore() {
        Measurement measurement = cells("measurement N from \"eis/m.csv\" { cell: C area: 1 cm² conditions: { temperature: 25 °C } }\nfit X to N { circuit: \"R0\" }").design("X")
                .getMeasurements().get(0);
        assertEquals(1e-4, measurement.getArea(), 1e-18);
        assertEquals(298.15, measurement.getTemperature(), 1e-9);
    }

    /** A path leads to every place that the text has in the design: mirror images and contacts too. */
    @Test
    void pathsLeadIntoTheDesign() {
        List<Variation> variations = fit("vary S.a.thickness vary Foil.film: 1 Ω·cm² .. 200 Ω·cm² vary PEO.conductivity").getVariations();
        assertEquals(List.of("S.a.thickness", "Foil.film", "PEO.conductivity"), variations.stream().map(Variation::getPath).toList());
        Variation thickness = variations.get(0);
        assertEquals(List.of("a", "a-mirrored"), thickness.getHolders().stream().map(holder -> holder.getName()).toList());
        assertEquals(5e-6, thickness.getStart(), 1e-18);
        assertEquals(1e-6, thickness.getDeviation(), 1e-18);
        Variation film = variations.get(1);
        assertEquals(List.of("C.anode-interface", "C.cathode-interface"),
                film.getHolders().stream().map(holder -> holder.getQualifiedName()).filter(name -> name.startsWith("C.")).sorted().toList());
        assertEquals(List.of(1e-4, 2e-2, 2e-4), List.of(film.getLow(), film.getHigh(), film.getDeviation()));
        assertEquals("S/m", variations.get(2).getUnit());
    }

    /** What a fit found in some spectra must not count as known when they are fitted again; what others say does. */
    @Test
    void whatIsKnownFromTheseSpectraIsNoKnowledge() {
        String text = "polymer Q { conductivity: 1 mS/cm ± 0.1 mS/cm from \"fit:X\" salt: 1 mol/L density: 1 g/cm³ } stack T { layer a of Q { thickness: 5 µm } } "
                + "fit X of T to M { vary Q.conductivity } fit Again of T to K, M { vary Q.conductivity } fit Other of T to K { vary Q.conductivity }";
        assertTrue(!cells(text).design("X").getStudy().getVariations().get(0).isSetDeviation());
        assertTrue(!cells(text).design("Again").getStudy().getVariations().get(0).isSetDeviation());
        assertEquals(.01, cells(text).design("Other").getStudy().getVariations().get(0).getDeviation(), 1e-12);
    }

    @Test
    void severalMeasurementsKeepTheirConditions() {
        Study study = cells("fit X of C to M, K { vary S.a.thickness vary each Foil.film }").design("X").getStudy();
        assertEquals(List.of("M", "K"), study.getMeasurements().stream().map(Measurement::getName).toList());
        assertEquals(List.of(333.15, 298.15), study.getTemperatures());
        assertEquals(List.of(0.0, 7200.0), study.getMeasurements().stream().map(Measurement::getAge).toList());
        assertEquals(List.of(false, true), study.getVariations().stream().map(Variation::isEach).toList());
    }

    /** Arguments of laws are values like others: they have a start, bounds, and what is known of them. */
    @Test
    void argumentsOfLawsMayVary() {
        Variation variation = cells("fit X of Law to M { vary G.conductivity.activation: 0.2 eV .. 0.5 eV }").design("X").getStudy().getVariations().get(0);
        assertEquals("G.conductivity.activation", variation.getPath());
        assertEquals("conductivity", variation.getProperty());
        assertEquals("activation", variation.getArgument());
        double electronvolt = 96485.33212;
        assertEquals(List.of(.35, .05, .2, .5), List.of(variation.getStart() / electronvolt, variation.getDeviation() / electronvolt, variation.getLow() / electronvolt,
                variation.getHigh() / electronvolt).stream().map(value -> Math.round(1e6 * value) / 1e6).toList());
        assertEquals("J/mol", variation.getUnit());
    }

    /** One number cannot stand for a law at several temperatures; the message says what can. */
    @Test
    void aLawAtSeveralTemperaturesHasNoSingleValue() {
        assertTrue(cells("fit X of Law to M, K { vary G.conductivity }").message(Codes.VARIATION).endsWith("vary each G.conductivity, one value for every spectrum, "
                + "or a value of its law: G.conductivity.value, G.conductivity.activation"));
        assertEquals(List.of(), cells("fit X of Law to M, K { vary each G.conductivity }").errors());
    }

    /** A value that was worked out from one that varies stays as it is, which nobody would see. */
    @Test
    void valuesThatDoNotFollowAreTold() {
        String text = "ceramic H { conductivity: 2 * Q.conductivity permittivity: 40 density: 5 g/cm³ } polymer Q { conductivity: 1 mS/cm at 60 °C salt: 1 mol/L density: 1 g/cm³ }"
                + " stack T { layer a of Q { thickness: 5 µm } interface { } layer b of H { thickness: 5 µm } } fit X of T to M { vary %s }";
        assertEquals("'Q.conductivity' goes into H.conductivity, which the fit leaves as designed; write a number there, or vary it as well",
                cells(text.formatted("Q.conductivity")).message(Codes.VARIATION_NOT_FOLLOWED));
        assertEquals(List.of(), cells(text.formatted("T.a.thickness")).findings().stream().filter(finding -> finding.code().equals(Codes.VARIATION_NOT_FOLLOWED)).toList());
    }

    @Test
    void parametersOfCircuitsAreFixedAndBounded() {
        List<Variation> variations = cells("fit X to M { circuit: \"R0-p(R1,CPE1)\" fix: { CPE1.n: 0.9 R0: 5 mΩ } bounds: { R1: 1 .. 500 Ω } }").design("X").getStudy().getVariations();
        assertEquals(List.of("CPE1.n", "R0", "R1"), variations.stream().map(Variation::getPath).toList());
        assertEquals(List.of(.9, .005, 1.0), variations.stream().map(Variation::getLow).toList());
        assertEquals(List.of(.9, .005, 500.0), variations.stream().map(Variation::getHigh).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "fit X to M { } | one-of 'X'", "fit X of C to M { circuit: \"R0\" vary S.a.thickness } | one-of 'X'", "fit X to M { circuit: \"R0-p(R1\" } | wrong-value '\"R0-p(R1\"'",
        "fit X of C to M { vary S.a.thicknes } | variation 'S.a.thicknes'", "fit X of C to M { vary thickness } | variation 'thickness'", "fit X of C to M { vary S.a.thickness: 10 µm .. 20 µm } | variation '10 µm .. 20 µm'",
        "fit X of C to M { vary S.a.thickness: 1 V .. 2 } | wrong-dimension '1 V'", "fit X of C to M { vary LLZTO.permittivity } | variation 'LLZTO.permittivity'",
        "fit X to M { circuit: \"R0\" bounds: { R0: 5 Ω } } | wrong-value 'R0: 5 Ω'", "fit X to M { circuit: \"R0-p(R1,CPE1)\" fix: { CPE2.n: 1 } } | variation 'CPE2.n'",
        "fit X to M { circuit: \"R0\" fix: { R0: 5 Ω } bounds: { R0: 1 .. 5 Ω } } | variation 'R0'", "fit X to M, M { circuit: \"R0\" } | duplicate-name 'M'",
        "fit X to M, K { circuit: \"R0-p(R1,C1)\" shared: \"R0\", \"R2\" } | variation '\"R2\"'", "fit X of C to M, K { vary S.a.thickness shared: \"R0\" } | one-of 'shared: \"R0\"'",
        "fit X of C to M, K { vary G.conductivity } | variation 'G.conductivity'", "fit X of C to M { vary G.conductivity.activatio } | variation 'G.conductivity.activatio'",
        "fit X of C to M { vary G.conductivity.form } | variation 'G.conductivity.form'", "fit X of C to M { vary G.conductivity.activation: 0.4 eV .. 0.5 eV } | variation '0.4 eV .. 0.5 eV'",
        "measurement N from \"eis/m.csv\" { conditions: { temperature: 25, 40 °C } } | measurement 'temperature: 25, 40 °C'", "measurement N from \"eis/*.csv\" { } | measurement '\"eis/*.csv\"'", "fit X to M { circuit: \"R0\" speed: 1 } | unknown-property 'speed'",
        "measurement N from \"none.z\" { } | measurement '\"none.z\"'", "measurement N from \"../m.csv\" { } | measurement '\"../m.csv\"'", "measurement N from \"eis/m.csv\" { cell: Cc } | unknown-name 'Cc'",
        "measurement N from \"eis/m.csv\" { area: 1 cm } | wrong-dimension '1 cm'" })
    void mistakes(String text, String told) {
        assertEquals(List.of(told), cells(text).errors());
    }

    @Test
    void damagedFilesAreToldAtTheirNameWithTheLine() {
        Cells cells = Cells.withMaterials(CELL).withBytes("eis/m.csv", "f,Re,Im\n1,2,3\n2,x,3\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("measurement '\"eis/m.csv\"'"), cells.errors());
        assertEquals("'eis/m.csv', line 3: 'x' is no number for the real part", cells.message(Codes.MEASUREMENT));
    }

    private static final String CURVE = "t/s,E/V,I/mA\n10,0.1,1\n70,0.2,1\n";
    private static final String RUN = """
            metal L { density: 0.534 g/cm³ concentration: 76900 mol/m³ }
            cell D { anode L electrolyte S cathode L }
            experiment E { strip at 1 mA/cm² for 1 min }
            study X of D { compute run { experiment: E measured: %s } }
            """;

    private static Cells curve(String text) {
        return Cells.withMaterials(CELL + text).withBytes("eis/m.csv", SPECTRUM).withBytes("curve.csv", CURVE.getBytes(StandardCharsets.UTF_8));
    }

    /** Voltage and current over time, per area and from the first point on, with the signs of the simulation. */
    @Test
    void curvesStandBesideExperiments() {
        Design design = curve("measurement N from \"curve.csv\" { cell: C polarity: reversed }\n" + RUN.formatted("N")).design("X");
        Measurement measurement = design.getMeasurements().get(0);
        assertEquals(List.of(0.0, 60.0), measurement.getTimes());
        assertEquals(List.of(-0.1, -0.2), measurement.getVoltages());
        assertEquals(-5, measurement.getCurrents().get(0), 1e-12);
        assertTrue(measurement.getFrequencies().isEmpty());
        assertEquals("N", org.lamella.model.Properties.symbol(design.getStudy().getComputations().get(0), "run.measured").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "measurement N from \"curve.csv\" { cell: C }; fit X to N { circuit: \"R0\" } | wrong-value 'N'", "RUN M | wrong-value 'M'", "RUN Mm | unknown-name 'Mm'",
        "RUN 1 V | wrong-value '1 V'", "measurement N from \"curve.csv\" { } | measurement '\"curve.csv\"'",
        "measurement N from \"curve.csv\" { cell: C columns: { voltage: \"U\" } } | measurement '\"curve.csv\"'" })
    void mistakesWithCurves(String text, String told) {
        String whole = text.startsWith("RUN ") ? RUN.formatted(text.substring(4)) : text.replace(';', '\n');
        assertEquals(List.of(told), curve(whole).errors().stream().filter(error -> !error.startsWith("missing-property")).toList());
    }

    /** Programs write other encodings than this language. */
    @Test
    void filesOfInstrumentsMayBeInTheEncodingOfWindows() {
        byte[] windows = "f/Hz,Re/Ohm,Im/Ohm,C/\u00b5F\n1,2,3,4\n2,3,4,5\n3,4,5,6\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of(), Cells.withMaterials(CELL).withBytes("eis/m.csv", windows).errors());
    }

    @Test
    void fitsMayRequireSomething() {
        Study study = fit("vary Foil.film require good: fit-residual-rms < 1 Ω require apart: parameter-correlation < 0.95");
        assertEquals(List.of("fit-residual-rms", "parameter-correlation"), study.getRequirements().stream().map(each -> each.getQuantity()).toList());
        assertTrue(cells("fit X to M { circuit: \"R0\" require kk: kk-residual-max < 1 % }").errors().isEmpty());
    }
}
