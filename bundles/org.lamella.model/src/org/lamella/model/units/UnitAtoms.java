package org.lamella.model.units;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/** The indivisible unit symbols and the SI prefixes. */
final class UnitAtoms {

    private static final String SECONDS_PER_DAY = "86400";
    private static final String SECONDS_PER_YEAR = "31536000";
    private static final String ELEMENTARY_CHARGE = "1.602176634e-19";
    private static final String RADIANS_PER_DEGREE = "0.01745329251994329576923690768488613";
    private static final BigDecimal CELSIUS_ZERO = new BigDecimal("273.15");

    private static final Map<String, @Nullable Integer> PREFIXES = Map.ofEntries(Map.entry("E", 18), Map.entry("P", 15), Map.entry("T", 12),
            Map.entry("G", 9), Map.entry("M", 6), Map.entry("k", 3), Map.entry("h", 2), Map.entry("d", -1), Map.entry("c", -2),
            Map.entry("m", -3), Map.entry("µ", -6), Map.entry("u", -6), Map.entry("n", -9), Map.entry("p", -12), Map.entry("f", -15),
            Map.entry("a", -18));

    private final Map<String, @Nullable UnitOfMeasure> plain = new HashMap<>();
    private final Map<String, @Nullable UnitOfMeasure> prefixable = new HashMap<>();

    UnitAtoms() {
        prefixable();
        plain();
    }

    private void prefixable() {
        prefixable("m", Dimension.LENGTH, "1");
        prefixable("g", Dimension.MASS, "0.001");
        prefixable("s", Dimension.TIME, "1");
        prefixable("A", Dimension.CURRENT, "1");
        prefixable("K", Dimension.TEMPERATURE, "1");
        prefixable("mol", Dimension.AMOUNT, "1");
        prefixable("V", Dimension.VOLTAGE, "1");
        prefixable("Ω", Dimension.RESISTANCE, "1");
        prefixable("ohm", Dimension.RESISTANCE, "1");
        prefixable("S", Dimension.CONDUCTANCE, "1");
        prefixable("F", Dimension.CAPACITANCE, "1");
        prefixable("H", Dimension.INDUCTANCE, "1");
        prefixable("Hz", Dimension.FREQUENCY, "1");
        prefixable("N", Dimension.FORCE, "1");
        prefixable("Pa", Dimension.PRESSURE, "1");
        prefixable("bar", Dimension.PRESSURE, "100000");
        prefixable("J", Dimension.ENERGY, "1");
        prefixable("W", Dimension.POWER, "1");
        prefixable("eV", Dimension.ENERGY, ELEMENTARY_CHARGE);
        prefixable("Wh", Dimension.ENERGY, "3600");
        prefixable("Ah", Dimension.CHARGE, "3600");
        prefixable("L", Dimension.VOLUME, "0.001");
        prefixable("l", Dimension.VOLUME, "0.001");
        prefixable("M", Dimension.CONCENTRATION, "1000");
    }

    private void plain() {
        plain("1", Dimension.NUMBER, "1");
        plain("%", Dimension.NUMBER, "0.01");
        plain("vol%", Dimension.VOLUME_FRACTION, "0.01");
        plain("wt%", Dimension.MASS_FRACTION, "0.01");
        plain("mol%", Dimension.MOLE_FRACTION, "0.01");
        plain("C", Dimension.C_RATE, "1");
        plain("min", Dimension.TIME, "60");
        plain("h", Dimension.TIME, "3600");
        plain("d", Dimension.TIME, SECONDS_PER_DAY);
        plain("a", Dimension.TIME, SECONDS_PER_YEAR);
        plain("atm", Dimension.PRESSURE, "101325");
        plain("Å", Dimension.LENGTH, "1e-10");
        plain("rad", Dimension.ANGLE, "1");
        plain("°", Dimension.ANGLE, RADIANS_PER_DEGREE);
        plain.put("°C", new UnitOfMeasure("°C", Dimension.TEMPERATURE, BigDecimal.ONE, CELSIUS_ZERO));
    }

    private void prefixable(String symbol, Dimension dimension, String factor) {
        prefixable.put(symbol, new UnitOfMeasure(symbol, dimension, new BigDecimal(factor)));
    }

    private void plain(String symbol, Dimension dimension, String factor) {
        plain.put(symbol, new UnitOfMeasure(symbol, dimension, new BigDecimal(factor)));
    }

    /** @return the unit of a symbol with or without prefix; whole symbols win, so that min, Pa and d mean what people mean */
    @Nullable UnitOfMeasure find(String symbol) {
        UnitOfMeasure whole = plain.get(symbol);
        if (whole == null) {
            whole = prefixable.get(symbol);
        }
        if (whole != null || symbol.length() < 2) {
            return whole;
        }
        Integer power = PREFIXES.get(symbol.substring(0, 1));
        UnitOfMeasure base = prefixable.get(symbol.substring(1));
        return power == null || base == null ? null : new UnitOfMeasure(symbol, base.dimension(), base.factor().scaleByPowerOfTen(power));
    }
}
