package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.dsl.tests.ide.TestServer.at;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed at a caret, shown as {@code |}, in files that are half typed. */
class CompletionTest {

    private static final String BEGIN = "package demo\nimport lamella.materials.*\nlet skin = 8 µm\n";

    @TempDir
    private static Path folder;
    private static TestServer test;
    private static Path file;

    @BeforeAll
    static void start() {
        test = new TestServer(folder).project("p");
        file = test.file("p/a.cell", "");
        test.start();
        test.open(file, "");
    }

    private List<CompletionItem> items(String text) {
        int caret = text.indexOf('|');
        String content = text.replace("|", "");
        test.change(file, content);
        return test.server().completion(new CompletionParams(test.document(file), at(content, content.substring(0, caret), caret))).join().getRight().getItems();
    }

    private CompletionItem item(String text, String label) {
        List<CompletionItem> items = items(text);
        return items.stream().filter(item -> item.getLabel().equals(label)).findFirst().orElseThrow(() -> new AssertionError(label + " is none of "
                + items.stream().map(CompletionItem::getLabel).toList()));
    }

    private List<String> labels(String text) {
        return items(text).stream().map(CompletionItem::getLabel).toList();
    }

    @Test
    void materialsOfTheRightKind() {
        List<String> labels = labels(BEGIN + "composite C {\n    matrix |\n    law: auto\n}\n");
        assertTrue(labels.contains("PEO-LiTFSI"), labels::toString);
        assertFalse(labels.contains("LLZTO"), "a ceramic is no matrix");
    }

    @Test
    void aNameIsProposedOnceWithItsKind() {
        List<CompletionItem> matching = items(BEGIN + "composite C {\n    matrix PEO-LiT|\n}\n");
        assertEquals(List.of("PEO-LiTFSI"), matching.stream().map(CompletionItem::getLabel).toList());
        assertEquals("polymer in lamella.materials", matching.get(0).getDetail());
    }

    @Test
    void propertiesOfTheElement() {
        List<CompletionItem> found = items(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { | }\n}\n");
        CompletionItem thickness = found.stream().filter(item -> item.getLabel().equals("thickness")).findFirst().orElseThrow();
        assertEquals("thickness: ", thickness.getTextEdit().getLeft().getNewText());
        assertEquals("µm, required", thickness.getDetail());
    }

