package org.lamella.solver.vocabulary;

import static org.lamella.model.registry.PropertyType.of;
import static org.lamella.model.registry.PropertyType.quantity;
import static org.lamella.model.registry.Quantity.Selector.TEMPERATURE;
import static org.lamella.model.registry.Subject.CELL;
import static org.lamella.model.registry.Subject.INTERFACE;
import static org.lamella.model.registry.Subject.LAYER;
import static org.lamella.model.registry.Subject.STACK;
import static org.lamella.model.registry.Subject.STUDY;

import java.util.List;
import java.util.Set;

import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.osgi.service.component.annotations.Component;

/** Small-signal impedance: what stores charge, how spectra are asked for and what they give. */
@Component
public final class ImpedanceVocabulary implements VocabularyContribution {

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        vocabulary
                .property(quantity("film-capacitance", Dimension.AREA_CAPACITANCE, INTERFACE).nonNegative().doc("B5", "Effective capacitance per area beside the film; its exponent is cpe-exponent."))
                .property(quantity("leads.resistance", Dimension.RESISTANCE, CELL).nonNegative().byDefault("0 Ω").doc("B5", "Resistance in series with the cell, such as leads and collectors."))
                .property(quantity("leads.inductance", Dimension.INDUCTANCE, CELL).nonNegative().byDefault("0 H").doc("B5", "Inductance of the leads."));
        List<Quantity> quantities = List.of(
                new Quantity("bulk-resistance", "Bulk resistance", Dimension.AREA_RESISTANCE, "Ω·cm²", Set.of(STACK, CELL), Set.of(TEMPERATURE), false,
                        "Ohmic area resistance of all layers without grain boundaries.", "B5"),
                new Quantity("grain-boundary-resistance", "Grain boundary resistance", Dimension.AREA_RESISTANCE, "Ω·cm²", Set.of(STACK, CELL), Set.of(TEMPERATURE), false,
                        "Area resistance of the grain boundaries of ceramic layers; those of fillers are part of the layer's conductivity.", "B5"),
                new Quantity("characteristic-frequency", "Characteristic frequency", Dimension.FREQUENCY, "Hz", Set.of(STACK, CELL, LAYER, INTERFACE), Set.of(TEMPERATURE), false,
                        "Frequency of the highest maximum of -Im Z: of the whole spectrum, of a layer with its dielectric or of a contact with its capacitance.", "B5"));
        quantities.forEach(vocabulary::quantity);
        vocabulary
                .study(new StudyKind("impedance", Set.of(STACK, CELL), quantities.stream().map(Quantity::id).toList(),
                        "Exact small-signal impedance about zero current, as a whole and part by part.", "B5"))
                .property(of(ValueKind.RANGE, "impedance.frequency", Dimension.FREQUENCY, STUDY).between(1e-6, 1e9).eitherWay().byDefault("1 MHz .. 1 mHz")
                        .doc("B5", "Range of the frequencies, in either direction."))
                .property(quantity("impedance.points-per-decade", Dimension.NUMBER, STUDY).between(1, 100).byDefault("10").doc("B5", "Points a decade of frequency."))
                .property(of(ValueKind.SYMBOL, "impedance.spacing", Dimension.NONE, STUDY).symbols("logarithmic", "adaptive").byDefault("logarithmic")
                        .doc("B5", "Evenly spaced over the logarithm of the frequency, or as many points as the arcs need."))
                .property(quantity("impedance.charge", Dimension.NUMBER, STUDY).between(0, 1).byDefault("50 %").doc("B6", "State of charge of a composite cathode."));
    }
}
