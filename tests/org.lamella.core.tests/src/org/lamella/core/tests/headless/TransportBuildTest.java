package org.lamella.core.tests.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Transport, plating limit and experiments from the text to reports and exit codes. */
class TransportBuildTest extends CommandLineCase {

    private static final String DESIGN = """
            package p
            import lamella.materials.*
            polymer Film { conductivity: 0.4 mS/cm   transference: 0.2   diffusivity: 8e-12 m²/s   salt: 1200 mol/m³   density: 1.2 g/cm³ }
            interface Li-Film between Lithium and Film { exchange-current: 5 A/m²   film: 20 Ω·cm² }
            stack S { layer film of Film { thickness: 50 µm } }
            cell LiLi { anode Lithium   electrolyte S   cathode Lithium }
            experiment Cycle { repeat 2 times { plate at 0.5 mA/cm² for 1 h   rest for 10 min   strip at 0.5 mA/cm² until 1 mAh/cm² or 1 h } }
            study Plating of LiLi {
                compute transport { current: 6 mA/cm² }
                compute plating-limit { current: 1 mA/cm² .. 20 mA/cm² }
                compute run { experiment: Cycle }
                require plates: plating-capacity at 6 mA/cm² > 0.1 mAh/cm²
                require quiet:  peak-voltage < 0.5 V
            }
            """;

    private int runOn(String text, String... arguments) throws IOException {
        write("p.cell", text);
        return run(arguments);
    }

    private JsonObject result() throws IOException {
        try (var files = Files.walk(folder.resolve("build"))) {
            Path json = files.filter(file -> file.getFileName().toString().equals("results.json")).findFirst().orElseThrow();
            return JsonParser.parseString(Files.readString(json)).getAsJsonArray().get(0).getAsJsonObject();
        }
    }

