package org.lamella.core.tests.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A new user's way: a file of EC-Lab beside the design, the area, a fit, what it says, and its values in the design. */
class MeasuredCellTest extends CommandLineCase {

    private static final double AREA = 1.13e-4;
    private static final double NOISE = 2e-3;

    private static final String DESIGN = """
            package p
            import lamella.materials.*
            polymer Soft {
                conductivity: %s // guess of the layer
                transference: 0.2   diffusivity: 8e-12 m²/s   salt: 1200 mol/m³   density: 1.2 g/cm³   permittivity: 8
            }
            interface Li-Soft between Lithium and Soft {
                exchange-current: %s at 60 °C /* guess of the reaction */   capacitance: 10 µF/cm²
                film: %s at 60 °C   film-capacitance: 0.1 µF/cm²
            }
            stack S {
                layer one of Soft { thickness: 25 µm }
                interface { resistance: 10 Ω·cm² at 60 °C }
                layer two of Soft { thickness: 25 µm }
            }
            cell LiLi { anode Lithium   electrolyte S   cathode Lithium   area: 1.13 cm²   conditions: { temperature: 60 °C } }
            """;
    private static final String TRUTH = DESIGN.formatted("0.2 mS/cm", "5 A/m²", "30 Ω·cm²") + "study Spectrum of LiLi { compute impedance { frequency: 1 MHz .. 100 mHz } }\n";
    private static final String GUESS = DESIGN.formatted("0.4 mS/cm", "2 A/m²", "20 Ω·cm²") + """
            measurement Cell7 from "cell7.mpt" { cell: LiLi }
            fit Foil of LiLi to Cell7 {
                vary Soft.conductivity: 0.01 mS/cm .. 10 mS/cm
                vary Li-Soft.exchange-current
                vary Li-Soft.film
                starts: 3
                require trusted: kk-residual-max < 1 %
            }
            """;

    private int runOn(String text, String... arguments) throws IOException {
        write("p.cell", text);
        return run(arguments);
    }

    private static JsonArray values(JsonElement axis) {
        return axis.getAsJsonObject().getAsJsonArray("values");
    }

    /** Writes what an instrument would have measured on the true cell, in the format and the encoding of its program. */
    @BeforeEach
    void measure() throws IOException {
        assertEquals(0, runOn(TRUTH, "evaluate", "p.cell", "--format", "json"), () -> err.toString());
        JsonObject series = StreamSupport.stream(JsonParser.parseString(out.toString()).getAsJsonArray().get(0).getAsJsonObject().getAsJsonArray("series").spliterator(), false)
                .map(JsonElement::getAsJsonObject).filter(each -> each.get("id").getAsString().equals("impedance")).findFirst().orElseThrow();
        JsonArray frequencies = values(series.get("x"));
        JsonArray real = values(series.getAsJsonArray("y").get(0));
        JsonArray minusImaginary = values(series.getAsJsonArray("y").get(1));
        StringBuilder text = new StringBuilder("EC-Lab ASCII FILE\r\nNb header lines : 5\r\nElectrode surface area : 0.001 cm²\r\n\r\nfreq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\t|Z|/Ohm\r\n");
        Random random = new Random(7);
        for (int i = 0; i < frequencies.size(); i++) {
            double re = real.get(i).getAsDouble() / AREA;
            double im = minusImaginary.get(i).getAsDouble() / AREA;
            double noise = NOISE * Math.hypot(re, im);
            text.append(String.format(Locale.ROOT, "%.7E\t%.7E\t%.7E\t%.7E\r\n", frequencies.get(i).getAsDouble(), re + noise * random.nextGaussian(), im + noise * random.nextGaussian(),
                    Math.hypot(re, im)));
        }
        Files.writeString(folder.resolve("cell7.mpt"), text, Charset.forName("windows-1252"));
    }

    @Test
    void aLayerAndTheLithiumInterfaceAreFoundAndWritten() throws IOException {
        assertEquals(0, runOn(GUESS, "evaluate", "p.cell", "--study", "Foil"), () -> err.toString() + out);
        String report = out.toString();
        assertTrue(report.contains("the data pass the test"), report);
        assertTrue(Pattern.compile("PASS +trusted").matcher(report).find(), report);
        assertTrue(report.contains("95 % from") && report.contains("Parameter correlations"), report);
        assertNear(.2, "Fitted value +Soft\\.conductivity +([0-9.]+) ± [0-9.]+ +mS/cm", report);

        assertEquals(0, runOn(GUESS, "fit", "p.cell", "--apply"), () -> err.toString() + out);
        String after = Files.readString(folder.resolve("p.cell"));
        assertNear(.2, "conductivity: ([0-9.]+) mS/cm ± [0-9.]+ mS/cm at 60 °C from \"fit:Foil\" // guess of the layer", after);
        assertNear(5, "exchange-current: ([0-9.]+) A/m² ± [0-9.]+ A/m² at 60 °C from \"fit:Foil\" /\\* guess of the reaction \\*/", after);
        assertNear(30, "film: ([0-9.]+) Ω·cm² ± [0-9.]+ Ω·cm² at 60 °C from \"fit:Foil\"", after);
        assertEquals(0, runOn(after, "check", "p.cell"), () -> out.toString() + err);
    }

    private static void assertNear(double expected, String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), () -> pattern + " is not in " + text);
        assertEquals(expected, Double.parseDouble(found.group(1)), .05 * expected, pattern);
    }

    /** A contact without a capacitance is as good a resistance as the layers: nobody can tell the two from this spectrum. */
    @Test
    void twoInterfacesThatCannotBeSeparatedAreTold() throws IOException {
        String text = GUESS + "fit Contacts of LiLi to Cell7 { vary one-two.resistance   vary Soft.conductivity   starts: 1 }\n";
        String named = text.replace("interface { resistance", "interface one-two { resistance");
        assertEquals(0, runOn(named, "evaluate", "p.cell", "--study", "Contacts"), () -> err.toString() + out);
        assertTrue(out.toString().contains("correlated: the data cannot tell p.S.one-two.resistance from p.Soft.conductivity"), out.toString());
        assertEquals(1, runOn(named, "fit", "p.cell", "--fit", "Contacts", "--apply"));
        assertTrue(out.toString().contains("p.Soft.conductivity: refused: the data cannot tell p.S.one-two.resistance from p.Soft.conductivity, correlation "), out.toString());
        assertEquals(named, Files.readString(folder.resolve("p.cell")));
    }
}
