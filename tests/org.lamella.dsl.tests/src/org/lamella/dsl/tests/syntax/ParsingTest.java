package org.lamella.dsl.tests.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.lamella.dsl.cell.Binary;
import org.lamella.dsl.cell.CellPart;
import org.lamella.dsl.cell.CellRole;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Comparison;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Function;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.MaterialKind;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Negation;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.PropertyOwner;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.cell.Text;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.cell.Without;
import org.lamella.dsl.naming.CellNames;

/** What the sample and single sentences become as a syntax tree. */
class ParsingTest {
    private final XtextResource sample = Language.parse(Language.sample());

    private <T extends Named> T named(Class<T> type, String name) {
        return Language.all(sample, type).stream().filter(element -> name.equals(element.getName())).findFirst().orElseThrow();
    }

    private static Property property(PropertyOwner owner, String path) {
        return owner.getProperties().stream().filter(property -> path.equals(property.getPath())).findFirst().orElseThrow();
    }

    private static Value value(PropertyOwner owner, String path) {
        return property(owner, path).getValues().get(0);
    }

    private static Value let(String text) {
        XtextResource resource = Language.parse("let a = " + text);
        assertEquals(List.of(), Language.errors(resource));
        return Language.all(resource, Constant.class).get(0).getValue();
    }

    private static void assertQuantity(double number, String unit, Expression expression) {
        Quantity quantity = assertInstanceOf(Quantity.class, expression);
        assertEquals(number, quantity.getValue());
        assertEquals(unit, quantity.getUnit());
    }

    @Test
    void sampleHasNoSyntaxErrors() {
        assertEquals(List.of(), Language.errors(sample));
        assertEquals("examples.asymmetric", Language.file(sample).getName());
        assertEquals(List.of("lamella.materials.*", "lamella.interfaces.*"),
                Language.file(sample).getImports().stream().map(i -> i.getNamespace()).toList());
        assertEquals("known", Language.file(sample).getImports().get(1).getAlias());
    }

    @Test
    void materialsAndValues() {
        Material peo = named(Material.class, "PEO-LiTFSI");
        assertEquals(MaterialKind.POLYMER, peo.getKind());
        Value conductivity = value(peo, "conductivity");
        Ref law = assertInstanceOf(Ref.class, conductivity.getExpression());
        assertEquals("vtf", law.getPath());
        assertTrue(law.isCall());
        assertEquals(List.of("prefactor", "activation", "T0"), law.getArguments().stream().map(a -> a.getName()).toList());
        assertQuantity(18.5, "S·K^0.5/cm", law.getArguments().get(0).getValue().getExpression());
        assertQuantity(60, "°C", conductivity.getValidFrom());
        assertQuantity(110, "°C", conductivity.getValidTo());
        assertEquals("doi:10.1016/0167-2738(83)90083-8", conductivity.getSource());
        Value transference = value(peo, "transference");
        Function function = transference.getFunction();
        assertEquals("c", function.getParameters().get(0).getName());
        assertQuantity(0.05, null, transference.getError());
        Value window = value(peo, "window");
        assertQuantity(3.9, "V", window.getUpper());
        assertTrue(window.isTypical());
        assertQuantity(60, "°C", assertInstanceOf(Ref.class, value(peo, "diffusivity").getExpression()).getArguments().get(0).getValue()
                .getCondition());
    }

    @Test
    void treatmentsSetAndScale() {
        var silane = named(org.lamella.dsl.cell.Treatment.class, "Silane");
        assertQuantity(1e-3, null, property(silane, "barrier.resistance").getFactor().getExpression());
        assertQuantity(3, "nm", value(silane, "interphase.thickness").getExpression());
    }

    @Test
    void compositesHavePhases() {
        Composite composite = named(Composite.class, "AnodeSide");
        assertEquals("fraction", composite.getParameters().get(0).getDimension());
        assertEquals(List.of("matrix", "wires", "grains"), composite.getParts().stream().map(part -> CellNames.nameOf(part).orElseThrow()).toList());
        Part wires = composite.getParts().get(1);
        assertEquals("LLZTO", CellNames.writtenElement(wires.getOf()).orElseThrow());
        assertEquals(1, wires.getTreatments().size());
        assertEquals(List.of("LATP"), named(Composite.class, "CathodeSide").getParts().stream().skip(1)
                .map(part -> CellNames.nameOf(part).orElseThrow()).toList());
        assertEquals(2, property(wires, "agglomerate").getBlock().getProperties().size());
    }

