package org.lamella.solver.vocabulary;

import static org.lamella.model.registry.PropertyType.of;
import static org.lamella.model.registry.PropertyType.quantity;
import static org.lamella.model.registry.Quantity.Selector.CURRENT_DENSITY;
import static org.lamella.model.registry.Quantity.Selector.TEMPERATURE;
import static org.lamella.model.registry.Subject.CELL;
import static org.lamella.model.registry.Subject.STACK;
import static org.lamella.model.registry.Subject.STUDY;

import java.util.List;
import java.util.Set;

import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.osgi.service.component.annotations.Component;

/** Transport over depth and time: the study kinds, their settings and the quantities they give. */
@Component
public final class TransportVocabulary implements VocabularyContribution {

    private static final Set<Subject> LAYERED = Set.of(STACK, CELL);

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        transport(vocabulary);
    }

    private static void transport(Vocabulary.Builder vocabulary) {
        List<Quantity> quantities = List.of(
                at("polarisation-voltage", "Polarisation voltage", Dimension.VOLTAGE, "mV", "Steady voltage between lithium electrodes; of the direction that needs more.", "B3"),
                at("depletion-time", "Time to depletion", Dimension.TIME, "min", "Until salt runs out at a face; of the direction in which that is sooner.", "B4"),
                at("depletion-capacity", "Depletion capacity", Dimension.AREA_CHARGE, "mAh/cm²",
                        "Charge passed until salt runs out at a face; of the direction in which that is sooner.", "B4"),
                at("sand-time", "Sand's time", Dimension.TIME, "min", "Until depletion if the layer at the plating electrode were semi-infinite; of the direction in which that is sooner.", "B4"),
                new Quantity("steady-current-ratio", "Steady current ratio", Dimension.NUMBER, "1", LAYERED, Set.of(TEMPERATURE), false,
                        "Steady over initial current at a small voltage, electrodes taken out (Bruce-Vincent): 1/(1 + Ne) for one layer, not t+.", "B2"));
        kind(vocabulary, "transport", "Salt over depth and time under constant current: profiles, voltage, depletion, relaxation.", "B2", quantities);
        vocabulary
                .property(quantity("transport.current", Dimension.CURRENT_DENSITY, STUDY).positive().several().byDefault("0.5 mA/cm²")
                        .doc("B2", "Current densities, one or several; requirements add theirs."))
                .property(of(ValueKind.SYMBOL, "transport.direction", Dimension.NONE, STUDY).symbols("both", "charge", "discharge").byDefault("both")
                        .doc("B3", "Direction of the current: charge plates lithium at the anode, discharge strips it there."))
                .property(quantity("transport.duration", Dimension.TIME, STUDY).positive().example("2 h")
                        .doc("B4", "How long the current flows unless salt runs out before; the time salt needs to spread over its layers when not given."))
                .property(quantity("transport.rest", Dimension.TIME, STUDY).nonNegative().example("30 min")
                        .doc("B4", "How long the cell relaxes afterwards; as long as the current flowed when not given."));
    }

    private static void kind(Vocabulary.Builder vocabulary, String name, String doc, String section, List<Quantity> quantities) {
        quantities.forEach(vocabulary::quantity);
        vocabulary.study(new StudyKind(name, LAYERED, quantities.stream().map(Quantity::id).toList(), doc, section));
    }

    private static Quantity at(String id, String label, Dimension dimension, String unit, String doc, String section) {
        return new Quantity(id, label, dimension, unit, LAYERED, Set.of(TEMPERATURE, CURRENT_DENSITY), false, doc, section);
    }
}
