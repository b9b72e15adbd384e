package org.lamella.model.units;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/** The units battery people use, per dimension, and from which size on a value is shown in which of them. */
final class UsualUnits {

    /** A unit used for values from a size on. */
    private record Step(double from, String unit) {
    }

    private static final Map<Dimension, @Nullable List<String>> USUAL = new HashMap<>();
    private static final Map<Dimension, @Nullable List<Step>> STEPS = new HashMap<>();

    static {
        usual(Dimension.NUMBER, "1", "%");
        usual(Dimension.LENGTH, "µm", "nm", "mm", "cm", "m");
        usual(Dimension.AREA, "cm²", "mm²", "m²");
        usual(Dimension.VOLUME, "cm³", "mL", "L", "m³");
        usual(Dimension.MASS, "g", "mg", "kg");
        usual(Dimension.TIME, "s", "min", "h", "d", "a");
        usual(Dimension.TEMPERATURE, "°C", "K");
        usual(Dimension.CURRENT, "mA", "A", "µA");
        usual(Dimension.CURRENT_DENSITY, "mA/cm²", "µA/cm²", "A/m²");
        usual(Dimension.VOLTAGE, "V", "mV");
        usual(Dimension.CHARGE, "mAh", "Ah", "A·s");
        usual(Dimension.CONDUCTIVITY, "mS/cm", "S/cm", "S/m");
        usual(Dimension.RESISTANCE, "Ω", "mΩ", "kΩ", "ohm");
        usual(Dimension.INDUCTANCE, "nH", "µH", "H");
        usual(Dimension.RESISTIVITY, "Ω·cm", "Ω·m", "ohm*cm");
        usual(Dimension.AREA_RESISTANCE, "Ω·cm²", "Ω·m²", "ohm*cm2");
        usual(Dimension.DIFFUSIVITY, "m²/s", "cm²/s");
        usual(Dimension.CONCENTRATION, "mol/m³", "mol/L", "M");
        usual(Dimension.DENSITY, "g/cm³", "kg/m³");
        usual(Dimension.PRESSURE, "MPa", "GPa", "kPa", "Pa", "bar");
        usual(Dimension.ENERGY, "J", "Wh", "mWh", "eV");
        usual(Dimension.MOLAR_ENERGY, "kJ/mol", "eV", "J/mol");
        usual(Dimension.MOLAR_VOLUME, "cm³/mol", "m³/mol");
        usual(Dimension.VELOCITY, "m/s", "cm/s", "nm/s");
        usual(Dimension.MOLAR_FLUX, "µmol/(m²·s)", "mol/(m²·s)");
        usual(Dimension.AREA_CAPACITANCE, "µF/cm²", "F/m²");
        usual(Dimension.SURFACE_ENERGY, "J/m²", "mWh/cm²");
        usual(Dimension.TOUGHNESS, "MPa·m^0.5");
        usual(Dimension.VTF_PREFACTOR, "S·K^0.5/cm", "S·K^0.5/m");
        usual(Dimension.FREQUENCY, "Hz", "kHz", "MHz", "s^-1");
        usual(Dimension.VOLUME_FRACTION, "vol%");
        usual(Dimension.MASS_FRACTION, "wt%");
        usual(Dimension.MOLE_FRACTION, "mol%");
        usual(Dimension.FRACTION, "vol%", "wt%");
        usual(Dimension.C_RATE, "C");
        usual(Dimension.AREA_MASS, "mg/cm²", "g/m²");
        usual(Dimension.AREA_CHARGE, "mAh/cm²", "Ah/m²");
        usual(Dimension.SPECIFIC_ENERGY, "Wh/kg", "J/kg");
        usual(Dimension.SPECIFIC_CHARGE, "mAh/g", "Ah/kg");
        usual(Dimension.MOLAR_MASS, "g/mol", "kg/mol");
        usual(Dimension.ANGLE, "°", "rad");
        steps(Dimension.PRESSURE, new Step(1e9, "GPa"), new Step(1e4, "MPa"), new Step(0, "Pa"));
        steps(Dimension.LENGTH, new Step(1, "m"), new Step(1e-2, "mm"), new Step(1e-7, "µm"), new Step(0, "nm"));
        steps(Dimension.CONDUCTIVITY, new Step(1e-5, "mS/cm"), new Step(0, "S/cm"));
        steps(Dimension.TIME, new Step(2 * 86400, "d"), new Step(3600, "h"), new Step(60, "min"), new Step(0, "s"));
        steps(Dimension.FREQUENCY, new Step(1e6, "MHz"), new Step(1e3, "kHz"), new Step(0, "Hz"));
    }

    private UsualUnits() {
    }

    private static void usual(Dimension dimension, String... units) {
        USUAL.put(dimension, List.of(units));
    }

    private static void steps(Dimension dimension, Step... steps) {
        STEPS.put(dimension, List.of(steps));
    }

    static List<String> of(Dimension dimension) {
        // these share their exponents with pressure and surface energy and are told apart by the constant only
        if (dimension == Dimension.ENERGY_DENSITY) {
            return List.of("Wh/L", "J/m³");
        }
        if (dimension == Dimension.AREA_ENERGY) {
            return List.of("mWh/cm²", "J/m²");
        }
        List<String> units = USUAL.get(dimension);
        if (units != null) {
            return units;
        }
        return dimension.siUnit().isEmpty() ? List.of() : List.of(dimension.siUnit());
    }

    static String shown(double si, Dimension dimension) {
        List<Step> steps = dimension == Dimension.ENERGY_DENSITY ? null : STEPS.get(dimension);
        double size = Math.abs(si);
        if (steps != null && size > 0) {
            for (Step step : steps) {
                // a value that rounds up to the threshold already counts
                if (size * (1 + 1e-9) >= step.from()) {
                    return step.unit();
                }
            }
        }
        List<String> units = of(dimension);
        return units.isEmpty() ? "1" : units.get(0);
    }
}
