package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.lamella.model.ContentHash;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Comparison;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Located;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Property;
import org.lamella.model.design.Requirement;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;

class ContentHashTest {

    private static final Design DESIGN = Designs.twoLayers();

    private static String hashAfter(Consumer<Design> change) {
        Design copy = EcoreUtil.copy(DESIGN);
        change.accept(copy);
        return ContentHash.of(copy);
    }

    private static void keeps(Consumer<Design> change) {
        assertEquals(ContentHash.of(DESIGN), hashAfter(change));
    }

    private static void changes(Consumer<Design> change) {
        assertNotEquals(ContentHash.of(DESIGN), hashAfter(change));
    }

    @Test
    void isSha256AndRepeatable() {
        assertTrue(ContentHash.of(DESIGN).matches("[0-9a-f]{64}"));
        keeps(design -> { });
        assertEquals(ContentHash.of(Designs.twoLayers()), ContentHash.of(DESIGN));
    }

    @Test
    void reformattingKeepsIt() {
        keeps(design -> {
            int place = 0;
            for (TreeIterator<EObject> all = design.eAllContents(); all.hasNext();) {
                EObject object = all.next();
                if (object instanceof Located located) {
                    located.setUri("file:/elsewhere/renamed.cell");
                    located.setOffset(place++);
                    located.setLength(3);
                }
                if (object instanceof Described described) {
                    described.setDocumentation("Reworded.");
                }
                if (object instanceof Value value) {
                    value.setWrittenUnit("mS/cm");
                    value.setValidUnit("°C");
                    value.setSource("doi:10.1000/1");
                    value.setTypical(true);
                }
                if (object instanceof Property property) {
                    property.setDefaulted(true);
                    property.getTreatedBy().add("examples.Silane");
                }
            }
        });
    }

    @Test
    void orderOfPropertiesAndOfElementsKeepsIt() {
        keeps(design -> ECollections.reverse(design.getMaterials().get(0).getProperties()));
        keeps(design -> ECollections.reverse(design.getMaterials()));
    }

    @Test
    void everyNumberCountsToTheLastBit() {
        Set<String> hashes = new HashSet<>();
        int numbers = 0;
        int size = (int) count(DESIGN);
        for (int i = 0; i < size; i++) {
            Design copy = EcoreUtil.copy(DESIGN);
            TreeIterator<EObject> all = copy.eAllContents();
            EObject target = null;
            for (int k = 0; k <= i; k++) {
                target = all.next();
            }
            if (target instanceof NumberExpression number) {
                number.setValue(Math.nextUp(number.getValue()));
                hashes.add(ContentHash.of(copy));
                numbers++;
            }
        }
        assertTrue(numbers >= 8, "numbers in the design: " + numbers);
        assertEquals(numbers, hashes.size());
        assertTrue(!hashes.contains(ContentHash.of(DESIGN)));
    }

    private static long count(Design design) {
        long size = 0;
        for (TreeIterator<EObject> all = design.eAllContents(); all.hasNext(); all.next()) {
            size++;
        }
        return size;
    }

    @Test
    void valuesInListsAndRangesCount() {
        changes(design -> table(design).getEntries().set(1, Math.nextUp(0.19)));
        changes(design -> table(design).getCurves().add(Designs.table("c", 500, 1)));
        changes(design -> design.getStudy().getTemperatures().add(333.15));
        changes(design -> first(design).setHigh(Designs.number(1)));
        changes(design -> first(design).setValidTo(400));
        changes(design -> first(design).setError(0.1));
        assertNotEquals(hashAfter(design -> first(design).setError(0)), ContentHash.of(DESIGN), "an error of 0 is not no error");
    }

    private static Value first(Design design) {
        return design.getMaterials().get(0).getProperties().get(0).getValues().get(0);
    }

    private static TableExpression table(Design design) {
        return (TableExpression) design.getMaterials().get(1).getProperties().get(1).getValues().get(0).getExpression();
    }

    @Test
    void structureCounts() {
        changes(design -> ECollections.reverse(design.getStacks().get(0).getLayers()));
        changes(design -> ECollections.reverse(((CallExpression) design.getMaterials().get(0).getProperties().get(1).getValues().get(0).getExpression())
                .getArguments()));
        changes(design -> design.getStacks().get(0).getLayers().get(1).setMaterial(design.getMaterials().get(1)));
        changes(design -> design.getComposites().get(0).getPhases().remove(1));
        changes(design -> {
            Phase phase = design.getComposites().get(0).getPhases().get(1);
            phase.getProperties().get(0).getValues().get(0).setUnit("wt%");
        });
    }

    @Test
    void studySeedAndRequirementsCountTheirWordingDoesNot() {
        changes(design -> design.getStudy().setSeed(2));
        changes(design -> design.getStudy().getComputations().get(0).setName("energy"));
        changes(design -> design.getStudy().setPressure(1e6));
        changes(design -> design.getStudy().getRequirements().add(requirement(40e-4)));
        String plain = hashAfter(design -> design.getStudy().getRequirements().add(requirement(40e-4)));
        assertEquals(plain, hashAfter(design -> {
            Requirement worded = requirement(40e-4);
            worded.setText("area-resistance  <  40 ohm*cm2");
            worded.setBecause("the rate goal needs it");
            design.getStudy().getRequirements().add(worded);
        }));
        assertNotEquals(plain, hashAfter(design -> design.getStudy().getRequirements().add(requirement(Math.nextDown(40e-4)))));
        assertNotEquals(plain, hashAfter(design -> {
            Requirement greater = requirement(40e-4);
            greater.setComparison(Comparison.GREATER);
            design.getStudy().getRequirements().add(greater);
        }));
    }

    private static Requirement requirement(double limit) {
        Requirement requirement = DesignFactory.eINSTANCE.createRequirement();
        requirement.setName("low");
        requirement.setQuantity("area-resistance");
        requirement.setComparison(Comparison.LESS);
        requirement.setLimit(Designs.value(Designs.number(limit), "ohm*m2"));
        return requirement;
    }

    @Test
    void negativeZeroIsZero() {
        assertEquals(hashAfter(design -> table(design).getEntries().set(0, 0.0)), hashAfter(design -> table(design).getEntries().set(0, -0.0)));
    }
}
