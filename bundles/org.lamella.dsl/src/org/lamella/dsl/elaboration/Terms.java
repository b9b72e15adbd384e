package org.lamella.dsl.elaboration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lamella.model.units.Dimension;

/** The few names of the vocabulary to which the language itself gives a meaning. */
final class Terms {

    /** Variables of functions and keys of tables: temperature, salt concentration, lithium content. */
    static final Map<String, Dimension> VARIABLES = variables();

    /** In any block: where its values come from, unless they say otherwise. */
    static final String SOURCE = "source";
    /** The word for a table, inline or in a file. */
    static final String TABLE = "table";
    /** The word for values over the thickness of a layer. */
    static final String GRADIENT = "gradient";
    /** A phase's share of its layer. */
    static final String FRACTION = "fraction";
    static final String POROSITY = "porosity";
    static final String THICKNESS = "thickness";
    static final String SALT_NAME = "salt-name";
    static final String SHAPE = "shape";
    static final String LAW = "law";
    /** The shape whose packing is limited. */
    static final String SPHERE = "sphere";
    /** The block of a filler that the pair of filler and matrix provides. */
    static final String BARRIER = "barrier.";
    static final String CONDUCTIVITY = "conductivity";
    /** Concentration ratio across a contact, second over first: inverted where a pair is met in the other order. */
    static final String PARTITION = "partition";
    /** Kinetic window. */
    static final String WINDOW = "window";
    static final String POTENTIAL = "potential";
    static final String STOICHIOMETRY = "stoichiometry";
    static final String ACTIVE_FRACTION = "active";
    static final String TEMPERATURE = "conditions.temperature";
    static final String PRESSURE = "conditions.pressure";
    /** Time since the cell was made. */
    static final String AGE = "conditions.age";
    static final String VOLTAGE = "conditions.voltage";
    static final String SEED = "seed";
    static final String CELL = "cell";
    static final String AREA = "area";
    static final String CIRCUIT = "circuit";
    /** Parameters of a circuit that are not fitted, and those between two values. */
    static final String FIX = "fix.";
    static final String BOUNDS = "bounds.";
    /** Parameters of a circuit that all spectra of a fit have in common. */
    static final String SHARED = "shared";
    /** The kind of study a fit is. */
    static final String FIT = "fit";
    /** A cathode is sized by exactly one of these. */
    static final List<String> CATHODE_SIZES = List.of("loading", "mass-loading", THICKNESS);
    /** Suffix of the name of a layer or contact that is the mirror image of another. */
    static final String MIRRORED = "-mirrored";

    /** Suffix of a value known at {@link #ROOM_TEMPERATURE}. */
    static final String AT_ROOM_TEMPERATURE = "at 25 °C";
    /** Temperature of a study that names none, K. */
    static final double ROOM_TEMPERATURE = 298.15;
    /** Thickness of a commercial polyolefin separator, m: thicker electrolytes are told. */
    static final double SEPARATOR_THICKNESS = 25e-6;
    /** Densest random packing of spheres of one size. */
    static final double RANDOM_PACKING = 0.64;

    private Terms() {
    }

    private static Map<String, Dimension> variables() {
        Map<String, Dimension> variables = new LinkedHashMap<>();
        variables.put("T", Dimension.TEMPERATURE);
        variables.put("c", Dimension.CONCENTRATION);
        variables.put("x", Dimension.NUMBER);
        return variables;
    }
}
