package org.lamella.model.compare;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.lamella.model.Properties;
import org.lamella.model.compare.Difference.Aspect;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Value;

/** Differences in the properties of an object, whether written or by default. */
final class PropertyDifferences {

    private static final int DIGITS = 4;

    private final Differences differences;
    private final ValueDifferences values;

    PropertyDifferences(Differences differences) {
        this.differences = differences;
        values = new ValueDifferences(differences);
    }

    void compare(String path, PropertyHolder before, PropertyHolder after) {
        Set<String> names = new LinkedHashSet<>();
        after.getProperties().forEach(property -> names.add(property.getName()));
        before.getProperties().forEach(property -> names.add(property.getName()));
        for (String name : names) {
            compare(path + "." + name, Properties.property(before, name).filter(PropertyDifferences::hasValue), Properties.property(after, name).filter(PropertyDifferences::hasValue));
        }
    }

    private static boolean hasValue(Property property) {
        return !property.getValues().isEmpty();
    }

    private void compare(String path, Optional<Property> before, Optional<Property> after) {
        if (before.isEmpty() && after.isPresent()) {
            differences.added(path, text(after.get()), after.get().getValues().get(0));
        } else if (before.isPresent() && after.isEmpty()) {
            differences.removed(path, text(before.get()), before.get().getValues().get(0));
        } else if (before.isPresent() && after.isPresent()) {
            compare(path, before.get(), after.get());
        }
    }

    private void compare(String path, Property before, Property after) {
        Value a = before.getValues().get(0);
        Value b = after.getValues().get(0);
        if (before.isScales() != after.isScales()) {
            differences.changed(Aspect.DESIGN, path, text(before), text(after), "", a, b, "");
        } else {
            values.compare(path, a, b);
        }
    }

    private static String text(Property property) {
        return (property.isScales() ? "× " : "") + new ExpressionText(DIGITS).of(property.getValues().get(0));
    }
}
