package org.lamella.model.units;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Physical dimension: exponents of the SI base units (m, kg, s, A, K, mol) and a kind that keeps numbers of different meaning apart,
 * such as vol% and wt%. Two dimensions are equal when exponents and kind are, whatever their labels.
 */
public final class Dimension {

    /** Avogadro constant, 1/mol, exact (SI 2019): an energy per particle times this is a molar energy. */
    public static final double AVOGADRO = 6.02214076e23;

    private enum Kind {
        /** Fully described by its exponents. */
        PLAIN,
        /** Not a number at all: text, symbols, shapes. */
        NONE,
        VOLUME_FRACTION, MASS_FRACTION, MOLE_FRACTION,
        /** Volume or mass fraction; only as what is expected. */
        FRACTION,
        /** Multiple of the current that empties a cell in one hour. */
        C_RATE, ANGLE
    }

    private static final String[] BASE_UNITS = { "m", "kg", "s", "A", "K", "mol" };
    private static final Map<Dimension, @Nullable Dimension> NAMED = new HashMap<>();
    private static final Map<String, @Nullable Dimension> BY_SI_UNIT = new HashMap<>();

    /** Text, symbols, shapes. */
    public static final Dimension NONE = kind(Kind.NONE, "no number", "");
    /** Plain number; % is 0.01. */
    public static final Dimension NUMBER = plain("number", "1", 0, 0, 0, 0, 0, 0);
    public static final Dimension LENGTH = plain("length", "m", 1, 0, 0, 0, 0, 0);
    public static final Dimension AREA = plain("area", "m2", 2, 0, 0, 0, 0, 0);
    public static final Dimension VOLUME = plain("volume", "m3", 3, 0, 0, 0, 0, 0);
    public static final Dimension MASS = plain("mass", "kg", 0, 1, 0, 0, 0, 0);
    public static final Dimension TIME = plain("time", "s", 0, 0, 1, 0, 0, 0);
    public static final Dimension TEMPERATURE = plain("temperature", "K", 0, 0, 0, 0, 1, 0);
    public static final Dimension CURRENT = plain("current", "A", 0, 0, 0, 1, 0, 0);
    public static final Dimension CURRENT_DENSITY = plain("current density", "A/m2", -2, 0, 0, 1, 0, 0);
    public static final Dimension VOLTAGE = plain("voltage", "V", 2, 1, -3, -1, 0, 0);
    /** Coulomb, written A*s because C is the C-rate here. */
    public static final Dimension CHARGE = plain("charge", "A*s", 0, 0, 1, 1, 0, 0);
    public static final Dimension CONDUCTANCE = plain("conductance", "S", -2, -1, 3, 2, 0, 0);
    public static final Dimension CONDUCTIVITY = plain("conductivity", "S/m", -3, -1, 3, 2, 0, 0);
    public static final Dimension RESISTANCE = plain("resistance", "ohm", 2, 1, -3, -2, 0, 0);
    public static final Dimension RESISTIVITY = plain("resistivity", "ohm*m", 3, 1, -3, -2, 0, 0);
    public static final Dimension AREA_RESISTANCE = plain("area resistance", "ohm*m2", 4, 1, -3, -2, 0, 0);
    public static final Dimension DIFFUSIVITY = plain("diffusivity", "m2/s", 2, 0, -1, 0, 0, 0);
    public static final Dimension CONCENTRATION = plain("concentration", "mol/m3", -3, 0, 0, 0, 0, 1);
    public static final Dimension DENSITY = plain("density", "kg/m3", -3, 1, 0, 0, 0, 0);
    public static final Dimension PRESSURE = plain("pressure", "Pa", -1, 1, -2, 0, 0, 0);
    public static final Dimension ENERGY = plain("energy", "J", 2, 1, -2, 0, 0, 0);
    /** Activation energies; eV is accepted for it as eV per particle. */
    public static final Dimension MOLAR_ENERGY = plain("molar energy", "J/mol", 2, 1, -2, 0, 0, -1);
    public static final Dimension MOLAR_VOLUME = plain("molar volume", "m3/mol", 3, 0, 0, 0, 0, -1);
    public static final Dimension VELOCITY = plain("velocity", "m/s", 1, 0, -1, 0, 0, 0);
    public static final Dimension AREA_CAPACITANCE = plain("area capacitance", "F/m2", -4, -1, 4, 2, 0, 0);
    public static final Dimension SURFACE_ENERGY = plain("surface energy", "J/m2", 0, 1, -2, 0, 0, 0);
    /** Fracture toughness K_Ic. */
    public static final Dimension TOUGHNESS = plain("toughness", "Pa*m^0.5", -0.5, 1, -2, 0, 0, 0);
    /** Prefactor A of sigma = A T^(-1/2) exp(...). */
    public static final Dimension VTF_PREFACTOR = plain("VTF prefactor", "S*K^0.5/m", -3, -1, 3, 2, 0.5, 0);
    /** k_p of dl/dt = k_p/l; the same dimension as a diffusivity. */
    public static final Dimension PARABOLIC_RATE = plain("parabolic rate", "m2/s", 2, 0, -1, 0, 0, 0);
    public static final Dimension FREQUENCY = plain("frequency", "Hz", 0, 0, -1, 0, 0, 0);
    public static final Dimension VOLUME_FRACTION = kind(Kind.VOLUME_FRACTION, "volume fraction", "vol%");
    public static final Dimension MASS_FRACTION = kind(Kind.MASS_FRACTION, "mass fraction", "wt%");
    public static final Dimension MOLE_FRACTION = kind(Kind.MOLE_FRACTION, "mole fraction", "mol%");
    /** Volume or mass fraction, never plain numbers; only as an expected dimension. */
    public static final Dimension FRACTION = kind(Kind.FRACTION, "volume or mass fraction", "1");
    public static final Dimension C_RATE = kind(Kind.C_RATE, "C-rate", "C");
    public static final Dimension AREA_MASS = plain("areal mass", "kg/m2", -2, 1, 0, 0, 0, 0);
    public static final Dimension AREA_CHARGE = plain("areal capacity", "A*s/m2", -2, 0, 1, 1, 0, 0);
    public static final Dimension AREA_ENERGY = plain("areal energy", "J/m2", 0, 1, -2, 0, 0, 0);
    public static final Dimension SPECIFIC_ENERGY = plain("specific energy", "J/kg", 2, 0, -2, 0, 0, 0);
    public static final Dimension ENERGY_DENSITY = plain("energy density", "J/m3", -1, 1, -2, 0, 0, 0);
    public static final Dimension MOLAR_MASS = plain("molar mass", "kg/mol", 0, 1, 0, 0, 0, -1);
    public static final Dimension ANGLE = kind(Kind.ANGLE, "angle", "rad");
    public static final Dimension FORCE = plain("force", "N", 1, 1, -2, 0, 0, 0);
    public static final Dimension POWER = plain("power", "W", 2, 1, -3, 0, 0, 0);
    public static final Dimension CAPACITANCE = plain("capacitance", "F", -2, -1, 4, 2, 0, 0);
    public static final Dimension INDUCTANCE = plain("inductance", "H", 2, 1, -2, -2, 0, 0);
    public static final Dimension AMOUNT = plain("amount of substance", "mol", 0, 0, 0, 0, 0, 1);
    /** Of anions through a plane. */
    public static final Dimension MOLAR_FLUX = plain("molar flux", "mol/m2/s", -2, 0, -1, 0, 0, 1);
    public static final Dimension SPECIFIC_CHARGE = plain("specific capacity", "A*s/kg", 0, -1, 1, 1, 0, 0);

