package org.lamella.solver.study;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.Expressions.DoubleLaw;
import org.lamella.model.Properties;
import org.lamella.model.design.Material;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Value;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.composite.Crystallinity;

/** A pure material with its laws compiled. */
final class MaterialModel {

    private final @Nullable DoubleLaw conductivity;
    private final @Nullable DoubleLaw crystallinity;
    private final @Nullable DoubleLaw grainBoundary;
    private final @Nullable DoubleLaw transference;
    private final @Nullable DoubleLaw diffusivity;
    private final @Nullable DoubleLaw thermodynamicFactor;
    private final @Nullable DoubleLaw electronic;
    private final @Nullable DoubleLaw permittivity;
    private final @Nullable DoubleLaw boundaryPermittivity;
    /** Salt concentration per volume of polymer, mol/m3; NaN without salt. */
    final double salt;
    final String name;
    private final ConcentrationRange concentrations;

    MaterialModel(Material material, Vocabulary vocabulary) {
        name = material.getQualifiedName();
        conductivity = law(material, "conductivity", vocabulary);
        crystallinity = law(material, "crystallinity", vocabulary);
        grainBoundary = law(material, "grain-boundary.resistivity", vocabulary);
        transference = law(material, "transference", vocabulary);
        diffusivity = law(material, "diffusivity", vocabulary);
        thermodynamicFactor = law(material, "thermodynamic-factor", vocabulary);
        electronic = law(material, "electronic-conductivity", vocabulary);
        permittivity = law(material, "permittivity", vocabulary);
        boundaryPermittivity = law(material, "grain-boundary.permittivity", vocabulary);
        DoubleLaw concentration = law(material, "salt", vocabulary);
        concentrations = ConcentrationRange.of(material, "conductivity", "transference", "diffusivity", "thermodynamic-factor");
        salt = concentration == null ? Double.NaN : concentration.at(Conditions.ROOM_TEMPERATURE, 0, 0);
    }

    /** The compiled law of a property, or null when the element does not have it. */
    static @Nullable DoubleLaw law(PropertyHolder holder, String path, Vocabulary vocabulary) {
        Optional<Value> value = Properties.value(holder, path);
        return value.isPresent() ? Expressions.compile(value.get(), vocabulary) : null;
    }

    /** Value of a compiled law, or NaN when there is none. */
    static double at(@Nullable DoubleLaw law, double temperature, double concentration) {
        return at(law, temperature, concentration, 0);
    }

    /** The same for a law over the lithium content x. */
    static double at(@Nullable DoubleLaw law, double temperature, double concentration, double x) {
        return law == null ? Double.NaN : law.at(temperature, concentration, x);
    }

    boolean saltBearing() {
        return !Double.isNaN(salt);
    }

    /** Ionic conductivity with crystallites and grain boundaries, S/m; NaN when not given. */
    double conductivity(double temperature) {
        return conductivity(temperature, salt);
    }

    /** The same at another salt concentration, mol/m3. */
    double conductivity(double temperature, double c) {
        double value = amorphous(at(conductivity, temperature, c), temperature);
        double boundary = at(grainBoundary, temperature, c);
        return boundary > 0 && value > 0 ? 1 / (1 / value + boundary) : value;
    }

    /** Resistivity added by grain boundaries, ohm m; zero without any. */
    double boundaryResistivity(double temperature) {
        return grainBoundary == null ? 0 : grainBoundary.at(temperature, salt, 0);
    }

    /** Apparent relative permittivity of the grain boundaries; NaN when not given. */
    double boundaryPermittivity(double temperature) {
        return at(boundaryPermittivity, temperature, salt);
    }

    /** Relative permittivity; NaN when not given. */
    double permittivity(double temperature) {
        return at(permittivity, temperature, salt);
    }

    /** What crystallites leave of a transport property (A1b). */
    private double amorphous(double value, double temperature) {
        DoubleLaw crystalline = crystallinity;
        return crystalline == null || Double.isNaN(value) ? value : Crystallinity.reduced(value, crystalline.at(temperature, salt, 0));
    }

    double transference(double temperature, double c) {
        return at(transference, temperature, c);
    }

    double diffusivity(double temperature, double c) {
        return amorphous(at(diffusivity, temperature, c), temperature);
    }

    double thermodynamicFactor(double temperature, double c) {
        return thermodynamicFactor == null ? 1 : thermodynamicFactor.at(temperature, c, 0);
    }

    /** Where the transport properties are known over the salt concentration. */
    ConcentrationRange concentrations() {
        return concentrations;
    }

    double electronicConductivity(double temperature) {
        return at(electronic, temperature, salt);
    }
}
