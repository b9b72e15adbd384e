package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Design;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Stack;

/** Stacks and cells: layers, contacts, mirror images and electrodes. */
final class StackTest {

    private static final String SIDES = "composite Soft { matrix PEO } composite Hard { matrix PAN } ";
    private static final String TWO = SIDES + "stack S { layer a of Soft { thickness: 5 µm } layer b of Hard { thickness: 7 µm } } ";

    private static Stack stack(Design design) {
        return design.getStacks().get(design.getStacks().size() - 1);
    }

    private static List<String> layers(Design design) {
        return stack(design).getLayers().stream().map(Layer::getName).toList();
    }

    private static List<String> planes(Design design) {
        return stack(design).getPlanes().stream().map(Plane::getName).toList();
    }

    @Test
    void contactsComeFromThePairsThatMeet() {
        Design design = Cells.withMaterials(TWO).design("S");
        Plane plane = stack(design).getPlanes().get(0);
        assertEquals("S.a-b", plane.getQualifiedName());
        assertEquals("S.a", plane.getLeft());
        assertEquals("S.b", plane.getRight());
        assertEquals("PEO-PAN", plane.getPair().getName());
        assertEquals(0.5, Cells.number(design, "Plane S.a-b", "partition"), 1e-12);
        assertEquals(5e-4, Cells.number(design, "Plane S.a-b", "resistance"), 1e-15);
        assertEquals(1, Cells.number(design, "Plane S.a-b", "contact.area"), 1e-12);
    }

    @Test
    void aPairMetInTheOtherOrderHasItsPartitionInverted() {
        Design design = Cells.withMaterials(SIDES + "stack S { layer b of Hard { thickness: 7 µm } layer a of Soft { thickness: 5 µm } }").design("S");
        assertTrue(stack(design).getPlanes().get(0).isReversed());
        assertEquals(2, Cells.number(design, "Plane S.b-a", "partition"), 1e-12);
    }

    @Test
    void aLocalInterfaceOverridesSingleValues() {
        Design design = Cells.withMaterials(SIDES + "stack S { layer b of Hard { thickness: 7 µm } interface seam { resistance: 2 Ω·cm² contact: { area: 90 % } } layer a of Soft { thickness: 5 µm } }")
                .design("S");
        assertEquals(2e-4, Cells.number(design, "Plane S.seam", "resistance"), 1e-15);
        assertEquals(0.9, Cells.number(design, "Plane S.seam", "contact.area"), 1e-12);
        assertEquals(2, Cells.number(design, "Plane S.seam", "partition"), 1e-12);
    }

    @Test
    void whatIsNotDeclaredIsTold() {
        Cells cells = Cells.withMaterials(SIDES + "stack S { layer a of Soft { thickness: 5 µm } layer c of LLZTO { thickness: 5 µm } layer d of Alumina { thickness: 1 µm } layer e of Alumina { thickness: 1 µm } }");
        assertEquals(List.of("missing-interface 'Alumina'"), cells.warnings());
        assertEquals(List.of(), cells.told(Severity.INFO));
        Plane plane = stack(cells.design("S")).getPlanes().get(1);
        assertNull(plane.getPair());
    }

    @Test
    void aPairOfTheMaterialThatIsExtendedCounts() {
        Design design = Cells.withMaterials("polymer Wet extends PEO { density: 1.1 g/cm³ } composite W { matrix Wet } " + SIDES
                + "stack S { layer a of W { thickness: 5 µm } layer b of Hard { thickness: 5 µm } }").design("S");
        assertEquals("PEO-PAN", stack(design).getPlanes().get(0).getPair().getName());
    }

