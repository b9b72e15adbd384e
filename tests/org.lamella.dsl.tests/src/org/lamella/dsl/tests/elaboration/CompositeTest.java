package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Design;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Property;
import org.lamella.model.design.Role;

/** Composites: phases, parameters, inheritance, barriers and treatments. */
final class CompositeTest {

    private static final String FILLED = "composite C { matrix PEO filler LLZTO { fraction: 10 wt% } } ";

    @Test
    void phasesAndDefaults() {
        Design design = Cells.withMaterials(FILLED).design("C");
        Composite composite = design.getComposites().get(0);
        assertEquals(List.of(Role.MATRIX, Role.FILLER), composite.getPhases().stream().map(Phase::getRole).toList());
        assertEquals(List.of("C.matrix", "C.LLZTO"), composite.getPhases().stream().map(Phase::getQualifiedName).toList());
        Property law = Properties.property(composite, "law").orElseThrow();
        assertTrue(law.isDefaulted());
        Property fraction = Properties.property(composite.getPhases().get(1), "fraction").orElseThrow();
        assertTrue(!fraction.isDefaulted());
        assertEquals("wt%", fraction.getValues().get(0).getUnit());
        assertEquals(List.of("PEO", "LLZTO"), design.getMaterials().stream().map(material -> material.getName()).filter(name -> !name.equals("Li")).toList());
    }

    @Test
    void thePairOfFillerAndMatrixIsTheBarrierUnlessTheFillerSaysOtherwise() {
        Design design = Cells.withMaterials("composite C { matrix PEO filler a = LLZTO { fraction: 5 vol% } filler b = LLZTO { fraction: 5 vol% barrier: { resistance: 10 Ω·cm² } } }").design("C");
        assertEquals(0.05, Cells.number(design, "Phase C.a", "barrier.resistance"), 1e-12);
        assertEquals(1e-3, Cells.number(design, "Phase C.b", "barrier.resistance"), 1e-12);
        assertEquals(1e-3, Cells.number(design, "Phase C.b", "barrier.capacitance"), 1e-12);
        Phase a = design.getComposites().get(0).getPhases().get(1);
        assertSame(design.getPairs().get(0), a.getBarrier());
    }

    @Test
    void aMissingBarrierIsToldForConductingFillersOnly() {
        assertEquals(List.of("missing-interface 'LLZTO'"), Cells.withMaterials("composite C { matrix PAN filler LLZTO { fraction: 5 vol% } filler Alumina { fraction: 2 vol% } }").warnings());
    }

