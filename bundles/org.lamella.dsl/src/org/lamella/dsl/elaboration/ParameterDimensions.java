package org.lamella.dsl.elaboration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.lamella.model.units.Dimension;

/** The words a parameter's dimension is declared with. */
public final class ParameterDimensions {

    private static final Map<String, Dimension> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("fraction", Dimension.FRACTION);
        Stream.of(Dimension.LENGTH, Dimension.NUMBER, Dimension.TEMPERATURE, Dimension.CONDUCTIVITY, Dimension.VOLTAGE, Dimension.AREA_RESISTANCE, Dimension.PRESSURE,
                Dimension.CURRENT_DENSITY, Dimension.CONCENTRATION, Dimension.DENSITY, Dimension.DIFFUSIVITY, Dimension.MOLAR_ENERGY, Dimension.RESISTIVITY, Dimension.AREA,
                Dimension.TIME, Dimension.AREA_CAPACITANCE, Dimension.SURFACE_ENERGY, Dimension.TOUGHNESS, Dimension.VOLUME_FRACTION, Dimension.MASS_FRACTION,
                Dimension.AREA_CHARGE).forEach(dimension -> WORDS.put(dimension.label().toLowerCase(Locale.ROOT).replace(' ', '-'), dimension));
    }

    private ParameterDimensions() {
    }

    /** @return dimensions by word, the more usual first */
    public static Map<String, Dimension> words() {
        return Collections.unmodifiableMap(WORDS);
    }
}