    @Test
    void symmetricStacksAreMirroredAboutTheLastLayer() {
        Cells cells = Cells.withMaterials(SIDES + "symmetric stack S { layer skin of Soft { thickness: 5 µm } interface seam { capacitance: 1 µF/cm² } layer core of Hard { thickness: 15 µm } }");
        Design design = cells.design("S");
        assertEquals(List.of("skin", "core", "skin-mirrored"), layers(design));
        assertEquals(List.of("seam", "seam-mirrored"), planes(design));
        Layer image = stack(design).getLayers().get(2);
        assertTrue(image.isMirrored());
        assertSame(stack(design).getLayers().get(0).getComposite(), image.getComposite());
        Plane plane = stack(design).getPlanes().get(1);
        assertEquals("S.core", plane.getLeft());
        assertEquals("S.skin-mirrored", plane.getRight());
        assertTrue(plane.isReversed());
        assertEquals(0.5, Cells.number(design, "Plane S.seam", "partition"), 1e-12);
        assertEquals(2, Cells.number(design, "Plane S.seam-mirrored", "partition"), 1e-12);
        assertEquals("skin 5 µm | core 15 µm | skin-mirrored 5 µm = 25 µm", cells.message("thickness-info"));
    }

    @Test
    void aThickStackIsTold() {
        Cells cells = Cells.withMaterials(SIDES + "stack S { layer a of Soft { thickness: 20 µm } layer b of Hard { thickness: 7 µm } }");
        assertEquals("a 20 µm | b 7 µm = 27 µm; thicker than a 25 µm separator", cells.message("thickness-info"));
    }

    @Test
    void differentSaltsThatTouchAreTold() {
        String stack = "stack S { layer a of One { thickness: 5 µm } layer b of Other { thickness: 5 µm } }";
        String salts = "polymer One extends PEO-LiTFSI { salt-name: \"LiTFSI\" } polymer Other extends PEO-LiTFSI { salt-name: \"%s\" } ";
        Cells different = Cells.withMaterials(salts.formatted("LiClO4") + stack);
        assertEquals("neighbouring layers hold different salts, which mix: a LiTFSI, b LiClO4; transport is computed for one salt", different.message("several-salts"));
        assertEquals(List.of(), Cells.withMaterials(salts.formatted("LiTFSI") + stack).told(Severity.WARNING).stream().filter(told -> told.startsWith("several-salts")).toList());
    }

    @Test
    void extensionOverridesRemovesAndInserts() {
        Design design = Cells.withMaterials(TWO + """
                stack T extends S { b { thickness: 9 µm } layer m before b of LLZTO { thickness: 3 µm } }
                stack U extends T { without a layer z of Soft { thickness: 1 µm } layer m of Soft { } }""").design("U");
        assertEquals(List.of("m", "b", "z"), layers(design));
        assertEquals(9e-6, Cells.number(design, "Layer U.b", "thickness"), 1e-15);
        assertEquals(3e-6, Cells.number(design, "Layer U.m", "thickness"), 1e-15);
        assertEquals("Soft", stack(design).getLayers().get(0).getComposite().getName());
        assertEquals(List.of("U.m", "U.b", "U.z"), stack(design).getLayers().stream().map(Layer::getQualifiedName).toList());
    }

    @Test
    void layersSpeakOfTheirComposite() {
        Design design = Cells.withMaterials("composite F { matrix PEO filler LLZTO { fraction: 10 vol% } } "
                + "stack S { layer a of F { thickness: 5 µm LLZTO.fraction: 20 vol% porosity: 3 % } layer b of F { thickness: 5 µm } }").design("S");
        assertEquals(0.2, Cells.number(design, "Phase S.a.LLZTO", "fraction"), 1e-12);
        assertEquals(0.03, Cells.number(design, "Composite S.a", "porosity"), 1e-12);
        assertEquals(0.1, Cells.number(design, "Phase S.b.LLZTO", "fraction"), 1e-12);
    }

    @Test
    void layersAndContactsCanBeTreated() {
        Design design = Cells.withMaterials("treatment Press { porosity × 0.5 barrier.resistance × 0.1 } treatment Melt { resistance × 0.5 } "
                + "composite F { matrix PEO filler LLZTO { fraction: 10 vol% } porosity: 4 % } composite Hard { matrix PAN } "
                + "stack S { layer a of F treated Press { thickness: 5 µm } interface treated Melt { } layer b of Hard { thickness: 5 µm } }").design("S");
        assertEquals(0.02, Cells.number(design, "Composite S.a", "porosity"), 1e-12);
        assertEquals(0.005, Cells.number(design, "Phase S.a.LLZTO", "barrier.resistance"), 1e-12);
        assertEquals(2.5e-4, Cells.number(design, "Plane S.a-b", "resistance"), 1e-15);
    }

