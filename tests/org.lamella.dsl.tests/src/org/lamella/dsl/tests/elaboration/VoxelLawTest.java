package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Design;
import org.lamella.model.design.TextExpression;

/** What the editor refuses to put on voxels, and what would do. */
class VoxelLawTest {

    private static Cells composite(String fraction, String shape, String law) {
        return Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: " + fraction + " shape: " + shape + " } law: " + law + " }");
    }

    @Test
    void argumentsHaveDefaults() {
        Design design = composite("30 vol%", "gyroid(cell: 2 µm)", "voxels(points: 96)").design("C");
        CallExpression law = (CallExpression) Cells.value(design, "Composite C", "law").getExpression();
        assertEquals(List.of("image", "points", "seeds", "seed", "boundary", "box", "voxel", "slices", "rows", "columns", "iterations"), law.getArguments().stream().map(Argument::getName).toList());
        CallExpression shape = (CallExpression) Cells.value(design, "Phase C.LLZTO", "shape").getExpression();
        assertEquals(List.of("cell", "kind"), shape.getArguments().stream().map(Argument::getName).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "3 vol% | gyroid(cell: 2 µm, kind: sheet) | voxels(points: 64) | voxels-too-coarse | a sheet of C.LLZTO is only 0.62 voxels wide, at least 3 are needed; points: 320 would do and takes about 6.6 GB",
            "10 vol% | sphere(2 µm) | voxels(box: 1 µm) | inclusion-too-long | a particle of C.LLZTO is 2 µm long and does not fit the box of 1 µm; choose another box",
            "10 vol% | sphere(2 µm) | voxels(box: 60 µm) | voxels-too-coarse | a sphere of C.LLZTO is only 2.1 voxels wide, at least 3 are needed; points: 96 would do and takes about 177 MB, or choose another box",
            "30 vol% | gyroid(cell: 2 µm) | voxels(box: 3 µm) | box-not-whole | the box of 3 µm holds no whole number of the periods of C.LLZTO, 2 µm long; choose a multiple of it as box",
            "50 vol% | rough-interface(amplitude: 500 nm, correlation: 2 µm) | voxels(box: 10 µm) | argument | the structure of C.LLZTO does not repeat itself through the layer; write boundary: plate",
            "50 vol% | rough-interface(amplitude: 50 nm, correlation: 2 µm) | voxels(box: 10 µm, boundary: plate) | voxels-too-coarse | a bump of C.LLZTO is only 1.9 voxels wide, at least 3 are needed; points: 112 would do and takes about 281 MB, or choose another box",
            "10 vol% | sphere(2 µm) | voxels(points: 8) | out-of-range | the number of voxels on an edge is 8.0; it must lie between 16.0 and 512.0",
            "10 vol% | sphere(2 µm) | random-resistor(points: 8) | out-of-range | the number of cubes on an edge is 8.0; it must lie between 16.0 and 512.0",
            "10 vol% | sphere(2 µm) | voxels(seeds: 0) | out-of-range | the number of seeds is 0.0; it must lie between 1.0 and 100.0",
            "10 vol% | wire(diameter: 200 nm, aspect: 40) | voxels(points: 128) | voxels-too-coarse | a wire of C.LLZTO is only 2.6 voxels wide, at least 3 are needed; points: 160 would do and takes about 819 MB",
            "10 vol% | sphere(2 µm) | voxels(iterations: 0) | out-of-range | the number of iterations is 0.0; it must lie between 1.0 and 100000.0",
            "12 vol% | wire(diameter: 100 nm, aspect: 500) | voxels | voxels-too-coarse | a wire of C.LLZTO is only 0.1 voxels wide, at least 3 are needed; no number of voxels that fits a computer would do, so use a closed form" })
    void whatDoesNotFit(String fraction, String shape, String law, String code, String message) {
        assertEquals(message, composite(fraction, shape, law).message(code));
    }

    private static final String IMAGED = "composite C { matrix PEO filler LLZTO { fraction: 30 vol%% label: 2 } law: voxels(\"images/fib.tif\"%s) }";

    /** The file is known by its content, so that the design changes with it. */
    @Test
    void imagesAreNamedWithTheirContent() {
        String first = image(Cells.withMaterials(IMAGED.formatted(", voxel: 25 nm")).withBytes("images/fib.tif", new byte[] {1, 2, 3}));
        String second = image(Cells.withMaterials(IMAGED.formatted(", voxel: 25 nm")).withBytes("images/fib.tif", new byte[] {1, 2, 4}));
        assertTrue(first.matches("images/fib\\.tif#[0-9a-f]{64}"), first);
        assertNotEquals(first, second);
    }

    private static String image(Cells cells) {
        CallExpression law = (CallExpression) Cells.value(cells.design("C"), "Composite C", "law").getExpression();
        return ((TextExpression) law.getArguments().getFirst().getValue().getExpression()).getText();
    }

    @Test
    void imagesThatAreNotThereOrSayTooLittle() {
        assertEquals("'images/fib.tif' cannot be read; it must lie beside this file", Cells.withMaterials(IMAGED.formatted(", voxel: 25 nm")).message("law-file"));
        assertEquals("an image needs the edge of its voxels: voxels(\"image.tif\", voxel: 25 nm)",
                Cells.withMaterials(IMAGED.formatted("")).withBytes("images/fib.tif", new byte[1]).message("argument"));
    }

    @Test
    void layersThinnerThanTheBox() {
        String stack = " stack S { layer a of C { thickness: %s } }";
        Cells thin = Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 30 vol% shape: gyroid(cell: 8 µm) } law: voxels }" + stack.formatted("5 µm"));
        assertEquals("the layer is thinner than the box of 8 µm that its microstructure is solved in; use a smaller box, or a closed form", thin.message("layer-too-thin"));
        Cells thick = Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 30 vol% shape: gyroid(cell: 8 µm) } law: voxels }" + stack.formatted("8 µm"));
        assertEquals(List.of(), thick.errors());
    }

    /** There is one interface in the layer, so that the box is the layer. */
    @Test
    void aRoughInterfaceIsAsDeepAsItsLayer() {
        String text = "composite C { matrix PEO filler LLZTO { fraction: 50 vol%% shape: rough-interface(amplitude: 500 nm, correlation: 2 µm) } "
                + "law: voxels(boundary: plate, box: 10 µm) } stack S { layer a of C { thickness: %s } }";
        assertEquals(List.of(), Cells.withMaterials(text.formatted("10 µm")).errors());
        assertEquals("the box of 10 µm shows the layer from face to face and must be as deep as it is thick; choose box: 12 µm",
                Cells.withMaterials(text.formatted("12 µm")).message("box-not-whole"));
        assertEquals("the box of 10 µm shows the layer from face to face and must be as deep as it is thick; choose box: 8 µm",
                Cells.withMaterials(text.formatted("8 µm")).message("box-not-whole"));
    }

    @Test
    void otherLawsDoNotCare() {
        assertEquals(List.of(), composite("3 vol%", "gyroid(cell: 2 µm, kind: sheet)", "bruggeman").errors());
    }
}
