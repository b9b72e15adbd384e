package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.Named;
import org.lamella.model.Expressions;
import org.lamella.model.design.Described;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Value;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

/** Whether everything a study needs is known at its temperatures. */
final class TemperatureChecks {

    /** Temperatures closer than this are the same, K. */
    private static final double SAME = 0.5;
    private static final int NAMED = 6;

    /** A temperature of a study, K, and where it is written. */
    record Temperature(double kelvin, EObject place) {

        String shown() {
            return Units.display(kelvin, Dimension.TEMPERATURE);
        }
    }

    private final Session session;

    TemperatureChecks(Session session) {
        this.session = session;
    }

    void check(Described subject, List<Temperature> temperatures) {
        for (Temperature temperature : temperatures) {
            Set<String> elsewhere = new TreeSet<>();
            for (Described part : Reach.of(subject)) {
                if (part instanceof PropertyHolder holder) {
                    holder.getProperties().forEach(property -> check(holder, property, temperature, elsewhere));
                }
            }
            if (!elsewhere.isEmpty()) {
                List<String> names = new ArrayList<>(elsewhere);
                String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
                session.findings().warning(Codes.NO_TEMPERATURE_LAW, temperature.place, "used at " + temperature.shown() + " without a temperature law: "
                        + String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + more, names.toArray(String[]::new));
            }
        }
    }

    private void check(PropertyHolder holder, Property property, Temperature temperature, Set<String> elsewhere) {
        for (Value value : property.getValues()) {
            String problem = validity(value, temperature);
            if (problem != null) {
                session.findings().error(Codes.OUTSIDE_VALIDITY, temperature.place, name(holder, property) + " " + problem);
            } else if (!property.isDefaulted() && isActivated(holder, property) && isBare(value) && differs(value, temperature)) {
                bare(holder, property, temperature, elsewhere);
            }
        }
    }

    private @Nullable String validity(Value value, Temperature temperature) {
        if (value.isSetValidFrom() && isTemperature(value.getValidUnit()) && (temperature.kelvin < value.getValidFrom() - 1e-9 || temperature.kelvin > value.getValidTo() + 1e-9)) {
            return "is valid from " + Units.display(value.getValidFrom(), Dimension.TEMPERATURE) + " to " + Units.display(value.getValidTo(), Dimension.TEMPERATURE) + ", not at "
                    + temperature.shown();
        }
        if (value.getExpression() instanceof NumberExpression || !Expressions.dependsOnTemperature(value.getExpression(), session.vocabulary())
                || !Expressions.variables(value.getExpression()).stream().allMatch(Expressions.TEMPERATURE::equals)) {
            return null;
        }
        try {
            Expressions.compile(value, session.vocabulary()).at(temperature.kelvin, Double.NaN, Double.NaN);
            return null;
        } catch (ScalarLaw.OutsideDomain outside) {
            return "has no value at " + temperature.shown() + ": " + outside.getMessage();
        }
    }

    private static boolean isTemperature(@Nullable String unit) {
        return unit != null && Units.parse(unit).map(UnitOfMeasure::dimension).filter(Dimension.TEMPERATURE::equals).isPresent();
    }

    private boolean isActivated(PropertyHolder holder, Property property) {
        return session.subject(holder).flatMap(subject -> session.vocabulary().property(subject, property.getName())).filter(PropertyType::activated).isPresent();
    }

    private static boolean isBare(Value value) {
        return value.getExpression() instanceof NumberExpression number && number.getValue() != 0;
    }

    private static boolean differs(Value value, Temperature temperature) {
        double at = value.getAt() instanceof NumberExpression number && number.getUnit().equals(Dimension.TEMPERATURE.siUnit()) ? number.getValue()
                : Terms.ROOM_TEMPERATURE;
        return Math.abs(temperature.kelvin - at) > SAME;
    }

    /** Tells at the property where it is written in this file; what is written elsewhere is gathered. */
    private void bare(PropertyHolder holder, Property property, Temperature temperature, Set<String> elsewhere) {
        Optional<EObject> text = session.text(property).filter(session.findings()::isHome);
        if (text.isEmpty()) {
            elsewhere.add(name(holder, property));
            return;
        }
        Named owner = EcoreUtil2.getContainerOfType(text.get(), Named.class);
        String name = owner == null || owner.getName() == null ? simple(holder) : owner.getName();
        session.findings().warning(Codes.NO_TEMPERATURE_LAW, text.get(), "'" + property.getName() + "' of " + name + " is used at " + temperature.shown()
                + " but has no temperature law; give one, such as arrhenius(... at 25 °C, 0.4 eV), or say 'at " + temperature.shown() + "' if it was measured there",
                property.getName(), temperature.shown());
    }

    private static String name(PropertyHolder holder, Property property) {
        return simple(holder) + "." + property.getName();
    }

    private static String simple(PropertyHolder holder) {
        if (holder instanceof org.lamella.model.design.Plane plane && plane.getPair() != null) {
            return plane.getPair().getName();
        }
        return holder.getName() == null ? holder.getQualifiedName() : holder.getName();
    }
}
