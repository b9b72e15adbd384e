package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remedies of units, values and ranges. */
class UnitRemedyTest extends RemedyTest {

    private static final String FRAME = """
            import lamella.materials.*
            polymer P {
                conductivity: 1e-5 S/cm
                density:      1.2 g/cm³
                poisson:      0.3
                window:       0 V .. 4 V
                salt-name:    "LiTFSI"
                products:     insulating
            }
            composite C {
                matrix P
                filler LLZTO { fraction: 10 vol% }
                porosity: 2 %
                law:      auto
            }
            stack S {
                layer a of PEO-LiTFSI { thickness: 12 µm }
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', value = {
        "missing-unit;    12 µm;          12;                 Add µm;                        12 µm",
        "missing-unit;    1e-5 S/cm;      1e-5;               Add S/cm;                      1e-5 S/cm",
        "unknown-unit;    12 µm;          12 umm;             Replace by µm;                 12 µm",
        "unknown-unit;    1e-5 S/cm;      1e-5 S/cmm;         Replace by S/cm;               1e-5 S/cm",
        "wrong-dimension; 1e-5 S/cm;      1e-5 S;             Replace S by S/cm;             1e-5 S/cm",
        "wrong-dimension; 1e-5 S/cm;      10 µS;              Replace µS by µS/cm;           10 µS/cm",
        "wrong-dimension; 1e-5 S/cm;      200 kΩ·cm;          Replace by 1 / (200 kΩ·cm);    1 / (200 kΩ·cm)",
        "wrong-dimension; 10 vol%;        10 %;               Replace % by wt%;              10 wt%",
        "wrong-dimension; 2 %;            2 vol%;             Replace vol% by %;             2 %",
        "wrong-value;     insulating;     insulate;           Replace by insulating;         insulating",
        "wrong-value;     §\"LiTFSI\"§;   LiTFSI;             Write it in quotes;            §\"LiTFSI\"§",
        "wrong-value;     12 µm;          §\"12 µm\"§;        Remove the quotes;             12 µm",
        "wrong-value;     12 µm;          10 µm .. 13 µm;     Replace by 11.5 µm ± 1.5 µm;   11.5 µm ± 1.5 µm",
        "out-of-range;    12 µm;          -12 µm;             Remove the minus;              12 µm",
        "out-of-range;    2 %;            -2 %;               Remove the minus;              2 %",
        "out-of-range;    2 %;            20;                 Add %;                         20 %",
        "out-of-range;    0.3;            0.7;                Replace by 0.4999, the largest value;  0.4999",
        "out-of-range;    10 vol%;        -10 vol%;           Replace by 0 vol%, the smallest value;   0 vol%",
        "out-of-range;    0.3;            0.3 ± -0.1;         Remove the minus;              0.3 ± 0.1",
        "out-of-range;    0 V .. 4 V;     4 V .. 0 V;         Write the lower end first;     0 V .. 4 V",
        "out-of-range;    1e-5 S/cm;      1e-5 S/cm valid 80 °C .. 20 °C;  Write the lower end first;  1e-5 S/cm valid 20 °C .. 80 °C"})
    void aValue(String code, String right, String wrong, String title, String mended) {
        file.text(FRAME.replace(plain(right), plain(wrong)));
        assertEquals(FRAME.replace(plain(right), plain(mended)), file.mended(code, plain(title)));
    }

    private static String plain(String cell) {
        return cell.replace("§", "").strip();
    }

    @Test
    void anythingElseOfAnotherDimensionHasNoRemedy() {
        file.text(FRAME.replace("12 µm", "12 V"));
        assertEquals(List.of(), file.titles("wrong-dimension"));
    }

    @Test
    void theUnitNearestToTheWrittenOneComesFirst() {
        file.text(FRAME.replace("12 µm", "12 nmm"));
        assertEquals("Replace by nm", file.titles("unknown-unit").get(0));
    }

    @Test
    void aUnitOfNoKnownDimension() {
        file.text("let skin = 8 µmm\n");
        assertEquals("let skin = 8 µm\n", file.mended("unknown-unit", "Replace by µm"));
    }

    @Test
    void aReferenceValueWithoutItsTemperature() {
        file.text(FRAME.replace("1e-5 S/cm", "arrhenius(1e-5 S/cm, 0.4 eV, form: sigma)"));
        assertEquals(FRAME.replace("1e-5 S/cm", "arrhenius(1e-5 S/cm at 25 °C, 0.4 eV, form: sigma)"), file.mended("missing-condition", "Add at 25 °C"));
    }

    @Test
    void aProbabilityOfMoreThanOne() {
        String study = "study T of S at 60 °C {\n    compute resistance\n    require asr: area-resistance < 90 Ω·cm² with probability 95\n}\n";
        file.text(FRAME + study);
        assertEquals(FRAME + study.replace("95", "95 %"), file.mended("out-of-range", "Add %"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "sphere(200 nm);  wire(200 nm);                   Add aspect: 10;               wire(200 nm, aspect: 10)",
        "sphere(200 nm);  sphere;                         Add diameter: 200 nm;         sphere(diameter: 200 nm)",
        "sphere(200 nm);  sphere(200 nm, 3 nm);           Remove 3 nm;                  sphere(200 nm)",
        "sphere(200 nm);  sphere(diametre: 200 nm);       Replace diametre by diameter; sphere(diameter: 200 nm)",
        "sphere(200 nm);  sphere(200 nm, diameter: 3 nm); Remove diameter: 3 nm;        sphere(200 nm)"})
    void argumentsOfALaw(String right, String wrong, String title, String mended) {
        String text = "import lamella.materials.*\ncomposite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 vol%   shape: sphere(200 nm) }\n}\n";
        file.text(text.replace(right, wrong));
        assertEquals(text.replace(right, mended), file.mended("argument", title));
    }

    @Test
    void aLawThatMustSayItsForm() {
        String text = "ceramic G {\n    conductivity: arrhenius(1 mS/cm at 25 °C, 0.3 eV)\n    density:      5 g/cm³\n}\n";
        file.text(text);
        assertEquals(List.of("Add form: sigma", "Add form: sigma-T", "Add form: resistance"), file.titles("argument"));
        assertEquals(text.replace("0.3 eV)", "0.3 eV, form: sigma-T)"), file.mended("argument", "Add form: sigma-T"));
    }

    @Test
    void aFunctionWithoutBrackets() {
        file.text("let a = 2 * exp\n");
        assertEquals("let a = 2 * exp(1)\n", file.mended("argument", "Add (1)"));
    }

    @Test
    void aCollectorWithoutThickness() {
        file.text("import lamella.materials.*\nanode Foil of Lithium { collector: Cu }\n");
        assertEquals("import lamella.materials.*\nanode Foil of Lithium { collector: Cu(6 µm) }\n", file.mended("argument", "Add thickness: 6 µm"));
    }

    @Test
    void aParameterWithoutDefault() {
        String text = "import lamella.materials.*\ncomposite C(phi: fraction) {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: phi }\n}\n"
                + "stack S {\n    layer a of C { thickness: 10 µm }\n}\n";
        file.text(text);
        assertEquals(text.replace("of C", "of C(phi: 1 vol%)"), file.mended("argument", "Add phi: 1 vol%"));
    }
}
