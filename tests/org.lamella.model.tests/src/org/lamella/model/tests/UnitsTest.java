package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

class UnitsTest {

    /** Compared exactly: the SI value must be the double nearest to the decimal one. */
    @ParameterizedTest
    @CsvSource({ "0.45, mS/cm, 0.045", "25, °C, 298.15", "60, °C, 333.15", "-40, °C, 233.15", "8, µm, 8e-6", "12, um, 12e-6", "200, nm, 2e-7",
            "1.13, cm², 1.13e-4", "10, ohm*cm2, 1e-3", "500, Ω·cm², 0.05", "200, Ω·cm, 2", "18.5, S·K^0.5/cm, 1850", "1, MPa·m^0.5, 1e6",
            "3, mAh/cm², 108000", "0.1, µF/cm², 1e-3", "5.4, g/cm³, 5400", "150, GPa, 150e9", "4e-12, m²/s, 4e-12", "1e-8, cm2/s, 1e-12",
            "167, cm³/mol, 167e-6", "1200, mol/m³, 1200", "1, mol/L, 1000", "1, M, 1000", "1.2, mM, 1.2", "0.3, mA/cm², 3", "2, h, 7200",
            "10, min, 600", "1, d, 86400", "1, a, 31536000", "1, MHz, 1e6", "1, mHz, 1e-3", "20, vol%, 0.2", "2, wt%, 0.02", "3, mol%, 0.03",
            "95, %, 0.95", "0.1, C, 0.1", "1, kWh, 3600000", "250, Wh/kg, 900000", "500, Wh/L, 1.8e9", "200, mAh/g, 720000", "1, bar, 1e5",
            "1, atm, 101325", "1, Å, 1e-10", "1e-3, s^-1, 1e-3", "5, J/m², 5", "1, mWh/cm², 36000", "1, L, 1e-3", "2, mL, 2e-6",
            "0.62, mS·cm⁻¹, 0.062", "1, S/m, 1", "9, kJ/mol, 9000", "1, K, 1", "7, 1, 7", "180, °, 3.141592653589793", "1.5, kN, 1500",
            "3, W/m/K, 3", "3, W/(m·K), 3", "2, mmol/(cm²*s), 20", "1e-10, m/s, 1e-10", "0.3, V, 0.3", "1, 1/K, 1" })
    void convertsToTheNearestDouble(double value, String unit, double si) {
        UnitOfMeasure parsed = Units.parse(unit).orElseThrow();
        assertEquals(si, parsed.toSi(value));
        assertEquals(value, parsed.fromSi(si));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ω·cm²", "\u2126\u00B7cm\u00B2", "\u03A9\u22C5cm^2", "ohm*cm2", "ohm·cm²", "Ω\u2219cm2", "Ω\u2009·\u2009cm²", "ohm\u00A0*\u00A0cm2",
            "Ω/cm^-2", "Ω/cm⁻²", "Ω/cm\u22122" })
    void spellingsOfOneUnitAgree(String text) {
        UnitOfMeasure unit = Units.parse(text).orElseThrow();
        assertEquals(Dimension.AREA_RESISTANCE, unit.dimension());
        assertEquals(1e-4, unit.toSi(1));
    }

    @Test
    void lookAlikesAreWrittenOneWay() {
        assertEquals("\u03A9\u00B7cm²", Units.normalise("\u2126\u22C5cm²"));
        assertEquals("\u00B5m", Units.normalise("\u03BCm"));
        assertEquals("\u00B0C", Units.normalise("\u2103"));
        assertEquals("\u00C5", Units.normalise("\u212B"));
        assertEquals("K", Units.normalise("\u212A"));
        assertEquals("S/cm", Units.normalise("S\u2044cm"));
        assertEquals("ohm*cm2", Units.normalise(" ohm*cm2 "));
        assertEquals("\u00B5m", Units.parse("\u03BCm").orElseThrow().symbol());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "foo", "mmm", "·m", "m·", "m//s", "m^", "m^-", "m^0", "cm^99", "m^1.2.3", "5", "S/", "vol", "kvol%", "k°C", "mC", "kmin",
            "(m)", "m/(s", "m/()", "m/(s))", "m)", "m·(s)", "m/(s)²", "²", "m⁻", "-", "^2", "S.cm", "漢" })
    void refusesWhatIsNoUnit(String text) {
        assertTrue(Units.parse(text).isEmpty(), text);
    }

    @Test
    void longTextIsRefusedAtOnce() {
        assertTrue(Units.parse("m·".repeat(100_000) + "m").isEmpty());
    }

    @Test
    void differencesHaveNoOffset() {
        UnitOfMeasure celsius = Units.parse("°C").orElseThrow();
        assertEquals(5, celsius.toSiDifference(5));
        assertEquals(5, celsius.fromSiDifference(5));
        assertEquals(2, Units.parse("mV/°C").orElseThrow().toSi(2000));
    }

    @Test
    void electronVoltsStandForMolarEnergy() {
        UnitOfMeasure molar = Units.parse("eV", Dimension.MOLAR_ENERGY).orElseThrow();
        assertEquals(96485.33212331001, molar.toSi(1));
        assertEquals(Dimension.MOLAR_ENERGY, molar.dimension());
        assertEquals(0.35, molar.fromSi(molar.toSi(0.35)), 1e-15);
        assertEquals(1.602176634e-19, Units.parse("eV", Dimension.ENERGY).orElseThrow().toSi(1));
        assertEquals(34000, Units.parse("kJ/mol", Dimension.MOLAR_ENERGY).orElseThrow().toSi(34));
    }

    @Test
    void expectedDimensionDecides() {
        assertTrue(Units.parse("wt%", Dimension.FRACTION).isPresent());
        assertTrue(Units.parse("vol%", Dimension.VOLUME_FRACTION).isPresent());
        assertFalse(Units.parse("wt%", Dimension.VOLUME_FRACTION).isPresent());
        assertFalse(Units.parse("%", Dimension.FRACTION).isPresent());
        assertTrue(Units.parse("%", Dimension.NUMBER).isPresent());
        assertFalse(Units.parse("S/cm", Dimension.LENGTH).isPresent());
    }

    @ParameterizedTest
    @CsvSource({ "0.045, S/m, 0.45 mS/cm", "1e-10, S/m, 1e-12 S/cm", "1.5e-3, ohm*m2, 15 Ω·cm²", "8e-6, m, 8 µm", "5e-9, m, 5 nm", "0.05, m, 50 mm",
            "333.15, K, 60 °C", "3, A/m2, 0.3 mA/cm²", "4e-12, m2/s, 4e-12 m²/s", "108000, A*s/m2, 3 mAh/cm²", "5400, kg/m3, 5.4 g/cm³",
            "1e7, Pa, 10 MPa", "158.5e9, Pa, 158.5 GPa", "900000, J/kg, 250 Wh/kg", "1200, mol/m3, 1200 mol/m³", "3.9, V, 3.9 V", "0.2, vol%, 20 vol%",
            "0.0240964, wt%, 2.41 wt%", "2, ohm*m, 200 Ω·cm", "0.5, J/m2, 0.5 J/m²", "0.123456, 1, 0.1235", "0, S/m, 0 mS/cm", "7, frob, 7 frob",
            "0.041, kg/m2, 4.1 mg/cm²", "3600, s, 1 h", "1.8e9, J/m3, 500 Wh/L", "3, S/m2, 3 S/m2", "4e-5, mol/m2/s, 40 µmol/(m²·s)" })
    void showsWhatTheFieldUses(double si, String siUnit, String shown) {
        assertEquals(shown, Units.display(si, siUnit));
    }

    @Test
    void sharedExponentsAreToldApartByTheConstant() {
        assertEquals("500 Wh/L", Units.display(1.8e9, Dimension.ENERGY_DENSITY));
        assertEquals("1.8 GPa", Units.display(1.8e9, Dimension.PRESSURE));
        assertEquals("10 mWh/cm²", Units.display(360_000, Dimension.AREA_ENERGY));
        assertEquals("360000 J/m²", Units.display(360_000, Dimension.SURFACE_ENERGY));
    }

    @Test
    void unboundedValuesHaveWordsNotUnits() {
        assertEquals("unlimited", Units.display(Double.POSITIVE_INFINITY, Dimension.CURRENT_DENSITY));
        assertEquals("undefined", Units.display(Double.NaN, "S/m"));
        assertEquals("3", Units.display(3, ""));
    }

    @Test
    void unknownDisplayUnitIsAProgrammingError() {
        assertThrows(IllegalArgumentException.class, () -> Units.inUnit(1, "frob"));
        assertEquals(0.45, Units.inUnit(0.045, "mS/cm"));
    }

    @Test
    void rootsOfPrefixedUnitsKeepTheirPrecision() {
        assertEquals(new BigDecimal("0.1"), Units.parse("cm^0.5").orElseThrow().factor().stripTrailingZeros());
        assertEquals(Math.sqrt(1e-3), Units.parse("mm^0.5").orElseThrow().toSi(1));
    }
}