    @Test
    void stacksKeepTheirOrder() {
        Stack stack = named(Stack.class, "Asymmetric");
        assertEquals(List.of("anode-side", "skin-core", "core", "cathode-side"),
                stack.getItems().stream().map(item -> ((Named) item).getName()).toList());
        assertInstanceOf(LocalInterface.class, stack.getItems().get(1));
        Stack thicker = named(Stack.class, "Thicker");
        assertInstanceOf(ChildOverride.class, thicker.getChanges().get(0));
        assertEquals("cathode-side", assertInstanceOf(Without.class, thicker.getChanges().get(1)).getChild());
        assertTrue(named(Stack.class, "Sandwich").isSymmetric());
        Value graded = value((Layer) stack.getItems().get(3), "LATP.fraction");
        assertQuantity(10, "vol%", assertInstanceOf(Ref.class, graded.getExpression()).getArguments().get(0).getMapped().getExpression());
        XtextResource inserted = Language.parse("stack S extends B { layer x before core of P { thickness: 1 µm } interface before x { film: 1 Ω·m² } }");
        assertEquals(List.of(), Language.errors(inserted));
        assertEquals("core", Language.all(inserted, Layer.class).get(0).getBefore());
    }

    @Test
    void electrodesAndCells() {
        Electrode thick = named(Electrode.class, "Thick");
        assertEquals("catholyte", CellNames.nameOf(thick.getParts().get(0)).orElseThrow());
        assertQuantity(55, "vol%", value(thick, "active").getExpression());
        var pouch = named(org.lamella.dsl.cell.Cell.class, "Pouch");
        assertEquals(List.of(CellRole.ANODE, CellRole.ELECTROLYTE, CellRole.CATHODE), pouch.getParts().stream().map(CellPart::getRole).toList());
        assertEquals(3, property(pouch, "conditions").getBlock().getProperties().size());
    }

    @Test
    void studiesAndRequirements() {
        Study baseline = named(Study.class, "Baseline");
        assertEquals(List.of("resistance", "limiting-current", "energy", "stability"), baseline.getComputes().get(0).getKinds());
        Requirement asr = baseline.getRequirements().get(0);
        assertEquals("low-asr", asr.getName());
        assertEquals("area-resistance", asr.getQuantity());
        assertEquals(Comparison.LESS, asr.getComparison());
        assertQuantity(95, "%", asr.getProbability());
        assertEquals(2, baseline.getRequirements().get(1).getConditions().size());
        assertQuantity(300, "cycles", baseline.getRequirements().get(4).getAfter());
        Requirement reasoned = Language.all(Language.parse("study S of C { require q of A.core at 1 C >= 2 V because \"safe\" }"), Requirement.class).get(0);
        assertNull(reasoned.getName());
        assertEquals("safe", reasoned.getReason());
        assertEquals(Comparison.AT_LEAST, reasoned.getComparison());
    }

    @Test
    void operatorsBindAsInMathematics() {
        Binary sum = assertInstanceOf(Binary.class, let("1 + 2 * 3 ^ 2").getExpression());
        assertEquals("+", sum.getOperator());
        Binary product = assertInstanceOf(Binary.class, sum.getRight());
        assertEquals("*", product.getOperator());
        assertEquals("^", assertInstanceOf(Binary.class, product.getRight()).getOperator());
        Binary left = assertInstanceOf(Binary.class, let("1 - 2 - 3").getExpression());
        assertQuantity(3, null, left.getRight());
        assertInstanceOf(Negation.class, let("-2 ^ 2").getExpression());
        assertInstanceOf(Negation.class, assertInstanceOf(Binary.class, let("10 ^ -3").getExpression()).getRight());
    }

    @Test
    void wordsBecomeValuesInOneForm() {
        assertQuantity(5, "\u03A9·cm²", let("5 \u2126\u22C5cm²").getExpression());
        assertQuantity(5, "\u00B5m", let("5 \u03BCm").getExpression());
        assertQuantity(25, "°C", let("25 \u2103").getExpression());
        assertQuantity(300, "K", let("300 \u212A").getExpression());
        assertEquals("C:\\data\\a \"b\".csv", assertInstanceOf(Text.class, let("\"C:\\data\\\\a \\\"b\\\".csv\"").getExpression()).getText());
        assertEquals("lamella.m.X", assertInstanceOf(Ref.class, let("lamella . m /* here */ . X").getExpression()).getPath());
    }

    @Test
    void suffixesComeInTheirOrder() {
        Value value = let("1 V .. 2 V ± 10 % at 25 °C valid 0 °C .. 60 °C from \"x\"");
        assertQuantity(2, "V", value.getUpper());
        assertQuantity(10, "%", value.getError());
        assertQuantity(25, "°C", value.getCondition());
        assertEquals("x", value.getSource());
        assertEquals(3, Language.all(Language.parse("polymer P { f: 5, 10, 20 vol% }"), Property.class).get(0).getValues().size());
    }

    @Test
    void wordsOfTheLanguageCanNameProperties() {
        XtextResource resource = Language.parse("polymer P { cell: 1   at: 2 V   stack.layer: 3   interface × 2   active: { matrix: anode } }");
        assertEquals(List.of(), Language.errors(resource));
        assertEquals(List.of("cell", "at", "stack.layer", "interface", "active", "matrix"),
                Language.all(resource, Property.class).stream().map(Property::getPath).toList());
    }
}
