package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

class DimensionTest {

    @Test
    void productsAndQuotientsFindTheNamedDimension() {
        assertEquals(Dimension.CONDUCTIVITY, Dimension.CONDUCTANCE.divide(Dimension.LENGTH));
        assertEquals(Dimension.AREA_RESISTANCE, Dimension.LENGTH.divide(Dimension.CONDUCTIVITY));
        assertEquals(Dimension.VOLTAGE, Dimension.CURRENT_DENSITY.times(Dimension.AREA_RESISTANCE));
        assertEquals("area resistance", Dimension.LENGTH.divide(Dimension.CONDUCTIVITY).label());
        assertEquals("ohm*m2", Dimension.LENGTH.divide(Dimension.CONDUCTIVITY).siUnit());
        assertTrue(Dimension.LENGTH.divide(Dimension.LENGTH).isNumber());
    }

    @Test
    void fractionalPowersComeBack() {
        Dimension root = Dimension.TEMPERATURE.power(0.5);
        assertEquals(Dimension.TEMPERATURE, root.times(root));
        assertEquals(Dimension.VTF_PREFACTOR, Dimension.CONDUCTIVITY.times(root));
        assertEquals(Dimension.NUMBER, Dimension.LENGTH.power(1.0 / 3).power(3).divide(Dimension.LENGTH));
    }

    @Test
    void fractionsAreDistinctFromEachOtherAndFromNumbers() {
        assertNotEquals(Dimension.VOLUME_FRACTION, Dimension.MASS_FRACTION);
        assertNotEquals(Dimension.VOLUME_FRACTION, Dimension.NUMBER);
        assertTrue(Dimension.FRACTION.accepts(Dimension.VOLUME_FRACTION));
        assertTrue(Dimension.FRACTION.accepts(Dimension.MASS_FRACTION));
        assertFalse(Dimension.FRACTION.accepts(Dimension.MOLE_FRACTION));
        assertFalse(Dimension.FRACTION.accepts(Dimension.NUMBER));
        assertFalse(Dimension.VOLUME_FRACTION.accepts(Dimension.NUMBER));
        assertFalse(Dimension.NUMBER.accepts(Dimension.VOLUME_FRACTION));
    }

    @Test
    void kindsSurvivePlainNumbersOnly() {
        assertEquals(Dimension.VOLUME_FRACTION, Dimension.VOLUME_FRACTION.times(Dimension.NUMBER));
        assertEquals(Dimension.VOLUME_FRACTION, Dimension.NUMBER.times(Dimension.VOLUME_FRACTION));
        assertEquals(Dimension.C_RATE, Dimension.C_RATE.divide(Dimension.NUMBER));
        assertEquals(Dimension.NUMBER, Dimension.VOLUME_FRACTION.divide(Dimension.VOLUME_FRACTION));
        assertEquals(Dimension.CONDUCTIVITY, Dimension.VOLUME_FRACTION.times(Dimension.CONDUCTIVITY));
        assertEquals(Dimension.NUMBER, Dimension.VOLUME_FRACTION.power(2));
        assertEquals(Dimension.NONE, Dimension.NONE.times(Dimension.LENGTH));
    }

    @Test
    void cRateNeverTurnsIntoAnotherQuantity() {
        assertNotEquals(Dimension.TIME, Dimension.C_RATE.times(Dimension.TIME));
        assertNotEquals(Dimension.NUMBER, Dimension.NUMBER.divide(Dimension.C_RATE));
        assertEquals(Dimension.NUMBER, Dimension.C_RATE.divide(Dimension.C_RATE));
    }

    @Test
    void energyPerParticleStandsForMolarEnergyOnly() {
        assertEquals(Dimension.AVOGADRO, Dimension.MOLAR_ENERGY.factorFrom(Dimension.ENERGY).getAsDouble());
        assertEquals(1, Dimension.MOLAR_ENERGY.factorFrom(Dimension.MOLAR_ENERGY).getAsDouble());
        assertTrue(Dimension.ENERGY.factorFrom(Dimension.MOLAR_ENERGY).isEmpty());
        assertTrue(Dimension.VOLTAGE.factorFrom(Dimension.ENERGY).isEmpty());
    }

    @Test
    void composedUnitsAreSpelledInBaseUnits() {
        Dimension odd = Dimension.MASS.times(Dimension.LENGTH.power(2)).divide(Dimension.TIME.power(2.5)).divide(Dimension.TEMPERATURE);
        assertEquals("m2*kg/s^2.5/K", odd.siUnit());
        assertEquals("m2*kg/s^2.5/K", odd.label());
        assertEquals("1/K", Dimension.NUMBER.divide(Dimension.TEMPERATURE).siUnit());
    }

    @Test
    void everySiUnitReadsBackAsItsDimensionWithFactorOne() throws IllegalAccessException {
        int checked = 0;
        for (var field : Dimension.class.getFields()) {
            if (field.getType() == Dimension.class && Modifier.isStatic(field.getModifiers())) {
                Dimension dimension = (Dimension) field.get(null);
                if (!dimension.equals(Dimension.NONE) && !dimension.equals(Dimension.FRACTION)) {
                    var unit = Units.parse(dimension.siUnit()).orElseThrow(() -> new AssertionError(field.getName()));
                    assertEquals(dimension, unit.dimension(), field.getName());
                    boolean percent = dimension.siUnit().endsWith("%");
                    assertEquals(percent ? 0.01 : 1, unit.toSi(1), field.getName());
                    checked++;
                }
            }
        }
        assertTrue(checked > 40, "constants seen: " + checked);
    }

    @Test
    void usualUnitsFitTheirDimension() throws IllegalAccessException {
        for (var field : Arrays.stream(Dimension.class.getFields()).filter(f -> f.getType() == Dimension.class).toList()) {
            Dimension dimension = (Dimension) field.get(null);
            for (String unit : Units.usual(dimension)) {
                assertTrue(Units.parse(unit, dimension).isPresent(), field.getName() + " in " + unit);
            }
        }
    }
}
