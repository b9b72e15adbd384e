package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.units.Units;

/**
 * The properties of one element of the design: what is written for it, what it inherits, what a contact provides, the default, then
 * treatments. Properties are worked out when first asked for, so that they may refer to each other in any order.
 */
final class Holder {

    private final Session session;
    private final PropertyHolder target;
    private final Subject subject;
    private final List<Source> sources;
    private final ElementScope scope;
    private final Treatments treatments;
    private final Function<String, Optional<Property>> provided;
    private final Map<String, Optional<Property>> done = new HashMap<>();
    /** Written, but without a value for a reason already told, or because it depends on an argument not yet given. */
    private final Set<String> broken = new HashSet<>();

    /**
     * @param sources where properties are written, what is extended first
     * @param provided what stands in for a property that is written nowhere; tried before the default
     */
    Holder(Session session, PropertyHolder target, Subject subject, List<Source> sources, ElementScope scope, Treatments treatments,
            Function<String, Optional<Property>> provided) {
        this.session = session;
        this.target = target;
        this.subject = subject;
        this.sources = List.copyOf(sources);
        this.scope = scope;
        this.treatments = treatments;
        this.provided = provided;
        scope.own(this);
        session.subject(target, subject);
        sources.forEach(source -> session.addresses().add(source.address(), subject));
    }

    PropertyHolder target() {
        return target;
    }

    Subject subject() {
        return subject;
    }

    boolean isOpen(String path) {
        return session.definitions().isOpen(this, path);
    }

    /** @return whether the text gives the property, with or without a usable value */
    boolean isWritten(String path) {
        return sources.stream().anyMatch(source -> source.texts().containsKey(path) || session.overrides().find(source.address(), path).isPresent());
    }

    /** @return whether the registry knows the property for this kind of element */
    boolean knows(String path) {
        return session.vocabulary().property(subject, path).isPresent();
    }

    boolean isBroken(String path) {
        return broken.contains(path);
    }

    /** The property; a value that depends on itself is told at the reference. */
    Optional<Property> property(String path, EObject reference) {
        if (done.containsKey(path)) {
            return done.get(path);
        }
        Optional<PropertyType> type = session.vocabulary().property(subject, path);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (!session.definitions().begin(this, path, target.getName() == null ? path : target.getName() + "." + path)) {
            session.findings().error(Codes.CYCLE, reference, session.definitions().ring(this, path));
            broken.add(path);
            return Optional.empty();
        }
        try {
            @Nullable Property value = compute(type.get());
            Optional<Property> property = value == null ? Optional.empty() : Optional.of(value);
            done.put(path, property);
            return property;
        } finally {
            session.definitions().end(this, path);
        }
    }

    private @Nullable Property compute(PropertyType type) {
        String path = type.path();
        for (int i = sources.size() - 1; i >= 0; i--) {
            Source source = sources.get(i);
            Optional<OverrideValues.Entry> override = session.overrides().find(source.address(), path);
            if (override.isPresent()) {
                treatments.skip(path);
                return overridden(type, override.get(), source);
            }
            if (source.texts().containsKey(path)) {
                @Nullable Property written = written(type, source.texts().get(path), source);
                if (written == null) {
                    broken.add(path);
                    treatments.skip(path);
                    return null;
                }
                return treatments.apply(session, scope, type, written);
            }
        }
        Optional<Property> given = provided.apply(path);
        return treatments.apply(session, scope, type, given.isPresent() ? given.get() : defaulted(type));
    }

    private @Nullable Property overridden(PropertyType type, OverrideValues.Entry override, Source source) {
        return session.findings().outside(override.label(), () -> {
            org.lamella.model.design.@Nullable Value value = session.values().property(override.text(), type, scope, null);
            if (value == null) {
                broken.add(type.path());
                return null;
            }
            if (!GradientElaborator.mayStand(value, source.node())) {
                session.findings().error(Codes.GRADIENT_PLACE, override.text(), GradientElaborator.PLACE);
                broken.add(type.path());
                return null;
            }
            session.overrides().applied(override, value);
            return property(type, value, source.inverted());
        });
    }