    private final double[] exponents;
    private final Kind kind;
    private final @Nullable String label;
    private final @Nullable String siUnit;

    private Dimension(double[] exponents, Kind kind, @Nullable String label, @Nullable String siUnit) {
        this.exponents = exponents;
        this.kind = kind;
        this.label = label;
        this.siUnit = siUnit;
    }

    private static Dimension plain(String label, String siUnit, double... exponents) {
        return named(new Dimension(exponents, Kind.PLAIN, label, siUnit));
    }

    private static Dimension kind(Kind kind, String label, String siUnit) {
        return named(new Dimension(new double[BASE_UNITS.length], kind, label, siUnit));
    }

    private static Dimension named(Dimension dimension) {
        NAMED.putIfAbsent(dimension, dimension);
        BY_SI_UNIT.putIfAbsent(dimension.siUnit(), dimension);
        return dimension;
    }

    /** @return the named dimension whose {@link #siUnit()} is exactly this text; J/m3 is an energy density, Pa a pressure */
    public static Optional<Dimension> ofSiUnit(String siUnit) {
        Dimension known = BY_SI_UNIT.get(siUnit);
        return known == null ? Optional.empty() : Optional.of(known);
    }

    private static Dimension of(double[] exponents, Kind kind) {
        Dimension result = new Dimension(exponents, kind, null, null);
        Dimension known = NAMED.get(result);
        return known == null ? result : known;
    }

