package org.lamella.core.tests.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What fits found, printed and written into the design. */
class FitCommandTest extends CommandLineCase {

    @Test
    void fittedValuesAreWrittenAtTheirPlaceAndCommentsStay() throws IOException {
        example("measured");
        Path file = folder.resolve("measured/measured.cell");
        String before = Files.readString(file);
        assertEquals(0, run("fit", "measured/measured.cell"));
        String found = out.toString();
        assertTrue(found.contains("examples.measured.Film.contact.resistance: 20.0"), found);
        assertEquals(before, Files.readString(file), "nothing is written unasked");

        String commented = before.replace("0.5 µF/cm² typical", "/* from a paper */ 0.5 µF/cm² typical // to be measured");
        Files.writeString(file, commented);
        assertEquals(0, run("fit", "measured/measured.cell", "--apply"));
        String after = Files.readString(file);
        assertTrue(Pattern.compile("resistance: +20\\.0\\d+ Ω·cm² ± 0\\.\\d+ Ω·cm² at 60 °C from \"fit:Contact\"\n").matcher(after).find(), after);
        assertTrue(Pattern.compile("/\\* from a paper \\*/ 0\\.3\\d+ µF/cm² ± 0\\.\\d+ µF/cm² from \"fit:Contact\" // to be measured").matcher(after).find(), after);
        assertEquals(commented.lines().count(), after.lines().count());
        assertEquals(0, run("check", "measured"));
        assertEquals(0, run("fit", "measured/measured.cell", "--fit", "Contact"));
        assertTrue(found.contains("CPE1.n"), "numbers of circuits are a table: " + found);
        assertEquals(designValues(found), designValues(out.toString()), "what was found is no knowledge of its own");
    }

    private static List<String> designValues(String printed) {
        return printed.lines().filter(line -> line.startsWith("examples.")).map(line -> line.replaceAll("± [0-9.]+", "±")).toList();
    }

    @Test
    void valuesThatCannotBeToldApartAreRefused() throws IOException {
        example("measured");
        Path file = folder.resolve("measured/measured.cell");
        String text = Files.readString(file) + "\nfit Both of Symmetric to Spectrum { vary Film.core.thickness   vary LLZTO.conductivity   starts: 1 }\n";
        Files.writeString(file, text);
        assertEquals(1, run("fit", "measured/measured.cell", "--fit", "Both", "--apply"));
        assertTrue(out.toString().contains("Film.core.thickness: refused: the data"), out.toString());
        assertEquals(text, Files.readString(file));
        assertEquals(2, run("fit", "measured/measured.cell", "--fit", "Neither"));
        assertTrue(err.toString().contains("there is no fit Neither"), err.toString());
    }

    /** Files of a pattern are one series, in the order of their numbers; each has a row. */
    @Test
    void aSeriesOfFilesIsFittedInOneTable() throws IOException {
        example("measured");
        for (int day : new int[] { 1, 2, 10 }) {
            Files.copy(folder.resolve("measured/spectrum.csv"), folder.resolve("measured/day-" + day + ".csv"));
        }
        Path file = folder.resolve("measured/measured.cell");
        Files.writeString(file, Files.readString(file) + "\nmeasurement Days from \"day-*.csv\" { cell: Symmetric   conditions: { temperature: 60, 60, 60 °C } }\n"
                + "fit Each of Symmetric to Days { vary each Film.contact.resistance   vary each Film.contact.capacitance   starts: 1 }\n"
                + "fit Batch to Days { circuit: \"R0-p(R1,CPE1)-p(R2,C2)-p(R3,CPE3)\"   starts: 2 }\n");
        assertEquals(0, run("fit", "measured/measured.cell", "--fit", "Each"));
        List<String> rows = out.toString().lines().map(String::strip).filter(line -> line.startsWith("day-")).map(line -> line.replaceAll(" +", " ")).toList();
        assertEquals(List.of("day-1", "day-2", "day-10"), rows.stream().map(row -> row.substring(0, row.indexOf(' '))).toList());
        assertTrue(rows.stream().allMatch(row -> row.contains(" passes ") && row.contains(" 20.0")), rows.toString());
        assertEquals(0, run("fit", "measured/measured.cell", "--fit", "Batch"));
        assertTrue(out.toString().contains("R3 to ["), out.toString());
        Files.delete(folder.resolve("measured/day-2.csv"));
        assertEquals(2, run("fit", "measured/measured.cell", "--fit", "Each"));
        assertTrue(err.toString().contains("there are 3 values and 2 files, in this order: day-1.csv, day-10.csv"), err.toString());
    }

    /** The number of a law is written into the law. */
    @Test
    void aNumberOfALawIsWrittenAtItsPlace() throws IOException {
        example("measured");
        Path file = folder.resolve("measured/measured.cell");
        Files.writeString(file, Files.readString(file).replace("layer core of LLZTO", "layer core of Mine")
                + "\nceramic Mine extends LLZTO { conductivity: arrhenius(0.45 mS/cm at 25 °C, /* guess */ 0.30 eV, form: sigma) }\n"
                + "fit Law of Symmetric to Spectrum { vary Mine.conductivity.activation   vary Film.contact.resistance   vary Film.contact.capacitance   starts: 1 }\n");
        assertEquals(0, run("fit", "measured/measured.cell", "--fit", "Law", "--apply"), err.toString() + out);
        String after = Files.readString(file);
        assertTrue(Pattern.compile("arrhenius\\(0\\.45 mS/cm at 25 °C, /\\* guess \\*/ 0\\.\\d+ eV ± [0-9.e-]+ eV from \"fit:Law\", form: sigma\\)").matcher(after).find(), after);
        assertEquals(0, run("check", "measured"), err.toString());
    }
}