    @Test
    void matrixPropertiesAreInlined() {
        Design design = Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 5 vol% interphase: { thickness: 5 nm conductivity: 10 * matrix.conductivity } } }").design("C");
        assertEquals(0.3, Cells.number(design, "Phase C.LLZTO", "interphase.conductivity"), 1e-12);
    }

    @Test
    void aLawOfTheMatrixIsInlinedWithItsValidity() {
        Design design = Cells.of("""
                polymer P { density: 1 g/cm³ conductivity: vtf(prefactor: 18.5 S·K^0.5/cm, activation: 9 kJ/mol, T0: 195 K) valid 60 °C .. 110 °C from "a" }
                ceramic F { density: 5 g/cm³ conductivity: 0 S/m }
                composite C { matrix P filler F { fraction: 5 vol% interphase: { conductivity: 10 * matrix.conductivity } } }""").design("C");
        assertEquals(0.4008761, Cells.at(design, "Phase C.F", "interphase.conductivity", 333.15), 1e-6);
        assertEquals(333.15, Cells.value(design, "Phase C.F", "interphase.conductivity").getValidFrom(), 1e-9);
    }

    @Test
    void parametersTakeDefaultsAndArguments() {
        String text = "composite P(phi: fraction = 20 vol% ± 1 vol%, d: length = 1 µm) { matrix PEO filler LLZTO { fraction: phi shape: sphere(2 * d) } } "
                + "stack S { layer a of P { thickness: 5 µm } layer b of P(15 wt%) { thickness: 5 µm } layer c of P(d: 3 µm) { thickness: 5 µm } }";
        Design design = Cells.withMaterials(text).design("S");
        assertEquals(0.2, Cells.number(design, "Phase S.a.LLZTO", "fraction"), 1e-12);
        assertEquals(0.01, Cells.value(design, "Phase S.a.LLZTO", "fraction").getError(), 1e-12);
        assertEquals(0.15, Cells.number(design, "Phase S.b.LLZTO", "fraction"), 1e-12);
        assertEquals("wt%", Cells.value(design, "Phase S.b.LLZTO", "fraction").getUnit());
        assertEquals(List.of("S.a", "S.b", "S.c"), design.getComposites().stream().map(Composite::getQualifiedName).toList());
        assertEquals(List.of("P", "P", "P"), design.getComposites().stream().map(Composite::getName).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "P(5 S/m) | wrong-dimension '5 S/m'", "P(1 vol%, 2 vol%) | argument '2 vol%'", "P(psi: 1 vol%) | argument 'psi: 1 vol%'",
            "P(phi: 1 vol%, phi: 2 vol%) | argument 'phi: 2 vol%'", "P(-1 vol%) | out-of-range 'phi'", "P | argument 'P'", "P(101 vol%) | out-of-range 'phi'" })
    void mistakesInArguments(String use, String told) {
        assertTrue(Cells.withMaterials("composite P(phi: fraction) { matrix PEO filler LLZTO { fraction: phi } } stack S { layer a of " + use + " { thickness: 5 µm } }").errors()
                .contains(told));
    }

    @Test
    void aTemplateWithoutDefaultsIsCheckedAsFarAsPossible() {
        assertEquals(List.of(), Cells.withMaterials("composite P(phi: fraction) { matrix PEO filler LLZTO { fraction: phi } }").errors());
        assertEquals(List.of("wrong-dimension 'd'"), Cells.withMaterials("composite P(d: length) { matrix PEO porosity: d }").errors());
        assertEquals(List.of("unknown-name 'lenght'"), Cells.withMaterials("composite P(d: lenght) { matrix PEO }").errors());
        assertEquals(List.of("unused-name 'd'"), Cells.withMaterials("composite P(d: length = 1 m) { matrix PEO }").told());
    }

    @Test
    void extensionMatchesChildrenByName() {
        Design design = Cells.withMaterials("""
                composite A { matrix PEO filler wires = LLZTO { fraction: 10 vol% size-spread: 0.3 } filler grains = Alumina { fraction: 1 vol% } porosity: 1 % }
                composite B extends A { wires { fraction: 5 vol% } without grains porosity: 2 % filler extra = Alumina { fraction: 3 vol% } }
                composite D extends B { matrix PAN wires.fraction: 6 vol% }""").design("D");
        Composite composite = design.getComposites().get(0);
        assertEquals(List.of("D.matrix", "D.wires", "D.extra"), composite.getPhases().stream().map(Phase::getQualifiedName).toList());
        assertEquals("PAN", composite.getPhases().get(0).getMaterial().getName());
        assertEquals(0.06, Cells.number(design, "Phase D.wires", "fraction"), 1e-12);
        assertEquals(0.3, Cells.number(design, "Phase D.wires", "size-spread"), 1e-12);
        assertEquals(0.02, Cells.number(design, "Composite D", "porosity"), 1e-12);
    }

    @Test
    void defaultsOfParametersMayUseOtherParameters() {
        Design design = Cells.withMaterials("""
                composite P(d: length = 1 µm, shell: length = d / 100) { matrix PEO filler LLZTO { fraction: 5 vol% shape: sphere(d) interphase: { thickness: shell } } }
                composite Q(d: length = 2 µm) extends P { }
                stack S { layer a of P { thickness: 5 µm } layer b of P(d: 3 µm) { thickness: 5 µm } layer c of Q { thickness: 5 µm } }""").design("S");
        assertEquals(1e-8, Cells.number(design, "Phase S.a.LLZTO", "interphase.thickness"), 1e-18);
        assertEquals(3e-8, Cells.number(design, "Phase S.b.LLZTO", "interphase.thickness"), 1e-18);
        assertEquals(2e-8, Cells.number(design, "Phase S.c.LLZTO", "interphase.thickness"), 1e-18);
    }

    @Test
    void ringsAreNamed() {
        assertEquals("'a' is defined by itself: a -> b -> a", Cells.withMaterials("composite P(a: length = b, b: length = a) { matrix PEO }").message("cycle"));
        assertEquals("'LLZTO.fraction' is defined by itself: LLZTO.fraction -> Alumina.fraction -> LLZTO.fraction", Cells.withMaterials(
                "composite P { matrix PEO filler LLZTO { fraction: Alumina.fraction } filler Alumina { fraction: LLZTO.fraction } }").message("cycle"));
        assertEquals("'B' extends itself: B -> A -> B", Cells.withMaterials("composite A extends B { matrix PEO }").with("b.cell", "composite B extends A { }")
                .findings().stream().map(org.lamella.dsl.elaboration.Finding::message).filter(message -> message.contains("itself")).findFirst().orElseThrow().replaceAll(" \\(.*", ""));
    }

    @Test
    void mistakesInExtension() {
        assertEquals(List.of("unknown-name 'wiers'", "unknown-name 'wire'"),
                Cells.withMaterials("composite A { matrix PEO filler wires = LLZTO { fraction: 1 vol% } } composite B extends A { wiers { fraction: 5 vol% } without wire }").errors());
        assertEquals(List.of("cycle 'B'", "cycle 'A'"), Cells.withMaterials("composite A extends B { matrix PEO } composite B extends A { }").errors());
        assertEquals(List.of("cycle 'M'"), Cells.of("ceramic M extends M { density: 1 g/cm³ conductivity: 0 S/m }").errors());
        assertEquals(List.of("duplicate-name 'LLZTO'"),
                Cells.withMaterials("composite A { matrix PEO filler LLZTO { fraction: 1 vol% } filler LLZTO { fraction: 1 vol% } }").errors().stream().toList());
        assertEquals(List.of("missing-property 'A'"), Cells.withMaterials("composite A { filler LLZTO { fraction: 1 vol% } }").errors());
    }

    @Test
    void materialsExtendMaterials() {
        Design design = Cells.of("ceramic A { density: 5 g/cm³ conductivity: 1 mS/cm poisson: 0.2 } ceramic B extends A { conductivity: 2 mS/cm }").design("B");
        assertEquals(0.2, Cells.number(design, "Material B", "conductivity"), 1e-12);
        assertEquals(5000, Cells.number(design, "Material B", "density"), 1e-9);
    }

    @Test
    void treatmentsSetAndScaleInOrder() {
        Design design = Cells.withMaterials("""
                treatment Silane { barrier.resistance × 1e-3 interphase.thickness: 3 nm agglomerated × 0.5 source: "doi" }
                treatment Again { barrier.resistance × 0.5 }
                composite C { matrix PEO filler LLZTO treated Silane, Again { fraction: 10 vol% agglomerated: 10 % interphase: { thickness: 5 nm } } }""").design("C");
        assertEquals(0.05 * 1e-3 * 0.5, Cells.number(design, "Phase C.LLZTO", "barrier.resistance"), 1e-15);
        assertEquals(3e-9, Cells.number(design, "Phase C.LLZTO", "interphase.thickness"), 1e-18);
        assertEquals(0.05, Cells.number(design, "Phase C.LLZTO", "agglomerated"), 1e-12);
        assertEquals(List.of("Silane", "Again"), Properties.property(Cells.holder(design, "Phase C.LLZTO"), "barrier.resistance").orElseThrow().getTreatedBy());
        assertEquals("doi", Cells.value(design, "Treatment Silane", "interphase.thickness").getSource());
        assertTrue(Properties.property(Cells.holder(design, "Treatment Silane"), "agglomerated").orElseThrow().isScales());
    }

    @Test
    void treatmentsScaleLaws() {
        Design design = Cells.withMaterials("""
                treatment Half { barrier.resistance × 0.5 }
                composite C { matrix PEO filler LLZTO treated Half { fraction: 10 vol% barrier: { resistance: arrhenius(100 Ω·cm² at 60 °C, 0.5 eV) } } }""").design("C");
        assertEquals(0.005, Cells.at(design, "Phase C.LLZTO", "barrier.resistance", 333.15), 1e-12);
    }

    @Test
    void treatmentsThatDisagreeOrFindNothing() {
        String twice = "treatment A { interphase.thickness: 3 nm } treatment B { interphase.thickness: 4 nm } composite C { matrix PEO filler LLZTO treated A, B { fraction: 1 vol% } }";
        assertEquals(List.of("treatment-conflict 'B'"), Cells.withMaterials(twice).warnings());
        assertEquals(List.of("treatment 'F'"), Cells.withMaterials("treatment F { film × 0.5 } composite C { matrix PEO filler LLZTO treated F { fraction: 1 vol% } }").errors());
        assertEquals(List.of("unknown-property 'barier.resistance'"), Cells.withMaterials("treatment F { barier.resistance × 0.5 }").errors());
        assertEquals(List.of("wrong-value 'porosity × 2'"), Cells.withMaterials("composite C { matrix PEO porosity × 2 }").errors());
        assertEquals(List.of("treatment 'F'"),
                Cells.withMaterials("treatment F { interphase.thickness × 0.5 } composite C { matrix PEO filler LLZTO treated F { fraction: 1 vol% } }").warnings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "filler LLZTO { fraction: 70 vol% } filler Alumina { fraction: 40 vol% }", "filler LLZTO { fraction: 90 vol% } porosity: 20 %",
            "filler LLZTO { fraction: 60 wt% } filler Alumina { fraction: 50 wt% }" })
    void fractionsThatDoNotAddUp(String fillers) {
        List<String> errors = Cells.withMaterials("composite C { matrix PEO " + fillers + " }").errors();
        assertEquals(List.of("fractions 'C'"), errors);
    }

    @Test
    void packingOfSpheres() {
        assertEquals(List.of("packing 'C'"), Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 70 vol% shape: sphere(1 µm) } }").warnings());
        assertEquals(List.of(), Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 60 vol% shape: sphere(1 µm) } }").warnings());
    }
}