    @Test
    void contactsAreOverriddenByTheNamesOfTheirNeighbours() {
        String base = "stack A { layer p of PEO { thickness: 5 µm } layer q of PAN { thickness: 5 µm } layer r of PAN { thickness: 5 µm } } ";
        Design design = Cells.withMaterials(base + "stack B extends A { p-q { resistance: 7 Ω·cm² } without r } stack C extends B { without p-q }").design("B");
        assertEquals(7e-4, Cells.number(design, "Plane B.p-q", "resistance"), 1e-12);
        assertEquals(0.5, Cells.number(design, "Plane B.p-q", "partition"), 1e-12);
        Design without = Cells.withMaterials(base + "stack B extends A { p-q { resistance: 7 Ω·cm² } without r } stack C extends B { without p-q }").design("C");
        assertEquals(5e-4, Cells.number(without, "Plane C.p-q", "resistance"), 1e-12);
        assertEquals(List.of("unknown-name 'p-q'"), Cells.withMaterials(base + "stack B extends A { without q p-q { resistance: 7 Ω·cm² } }").errors());
        assertEquals(List.of("unknown-name 'p-q'"), Cells.withMaterials(base + "stack B extends A { without p-q }").errors());
    }

    @Test
    void anOverrideOfWhatIsNoContactAnyMoreIsTold() {
        Cells cells = Cells.withMaterials("stack A { layer p of PEO { thickness: 5 µm } interface face { resistance: 1 Ω·cm² } layer q of PAN { thickness: 5 µm } } "
                + "stack B extends A { layer x before q of PEO { thickness: 1 µm } face { resistance: 2 Ω·cm² } }");
        assertEquals("'face' is no contact of 'B': p and q do not touch here", cells.message("unknown-name"));
    }

    @Test
    void aRingOfStacksIsToldOnce() {
        assertEquals(List.of("cycle 'B'", "cycle 'C'", "cycle 'A'"), Cells.of("stack A extends B { } stack B extends C { } stack C extends A { }").told());
    }

    @Test
    void layersAreInsertedInTheirOrder() {
        Cells cells = Cells.withMaterials("stack A { layer p before q of PEO { thickness: 5 µm } layer q of PAN { thickness: 5 µm } }");
        assertTrue(cells.message("unknown-name").contains("further down"), cells.message("unknown-name"));
    }

    @Test
    void mistakesInStacks() {
        assertEquals(List.of("empty-stack 'S'"), Cells.of("stack S { }").errors());
        assertEquals(List.of("out-of-range '0 µm'"), Cells.withMaterials("stack S { layer a of PEO { thickness: 0 µm } }").errors());
        assertEquals(List.of("out-of-range '-5 µm'"), Cells.withMaterials("stack S { layer a of PEO { thickness: -5 µm } }").errors());
        assertEquals(List.of("missing-property 'a'"), Cells.withMaterials("stack S { layer a of PEO }").errors());
        assertEquals(List.of("duplicate-name 'a'"), Cells.withMaterials("stack S { layer a of PEO { thickness: 1 µm } layer a of PAN { thickness: 1 µm } }").errors());
        assertEquals(List.of("unknown-name 'x'"), Cells.withMaterials("stack S { layer a before x of PEO { thickness: 1 µm } }").errors());
        assertEquals(List.of("wrong-kind 'seam'"), Cells.withMaterials("stack S { interface seam { } layer a of PEO { thickness: 1 µm } }").errors());
        assertEquals(List.of("cycle 'S'", "cycle 'T'"), Cells.withMaterials("stack T extends S { } stack S extends T { layer a of PEO { thickness: 1 µm } }").errors());
        assertEquals(List.of("unknown-property 'LATP.fraction'"), Cells.withMaterials(SIDES + "stack S { layer a of Soft { thickness: 1 µm LATP.fraction: 5 vol% } }").errors());
        assertEquals(List.of("fractions 'F'"), Cells.withMaterials("composite F { matrix PEO filler LLZTO { fraction: 10 vol% } filler Alumina { fraction: 30 vol% } } "
                + "stack S { layer a of F { thickness: 1 µm LLZTO.fraction: 80 vol% } }").errors());
    }

