package org.lamella.core.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.ide.fit.FittedValue;
import org.lamella.model.LawNumbers;
import org.lamella.model.Properties;
import org.lamella.model.design.Design;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Property;
import org.lamella.model.design.Study;
import org.lamella.model.design.Value;
import org.lamella.model.design.Variation;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.StudyResult;

/** Reads the values of a design out of the result of a fit. */
public final class FittedValues {

    private static final String FITTED = "fitted-parameter";
    /** Codes of notes for which a value must not be written. */
    private static final Set<String> REFUSED = Set.of("correlated", "at-bound", "undetermined");
    private static final int DEVIATION_DIGITS = 2;
    private static final int MOST_DIGITS = 8;

    private final Vocabulary vocabulary;

    /** @param vocabulary tells which values change with the temperature */
    public FittedValues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @return the values of the design that its fit found, in text order; none for other studies, for fits of circuits and for values that differ between spectra */
    public List<FittedValue> of(Design design, StudyResult result) {
        Study study = design.getStudy();
        List<FittedValue> values = new ArrayList<>();
        if (study != null && !study.getMeasurements().isEmpty()) {
            for (Variation variation : study.getVariations()) {
                if (variation.isEach() && study.getMeasurements().size() > 1) {
                    continue;
                }
                result.quantity(FITTED, variation.getPath()).ifPresent(found -> value(study, variation, found).ifPresent(values::add));
            }
        }
        return values;
    }

    private Optional<FittedValue> value(Study study, Variation variation, QuantityValue found) {
        Optional<Property> property = variation.getHolders().stream().findFirst().flatMap(holder -> Properties.property(holder, variation.getProperty()));
        if (property.isEmpty() || property.get().getValues().isEmpty() || found.value() == null) {
            return Optional.empty();
        }
        @Nullable String argument = variation.getArgument();
        Value whole = property.get().getValues().get(0);
        Value written = argument == null ? whole : LawNumbers.value(whole, argument).orElse(whole);
        return Optional.of(new FittedValue(variation.getPath(), String.valueOf(written.getUri()), written.getOffset(), written.getLength(),
                text(study, variation, written, found), refusal(property.get(), written, found)));
    }

    private static Optional<String> refusal(Property property, Value written, QuantityValue found) {
        Optional<String> note = found.notes().stream().filter(each -> REFUSED.contains(each.substring(0, Math.max(0, each.indexOf(':')))))
                .map(each -> each.substring(each.indexOf(':') + 2)).findFirst();
        if (note.isPresent()) {
            return note;
        }
        if (!(written.getExpression() instanceof NumberExpression)) {
            return Optional.of("the value is written as a law or a formula, which one number would replace");
        }
        if (!property.getTreatedBy().isEmpty()) {
            return Optional.of("a treatment changes the value; change the treatment, or the value that it scales");
        }
        return written.getUri() == null || !written.getUri().startsWith("file:") ? Optional.of("the value is written in a library, which cannot be changed here") : Optional.empty();
    }

    /** Value, deviation, temperature where it matters, and the fit as its source, in the order of the language. */
    private String text(Study study, Variation variation, Value written, QuantityValue found) {
        double value = Objects.requireNonNull(found.value());
        UnitOfMeasure unit = unit(written, variation.getUnit());
        String suffix = unit.symbol().equals("1") ? "" : " " + unit.symbol();
        @Nullable Double deviation = found.standardDeviation();
        double shownDeviation = deviation == null ? 0 : unit.fromSiDifference(deviation);
        double shown = unit.fromSi(value);
        String text = Numbers.significant(shown, digits(shown, shownDeviation)) + suffix;
        if (shownDeviation > 0) {
            text += " ± " + Numbers.significant(shownDeviation, DEVIATION_DIGITS) + suffix;
        }
        if (written.getAt() instanceof NumberExpression condition && variation.getArgument() != null) {
            text += " at " + Units.display(condition.getValue(), condition.getUnit());
        } else if (variation.getArgument() == null && study.getTemperatures().size() == 1 && isActivated(variation.getProperty())) {
            text += " at " + Units.display(study.getTemperatures().get(0), "K");
        }
        return text + " from \"fit:" + study.getName() + "\"";
    }

    /** The unit that is written, which for a molar energy may be eV, else the field's usual one. */
    private static UnitOfMeasure unit(Value written, String si) {
        UnitOfMeasure plain = Units.parse(si).orElseThrow(() -> new IllegalArgumentException("unknown unit " + si));
        @Nullable String own = written.getWrittenUnit();
        return Stream.concat(Stream.ofNullable(own), Units.usual(plain.dimension()).stream()).filter(unit -> !unit.isEmpty())
                .flatMap(unit -> Units.parse(unit, plain.dimension()).stream()).findFirst().orElse(plain);
    }

    /** As many digits as the deviation has. */
    private static int digits(double value, double deviation) {
        return deviation <= 0 ? MOST_DIGITS : (int) Math.clamp(Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(deviation)) + DEVIATION_DIGITS, DEVIATION_DIGITS, MOST_DIGITS);
    }

    private boolean isActivated(String property) {
        for (Subject subject : Subject.values()) {
            if (vocabulary.property(subject, property).filter(PropertyType::activated).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
