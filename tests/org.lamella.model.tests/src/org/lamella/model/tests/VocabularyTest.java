package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;

class VocabularyTest {

    @Test
    void findsWhatWasContributed() {
        Vocabulary vocabulary = TestVocabulary.INSTANCE;
        assertEquals(Dimension.DENSITY, vocabulary.property(Subject.POLYMER, "density").orElseThrow().dimension());
        assertTrue(vocabulary.property(Subject.CELL, "density").isEmpty());
        assertTrue(vocabulary.law(Law.Family.TEMPERATURE, "ln").isEmpty());
        assertEquals(List.of("ln"), vocabulary.laws(Law.Family.FUNCTION).stream().map(Law::name).toList());
        assertTrue(vocabulary.properties(Subject.STUDY).isEmpty());
    }

    @Test
    void twoDeclarationsOfOnePropertyAreRefused() {
        VocabularyContribution again = vocabulary -> vocabulary
                .property(PropertyType.quantity("density", Dimension.DENSITY, Subject.CERAMIC).doc("A0", "Again."));
        IllegalStateException problem = assertThrows(IllegalStateException.class, () -> Vocabulary.of(List.of(new TestVocabulary(), again)));
        assertEquals("declared twice: ceramic property density", problem.getMessage());
    }

    @Test
    void declarationsSayTheirRange() {
        PropertyType type = PropertyType.quantity("interphase.thickness", Dimension.LENGTH, Subject.FILLER).positive().byDefault("3 nm").doc("A9", "T.");
        assertEquals(0, type.minimum());
        assertTrue(type.minimumExcluded());
        assertEquals("interphase", type.head());
        assertEquals("3 nm", type.defaultText().orElseThrow());
    }
}
