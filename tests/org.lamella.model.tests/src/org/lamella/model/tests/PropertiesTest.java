package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Property;
import org.lamella.model.design.TextExpression;

class PropertiesTest {

    private final Composite holder = DesignFactory.eINSTANCE.createComposite();

    @Test
    void findsByWholePath() {
        Designs.set(holder, "interphase.thickness", 5e-9, "m");
        assertEquals(5e-9, Properties.number(holder, "interphase.thickness", TestVocabulary.INSTANCE, 298.15, 0));
        assertEquals(7, Properties.number(holder, "interphase", TestVocabulary.INSTANCE, 298.15, 7));
        assertTrue(Properties.has(holder, "interphase.thickness"));
        assertFalse(Properties.has(holder, "thickness"));
    }

    @Test
    void wordsAndTexts() {
        TextExpression text = DesignFactory.eINSTANCE.createTextExpression();
        text.setText("as cast");
        holder.getProperties().add(Designs.property("law", Designs.symbol("auto"), ""));
        holder.getProperties().add(Designs.property("note", text, ""));
        Designs.set(holder, "porosity", 0.1, "1");
        assertEquals(Optional.of("auto"), Properties.symbol(holder, "law"));
        assertEquals(Optional.of("as cast"), Properties.symbol(holder, "note"));
        assertEquals(Optional.empty(), Properties.symbol(holder, "porosity"));
        assertEquals(Optional.empty(), Properties.symbol(holder, "absent"));
    }

    @Test
    void propertyWithoutValuesCountsAsAbsent() {
        Property empty = DesignFactory.eINSTANCE.createProperty();
        empty.setName("porosity");
        holder.getProperties().add(empty);
        assertTrue(Properties.property(holder, "porosity").isPresent());
        assertFalse(Properties.has(holder, "porosity"));
    }
}
