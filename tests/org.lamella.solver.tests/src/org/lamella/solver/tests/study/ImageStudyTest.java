package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.call;
import static org.lamella.solver.tests.study.Designs.value;
import static org.lamella.solver.tests.study.Designs.volumePercent;
import static org.lamella.solver.tests.study.Designs.word;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.model.CompositeCheck;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Value;
import org.lamella.model.registry.Law;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.StudyResult;
import org.lamella.solver.microstructure.ImageFiles;
import org.lamella.solver.microstructure.VoxelImage;

/** Images of microstructures: TIFF stacks and RAW files, from the file to the conductivity. */
class ImageStudyTest {

    private static final int SLICES = 12;
    private static final int ROWS = 4;
    private static final int COLUMNS = 6;

    @TempDir
    private Path folder;

    private final Designs designs = new Designs();

    /** Layers across the thickness: the first slices have one label, the rest another one. */
    private static byte[] layers(int first, int a, int b) {
        byte[] labels = new byte[SLICES * ROWS * COLUMNS];
        Arrays.fill(labels, 0, first * ROWS * COLUMNS, (byte) a);
        Arrays.fill(labels, first * ROWS * COLUMNS, labels.length, (byte) b);
        return labels;
    }

    private Path tiff(byte[] labels) throws IOException {
        Path file = folder.resolve("image.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int slice = 0; slice < SLICES; slice++) {
                BufferedImage page = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_BYTE_GRAY);
                for (int n = 0; n < ROWS * COLUMNS; n++) {
                    page.getRaster().setSample(n % COLUMNS, n / COLUMNS, 0, labels[slice * ROWS * COLUMNS + n] & 0xff);
                }
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    private Value law(String image, double voxel) {
        return call("voxels", "image", Designs.text(image, folder.resolve("design.cell").toUri().toString()), "points", 64, "seeds", 1, "seed", 1, "boundary", word("plate"), "box", 0, "iterations", 1000,
                "voxel", voxel, "slices", SLICES, "rows", ROWS, "columns", COLUMNS);
    }

    private Composite composite(String image, double fraction, Object... more) {
        Material matrix = Designs.set(designs.material(MaterialKind.POLYMER, "P", "conductivity", 1e-3, "density", 1200));
        Composite composite = designs.composite("C", matrix, "law", law(image, 1e-7));
        Designs.set(designs.filler(composite, designs.material(MaterialKind.CERAMIC, "F", "conductivity", 0.05, "density", 5400), "fraction", volumePercent(fraction)), more);
        return composite;
    }

    @Test
    void labelsOfATiffAreThoseOfThePhases() throws IOException {
        byte[] labels = new byte[SLICES * ROWS * COLUMNS];
        for (int c = 0; c < labels.length; c++) {
            labels[c] = (byte) (c * 7);
        }
        VoxelImage image = ImageFiles.read(tiff(labels), 2e-8, 0, 0, 0);
        assertArrayEquals(labels, image.labels());
        assertEquals(SLICES, image.box().nx());
        assertEquals(COLUMNS, image.box().nz());
        assertEquals(2e-8, image.spacing());
    }

    private static final String VTI = "<VTKFile type=\"ImageData\" byte_order=\"LittleEndian\"%s><ImageData WholeExtent=\"%s\"><Piece><CellData Scalars=\"phase\">"
            + "<DataArray type=\"Float32\" Name=\"other\" format=\"ascii\">1</DataArray><DataArray type=\"%s\" Name=\"phase\" format=\"%s\">%s</DataArray></CellData></Piece></ImageData></VTKFile>";

    private Path vti(String attributes, String extent, String type, String format, String data) throws IOException {
        return Files.writeString(folder.resolve("image.vti"), VTI.formatted(attributes, extent, type, format, data));
    }

    /** As text and as binary, x fastest: the third axis becomes the slices. */
    @Test
    void imageDataOfVtk() throws IOException {
        byte[] labels = {0, 1, 2, 3, (byte) 200, 5, 6, 7, 8, 9, 10, 11};
        VoxelImage text = ImageFiles.read(vti("", "0 3 0 2 0 2", "UInt8", "ascii", "0 1 2 3 200 5\n6 7 8 9 10 11"), 1e-8, 0, 0, 0);
        assertArrayEquals(labels, text.labels());
        assertEquals(2, text.box().nx());
        assertEquals(3, text.box().nz());
        byte[] counted = new byte[4 + labels.length];
        counted[0] = (byte) labels.length;
        System.arraycopy(labels, 0, counted, 4, labels.length);
        assertArrayEquals(labels, ImageFiles.read(vti("", "0 3 0 2 0 2", "UInt8", "binary", Base64.getEncoder().encodeToString(counted)), 1e-8, 0, 0, 0).labels());
        byte[] longer = new byte[8 + labels.length];
        longer[0] = (byte) labels.length;
        System.arraycopy(labels, 0, longer, 8, labels.length);
        assertArrayEquals(labels, ImageFiles.read(vti(" header_type=\"UInt64\"", "0 3 0 2 0 2", "UInt8", "binary", Base64.getEncoder().encodeToString(longer)), 1e-8, 0, 0, 0).labels());
    }

    /** Behind the text, as they are in memory, at an offset; bytes of the data may look like tags. */
    @Test
    void appendedImageDataOfVtk() throws IOException {
        byte[] labels = "<AppendedData_<a".getBytes(StandardCharsets.US_ASCII);
        String text = VTI.formatted(" header_type=\"UInt64\"", "0 4 0 2 0 2", "UInt8", "appended\" offset=\"3", "").replace("</VTKFile>", "<AppendedData encoding=\"raw\">\n_xyz");
        for (int padding : new int[] {0, 65_500, 65_520, 65_530, 65_540}) {
            byte[] start = (text.substring(0, 8) + " ".repeat(padding) + text.substring(8)).getBytes(StandardCharsets.US_ASCII);
            byte[] whole = Arrays.copyOf(start, start.length + 8 + labels.length);
            whole[start.length] = (byte) labels.length;
            System.arraycopy(labels, 0, whole, start.length + 8, labels.length);
            Path file = Files.write(folder.resolve("appended.vti"), whole);
            assertArrayEquals(labels, ImageFiles.read(file, 1e-8, 0, 0, 0).labels());
            Path cut = Files.write(folder.resolve("cut.vti"), Arrays.copyOf(whole, whole.length - 1));
            assertEquals("the image 'cut.vti' cannot be used: it has 15 labels for 16 cells", refusal(cut, 0, 0, 0));
            Path empty = Files.write(folder.resolve("empty.vti"), start);
            assertEquals("the image 'empty.vti' cannot be used: its data are damaged: array 'phase' has no place among them", refusal(empty, 0, 0, 0));
        }
    }

    @Test
    void damagedImageDataOfVtk() throws IOException {
        String appended = "the image 'image.vti' cannot be used: its data are compressed or appended in base64; save them as ascii, binary, or appended and raw, without compression";
        assertEquals(appended, refusal(vti("", "0 1 0 1 0 1", "UInt8", "appended", ""), 0, 0, 0));
        assertEquals(appended, refusal(vti(" compressor=\"vtkZLibDataCompressor\"", "0 1 0 1 0 1", "UInt8", "binary", "AAAA"), 0, 0, 0));
        assertEquals("the image 'image.vti' cannot be used: it has 2 labels for 8 cells", refusal(vti("", "0 2 0 2 0 2", "UInt8", "ascii", "1 2"), 0, 0, 0));
        assertEquals("the image 'image.vti' cannot be used: it has the label 300; labels are 0 to 255", refusal(vti("", "0 1 0 1 0 1", "UInt8", "ascii", "300"), 0, 0, 0));
        assertEquals("the image 'image.vti' cannot be used: it has 'x' among its labels", refusal(vti("", "0 1 0 1 0 1", "UInt8", "ascii", "x"), 0, 0, 0));
        assertEquals("the image 'image.vti' cannot be used: its array 'phase' is of type Float64; labels are UInt8", refusal(vti("", "0 1 0 1 0 1", "Float64", "ascii", "1"), 0, 0, 0));
        assertEquals("the image 'image.vti' cannot be used: its WholeExtent is '0 1 0 1'; six whole numbers are due, such as 0 64 0 64 0 64",
                refusal(vti("", "0 1 0 1", "UInt8", "ascii", "1"), 0, 0, 0));
        assertTrue(refusal(vti("", "0 1 0 1 0 1", "UInt8", "binary", "A"), 0, 0, 0).contains("its data are damaged"));
        String whole = Files.readString(vti("", "0 1 0 1 0 1", "UInt8", "ascii", "1"));
        for (int length : new int[] {0, 10, whole.length() / 2}) {
            Path cut = Files.writeString(folder.resolve("cut.vti"), whole.substring(0, length));
            assertTrue(refusal(cut, 0, 0, 0).startsWith("the image 'cut.vti' cannot be used: "), () -> length + " characters");
        }
        Path entity = Files.writeString(folder.resolve("entity.vti"), "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><VTKFile>&b;</VTKFile>");
        assertTrue(refusal(entity, 0, 0, 0).startsWith("the image 'entity.vti' cannot be used: "));
    }

    /** Slices follow each other through the thickness: layers are in series through the plane and parallel along it. */
    @Test
    void layersOfATiffAreExact() throws IOException {
        tiff(layers(9, 3, 200));
        Composite composite = composite("image.tif#anydigest", 0.25, "label", 200);
        Designs.set(composite.getPhases().getFirst(), "label", 3);
        StudyResult result = designs.solve(composite, 298.15, "properties");
        assertEquals(1 / (0.75 / 1e-3 + 0.25 / 0.05), value(result, "effective-conductivity", "C"), 1e-12);
        assertEquals(0.75 * 1e-3 + 0.25 * 0.05, value(result, "effective-conductivity-in-plane", "C"), 1e-12);
        assertEquals(0.25, value(result, "achieved-fraction", "C.F"), 1e-12);
    }

    /** Without labels the matrix is 0 and the filler 1; what no phase has is a pore if the composite has some. */
    @Test
    void rawImages() throws IOException {
        byte[] labels = layers(6, 0, 1);
        for (int c = 0; c < labels.length; c += COLUMNS) {
            labels[c] = 9;
        }
        Files.write(folder.resolve("image.raw"), labels);
        Composite composite = composite("image.raw", 0.4);
        StudyResult refused = designs.solve(composite, 298.15, "properties");
        assertEquals("the image has the label 9 in 48 voxels, but no phase of the composite has it; give a phase label: 9, or the composite a porosity", refused.reason());
        Designs.set(composite, "porosity", 0.15);
        double solid = 5.0 / 6;
        assertEquals(solid / (0.5 / 1e-3 + 0.5 / 0.05), value(designs.solve(composite, 298.15, "properties"), "effective-conductivity", "C"), 1e-10);
    }

    @Test
    void damagedFilesAreToldWithTheRemedy() throws IOException {
        Path raw = Files.write(folder.resolve("short.raw"), new byte[100]);
        assertEquals("the image 'short.raw' cannot be used: it has 100 bytes, but 12 slices of 4 x 6 voxels have 288; it must have 8 bits a voxel and no header",
                refusal(raw, SLICES, ROWS, COLUMNS));
        assertEquals("the image 'short.raw' cannot be used: a RAW file needs slices, rows and columns", refusal(raw, 0, 0, 0));
        assertTrue(refusal(folder.resolve("none.raw"), 1, 1, 1).startsWith("the image 'none.raw' cannot be used: it cannot be read"));
        byte[] whole = Files.readAllBytes(tiff(layers(6, 0, 1)));
        for (int length : new int[] {0, 3, 8, 60, whole.length / 2, whole.length - 5}) {
            Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, length));
            assertTrue(refusal(cut, 0, 0, 0).startsWith("the image 'cut.tif' cannot be used: "), () -> length + " bytes");
        }
        Path colours = folder.resolve("colours.tif");
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "tiff", colours.toFile());
        assertEquals("the image 'colours.tif' cannot be used: page 1 has colours or more than 8 bits; save labels in one channel of 8 bits", refusal(colours, 0, 0, 0));
    }

    private static String refusal(Path file, int slices, int rows, int columns) {
        SolverException refused = assertThrows(SolverException.class, () -> ImageFiles.read(file, 1e-8, slices, rows, columns));
        assertEquals(Reason.IMAGE_FILE, refused.reason());
        return String.valueOf(refused.getMessage());
    }

    @Test
    void anInterphaseTheImageCannotShowIsRefused() throws IOException {
        Files.write(folder.resolve("image.raw"), layers(6, 0, 1));
        Composite composite = composite("image.raw", 0.5, "interphase.thickness", 5e-9, "interphase.conductivity", 1.0);
        assertEquals("the law 'voxels' does not apply: the interphase of C.F is thinner than two voxels of the image; use an image of finer voxels, or leave the interphase out",
                designs.solve(composite, 298.15, "properties").reason());
    }

    /** 12 slices of 100 nm are 1.2 µm deep, whatever the file; what cannot be read is told when it is solved. */
    @Test
    void aLayerThinnerThanItsImageIsRefused() throws IOException {
        tiff(layers(6, 0, 1));
        Files.write(folder.resolve("image.raw"), layers(6, 0, 1));
        vti("", "0 6 0 4 2 14", "UInt8", "ascii", "1");
        for (String image : List.of("image.tif", "image.raw", "image.vti")) {
            assertEquals(List.of("layer-too-thin: the layer is thinner than the image of its microstructure, which is 1.2 µm deep; cut out a part of the image, or check the edge of its voxels"),
                    objections(image, 1.1e-6), image);
            assertEquals(List.of(), objections(image, 1.2e-6), image);
        }
        Files.writeString(folder.resolve("image.vti"), "nothing of that kind");
        assertEquals(List.of(), objections("image.vti", 1e-9));
        assertEquals(List.of(), objections("none.tif", 1e-9));
    }

    private List<String> objections(String image, double thickness) {
        Layer layer = designs.layer(designs.stack("S"), "layer", composite(image, 0.5), thickness);
        CompositeCheck check = (CompositeCheck) Designs.VOCABULARY.law(Law.Family.COMPOSITE, "voxels").orElseThrow();
        return check.objections(layer, Designs.VOCABULARY).stream().map(objection -> objection.code() + ": " + objection.message()).toList();
    }

    @Test
    void aDesignThatIsInNoFileHasNoImage() {
        Composite composite = composite("image.raw", 0.5);
        composite.getProperties().getFirst().getValues().getFirst().getExpression().eAllContents().forEachRemaining(part -> {
            if (part instanceof Value written && written.getUri() != null) {
                written.setUri("archive:jar!/x.cell");
            }
        });
        assertEquals("the image 'image.raw' cannot be used: the text that names it is in no folder of this computer", designs.solve(composite, 298.15, "properties").reason());
    }
}
