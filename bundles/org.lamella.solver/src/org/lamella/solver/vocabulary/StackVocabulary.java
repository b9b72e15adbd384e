package org.lamella.solver.vocabulary;

import static org.lamella.model.registry.PropertyType.of;
import static org.lamella.model.registry.PropertyType.quantity;
import static org.lamella.model.registry.Subject.ANODE;
import static org.lamella.model.registry.Subject.CATHODE;
import static org.lamella.model.registry.Subject.CATHOLYTE;
import static org.lamella.model.registry.Subject.CELL;
import static org.lamella.model.registry.Subject.INTERFACE;
import static org.lamella.model.registry.Subject.LAYER;

import java.util.List;

import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.lamella.solver.stability.GrowthLaw;
import org.osgi.service.component.annotations.Component;

/** Properties of layers, contacts, electrodes and cells. */
@Component
public final class StackVocabulary implements VocabularyContribution {

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        vocabulary.property(quantity("thickness", Dimension.LENGTH, LAYER).positive().required("10 µm").doc("B1", "Thickness of the layer."));
        contacts(vocabulary);
        electrodes(vocabulary);
        cells(vocabulary);
    }

    private static void contacts(Vocabulary.Builder vocabulary) {
        vocabulary
                .property(quantity("resistance", Dimension.AREA_RESISTANCE, INTERFACE).nonNegative().activated().doc("B1", "Area resistance of the contact between two electrolytes."))
                .property(quantity("capacitance", Dimension.AREA_CAPACITANCE, INTERFACE).nonNegative().doc("B5", "Effective capacitance per area."))
                .property(quantity("cpe-exponent", Dimension.NUMBER, INTERFACE).between(0.3, 1).byDefault("1").doc("B5", "Exponent of the constant-phase element."))
                .property(quantity("exchange-current", Dimension.CURRENT_DENSITY, INTERFACE).positive().activated().variables("c")
                        .doc("B1", "Exchange current density of the electrode reaction, R_ct = RT/(F i0); may depend on the salt concentration at the contact, as in fn(c) -> 5 A/m² * (c / 1200 mol/m³)^0.5."))
                .property(quantity("transfer-coefficient", Dimension.NUMBER, INTERFACE).between(0.01, 0.99).byDefault("0.5").doc("C1", "Anodic transfer coefficient."))
                .property(quantity("film", Dimension.AREA_RESISTANCE, INTERFACE).nonNegative().activated().doc("B1", "Area resistance of a film on the electrode (SEI, coating)."))
                .property(quantity("partition", Dimension.NUMBER, INTERFACE).positive().byDefault("1").doc("B3", "Salt concentration in the second material over that in the first at equilibrium."))
                .property(quantity("salt-transfer", Dimension.VELOCITY, INTERFACE).positive().doc("B5", "Transfer coefficient of salt across the plane."))
                .property(quantity("adhesion", Dimension.SURFACE_ENERGY, INTERFACE).nonNegative().doc("D6", "Work of adhesion."))
                .property(quantity("strength", Dimension.PRESSURE, INTERFACE).positive().doc("D6", "Cohesive strength."))
                .property(quantity("surface-energy", Dimension.SURFACE_ENERGY, INTERFACE).nonNegative().doc("D2", "Surface energy of lithium against the electrolyte."))
                .property(quantity("contact.area", Dimension.NUMBER, INTERFACE).between(1e-6, 1).byDefault("100 %").doc("A15", "Fraction of the plane in real contact."))
                .property(quantity("contact.spot", Dimension.LENGTH, INTERFACE).positive().byDefault("5 µm").doc("A15", "Radius of a contact spot."))
                .property(quantity("contact.hardness", Dimension.PRESSURE, INTERFACE).positive().doc("A15", "Hardness of the softer side: with a stack pressure the contact area is (P/H)^m."))
                .property(quantity("contact.exponent", Dimension.NUMBER, INTERFACE).positive().byDefault("1").doc("A15", "Exponent m of the pressure law."))
                .property(quantity("creep.length", Dimension.LENGTH, INTERFACE).positive().doc("D4", "Creep length of lithium at the contact."))
                .property(quantity("creep.exponent", Dimension.NUMBER, INTERFACE).positive().doc("D4", "Stress exponent of the creep closure."))
                .property(of(ValueKind.LAW, "growth", Dimension.NONE, INTERFACE).lawsOf(Family.GROWTH)
                        .doc("D5", "How the film on an electrode, or the resistance of a contact inside the stack, grows with time: it counts in measurements that say their age."));
    }

    private static void electrodes(Vocabulary.Builder vocabulary) {
        vocabulary
                .law(GrowthLaw.PARABOLIC).law(GrowthLaw.DEAL_GROVE)
                .property(quantity("excess", Dimension.LENGTH, ANODE).nonNegative().byDefault("0 µm").doc("C5", "Thickness of lithium beyond what the cathode needs."))
                .property(quantity("roughness.amplitude", Dimension.LENGTH, ANODE).nonNegative().doc("D2", "Amplitude of the surface roughness."))
                .property(quantity("roughness.wavelength", Dimension.LENGTH, ANODE).positive().doc("D2", "Wavelength of the surface roughness."))
                .property(of(ValueKind.MATERIAL, "collector", Dimension.LENGTH, ANODE, CATHODE).doc("C5", "Current collector with its thickness, e.g. Cu(6 µm); half of it belongs to each side of a double-sided cell."))
                .property(quantity("loading", Dimension.AREA_CHARGE, CATHODE).positive().example("2 mAh/cm²").doc("C5", "Areal capacity over the stoichiometry range; or give the thickness."))
                .property(quantity("mass-loading", Dimension.AREA_MASS, CATHODE).positive().example("10 mg/cm²").doc("C5", "Areal mass of active material; or give the thickness."))
                .property(quantity("thickness", Dimension.LENGTH, CATHODE).positive().example("50 µm").doc("C5", "Thickness of the composite electrode; or give the loading."))
                .property(quantity("active", Dimension.VOLUME_FRACTION, CATHODE).between(0, 1).required("60 vol%").doc("C5", "Volume fraction of active material in the electrode."))
                .property(quantity("carbon", Dimension.VOLUME_FRACTION, CATHODE).between(0, 1).byDefault("0 vol%").doc("C5", "Volume fraction of conductive carbon."))
                .property(quantity("carbon-density", Dimension.DENSITY, CATHODE).positive().byDefault("2 g/cm³").doc("C5", "Density of the carbon."))
                .property(quantity("binder", Dimension.VOLUME_FRACTION, CATHODE).between(0, 1).byDefault("0 vol%").doc("C5", "Volume fraction of binder."))
                .property(quantity("binder-density", Dimension.DENSITY, CATHODE).positive().byDefault("1.78 g/cm³").doc("C5", "Density of the binder."))
                .property(quantity("particles.diameter", Dimension.LENGTH, CATHODE).positive().byDefault("5 µm").doc("C1", "Diameter of the active particles."))
                .property(quantity("particles.size-spread", Dimension.NUMBER, CATHODE).nonNegative().byDefault("0").doc("C1", "Standard deviation of ln(diameter)."))
                .property(quantity("particles.contact", Dimension.NUMBER, CATHODE).between(1e-6, 1).byDefault("100 %").doc("C1", "Fraction of the particle surface in contact with catholyte."))
                .property(quantity("particles.coating", Dimension.AREA_RESISTANCE, CATHODE).nonNegative().activated().byDefault("0 Ω·cm²").doc("C1", "Area resistance of a coating on the particles."))
                .property(quantity("electronic-conductivity", Dimension.CONDUCTIVITY, CATHODE).positive().byDefault("10 S/m").doc("C1", "Effective electronic conductivity of the electrode."))
                .property(quantity("fraction", Dimension.VOLUME_FRACTION, CATHOLYTE).between(0, 1).required("30 vol%").doc("C1", "Volume fraction of the catholyte in the electrode."))
                .property(quantity("diameter", Dimension.LENGTH, CATHOLYTE).positive()
                        .doc("A14", "Diameter of the particles of a catholyte that is pressed as powder; one that wets all particles has none."));
    }

    private static void cells(Vocabulary.Builder vocabulary) {
        vocabulary
                .property(quantity("area", Dimension.AREA, CELL).positive().byDefault("1 cm²").doc("C5", "Geometric area of one side."))
                .property(quantity("sides", Dimension.NUMBER, CELL).between(1, 2).byDefault("1").doc("C5", "1 for single-sided, 2 for double-sided collectors (half a collector per side)."))
                .property(quantity("packaging", Dimension.NUMBER, CELL).between(0, 0.9).byDefault("0 %").doc("C5", "Mass and volume of the packaging, as a fraction of the packed cell."))
                .property(quantity("conditions.temperature", Dimension.TEMPERATURE, CELL).positive().byDefault("25 °C").doc("A1", "Temperature when a study names none."))
                .property(quantity("conditions.pressure", Dimension.PRESSURE, CELL).nonNegative().doc("A15", "Stack pressure."))
                .property(of(ValueKind.RANGE, "conditions.voltage", Dimension.VOLTAGE, CELL).doc("D1", "Voltage limits; the upper one is what the cathode side must stand."))
                .property(quantity("mean-voltage", Dimension.VOLTAGE, CELL).positive().doc("C5", "Mean discharge voltage; the zero-current average when not given."));
    }
}