    /** @return the dimension of a product; a kind survives multiplication by plain numbers only */
    public Dimension times(Dimension other) {
        return combine(other, 1);
    }

    /** @return the dimension of a quotient; a kind survives division by plain numbers and cancels against itself */
    public Dimension divide(Dimension other) {
        return combine(other, -1);
    }

    /** @return the dimension of a power */
    public Dimension power(double exponent) {
        if (exponent == 1 || kind == Kind.NONE) {
            return this;
        }
        double[] result = new double[exponents.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = rounded(exponents[i] * exponent);
        }
        return of(result, kind == Kind.C_RATE ? Kind.C_RATE : Kind.PLAIN);
    }

    private Dimension combine(Dimension other, int sign) {
        if (kind == Kind.NONE || other.kind == Kind.NONE) {
            return NONE;
        }
        double[] result = new double[exponents.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = rounded(exponents[i] + sign * other.exponents[i]);
        }
        return of(result, combinedKind(other, sign));
    }

    private Kind combinedKind(Dimension other, int sign) {
        if (kind == other.kind && sign < 0) {
            return Kind.PLAIN;
        }
        // 1 C is a current only together with a capacity, so it must never slip into another quantity as a plain number
        if (kind == Kind.C_RATE || other.kind == Kind.C_RATE) {
            return Kind.C_RATE;
        }
        if (other.isNumber()) {
            return kind;
        }
        return isNumber() && sign > 0 ? other.kind : Kind.PLAIN;
    }

    /** Keeps sums and multiples of fractional exponents comparable: halves, thirds, tenths and twentieths are exact multiples of 1/60. */
    private static double rounded(double exponent) {
        double sixtieths = Math.rint(exponent * 60);
        return (Math.abs(exponent * 60 - sixtieths) < 1e-6 ? sixtieths / 60 : exponent) + 0.0;
    }

    /** @return whether it is a plain number, without unit and without kind */
    public boolean isNumber() {
        return equals(NUMBER);
    }

    /** @return whether a value of the given dimension may stand where this one is expected, without conversion */
    public boolean accepts(Dimension actual) {
        return equals(actual) || kind == Kind.FRACTION && (actual.kind == Kind.VOLUME_FRACTION || actual.kind == Kind.MASS_FRACTION);
    }

    /**
     * Factor that makes an SI value of the given dimension one of this dimension: 1 where it is accepted as it is, the Avogadro constant
     * where an energy per particle stands for a molar energy.
     *
     * @return empty where the dimensions do not fit
     */
    public OptionalDouble factorFrom(Dimension actual) {
        if (accepts(actual)) {
            return OptionalDouble.of(1);
        }
        return equals(MOLAR_ENERGY) && actual.equals(ENERGY) ? OptionalDouble.of(AVOGADRO) : OptionalDouble.empty();
    }

    /** @return the SI unit in ASCII as used in results, e.g. {@code ohm*m2}; {@code 1} for numbers, empty for text */
    public String siUnit() {
        String known = siUnit;
        return known == null ? composedUnit() : known;
    }

    /** @return a word for messages, e.g. {@code conductivity}; the unit where the dimension has no name */
    public String label() {
        String known = label;
        return known == null ? siUnit() : known;
    }

    /** @return whether the field has a name for it */
    boolean isNamed() {
        return label != null;
    }

    private String composedUnit() {
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        for (int i = 0; i < exponents.length; i++) {
            if (exponents[i] > 0) {
                above.append(above.isEmpty() ? "" : "*").append(BASE_UNITS[i]).append(exponentText(exponents[i]));
            } else if (exponents[i] < 0) {
                below.append('/').append(BASE_UNITS[i]).append(exponentText(-exponents[i]));
            }
        }
        if (kind == Kind.C_RATE) {
            above.append(above.isEmpty() ? "" : "*").append('C');
        }
        return (above.isEmpty() ? "1" : above.toString()) + below;
    }

    private static String exponentText(double exponent) {
        if (exponent == 1) {
            return "";
        }
        return exponent == Math.rint(exponent) ? Long.toString((long) exponent) : "^" + Numbers.shortest(exponent);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dimension that && kind == that.kind && Arrays.equals(exponents, that.exponents);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(exponents) + kind.ordinal();
    }

    /** @return the label */
    @Override
    public String toString() {
        return label();
    }
}