    private static JsonObject named(JsonArray list, String id) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonElement::getAsJsonObject).filter(one -> one.get("id").getAsString().equals(id)).findFirst().orElseThrow();
    }

    /** The least current at which salt runs out, A/m2. */
    private double boundary() throws IOException {
        JsonArray rows = named(result().getAsJsonArray("tables"), "plating-limit").getAsJsonArray("rows");
        assertEquals(24, rows.size());
        return StreamSupport.stream(rows.spliterator(), false).map(JsonElement::getAsJsonArray).filter(row -> row.get(3).getAsString().equals("salt depletion"))
                .mapToDouble(row -> row.get(0).getAsDouble()).min().orElseThrow();
    }

    @Test
    void halvingTheThicknessMovesTheBoundaryAndARequirementDecidesTheExitCode() throws IOException {
        assertEquals(1, runOn(DESIGN, "build", "."), () -> out.toString());
        double thick = boundary();
        assertEquals("fail", result().getAsJsonArray("requirements").get(0).getAsJsonObject().get("status").getAsString());
        assertEquals(0, runOn(DESIGN.replace("50 µm", "25 µm"), "build", "."), () -> out.toString());
        double thin = boundary();
        double step = Math.pow(20, 1.0 / 23);
        assertTrue(thick > 46.3 && thick < 46.3 * step, "thick " + thick);
        assertTrue(thin > 92.6 && thin < 92.6 * step, "thin " + thin);
    }

    @Test
    void tablesAndFiguresOfTheSameNumbersAreWritten() throws IOException {
        runOn(DESIGN, "build", ".");
        try (var files = Files.walk(folder.resolve("build"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            for (String table : List.of("Plating-plating-limit-25C.csv", "Plating-experiment-steps-25C.csv", "Plating-depletion-25C.csv", "Plating-experiment-voltage-25C.csv")) {
                assertTrue(names.contains(table), () -> table + " is none of " + names);
            }
        }
        JsonObject depletion = named(result().getAsJsonArray("quantities"), "depletion-time");
        assertEquals(60, depletion.getAsJsonObject("at").getAsJsonObject("current-density").get("value").getAsDouble(), 1e-9);
        assertTrue(depletion.get("value").getAsDouble() > 30 && depletion.get("value").getAsDouble() < 60, depletion::toString);
        assertEquals("completed, 6 steps", named(result().getAsJsonArray("quantities"), "experiment-end").get("value").getAsString());
    }

    private static final String BILAYER = """
            package p
            import lamella.materials.*
            polymer A { conductivity: 0.4 mS/cm at 60 °C   transference: 0.2   diffusivity: 4e-12 m²/s at 60 °C   salt: 1200 mol/m³   density: 1.2 g/cm³ }
            polymer B { conductivity: 0.2 mS/cm at 60 °C   transference: 0.5   diffusivity: 3e-12 m²/s at 60 °C   salt: 600 mol/m³   density: 1.2 g/cm³ }
            interface A-B between A and B { partition: 0.5 }
            stack S { layer a of A { thickness: 25 µm } layer b of B { thickness: 25 µm } }
            cell LiLi { anode Lithium   electrolyte S   cathode Lithium   area: 1 cm² }
            study Bilayer of LiLi at 60 °C {
                compute transport { current: 1.613483748 mA/cm²   direction: discharge }
                compute impedance { current: 0, 1.2 mA/cm²   direction: discharge   frequency: 1 kHz .. 0.1 mHz }
                require soft: differential-resistance at 1.2 mA/cm² < 90 Ω·cm²
            }
            """;

    /** Physics reference G8: plating on the B side at 1.2 times the limiting current. */
    @Test
    void theBilayerOfTheReferenceRunsOutOfSalt() throws IOException {
        runOn(BILAYER, "build", ".");
        JsonObject depletion = named(result().getAsJsonArray("quantities"), "depletion-time");
        assertEquals(128.1039, depletion.get("value").getAsDouble(), 0.02);
        assertTrue(depletion.toString().contains("discharge empties b at its cathode side"), depletion::toString);
    }

    /** Near the limiting current the slope of the voltage is far above the resistance at rest, and the picture says how it was found. */
    @Test
    void aSpectrumAboutACurrentIsMarkedAndRequired() throws IOException {
        assertEquals(1, runOn(BILAYER, "build", "."), () -> out.toString());
        List<Double> slopes = StreamSupport.stream(result().getAsJsonArray("quantities").spliterator(), false).map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("id").getAsString().equals("differential-resistance")).map(one -> one.get("value").getAsDouble()).toList();
        assertEquals(59.24906e-4, slopes.get(0), 1e-9);
        assertTrue(slopes.get(1) > 2 * slopes.get(0), slopes::toString);
        try (var files = Files.walk(folder.resolve("build"))) {
            String report = Files.readString(files.filter(file -> file.getFileName().toString().equals("report.html")).findFirst().orElseThrow());
            assertTrue(report.contains("Impedance nyquist at 1.2 mA/cm², 60 °C, discretised of p.LiLi") && report.contains("Impedance nyquist at 60 °C of p.LiLi"));
        }
    }

    /** A file of a cycler beside the run: in the JSON as measured, in the CSV and the picture of the same curve, and as a requirement. */
    @Test
    void aMeasuredCurveStandsBesideTheRun() throws IOException {
        Files.writeString(folder.resolve("cell7.mpt"), "EC-Lab ASCII FILE\nNb header lines : 3\nmode\ttime/s\tEwe/V\t<I>/mA\n1\t10\t0.05\t0.5\n1\t1810\t0.09\t0.5\n1\t3610\t0.09\t0.5\n");
        String text = DESIGN.replace("cathode Lithium }", "cathode Lithium   area: 1 cm² }").replace("compute run { experiment: Cycle }", "compute run { experiment: Cycle   measured: Cell7 }")
                .replace("study Plating", "measurement Cell7 from \"cell7.mpt\" { cell: LiLi   polarity: reversed }\nstudy Plating")
                .replace("require quiet:  peak-voltage < 0.5 V", "require close: voltage-deviation < 1 mV");
        assertEquals(1, runOn(text, "build", "."), () -> out.toString());
        List<JsonObject> voltages = StreamSupport.stream(result().getAsJsonArray("series").spliterator(), false).map(JsonElement::getAsJsonObject)
                .filter(series -> series.get("id").getAsString().equals("experiment-voltage")).toList();
        assertEquals(2, voltages.size());
        assertTrue(voltages.get(1).get("measured").getAsBoolean());
        assertEquals("[0,1800,3600]", voltages.get(1).getAsJsonObject("x").getAsJsonArray("values").toString());
        assertEquals(-0.09, voltages.get(1).getAsJsonArray("y").get(0).getAsJsonObject().getAsJsonArray("values").get(2).getAsDouble(), 1e-12);
        double deviation = named(result().getAsJsonArray("quantities"), "voltage-deviation").get("value").getAsDouble();
        assertTrue(deviation > 1e-3 && deviation < 0.05, "deviation " + deviation);
        try (var files = Files.walk(folder.resolve("build"))) {
            String report = Files.readString(files.filter(file -> file.getFileName().toString().equals("report.html")).findFirst().orElseThrow());
            assertTrue(report.contains(">Cell7<"), "the legend of the chart names the measurement");
        }
    }

    @Test
    void whatAStepLacksIsToldAtItsPlace() throws IOException {
        assertEquals(2, runOn(DESIGN.replace("rest for 10 min", "rest"), "check", "p.cell"));
        assertTrue(out.toString().contains("p.cell:7:67: error [step-end]: 'rest' never ends; say for how long"), out.toString());
    }
}
