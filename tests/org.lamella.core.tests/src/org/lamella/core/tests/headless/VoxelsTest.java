package org.lamella.core.tests.headless;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lamella.solver.microstructure.ImageFiles;
import org.lamella.solver.microstructure.VoxelImage;

/** Structures and fields as files, as a person gets them from the command line; what is written can be read back. */
class VoxelsTest extends CommandLineCase {

    private static final String FRAMEWORK = """
            package p
            import lamella.materials.*
            composite Framework {
                matrix PEO-LiTFSI
                filler LLZTO { fraction: 30 vol%   shape: gyroid(cell: 4 µm) }
                law: voxels(points: 24, seeds: 1)
            }
            study S of Framework at 60 °C, 80 °C { compute properties }
            """;
    private static final int SIZE = 24 * 24 * 24;

    private void write(String text) throws IOException {
        write("p.cell", text);
    }

    private List<String> written(String directory) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(directory))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private VoxelImage read(String file, int... shape) {
        return ImageFiles.read(folder.resolve(file), 1e-7, shape.length == 0 ? 0 : shape[0], shape.length == 0 ? 0 : shape[1], shape.length == 0 ? 0 : shape[2]);
    }

    @Test
    void allFormatsHoldTheSameStructure() throws IOException {
        write(FRAMEWORK);
        assertEquals(0, run("voxels", "p.cell", "--format", "vti,tiff,raw"), err::toString);
        assertEquals(List.of("p.Framework.mhd", "p.Framework.raw", "p.Framework.tif", "p.Framework.vti"), written("voxels"));
        byte[] labels = Files.readAllBytes(folder.resolve("voxels/p.Framework.raw"));
        assertEquals(SIZE, labels.length);
        int filled = 0;
        for (byte label : labels) {
            filled += label;
        }
        assertEquals(0.3, (double) filled / SIZE, 0.01, "voxels go around the cell together");
        assertArrayEquals(labels, read("voxels/p.Framework.vti").labels());
        assertArrayEquals(labels, read("voxels/p.Framework.tif").labels());
        assertTrue(out.toString().contains("p.Framework.vti: 24 x 24 x 24 voxels of 0.1667 µm; PEO-LiTFSI 70.6 %, LLZTO 29.4 %"), out::toString);
    }

    /** The header of the RAW file tells the law that reads it; with it the same conductivity comes out. */
    @Test
    void anImageGivesTheConductivityOfTheDrawing() throws IOException {
        write(FRAMEWORK);
        assertEquals(0, run("voxels", "p.cell", "--format", "raw,vti", "--output", "images"));
        assertEquals(0, run("evaluate", "p.cell", "--format", "csv"));
        String drawn = conductivity();
        String header = Files.readString(folder.resolve("images/p.Framework.mhd"));
        assertTrue(header.contains("ElementSpacing = 0.166666667 0.166666667 0.166666667\n") && header.contains("DimSize = 24 24 24\n"), header);
        Matcher law = Pattern.compile("Comment = law: voxels\\(\"(.*?)\"(.*)\\)").matcher(header);
        assertTrue(law.find(), header);
        for (String arguments : List.of("\"images/" + law.group(1) + "\"" + law.group(2), "\"images/p.Framework.vti\", voxel: 166.7 nm")) {
            write(FRAMEWORK.replace("points: 24, seeds: 1", arguments));
            assertEquals(0, run("evaluate", "p.cell", "--format", "csv"), err::toString);
            assertEquals(drawn, conductivity());
        }
    }

    private String conductivity() {
        return out.toString().lines().filter(line -> line.contains(",effective-conductivity,")).findFirst().map(line -> line.replaceAll("(\\.\\d{6})\\d+", "$1").replaceAll(",voxels.*", ""))
                .orElseThrow(() -> new AssertionError(out.toString()));
    }

    /** One file a temperature; the mean of the current density through the thickness is that told. */
    @Test
    void fieldsOfEveryTemperature() throws IOException {
        write(FRAMEWORK);
        assertEquals(0, run("voxels", "p.cell", "--fields"), err::toString);
        assertEquals(List.of("p.Framework-60degC.vti", "p.Framework-80degC.vti"), written("voxels"));
        byte[] file = Files.readAllBytes(folder.resolve("voxels/p.Framework-80degC.vti"));
        String text = new String(file, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("WholeExtent=\"0 24 0 24 0 24\" Origin=\"0 0 0\" Spacing=\"0.166666667 0.166666667 0.166666667\""));
        assertTrue(text.contains("Name=\"temperature [degC]\" NumberOfTuples=\"1\" format=\"ascii\">80<"));
        float[] current = array(file, text, "current density [mA/cm2]", 3);
        float[] magnitude = array(file, text, "current density magnitude [mA/cm2]", 1);
        double through = 0;
        for (int c = 0; c < SIZE; c++) {
            through += current[3 * c + 2] / SIZE;
            assertEquals(Math.sqrt(current[3 * c] * current[3 * c] + current[3 * c + 1] * current[3 * c + 1] + current[3 * c + 2] * current[3 * c + 2]), magnitude[c], 1e-5);
        }
        assertEquals(1, through, 1e-5, "x is fastest, so the third component is through the thickness");
        float[] potential = array(file, text, "potential [mV]", 1);
        assertTrue(potential[0] > potential[SIZE - 1]);
        assertArrayEquals(read("voxels/p.Framework-60degC.vti").labels(), read("voxels/p.Framework-80degC.vti").labels());
    }

    private static float[] array(byte[] file, String text, String name, int components) {
        Matcher offset = Pattern.compile("Name=\"" + Pattern.quote(name) + "\" NumberOfComponents=\"" + components + "\" format=\"appended\" offset=\"(\\d+)\"").matcher(text);
        assertTrue(offset.find(), name);
        int start = text.indexOf('_', text.indexOf("<AppendedData")) + 1 + Integer.parseInt(offset.group(1));
        ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(start);
        assertEquals(4L * components * SIZE, data.getLong());
        float[] values = new float[components * SIZE];
        data.asFloatBuffer().get(values);
        return values;
    }

    @Test
    void aFieldThatDoesNotConvergeIsToldAndNotWritten() throws IOException {
        write(FRAMEWORK.replace("seeds: 1", "seeds: 1, iterations: 2"));
        assertEquals(2, run("voxels", "p.cell", "--fields"));
        assertTrue(Pattern.compile("p.cell:1:1: error \\[not-converged\\]: the potential in p.Framework at 60 °C did not converge; its relative residual is \\d\\.\\de-0\\d").matcher(err.toString()).find(),
                err::toString);
        assertFalse(Files.exists(folder.resolve("voxels/p.Framework-60degC.vti")));
    }

    /** And a study says so too, and judges no requirement with it. */
    @Test
    void aStudyThatDoesNotConvergeSaysSo() throws IOException {
        write(FRAMEWORK.replace("seeds: 1", "seeds: 1, iterations: 2").replace("compute properties", "compute properties   require r: effective-conductivity at 60 °C > 0.000001 mS/cm"));
        assertEquals(1, run("evaluate", "p.cell"), () -> out + "\n" + err);
        assertTrue(Pattern.compile("not-converged: the potential did not converge; its relative residual is \\d\\.\\de-0\\d").matcher(out.toString()).find(), out::toString);
    }

    @Test
    void filesAreReplacedAndStructuresDiffer() throws IOException {
        write(FRAMEWORK.replace("gyroid(cell: 4 µm)", "sphere(1 µm)"));
        assertEquals(0, run("voxels", "p.cell"));
        byte[] first = read("voxels/p.Framework.vti").labels();
        Files.writeString(folder.resolve("voxels/p.Framework.vti"), "old");
        assertEquals(0, run("voxels", "p.cell"));
        assertArrayEquals(first, read("voxels/p.Framework.vti").labels());
        assertEquals(0, run("voxels", "p.cell", "--structure", "2"));
        assertEquals(List.of("p.Framework-2.vti", "p.Framework.vti"), written("voxels"));
        assertFalse(java.util.Arrays.equals(first, read("voxels/p.Framework-2.vti").labels()));
    }

    @Test
    void mistakesAreToldWithARemedy() throws IOException {
        write(FRAMEWORK);
        assertEquals(2, run("voxels", "p.cell", "--fields", "--format", "raw"));
        assertTrue(err.toString().contains("--fields needs --format vti; the other formats hold labels only"), err::toString);
        assertEquals(2, run("voxels", "p.cell", "--composite", "Other"));
        assertTrue(err.toString().contains("the studies have no composite Other with law: voxels"), err::toString);
        assertEquals(2, run("voxels", "p.cell", "--structure", "0"));
        assertEquals(2, run("voxels", "p.cell", "--study", "T"));
        assertTrue(err.toString().contains("there is no study T; the files have p.S"), err::toString);
        write(FRAMEWORK.replace("law: voxels(points: 24, seeds: 1)", ""));
        assertEquals(2, run("voxels", "p.cell"));
        assertTrue(err.toString().contains("the studies have no composite with law: voxels"), err::toString);
        write(FRAMEWORK.replace("points: 24, seeds: 1", "\"none.tif\", voxel: 1 nm"));
        assertEquals(2, run("voxels", "p.cell"));
        assertFalse(Files.exists(folder.resolve("voxels")));
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsTold() throws IOException {
        write(FRAMEWORK);
        Files.writeString(folder.resolve("file"), "");
        assertEquals(2, run("voxels", "p.cell", "--output", "file"));
        assertTrue(err.toString().contains("a file stands where a folder is needed"), err::toString);
    }
}