    private static final String CELL = TWO + "anode Foil of Li { excess: 20 µm collector: Copper(6 µm) } cathode Thick of NMC { loading: 3 mAh/cm² active: 55 vol% catholyte Hard { fraction: 35 vol% } } ";

    @Test
    void cellsPutElectrodesAndStacksTogether() {
        Design design = Cells.withMaterials(CELL + "cell C { anode Foil electrolyte S cathode Thick area: 20 cm² conditions: { temperature: 60 °C } }").design("C");
        Cell cell = design.getCells().get(0);
        assertEquals("Foil", cell.getAnode().getName());
        assertEquals("S", cell.getStack().getName());
        assertEquals("Li-PEO", cell.getAnodePlane().getPair().getName());
        assertEquals("C.anode-interface", cell.getAnodePlane().getQualifiedName());
        assertEquals("NMC-PAN", cell.getCathodePlane().getPair().getName());
        assertTrue(cell.getCathodePlane().isReversed());
        assertEquals("S.b", cell.getCathodePlane().getLeft());
        assertEquals(30e-4, Cells.number(design, "Plane C.cathode-interface", "film"), 1e-15);
        assertEquals("Thick", cell.getCathodePlane().getRight());
        assertEquals("Thick.catholyte", cell.getCathode().getPhases().get(0).getComposite().getQualifiedName());
        assertEquals("NMC-PAN", cell.getCathode().getPhases().get(0).getBarrier().getName());
        assertEquals("Copper", ((org.lamella.model.design.CallExpression) Cells.value(design, "Electrode Foil", "collector").getExpression()).getFunction());
        assertTrue(design.getMaterials().stream().anyMatch(material -> material.getName().equals("Copper")));
    }

    @Test
    void swappingTheLayersSwapsThePairsAtTheElectrodes() {
        Design design = Cells.withMaterials(SIDES + "stack S { layer b of Hard { thickness: 7 µm } layer a of Soft { thickness: 5 µm } } "
                + "anode Foil of Li { } cathode Thick of NMC { thickness: 60 µm active: 55 vol% } cell C { anode Foil electrolyte S cathode Thick }").design("C");
        assertEquals("Li-PAN", design.getCells().get(0).getAnodePlane().getPair().getName());
        assertEquals("NMC-PEO", design.getCells().get(0).getCathodePlane().getPair().getName());
    }

    @Test
    void theReactionOfACompositeCathodeTakesPlaceInItsCatholyte() {
        Design design = Cells.withMaterials(CELL.replace("catholyte Hard", "catholyte Soft") + "cell C { anode Foil electrolyte S cathode Thick }").design("C");
        assertEquals("NMC-PEO", design.getCells().get(0).getCathodePlane().getPair().getName());
    }

    @Test
    void materialsAndForeignElectrodesOnEitherSide() {
        Design design = Cells.withMaterials(CELL + "cell C { anode Foil electrolyte S cathode Foil }").design("C");
        Electrode cathode = design.getCells().get(0).getCathode();
        assertEquals("C.cathode", cathode.getQualifiedName());
        assertEquals(ElectrodeRole.CATHODE, cathode.getRole());
        assertEquals(20e-6, Cells.number(design, "Electrode C.cathode", "excess"), 1e-15);
        Design bare = Cells.withMaterials(CELL + "cell C { anode Li electrolyte S cathode Copper }").design("C");
        assertEquals("C.anode", bare.getCells().get(0).getAnode().getQualifiedName());
        assertEquals("Li-PEO", bare.getCells().get(0).getAnodePlane().getPair().getName());
    }

