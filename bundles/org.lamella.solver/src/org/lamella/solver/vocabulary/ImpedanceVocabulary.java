package org.lamella.solver.vocabulary;

import static org.lamella.model.registry.PropertyType.of;
import static org.lamella.model.registry.PropertyType.quantity;
import static org.lamella.model.registry.Quantity.Selector.CURRENT_DENSITY;
import static org.lamella.model.registry.Quantity.Selector.TEMPERATURE;
import static org.lamella.model.registry.Subject.CELL;
import static org.lamella.model.registry.Subject.FIT;
import static org.lamella.model.registry.Subject.INTERFACE;
import static org.lamella.model.registry.Subject.LAYER;
import static org.lamella.model.registry.Subject.MEASUREMENT;
import static org.lamella.model.registry.Subject.STACK;
import static org.lamella.model.registry.Subject.STUDY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.CircuitElement;
import org.lamella.solver.impedance.CircuitSyntaxException;
import org.osgi.service.component.annotations.Component;

/** Small-signal impedance: what stores charge, how spectra are asked for and what they give. */
@Component
public final class ImpedanceVocabulary implements VocabularyContribution {

    @Override
    public int place() {
        return 3;
    }

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
                        "Frequency of the highest maximum of -Im Z: of the whole spectrum, of a layer with its dielectric or of a contact with its capacitance.", "B5"),
                new Quantity("differential-resistance", "Differential resistance", Dimension.AREA_RESISTANCE, "Ω·cm²", Set.of(STACK, CELL), Set.of(TEMPERATURE, CURRENT_DENSITY),
                        false, "Slope of the steady voltage over the current, the impedance at no frequency; of the direction in which it is larger.", "B5"));
        quantities.forEach(vocabulary::quantity);
        vocabulary
                .study(new StudyKind("impedance", Set.of(STACK, CELL), quantities.stream().map(Quantity::id).toList(),
                        "Small-signal impedance as a whole and part by part: exact about zero current, with finite volumes about another one.", "B5"))
                .property(of(ValueKind.RANGE, "impedance.frequency", Dimension.FREQUENCY, STUDY).between(1e-6, 1e9).eitherWay().byDefault("1 MHz .. 1 mHz")
                        .doc("B5", "Range of the frequencies, in either direction."))
                .property(quantity("impedance.points-per-decade", Dimension.NUMBER, STUDY).between(1, 100).byDefault("10").doc("B5", "Points a decade of frequency."))
                .property(of(ValueKind.SYMBOL, "impedance.spacing", Dimension.NONE, STUDY).symbols("logarithmic", "adaptive").byDefault("logarithmic")
                        .doc("B5", "Evenly spaced over the logarithm of the frequency, or as many points as the arcs need."))
                .property(quantity("impedance.charge", Dimension.NUMBER, STUDY).between(0, 1).byDefault("50 %").doc("B6", "State of charge of a composite cathode."))
                .property(quantity("impedance.current", Dimension.CURRENT_DENSITY, STUDY).nonNegative().several().example("0.5 mA/cm²")
                        .doc("B5", "Direct current densities about which spectra are taken, one or several; zero when not given. Requirements add theirs."))
                .property(of(ValueKind.SYMBOL, "impedance.direction", Dimension.NONE, STUDY).symbols("both", "charge", "discharge").byDefault("both")
                        .doc("B5", "Direction of the direct current: charge plates lithium at the anode, discharge strips it there."))
                .property(quantity("impedance.duration", Dimension.TIME, STUDY).positive().example("10 min")
                        .doc("B4", "How long the direct current has flowed from rest; the steady state when not given."));
        measurements(vocabulary);
        fits(vocabulary);
        vocabulary.circuits(ImpedanceVocabulary::parameters);
    }

    private static void measurements(Vocabulary.Builder vocabulary) {
        vocabulary
                .property(of(ValueKind.CELL, "cell", Dimension.NONE, MEASUREMENT).doc("B7", "The cell that was measured: its area and conditions hold where the measurement gives none."))
                .property(quantity("area", Dimension.AREA, MEASUREMENT).positive().doc("B7", "Area of what was measured; that of the cell, else that in the file, when not given."))
                .property(quantity("conditions.temperature", Dimension.TEMPERATURE, MEASUREMENT).positive().several()
                        .doc("B7", "Temperature of the measurement, of several files one for all or one for each; that of the cell, else 25 °C, when not given."))
                .property(quantity("conditions.age", Dimension.TIME, MEASUREMENT).nonNegative().several()
                        .doc("D5", "Time since the cell was made, in which its interphases have grown; of several files one for all or one for each."))
                .property(quantity("conditions.pressure", Dimension.PRESSURE, MEASUREMENT).nonNegative().doc("B7", "Stack pressure during the measurement."))
                .property(of(ValueKind.TEXT, "columns.frequency", Dimension.NONE, MEASUREMENT).doc("B7", "Heading of the column of frequencies, for files of programs that are not known."))
                .property(of(ValueKind.TEXT, "columns.real", Dimension.NONE, MEASUREMENT).doc("B7", "Heading of the column of the real part."))
                .property(of(ValueKind.TEXT, "columns.imaginary", Dimension.NONE, MEASUREMENT).doc("B7", "Heading of the column of the imaginary part, negative where capacitive."))
                .property(of(ValueKind.TEXT, "columns.minus-imaginary", Dimension.NONE, MEASUREMENT).doc("B7", "Heading of the column of the negative imaginary part, positive where capacitive."))
                .property(of(ValueKind.TEXT, "columns.time", Dimension.NONE, MEASUREMENT).doc("B4", "Heading of the column of the time, of a measurement of voltage over time."))
                .property(of(ValueKind.TEXT, "columns.voltage", Dimension.NONE, MEASUREMENT).doc("B4", "Heading of the column of the voltage."))
                .property(of(ValueKind.TEXT, "columns.current", Dimension.NONE, MEASUREMENT).doc("B4", "Heading of the column of the current or current density."))
                .property(of(ValueKind.SYMBOL, "polarity", Dimension.NONE, MEASUREMENT).symbols("as-written", "reversed").byDefault("as-written")
                        .doc("B4", "Signs of voltage and current over time: reversed where the file counts plating at the anode as positive."));
    }

    private static void fits(Vocabulary.Builder vocabulary) {
        Set<Subject> fitted = Set.of(STACK, CELL, MEASUREMENT);
        List<Quantity> quantities = List.of(
                new Quantity("kk-residual-max", "Kramers-Kronig residual", Dimension.NUMBER, "%", fitted, Set.of(TEMPERATURE), false,
                        "Largest residual of the linear Kramers-Kronig test of the data, relative to |Z|; below 1 % they pass.", "B8"),
                new Quantity("fit-residual-rms", "Fit residual", Dimension.RESISTANCE, "Ω", fitted, Set.of(TEMPERATURE), false,
                        "Root of the mean squared distance of the fit from the data.", "B7"),
                new Quantity("parameter-correlation", "Largest correlation", Dimension.NUMBER, "1", fitted, Set.of(TEMPERATURE), false,
                        "Largest magnitude of a correlation of two parameters; above 0.95 the data cannot tell them apart.", "B7"),
                new Quantity("fitted-parameter", "Fitted value", Dimension.NUMBER, "1", Set.of(), Set.of(TEMPERATURE), false,
                        "A value that was found, with its standard deviation, in the unit of what it is.", "B7"));
        quantities.forEach(vocabulary::quantity);
        vocabulary
                .study(new StudyKind("fit", Set.of(), quantities.stream().map(Quantity::id).toList(),
                        "Values found from a measured spectrum, with the Kramers-Kronig test and the distribution of relaxation times of the data.", "B7"))
                .property(of(ValueKind.TEXT, "circuit", Dimension.NONE, FIT).checked(ImpedanceVocabulary::wrongCircuit).example("\"R0-p(R1,CPE1)-Wo1\"")
                        .doc("B7", "Equivalent circuit: R0-p(R1,CPE1)-Wo1, or R(RQ)W in the notation of Boukamp. Elements R, C, L, CPE, W, Wo, Ws, G."))
                .property(of(ValueKind.TEXT, "shared", Dimension.NONE, FIT).several().example("\"R0\"")
                        .doc("B7", "Parameters of the circuit that have one value for all spectra; each spectrum has its own ones otherwise."))
                .property(of(ValueKind.SYMBOL, "weighting", Dimension.NONE, FIT).symbols("modulus", "unit", "proportional").byDefault("modulus")
                        .doc("B7", "How points count: by their modulus, all alike, or real and imaginary part each by itself."))
                .property(of(ValueKind.SYMBOL, "residuals", Dimension.NONE, FIT).symbols("impedance", "admittance").byDefault("impedance").doc("B7", "What is compared: Z or 1/Z."))
                .property(of(ValueKind.RANGE, "frequency", Dimension.FREQUENCY, FIT).between(1e-9, 1e12).eitherWay().doc("B7", "Part of the spectrum that counts; all of it when not given."))
                .property(quantity("starts", Dimension.NUMBER, FIT).between(1, 1000).byDefault("30").doc("B7", "Number of starting points; the design as it is, or an estimate, is the first."))
                .property(quantity("seed", Dimension.NUMBER, FIT).nonNegative().byDefault("1").doc("B7", "Seed of the other starting points."))
                .property(quantity("noise", Dimension.NUMBER, FIT).between(1e-6, 1).byDefault("1 %")
                        .doc("B7", "Relative error of the data, against which the uncertainty of the values to be found counts."));
    }

    private static Map<String, Dimension> parameters(String text) {
        Map<String, Dimension> parameters = new LinkedHashMap<>();
        try {
            Circuit.of(text).parameterNames().forEach(name -> parameters.put(name, Units.parse(CircuitElement.unitOf(name)).map(UnitOfMeasure::dimension).orElse(Dimension.NUMBER)));
        } catch (CircuitSyntaxException wrong) {
            return Map.of();
        }
        return parameters;
    }

    private static Optional<String> wrongCircuit(String text) {
        try {
            Circuit.of(text);
            return Optional.empty();
        } catch (CircuitSyntaxException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }
}