    private @Nullable Property written(PropertyType type, org.lamella.dsl.cell.Property text, Source source) {
        if (text.getFactor() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "× scales knobs in a treatment; write '" + type.path() + ": value'");
            return null;
        }
        List<Value> written = text.getValues();
        if (written.size() != 1 && (!type.several() || written.isEmpty())) {
            if (written.size() > 1) {
                session.findings().error(Codes.WRONG_VALUE, written.get(1), "'" + type.path() + "' takes one value");
            }
            return null;
        }
        List<org.lamella.model.design.Value> values = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            org.lamella.model.design.Value value = session.values().property(written.get(i), type, scope, nextUnit(written, i));
            if (value == null) {
                return null;
            }
            if (!GradientElaborator.mayStand(value, source.node())) {
                session.findings().error(Codes.GRADIENT_PLACE, written.get(i), GradientElaborator.PLACE);
                return null;
            }
            source.attribute(type.path(), value);
            values.add(value);
        }
        Property property = property(type, values.get(0), source.inverted());
        property.getValues().addAll(values.subList(1, values.size()));
        Regions.locate(property, text);
        session.text(property, text);
        return property;
    }

    /** The unit a bare number of a list takes: that of the next value with one; null for a single value. */
    private static @Nullable String nextUnit(List<Value> list, int index) {
        for (int i = index; i < list.size() && list.size() > 1; i++) {
            String unit = ValueElaborator.unitIn(list.get(i).getExpression());
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    private @Nullable Property defaulted(PropertyType type) {
        if (type.defaultText().isEmpty()) {
            return null;
        }
        org.lamella.model.design.Value value = session.values().property(session.texts().value(type.defaultText().get()), type, scope, null);
        if (value == null) {
            return null;
        }
        Property property = property(type, value, false);
        property.setDefaulted(true);
        return property;
    }

    private static Property property(PropertyType type, org.lamella.model.design.Value value, boolean inverted) {
        Property property = DesignFactory.eINSTANCE.createProperty();
        property.setName(type.path());
        if (inverted && type.path().equals(Terms.PARTITION)) {
            Trees.invert(value, type.dimension());
        }
        property.getValues().add(value);
        return property;
    }

    /** Works out every property and stores them in the element, in the order of the registry. */
    void complete(EObject nameNode) {
        complete(nameNode, type -> true);
    }

    /** The same for some of the properties only. */
    void complete(EObject nameNode, Predicate<PropertyType> wanted) {
        for (Source source : sources) {
            source.texts().forEach((path, text) -> {
                if (!knows(path)) {
                    unknown(path, text);
                }
            });
        }
        for (PropertyType type : session.vocabulary().properties(subject)) {
            if (!wanted.test(type)) {
                continue;
            }
            Optional<Property> property = property(type.path(), nameNode);
            property.ifPresent(target.getProperties()::add);
            if (property.isEmpty() && type.required() && !broken.contains(type.path())) {
                missing(type, nameNode);
            }
        }
    }

    private void missing(PropertyType type, EObject nameNode) {
        List<String> units = Units.usual(type.dimension());
        String unit = units.isEmpty() || units.get(0).equals("1") ? "" : " in " + units.get(0);
        session.findings().error(Codes.MISSING_PROPERTY, nameNode,
                subject.label() + " '" + target.getName() + "' needs '" + type.path() + "'" + unit + ": " + type.doc(), type.path(), type.example().orElse(""));
    }

    private void unknown(String path, org.lamella.dsl.cell.Property text) {
        List<String> known = session.vocabulary().properties(subject).stream().map(PropertyType::path).toList();
        List<String> near = Similarity.to(path, known);
        session.findings().error(Codes.UNKNOWN_PROPERTY, text, CellPackage.Literals.PROPERTY__PATH,
                "a " + subject.label() + " has no property '" + path + "'" + Similarity.offer(near), near.toArray(String[]::new));
    }
}