    @Test
    void propertiesInsideABlockWithoutItsName() {
        List<String> labels = labels(BEGIN + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 vol%   interphase: { | } }\n}\n");
        assertTrue(labels.contains("thickness"), labels::toString);
        assertFalse(labels.contains("fraction"), labels::toString);
    }

    @Test
    void unitsOfTheDimension() {
        List<String> labels = labels(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { thickness: 10 | }\n}\n");
        assertTrue(labels.contains("µm"), labels::toString);
        assertFalse(labels.contains("S/cm"), labels::toString);
    }

    @Test
    void lawsConstantsAndTheirArguments() {
        List<String> laws = labels(BEGIN + "composite C {\n    matrix PEO-LiTFSI\n    law: |\n}\n");
        assertTrue(laws.contains("auto()"), laws::toString);
        List<String> values = labels(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { thickness: | }\n}\n");
        assertTrue(values.contains("skin"), values::toString);
        List<String> symbols = labels(BEGIN + "ceramic X {\n    conductivity: arrhenius(1 mS/cm at 25 °C, 0.4 eV, form: |)\n}\n");
        assertTrue(symbols.contains("sigma-T"), symbols::toString);
    }

    @Test
    void studyKindsAndQuantities() {
        List<String> kinds = labels(BEGIN + "study S of PEO-LiTFSI {\n    compute |\n}\n");
        assertTrue(kinds.contains("properties"), kinds::toString);
        List<String> quantities = labels(BEGIN + "study S of PEO-LiTFSI {\n    require q: area|\n}\n");
        assertTrue(quantities.contains("area-resistance"), quantities::toString);
    }

    @Test
    void mistakesBeforeTheCaretDoNotMatter() {
        List<String> labels = labels(BEGIN + "composite Bad {\n    matrix\n    filler = {\n    law law\n}\ncomposite C(((\nstack S {\n    layer a of PEO-LiTFSI { thickness: | }\n}\n");
        assertTrue(labels.contains("skin"), labels::toString);
    }

    @Test
    void anUnfinishedStatementOfItsLine() {
        List<String> labels = labels(BEGIN + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction:    shape: |   }\n}\n");
        assertTrue(labels.contains("sphere(diameter)"), labels::toString);
    }

    @Test
    void inheritedChildrenAfterWithout() {
        List<String> labels = labels(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { thickness: 1 µm }\n    layer b of PEO-LiTFSI { thickness: 1 µm }\n}\nstack T extends S {\n    without |\n}\n");
        assertEquals(List.of("a", "b"), labels);
    }

    @Test
    void whatIsWrittenIsNotOfferedAgainAndWhatIsMissingComesFirst() {
        List<String> labels = labels("polymer P {\n    density: 1 g/cm³\n    |\n    young: 1 GPa\n}\n");
        assertFalse(labels.contains("density") || labels.contains("young"), labels::toString);
        assertEquals("conductivity", labels.get(0), "it is required");
        List<String> inBlock = labels(BEGIN + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 vol%   interphase: { thickness: 5 nm   | } }\n}\n");
        assertTrue(inBlock.contains("conductivity") && !inBlock.contains("thickness"), inBlock::toString);
        List<String> beside = labels(BEGIN + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { interphase: { thickness: 5 nm }   | }\n}\n");
        assertFalse(beside.contains("interphase.thickness") || beside.contains("interphase { }"), beside::toString);
        assertTrue(beside.contains("interphase.conductivity"), beside::toString);
    }

    @Test
    void thePropertyBeingChangedIsStillOffered() {
        assertTrue(labels("polymer P {\n    den|: 1 g/cm³\n}\n").contains("density"));
    }

    private static final String TWICE = BEGIN + """
            composite AnodeSide {
                matrix PEO-LiTFSI
                filler wires = LLZTO { fraction: 10 vol%   shape: wire(200 nm, aspect: 10) }
                filler grains = LLZTO { fraction: 5 vol%   shape: sphere(200 nm) }
            }
            """;

    @Test
    void twoFillersOfOneMaterialAreToldApart() {
        CompletionItem composite = item(TWICE + "stack S {\n    layer a of Ano|\n}\n", "AnodeSide");
        assertEquals("composite: PEO-LiTFSI + wires LLZTO 10 vol% + grains LLZTO 5 vol% in demo", composite.getDetail());
        List<String> paths = labels(TWICE + "stack S {\n    layer a of AnodeSide { | }\n}\n");
        assertTrue(paths.containsAll(List.of("wires.fraction", "grains.fraction")), paths::toString);
        List<String> ofOne = labels(TWICE + "stack S {\n    layer a of AnodeSide { wires.| }\n}\n");
        assertTrue(ofOne.containsAll(List.of("wires.fraction", "wires.shape", "wires.interphase.thickness")), ofOne::toString);
        assertFalse(ofOne.contains("grains.fraction"), ofOne::toString);
        assertEquals(List.of("wires.fraction"), labels(TWICE + "stack S {\n    layer a of AnodeSide { wires.frac| }\n}\n"));
        assertEquals(List.of("grains.fraction"), labels(TWICE + "stack S {\n    layer a of AnodeSide { g.fr| }\n}\n"));
        List<String> values = labels(TWICE.replace("fraction: 5 vol%", "fraction: 0.5 * wires.|"));
        assertTrue(values.contains("wires.fraction"), values::toString);
    }

    @Test
    void aGradientIsOfferedWhereALayerMayHaveOne() {
        CompletionItem gradient = item(TWICE + "stack S {\n    layer a of AnodeSide { wires.fraction: | }\n}\n", "gradient(position -> value, ...)");
        assertEquals("gradient(${1:0 %} -> ${2:10 vol%}, ${3:100 %} -> ${4:10 vol%})", gradient.getTextEdit().getLeft().getNewText());
        assertTrue(labels(TWICE + "stack S {\n    layer a of AnodeSide { wires.fraction: gradient(0 % -> 10 | }\n}\n").containsAll(List.of("vol%", "wt%")));
        assertFalse(labels(TWICE + "stack S {\n    layer a of AnodeSide { wires.size-spread: | }\n}\n").stream().anyMatch(label -> label.startsWith("gradient")));
        assertFalse(labels(TWICE.replace("fraction: 5 vol%", "fraction: |")).stream().anyMatch(label -> label.startsWith("gradient")), "a composite has no thickness");
    }

    @Test
    void aConstantShowsItsValue() {
        assertEquals("constant = 8 µm in demo", item(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { thickness: sk| }\n}\n", "skin").getDetail());
    }

    @Test
    void aNameOfAnotherPackageBringsItsImport() {
        String text = "package demo\nimport lamella.materials.*\n\ncomposite C {\n    matrix PEO-LiTFSI\n    filler LLZTO treated Sil| { fraction: 10 vol% }\n}\n";
        CompletionItem silane = item(text, "Silane");
        assertEquals("Silane", silane.getTextEdit().getLeft().getNewText());
        String content = text.replace("|", "");
        assertEquals(content.replace("materials.*\n", "materials.*\nimport lamella.treatments.*\n"), MendedFile.apply(content, silane.getAdditionalTextEdits()));
        assertEquals("treatment in lamella.treatments", silane.getDetail());
    }

    @Test
    void aWrittenPackageIsKept() {
        List<String> labels = labels("composite C {\n    matrix lamella.materials.PEO-LiT|\n}\n");
        assertEquals(List.of("lamella.materials.PEO-LiTFSI"), labels);
    }

    @Test
    void packagesToImport() {
        assertTrue(labels("import lam|\n").contains("lamella.materials.*"));
        assertTrue(labels("import lamella.materials.LLZ|\n").contains("lamella.materials.LLZTO"));
    }

    @Test
    void propertiesOfAMaterialBehindItsDot() {
        List<String> labels = labels(BEGIN + "polymer Mine {\n    conductivity: 2 * PEO-LiTFSI.|\n}\n");
        assertTrue(labels.contains("PEO-LiTFSI.conductivity"), labels::toString);
    }

    private static final String PLACES = """
            stack S { layer a of PEO-LiTFSI { thickness: 3 | } };                                  µm
            polymer P { conductivity: arrhenius(1 | at 25 °C, 0.4 eV, form: sigma) };              mS/cm
            polymer P { conductivity: arrhenius(1 mS/cm at 25 |, 0.4 eV, form: sigma) };           °C
            polymer P { conductivity: arrhenius(1 mS/cm at 25 °C, 0.4 |, form: sigma) };           eV
            polymer P { conductivity: vtf(prefactor: 3 |) };                                       S·K^0.5/cm
            polymer P { conductivity: 1 mS/cm ± 3 | };                                             mS/cm
            polymer P { conductivity: 1 mS/cm ± 3 | };                                             %
            polymer P { conductivity: 1 mS/cm valid 20 | };                                        °C
            polymer P { conductivity: 1 mS/cm valid 20 °C .. 80 | };                               °C
            polymer P { conductivity: table(25 | -> 1 mS/cm) };                                    °C
            polymer P { conductivity: table(25 °C -> 1 |) };                                       mS/cm
            stack S { layer a of Soft { LLZTO.fraction: gradient(25 | -> 10 vol%) } };             %
            stack S { layer a of Soft { LLZTO.fraction: gradient(2 | -> 10 vol%) } };              µm
            polymer P { window: 0 V .. 4 | };                                                      V
            treatment T { interphase.thickness: 3 | };                                             nm
            anode A of Lithium { collector: Cu(6 |) };                                             µm
            study T of PEO-LiTFSI at 60 | { };                                                     °C
            study T of PEO-LiTFSI { require a: area-resistance at 60 | < 3 };                      °C
            study T of PEO-LiTFSI { require a: area-resistance < 3 | };                            Ω·cm²
            study T of PEO-LiTFSI { require a: area-resistance < 3 Ω·cm² with probability 90 | };  %
            let length = 5 |;                                                                      µm
            composite C(phi: fraction = 5 |) { };                                                  vol%
            stack S { layer a of AnodeSide { wires.fraction: 5 | } };                              vol%
            """;

    @Test
    void unitsWhereverANumberCanStand() {
        for (String line : PLACES.lines().toList()) {
            String place = line.substring(0, line.indexOf(';'));
            String unit = line.substring(line.indexOf(';') + 1).strip();
            List<String> labels = labels(TWICE + place + "\n");
            assertTrue(labels.contains(unit), () -> unit + " is not offered in " + place + ", but " + labels);
        }
    }

    @Test
    void unitsOfAnArgumentOfAComposite() {
        List<String> labels = labels(BEGIN + "composite C(phi: fraction, size: length = 200 nm) {\n    matrix PEO-LiTFSI\n}\nstack S {\n    layer a of C(5 vol%, 100 |) { thickness: 1 µm }\n}\n");
        assertTrue(labels.contains("nm") && !labels.contains("vol%"), labels::toString);
    }

    @Test
    void wordsAreFoundByTheBeginningsOfTheirParts() {
        assertTrue(labels(BEGIN + "composite C {\n    matrix litfsi|\n}\n").contains("PEO-LiTFSI"));
        assertTrue(labels(BEGIN + "composite C {\n    matrix PL|\n}\n").contains("PEO-LiTFSI"));
        assertFalse(labels(BEGIN + "composite C {\n    matrix eoli|\n}\n").contains("PEO-LiTFSI"));
    }

    @Test
    void aLawBringsAFieldForEachArgument() {
        CompletionItem law = item(BEGIN + "ceramic G {\n    conductivity: arr|\n}\n", "arrhenius(value, activation, form)");
        assertEquals(InsertTextFormat.Snippet, law.getInsertTextFormat());
        assertEquals("arrhenius(${1:1e-5 S/cm} at 25 °C, ${2:0.35 eV}, form: ${3|sigma,sigma-T,resistance|})", law.getTextEdit().getLeft().getNewText());
    }

    @Test
    void whatIsBehindANameIsReadWhenSomebodyLooksAtIt() {
        CompletionItem material = item(BEGIN + "composite C {\n    matrix PEO-LiTFS|\n}\n", "PEO-LiTFSI");
        assertEquals(null, material.getDocumentation());
        String text = test.server().resolveCompletionItem(material).join().getDocumentation().getRight().getValue();
        assertTrue(text.startsWith("**PEO-LiTFSI** — polymer in lamella.materials"), text);
        CompletionItem property = item(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { thick| }\n}\n", "thickness");
        assertEquals("Thickness of the layer.", test.server().resolveCompletionItem(property).join().getDocumentation().getLeft());
    }

    @Test
    void nothingRunsIntoTheWordBeforeTheCaret() {
        List<String> labels = labels(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { thickness: skin| }\n}\n");
        assertEquals(List.of("skin"), labels);
    }

    @Test
    void importsOnlyBeforeTheFirstElement() {
        assertTrue(labels("|\n").contains("import"));
        assertFalse(labels(BEGIN + "|\n").contains("import"));
    }

    @Test
    void stepsOfExperimentsBeginWithVerbs() {
        List<String> labels = labels(BEGIN + "experiment E {\n    rest for 1 h\n    |\n}\n");
        assertTrue(labels.containsAll(List.of("plate", "strip", "hold", "rest", "ramp", "charge", "discharge", "repeat")), labels::toString);
        assertTrue(labels(BEGIN + "experiment E {\n    repeat 3 times { pl| }\n}\n").contains("plate"));
        assertTrue(labels(BEGIN + "experiment E {\n    plate at 0.5 mA/cm² |\n}\n").containsAll(List.of("for", "until")));
    }

    @Test
    void numbersOfStepsHaveTheUnitsOfTheirVerb() {
        List<String> held = labels(BEGIN + "experiment E {\n    rest for 1 h\n    plate at 0.5 |\n}\n");
        assertTrue(held.contains("mA/cm²") && !held.contains("h"), held::toString);
        List<String> ends = labels(BEGIN + "experiment E {\n    hold at 10 mV for 1 h until 3 |\n}\n");
        assertTrue(ends.containsAll(List.of("min", "mA/cm²")) && !ends.contains("V"), ends::toString);
    }

    @Test
    void aStudyRunsAnExperiment() {
        List<String> measured = labels(BEGIN + "measurement Curves from \"curves.csv\" { }\nstudy X of PEO-LiTFSI {\n    compute run { measured: | }\n}\n");
        assertTrue(measured.contains("Curves") && !measured.contains("PEO-LiTFSI"), measured::toString);
        List<String> labels = labels(BEGIN + "experiment Cycle { rest for 1 h }\nstudy X of PEO-LiTFSI {\n    compute run { experiment: | }\n}\n");
        assertTrue(labels.contains("Cycle"), labels::toString);
        assertFalse(labels.contains("skin"), "a constant is no experiment");
    }

    @Test
    void aStudyNamesCompositesBeside() {
        List<String> labels = labels(BEGIN + "composite Soft { matrix PEO-LiTFSI }\nstudy X of Soft {\n    compute laws { beside: | }\n}\n");
        assertTrue(labels.contains("Soft"), labels::toString);
        assertFalse(labels.contains("skin"), "a constant is no composite");
    }
}
