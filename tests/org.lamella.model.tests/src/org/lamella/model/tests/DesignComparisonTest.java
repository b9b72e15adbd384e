package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.Properties;
import org.lamella.model.compare.DesignComparison;
import org.lamella.model.compare.DesignVersion;
import org.lamella.model.compare.Difference;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Operator;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Value;

/** Differences of designs that were made without any text. */
final class DesignComparisonTest {

    private static DesignVersion version(Design design) {
        return new DesignVersion("examples", design.getStacks(), design);
    }

    private static List<String> compare(Consumer<Design> change) {
        Design before = Designs.twoLayers();
        Design after = EcoreUtil.copy(before);
        change.accept(after);
        return DesignComparison.compare(version(before), version(after)).stream().map(Difference::text).toList();
    }

    private static void number(PropertyHolder holder, String path, double value, String unit) {
        Value changed = Properties.value(holder, path).orElseThrow();
        ((NumberExpression) changed.getExpression()).setValue(value);
        ((NumberExpression) changed.getExpression()).setUnit(unit);
    }

    @Test
    void equalDesignsDoNotDiffer() {
        assertEquals(List.of(), compare(design -> { }));
        assertEquals(List.of(), compare(design -> number(design.getStacks().get(0).getLayers().get(0), "thickness", 8e-6 * (1 + 1e-15), "1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1.2e-5 | Two.skin.thickness: 8 µm -> 12 µm (+50 %)", "4e-6 | Two.skin.thickness: 8 µm -> 4 µm (-50 %)",
            "8.0001e-6 | Two.skin.thickness: 8 µm -> 8.0001 µm (+0.00125 %)", "2e-2 | Two.skin.thickness: 8 µm -> 20 mm (× 2500)", "4e-8 | Two.skin.thickness: 8 µm -> 40 nm (× 0.005)" })
    void numbersAreShownInTheUnitsOfTheField(double thickness, String expected) {
        Design before = Designs.twoLayers();
        number(before.getStacks().get(0).getLayers().get(0), "thickness", 8e-6, "m");
        Design after = EcoreUtil.copy(before);
        number(after.getStacks().get(0).getLayers().get(0), "thickness", thickness, "m");
        assertEquals(List.of(expected), DesignComparison.compare(version(before), version(after)).stream().map(Difference::text).toList());
    }

    @Test
    void argumentsAndExpressionsOfMaterials() {
        assertEquals(List.of("PEO.conductivity.slope: 4000 -> 5000 (+25 %)"), compare(design -> {
            var call = (org.lamella.model.design.CallExpression) Properties.value(design.getMaterials().get(0), "conductivity").orElseThrow().getExpression();
            ((NumberExpression) call.getArguments().get(1).getValue().getExpression()).setValue(5000);
        }));
        assertEquals(List.of("PEO.transference: 0.25 - c -> (0.25 + c) * 2"),
                compare(design -> Properties.value(design.getMaterials().get(0), "transference").orElseThrow().setExpression(Designs
                        .binary(Designs.binary(Designs.number(0.25), Operator.ADD, Designs.variable("c")), Operator.MULTIPLY, Designs.number(2)))));
    }

    @Test
    void swappedMaterialsAndLayersThatCome() {
        assertEquals(List.of("Two.skin.wires: filler LLZTO -> filler PEO"),
                compare(design -> design.getComposites().get(0).getPhases().get(1).setMaterial(design.getMaterials().get(0))));
        assertEquals(List.of("Two.core: of PEO -> of Skin"), compare(design -> {
            design.getStacks().get(0).getLayers().get(1).setMaterial(null);
            design.getStacks().get(0).getLayers().get(1).setComposite(design.getComposites().get(0));
        }));
        assertEquals(List.of("Two: skin | core -> core | skin"), compare(design -> design.getStacks().get(0).getLayers().move(0, 1)));
    }

    @Test
    void againstNothingEverythingIsNew() {
        List<Difference> differences = DesignComparison.compare(DesignVersion.empty(DesignFactory.eINSTANCE.createDesign()), version(Designs.twoLayers()));
        assertEquals(List.of("+ Two: stack"), differences.stream().map(Difference::text).toList());
        assertTrue(differences.get(0).placeBefore().isEmpty());
    }
}