    @Test
    void cellsExtendCells() {
        Design design = Cells.withMaterials(CELL + "cell C { anode Foil electrolyte S cathode Thick area: 20 cm² } cell D extends C { anode Copper sides: 2 }").design("D");
        assertEquals("Copper", design.getCells().get(0).getAnode().getMaterial().getName());
        assertEquals(2e-3, Cells.number(design, "Cell D", "area"), 1e-12);
        assertEquals(2, Cells.number(design, "Cell D", "sides"), 1e-12);
    }

    @Test
    void mistakesInCellsAndElectrodes() {
        assertEquals(List.of("missing-property 'C'", "missing-property 'C'"), Cells.withMaterials(CELL + "cell C { electrolyte S }").errors());
        assertEquals(List.of("duplicate-name 'anode Foil'"), Cells.withMaterials(CELL + "cell C { anode Li anode Foil electrolyte S cathode Thick }").errors());
        assertEquals(List.of("one-of 'K'"), Cells.withMaterials("cathode K of NMC { active: 55 vol% }").errors());
        assertEquals(List.of("one-of 'K'"), Cells.withMaterials("cathode K of NMC { active: 55 vol% loading: 3 mAh/cm² thickness: 60 µm }").errors());
        assertEquals(List.of("fractions 'K'"), Cells.withMaterials("cathode K of NMC { active: 75 vol% thickness: 60 µm carbon: 20 vol% binder: 6 vol% }").errors());
        assertEquals(List.of("missing-property 'A'"), Cells.of("anode A { }").errors());
        assertEquals(List.of("unknown-name 'Gold'"), Cells.withMaterials("anode A of Li { collector: Gold(6 µm) }").errors());
        assertEquals(List.of("argument 'Copper'"), Cells.withMaterials("anode A of Li { collector: Copper }").errors());
    }

    @Test
    void windowsAtTheElectrodes() {
        String swapped = SIDES + "stack S { layer b of Hard { thickness: 7 µm } layer a of Soft { thickness: 5 µm } } cathode K of NMC { thickness: 60 µm active: 55 vol% } ";
        Cells cells = Cells.withMaterials(swapped + "cell C { anode Li electrolyte S cathode K conditions: { voltage: 2.8 V .. 4.2 V } }");
        assertEquals(List.of("window-margin-anode 'Hard'", "window-margin-cathode 'Soft'"), cells.warnings());
        assertEquals("PAN in layer 'b' is reduced at the anode: it stands 0.8 V .. 4.6 V and meets 0 V, margin -0.8 V", cells.message("window-margin-anode"));
        assertEquals("PEO in layer 'a' is oxidised at the cathode: it stands 0 V .. 3.9 V and meets 4.2 V, margin -0.3 V", cells.message("window-margin-cathode"));
        assertEquals(List.of(), Cells.withMaterials(TWO + "cathode K of NMC { thickness: 60 µm active: 55 vol% } cell C { anode Li electrolyte S cathode K }").warnings());
    }

    @Test
    void aFillerCountsAtTheFaceWhenItReachesIt() {
        String cell = "cathode K of NMC { thickness: 60 µm active: 55 vol% } cell C { anode Li electrolyte S cathode K } ceramic LATP { conductivity: 0 S/m density: 3 g/cm³ window: 2 V .. 5 V } ";
        String few = "composite F { matrix PAN filler LATP { fraction: 10 vol% } } stack S { layer a of PEO { thickness: 5 µm } layer b of F { thickness: 5 µm } } ";
        assertEquals(List.of(), Cells.withMaterials(cell + few).warnings());
        String anode = "composite F { matrix PEO filler LATP { fraction: 20 vol% } } stack S { layer b of F { thickness: 5 µm } layer a of PAN { thickness: 5 µm } } ";
        assertEquals(List.of("window-margin-anode 'F'"), Cells.withMaterials(cell + anode).warnings());
    }
}
