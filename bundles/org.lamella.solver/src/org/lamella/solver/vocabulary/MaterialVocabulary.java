package org.lamella.solver.vocabulary;

import static org.lamella.model.registry.PropertyType.of;
import static org.lamella.model.registry.PropertyType.quantity;
import static org.lamella.model.registry.Subject.ACTIVE;
import static org.lamella.model.registry.Subject.CERAMIC;
import static org.lamella.model.registry.Subject.METAL;
import static org.lamella.model.registry.Subject.POLYMER;
import static org.lamella.model.registry.Subject.SEPARATOR;

import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.osgi.service.component.annotations.Component;

/** Properties of pure materials. */
@Component
public final class MaterialVocabulary implements VocabularyContribution {

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        transport(vocabulary);
        electrochemistry(vocabulary);
        mechanics(vocabulary);
    }

    private static void transport(Vocabulary.Builder vocabulary) {
        vocabulary
                .property(quantity("conductivity", Dimension.CONDUCTIVITY, POLYMER, CERAMIC, SEPARATOR).nonNegative().activated().variables("c").required("1e-5 S/cm")
                        .doc("A1", "Ionic conductivity. For a separator that of the liquid-filled membrane. Zero for an inert filler."))
                .property(quantity("crystallinity", Dimension.NUMBER, POLYMER).between(0, 1).lawsOf(Family.TEMPERATURE).byDefault("0")
                        .doc("A1b", "Crystalline volume fraction; crystallites block ions, so the conductivity is multiplied by (1 - X)^1.5."))
                .property(of(ValueKind.FUNCTION, "transference", Dimension.NUMBER, POLYMER, SEPARATOR).variables("c")
                        .doc("B2", "Transference number of Li+ in the salt; may lie outside 0..1 at high concentration."))
                .property(quantity("diffusivity", Dimension.DIFFUSIVITY, POLYMER, SEPARATOR, ACTIVE).positive().activated().variables("c", "x")
                        .doc("B2", "Diffusivity of the salt; for an active material that of lithium in the particle."))
                .property(quantity("salt", Dimension.CONCENTRATION, POLYMER, SEPARATOR).positive()
                        .doc("B2", "Salt concentration per volume of polymer. A material without it carries no salt."))
                .property(of(ValueKind.TEXT, "salt-name", Dimension.NONE, POLYMER, SEPARATOR)
                        .doc("B3", "Which salt it is, e.g. \"LiTFSI\"; neighbours with different salts are told, since transport knows one salt only."))
                .property(of(ValueKind.FUNCTION, "thermodynamic-factor", Dimension.NUMBER, POLYMER, SEPARATOR).variables("c").byDefault("1")
                        .doc("B2", "1 + dln f/dln c of the salt."))
                .property(quantity("grain-boundary.resistivity", Dimension.RESISTIVITY, CERAMIC).nonNegative().activated().byDefault("0 Ω·cm")
                        .doc("B5", "Resistivity added by grain boundaries, per length of ceramic."))
                .property(quantity("grain-boundary.permittivity", Dimension.NUMBER, CERAMIC).positive().doc("B5", "Apparent relative permittivity of the grain boundaries."))
                .property(quantity("permittivity", Dimension.NUMBER, POLYMER, CERAMIC, SEPARATOR).positive().doc("B5", "Relative permittivity."))
                .property(quantity("electronic-conductivity", Dimension.CONDUCTIVITY, POLYMER, CERAMIC, SEPARATOR, ACTIVE).nonNegative().lawsOf(Family.TEMPERATURE)
                        .doc("D1", "Electronic conductivity; decides the leak and where the internal potential drops."));
    }

    private static void electrochemistry(Vocabulary.Builder vocabulary) {
        vocabulary
                .property(of(ValueKind.RANGE, "window", Dimension.VOLTAGE, POLYMER, CERAMIC, SEPARATOR)
                        .doc("D1", "Kinetic window against Li/Li+: what a cell survives in practice."))
                .property(of(ValueKind.RANGE, "stability", Dimension.VOLTAGE, POLYMER, CERAMIC, SEPARATOR)
                        .doc("D1", "Thermodynamic window against Li/Li+: outside it decomposition is favourable."))
                .property(of(ValueKind.SYMBOL, "products", Dimension.NONE, POLYMER, CERAMIC, SEPARATOR).symbols("insulating", "conducting", "unknown").byDefault("unknown")
                        .doc("D1", "What decomposes outside the window leaves behind: insulating products passivate, conducting ones let the reaction go on."))
                .property(of(ValueKind.FUNCTION, "potential", Dimension.VOLTAGE, ACTIVE).variables("x").required("fn(x) -> 4.2 V - 0.5 V * x")
                        .doc("C6", "Equilibrium potential against Li/Li+ over the lithium content x."))
                .property(of(ValueKind.RANGE, "stoichiometry", Dimension.NUMBER, ACTIVE).between(0, 1.5).required("0.3 .. 0.9")
                        .doc("C5", "Lithium content x, charged .. discharged."))
                .property(quantity("concentration", Dimension.CONCENTRATION, ACTIVE, METAL).positive()
                        .doc("C5", "Lithium concentration at x = 1; for lithium metal the atomic concentration."))
                .property(of(ValueKind.FUNCTION, "volume-change", Dimension.NUMBER, ACTIVE).variables("x")
                        .doc("D6", "Relative volume change against the lithiated state."))
                .property(quantity("molar-volume", Dimension.MOLAR_VOLUME, POLYMER, CERAMIC, METAL).positive()
                        .doc("D2", "Partial molar volume of Li+ in an electrolyte; molar volume of a metal."));
    }

    private static void mechanics(Vocabulary.Builder vocabulary) {
        vocabulary
                .property(quantity("density", Dimension.DENSITY, POLYMER, CERAMIC, ACTIVE, METAL, SEPARATOR).positive().required("1.2 g/cm³")
                        .doc("A0", "Mass density; of a separator with its pores."))
                .property(quantity("young", Dimension.PRESSURE, POLYMER, CERAMIC, ACTIVE, METAL, SEPARATOR).positive().doc("A16", "Young's modulus."))
                .property(quantity("poisson", Dimension.NUMBER, POLYMER, CERAMIC, ACTIVE, METAL, SEPARATOR).between(-0.99, 0.4999).doc("A16", "Poisson's ratio."))
                .property(quantity("toughness", Dimension.TOUGHNESS, CERAMIC).positive().doc("D3", "Fracture toughness K_Ic."))
                .property(quantity("flaw", Dimension.LENGTH, CERAMIC).positive().doc("D3", "Size of the largest flaw."));
    }
}
