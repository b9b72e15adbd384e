package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.Gradients;
import org.lamella.model.design.Design;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Stack;
import org.lamella.model.design.TableExpression;

/** Gradients over the thickness of a layer. */
class GradientTest {

    private static Cells layer(String properties) {
        return Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 20 vol% } }\nstack S { layer a of C { thickness: 10 µm " + properties + " } }");
    }

    private static TableExpression gradient(Design design, String path) {
        return (TableExpression) Cells.value(design, "Phase S.a.LLZTO", path).getExpression();
    }

    @Test
    void positionsAreSharesOfTheThickness() {
        Design design = layer("LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%) ± 5 %").design("S");
        TableExpression gradient = gradient(design, "fraction");
        assertTrue(Gradients.isGradient(gradient));
        assertEquals(List.of(0.0, 1.0), gradient.getKeys());
        assertEquals(List.of(0.1, 0.3), gradient.getEntries().stream().map(value -> Math.round(1e12 * value) / 1e12).toList());
        assertEquals("vol%", Cells.value(design, "Phase S.a.LLZTO", "fraction").getUnit());
    }

    @Test
    void lengthsBecomeShares() {
        Design design = layer("LLZTO: { fraction: gradient(2 µm -> 10 wt%, 5 µm -> 20 wt%, 10 µm -> 30 wt%) }").design("S");
        assertEquals(List.of(0.2, 0.5, 1.0), gradient(design, "fraction").getKeys().stream().map(key -> Math.round(1e12 * key) / 1e12).toList());
        assertEquals("1", gradient(design, "fraction").getKeyUnit());
    }

    @Test
    void otherPropertiesOfFillersAndThePorosityMayChange() {
        Design design = layer("porosity: gradient(0 % -> 0 %, 100 % -> 10 %) LLZTO.barrier.resistance: gradient(0 % -> 1 Ω·cm², 100 % -> 5 Ω·cm²)").design("S");
        assertEquals(2, Gradients.of(((Stack) design.getStacks().getFirst()).getLayers().getFirst().getComposite()).size());
    }

    @Test
    void anExtendingStackMayOverrideAGradient() {
        Cells cells = Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 20 vol% } } stack S { layer a of C { thickness: 10 µm } } "
                + "stack T extends S { a { LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%) } } stack U extends T { a { LLZTO.fraction: 5 vol% } }");
        assertEquals(List.of(), cells.errors());
        assertTrue(Gradients.isGraded(((Stack) cells.design("T").getStacks().getFirst()).getLayers().getFirst().getComposite()));
        assertEquals(false, Gradients.isGraded(((Stack) cells.design("U").getStacks().getFirst()).getLayers().getFirst().getComposite()));
    }

    @Test
    void mirrorImagesAreTurnedRound() {
        Design design = Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 20 vol% } } composite M { matrix PAN } symmetric stack S { "
                + "layer a of C { thickness: 10 µm LLZTO.fraction: gradient(0 % -> 5 vol%, 100 % -> 30 vol%) } layer m of M { thickness: 4 µm } }").design("S");
        List<Layer> layers = ((Stack) design.getStacks().getFirst()).getLayers();
        assertSame(layers.getFirst().getComposite(), layers.getLast().getComposite());
        assertTrue(layers.getLast().isMirrored());
        assertEquals(0.05, fraction(Gradients.anodeSide(layers.getFirst())), 1e-12);
        assertEquals(0.30, fraction(Gradients.anodeSide(layers.getLast())), 1e-12);
        assertEquals(0.05, fraction(Gradients.cathodeSide(layers.getLast())), 1e-12);
    }

    private static double fraction(org.lamella.model.design.Composite composite) {
        return org.lamella.model.Properties.number(composite.getPhases().getLast(), "fraction", Cells.VOCABULARY, 298.15, Double.NaN);
    }

    @Test
    void aValueSetFromOutsideMayBeAGradient() {
        Design design = layer("").design("S", "S.a.LLZTO.fraction=gradient(0 % -> 10 vol%, 100 % -> 30 vol%)");
        assertTrue(Gradients.isGradient(gradient(design, "fraction")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "LLZTO.fraction: gradient(0 % -> 10 vol%, 60 % -> 20 vol%, 40 % -> 30 vol%) | gradient-order '40 % -> 30 vol%' | the points of a gradient follow each other from the anode side to the cathode side: 40 % does not lie behind 60 %",
            "LLZTO.fraction: gradient(0 % -> 10 vol%, 0 % -> 20 vol%) | gradient-order '0 % -> 20 vol%' | the points of a gradient follow each other from the anode side to the cathode side: 0 % does not lie behind 0 %",
            "LLZTO.fraction: gradient(0 % -> 10 vol%, 120 % -> 20 vol%) | gradient-position '120 %' | a point lies between 0 % and 100 % of the thickness, counted from the anode side",
            "LLZTO.fraction: gradient(0 µm -> 10 vol%, 12 µm -> 20 vol%) | gradient-position 'LLZTO.fraction: gradient(0 µm -> 10 vol%, 12 µm -> 20 vol%)' | the point at 12 µm lies beyond the layer, which is 10 µm thick",
            "LLZTO.fraction: gradient(0 % -> 10 vol%) | gradient 'gradient(0 % -> 10 vol%)' | a gradient needs at least two points, such as gradient(0 % -> 10 vol%, 100 % -> 30 vol%)",
            "LLZTO.fraction: gradient(10 vol%, 30 vol%) | gradient '10 vol%', gradient '30 vol%' | ",
            "LLZTO.fraction: gradient(0 °C -> 10 vol%, 50 °C -> 30 vol%) | wrong-dimension '0 °C' | the position of a point is a share of the thickness in % or a length, found temperature (°C)",
            "LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 wt%) | wrong-dimension '30 wt%' | ",
            "LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 130 vol%) | out-of-range 'gradient(0 % -> 10 vol%, 100 % -> 130 vol%)' | 'fraction' must be between 0 and 100 vol%, found 130 vol%",
            "LLZTO.size-spread: gradient(0 % -> 0.1, 100 % -> 0.3) | gradient-property 'gradient' | 'size-spread' is the same throughout a layer; a gradient may stand for porosity, fraction, barrier.resistance, interphase.thickness, interphase.conductivity, agglomerated",
            "thickness: gradient(0 % -> 1 µm, 100 % -> 3 µm) | gradient-property 'gradient' | ",
            "LLZTO.fraction: 2 * gradient(0 % -> 10 vol%, 100 % -> 30 vol%) | gradient-place 'gradient' | ",
            "LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 90 vol%) porosity: 20 % | fractions 'LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 90 vol%)' | at 100 % of the thickness the fractions add up to 110 vol% of the layer: LLZTO 90 vol%, pores 20 vol%; at most 100 vol% with the matrix as the rest",
            "law: voxels LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%) | argument 'a' | the structure of S.a.LLZTO does not repeat itself through the layer; write boundary: plate",
            "law: voxels(boundary: plate, box: 8 µm) LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%) | box-not-whole 'a' | the box of 8 µm shows the layer from face to face and must be as deep as it is thick; choose box: 10 µm",
            "law: voxels(boundary: plate, box: 10 µm, points: 16) LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%) | voxels-too-coarse 'a' | a sphere of S.a.LLZTO is only 1.6 voxels wide, at least 3 are needed; points: 32 would do and takes about 7 MB, or choose another box",
            "law: voxels(boundary: plate, box: 10 µm) porosity: gradient(0 % -> 0 %, 100 % -> 10 %) | gradient-law 'a' | on voxels only fractions can have a gradient; choose a closed form, or one value for the whole layer",
            "law: random-resistor LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%) | gradient-law 'a' | " })
    void mistakesAreToldAtTheirPlace(String properties, String told, String message) {
        Cells cells = layer(properties.startsWith("thickness") ? "" : properties);
        if (properties.startsWith("thickness")) {
            cells = Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 20 vol% } } stack S { layer a of C { " + properties + " } }");
        }
        assertEquals(told, String.join(", ", cells.errors()));
        if (message != null) {
            assertEquals(message, cells.message(told.substring(0, told.indexOf(' '))));
        }
    }

    @Test
    void aStructureOnVoxelsMayShowTheGradientFromFaceToFace() {
        assertEquals(List.of(), layer("law: voxels(boundary: plate, box: 10 µm) LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%)").errors());
    }

    @Test
    void moreThanCanBePackedIsToldWithItsPlace() {
        Cells cells = layer("LLZTO.fraction: gradient(0 % -> 10 vol%, 100 % -> 70 vol%)");
        assertEquals("at 100 % of the thickness 70 vol% of spheres are more than random packing allows (64 vol% for equal ones); only a broad size distribution reaches that",
                cells.message("packing"));
    }

    @Test
    void aCompositeByItselfHasNoThickness() {
        Cells cells = Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%) } }");
        assertEquals(List.of("gradient-place 'gradient(0 % -> 10 vol%, 100 % -> 30 vol%)'"), cells.errors());
        Cells constant = Cells.withMaterials("let g = gradient(0 % -> 10 vol%, 100 % -> 30 vol%) composite C { matrix PEO filler LLZTO { fraction: g } }");
        assertEquals(List.of("gradient-place 'gradient'"), constant.errors());
    }

    /** Only the filler that reaches the face at the anode is held against lithium there. */
    @Test
    void theWindowIsThatOfTheFace() {
        String cell = "ceramic Poor { conductivity: 0.1 mS/cm at 60 °C density: 3 g/cm³ window: 2 V .. 5 V } composite C { matrix PEO filler Poor { fraction: 20 vol% barrier: { resistance: 0 Ω·cm² } } } "
                + "anode A of Li { } cathode K of Li { } ";
        Cells away = Cells.withMaterials(cell + "stack S { layer a of C { thickness: 10 µm Poor.fraction: gradient(0 % -> 5 vol%, 100 % -> 30 vol%) } } cell X { anode A electrolyte S cathode K }");
        Cells towards = Cells.withMaterials(cell + "stack S { layer a of C { thickness: 10 µm Poor.fraction: gradient(0 % -> 30 vol%, 100 % -> 5 vol%) } } cell X { anode A electrolyte S cathode K }");
        assertEquals(false, away.warnings().stream().anyMatch(warning -> warning.startsWith("window-margin-anode")), away.warnings()::toString);
        assertEquals(true, towards.warnings().stream().anyMatch(warning -> warning.startsWith("window-margin-anode")), towards.warnings()::toString);
    }
}
