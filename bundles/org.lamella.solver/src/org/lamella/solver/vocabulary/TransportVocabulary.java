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

import org.lamella.model.CellKind;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Verb;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.osgi.service.component.annotations.Component;

/** Transport over depth and time: the study kinds, their settings and the quantities they give. */
@Component
public final class TransportVocabulary implements VocabularyContribution {

    private static final Set<Subject> LAYERED = Set.of(STACK, CELL);

    @Override
    public int place() {
        return 2;
    }

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        transport(vocabulary);
        platingLimit(vocabulary);
        limits(vocabulary);
        run(vocabulary);
        verbs(vocabulary);
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

    private static void platingLimit(Vocabulary.Builder vocabulary) {
        kind(vocabulary, "plating-limit", "How much lithium can be plated at the anode at each current until salt runs out or a cut-off voltage is reached, with the mechanism.", "B4",
                List.of(at("plating-capacity", "Plating capacity", Dimension.AREA_CHARGE, "mAh/cm²",
                        "Charge plated at the anode, from rest, until salt runs out or the cut-off voltage is reached.", "B4")));
        vocabulary
                .property(of(ValueKind.RANGE, "plating-limit.current", Dimension.CURRENT_DENSITY, STUDY).positive().example("0.1 mA/cm² .. 10 mA/cm²")
                        .doc("B4", "Range of the current density; from half to ten times the limiting current when not given."))
                .property(quantity("plating-limit.points", Dimension.NUMBER, STUDY).between(2, 200).byDefault("24")
                        .doc("B4", "Number of currents over the range, evenly spaced in their logarithm."))
                .property(quantity("plating-limit.cut-off", Dimension.VOLTAGE, STUDY).positive().example("0.5 V")
                        .doc("B4", "Magnitude of the voltage at which plating ends; none when not given."));
    }

    private static void limits(Vocabulary.Builder vocabulary) {
        vocabulary
                .study(new StudyKind("limits", LAYERED, List.of(),
                        "Limiting current and depletion capacity over the thickness of the stack, all layers in proportion, and over the temperature.", "B4"))
                .property(quantity("limits.current", Dimension.CURRENT_DENSITY, STUDY).positive().example("5 mA/cm²")
                        .doc("B4", "Current density of the depletion capacity; twice the limiting current when not given."))
                .property(of(ValueKind.RANGE, "limits.temperature", Dimension.TEMPERATURE, STUDY).positive().example("40 °C .. 80 °C")
                        .doc("B3", "Range of the temperature; 20 K around those of the study when not given."));
    }

    private static void run(Vocabulary.Builder vocabulary) {
        Set<Subject> cell = Set.of(CELL);
        List<Quantity> quantities = List.of(
                new Quantity("experiment-duration", "Duration of the experiment", Dimension.TIME, "h", cell, Set.of(TEMPERATURE), false,
                        "Until its end, or until salt runs out.", "B4"),
                new Quantity("experiment-capacity", "Charge passed in the experiment", Dimension.AREA_CHARGE, "mAh/cm²", cell, Set.of(TEMPERATURE), false,
                        "In both directions together.", "B4"),
                new Quantity("peak-voltage", "Peak voltage", Dimension.VOLTAGE, "V", cell, Set.of(TEMPERATURE), false, "Greatest magnitude of the voltage during the experiment.", "B2"),
                new Quantity("voltage-deviation", "Deviation from the measured voltage", Dimension.VOLTAGE, "mV", cell, Set.of(TEMPERATURE), false,
                        "Root of the mean squared difference of the simulated from the measured voltage over time, as long as both last.", "B2"),
                new Quantity("experiment-end", "End of the experiment", Dimension.NONE, "", cell, Set.of(TEMPERATURE), true, "Whether it was completed, or where salt ran out.", "B4"));
        quantities.forEach(vocabulary::quantity);
        vocabulary.study(new StudyKind("run", cell, quantities.stream().map(Quantity::id).toList(),
                "An experiment on a lithium symmetric or a blocking cell: voltage, current and charge over time, step by step, until its end or until salt runs out.", "B4"))
                .property(of(ValueKind.EXPERIMENT, "run.experiment", Dimension.NONE, STUDY).required("PlateStrip").doc("B4", "The experiment to do."))
                .property(of(ValueKind.CURVE, "run.measured", Dimension.NONE, STUDY).doc("B4", "A measurement of voltage over time, drawn beside what is simulated."));
    }

    private static void verbs(Vocabulary.Builder vocabulary) {
        List<Dimension> current = List.of(Dimension.CURRENT_DENSITY, Dimension.CURRENT, Dimension.C_RATE);
        List<Dimension> ends = List.of(Dimension.VOLTAGE, Dimension.AREA_CHARGE, Dimension.CHARGE);
        Set<CellKind> lithium = Set.of(CellKind.LITHIUM);
        Set<CellKind> charged = Set.of(CellKind.BLOCKING, CellKind.FULL);
        Set<CellKind> all = Set.of(CellKind.values());
        vocabulary
                .verb(new Verb("plate", current, ends, false, lithium, "Plates lithium at the anode at a constant current: a density, a current over the area of the cell, or a C-rate of the lithium it has; the voltage is negative.", "B4"))
                .verb(new Verb("strip", current, ends, false, lithium, "Strips lithium at the anode at a constant current; the voltage is positive.", "B4"))
                .verb(new Verb("charge", current, ends, false, charged, "Charges at a constant current.", "B4"))
                .verb(new Verb("discharge", current, ends, false, charged, "Discharges at a constant current.", "B4"))
                .verb(new Verb("hold", List.of(Dimension.VOLTAGE), current, false, all, "Holds a voltage; a positive one strips lithium at the anode.", "B2"))
                .verb(new Verb("rest", List.of(), List.of(), false, all, "Leaves the cell without a current.", "B2"))
                .verb(new Verb("ramp", current, List.of(Dimension.VOLTAGE), true, lithium,
                        "Plates lithium at the anode with a current that rises level by level; the time is that of each level.", "B4"));
    }

    private static void kind(Vocabulary.Builder vocabulary, String name, String doc, String section, List<Quantity> quantities) {
        quantities.forEach(vocabulary::quantity);
        vocabulary.study(new StudyKind(name, LAYERED, quantities.stream().map(Quantity::id).toList(), doc, section));
    }

    private static Quantity at(String id, String label, Dimension dimension, String unit, String doc, String section) {
        return new Quantity(id, label, dimension, unit, LAYERED, Set.of(TEMPERATURE, CURRENT_DENSITY), false, doc, section);
    }
}
