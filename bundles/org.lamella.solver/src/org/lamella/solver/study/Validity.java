package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Temperature ranges within which the values of a model hold. */
final class Validity {

    private record Range(String what, double from, double to) {
    }

    private final List<Range> ranges = new ArrayList<>();

    /** Remembers the temperature ranges of an element's properties. */
    void of(PropertyHolder holder) {
        for (Property property : holder.getProperties()) {
            for (Value value : property.getValues()) {
                if (isTemperature(value.getValidUnit()) && (value.isSetValidFrom() || value.isSetValidTo())) {
                    ranges.add(new Range(property.getName() + " of " + holder.getQualifiedName(),
                            value.isSetValidFrom() ? value.getValidFrom() : Double.NEGATIVE_INFINITY,
                            value.isSetValidTo() ? value.getValidTo() : Double.POSITIVE_INFINITY));
                }
            }
        }
    }

    /** The unit is the one the range was written in, such as °C. */
    private static boolean isTemperature(@Nullable String unit) {
        return unit != null && Units.parse(unit).filter(known -> known.dimension().equals(Dimension.TEMPERATURE)).isPresent();
    }

    /** @return a note for each range the temperature is outside of */
    List<String> violations(double temperature) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>(0);
        for (Range range : ranges) {
            if (temperature < range.from || temperature > range.to) {
                notes.add("outside-validity: " + range.what + " holds from " + Units.display(range.from, "K") + " to " + Units.display(range.to, "K")
                        + ", used at " + Units.display(temperature, "K"));
            }
        }
        return notes;
    }
}
