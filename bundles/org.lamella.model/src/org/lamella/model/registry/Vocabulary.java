package org.lamella.model.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.lamella.model.registry.Law.Family;

/** All declarations of the running system; immutable. */
public final class Vocabulary {

    /** The same in every system, however it finds the contributions. */
    private static final Comparator<VocabularyContribution> ORDER = Comparator.comparingInt(VocabularyContribution::place)
            .thenComparing(contribution -> contribution.getClass().getName());

    private final Map<Subject, Map<String, PropertyType>> properties = new EnumMap<>(Subject.class);
    private final Map<Family, Map<String, Law>> laws = new EnumMap<>(Family.class);
    private final Map<String, StudyKind> studies = new TreeMap<>();
    private final Map<String, Quantity> quantities = new TreeMap<>();
    private final Map<String, Verb> verbs = new LinkedHashMap<>();
    private final CircuitNotation circuits;

    private Vocabulary(Builder builder) {
        for (PropertyType type : builder.properties) {
            for (Subject subject : type.appliesTo()) {
                unique(properties.computeIfAbsent(subject, s -> new LinkedHashMap<>()).put(type.path(), type), subject.label() + " property " + type.path());
            }
        }
        for (Law law : builder.laws) {
            unique(laws.computeIfAbsent(law.family(), f -> new LinkedHashMap<>()).put(law.name(), law), law.family() + " law " + law.name());
        }
        builder.studies.forEach(study -> unique(studies.put(study.name(), study), "study kind " + study.name()));
        builder.quantities.forEach(quantity -> unique(quantities.put(quantity.id(), quantity), "quantity " + quantity.id()));
        circuits = builder.circuits;
        builder.verbs.forEach(verb -> unique(verbs.put(verb.name(), verb), "verb " + verb.name()));
    }

    private static void unique(@org.eclipse.jdt.annotation.Nullable Object previous, String what) {
        if (previous != null) {
            throw new IllegalStateException("declared twice: " + what);
        }
    }

    /** Collects the contributions into a vocabulary. */
    public static Vocabulary of(Iterable<? extends VocabularyContribution> contributions) {
        Builder builder = new Builder();
        StreamSupport.stream(contributions.spliterator(), false).sorted(ORDER).forEach(contribution -> contribution.contribute(builder));
        return new Vocabulary(builder);
    }

    /** The vocabulary of a plain class path, from {@code META-INF/services}. */
    public static Vocabulary fromClassPath(ClassLoader loader) {
        return of(ServiceLoader.load(VocabularyContribution.class, loader));
    }

    /** @return the property of that dotted path on that kind of element */
    public Optional<PropertyType> property(Subject subject, String path) {
        return Optional.ofNullable(properties.getOrDefault(subject, Map.of()).get(path));
    }

    /** @return all properties of that kind of element, in the order declared */
    public Collection<PropertyType> properties(Subject subject) {
        return Objects.requireNonNull(properties.getOrDefault(subject, Map.of()).values());
    }

    /** @return the law of that name */
    public Optional<Law> law(Family family, String name) {
        return Optional.ofNullable(laws.getOrDefault(family, Map.of()).get(name));
    }

    /** @return all laws of a family, in the order declared */
    public Collection<Law> laws(Family family) {
        return Objects.requireNonNull(laws.getOrDefault(family, Map.of()).values());
    }

    /** @return the study kind of that name */
    public Optional<StudyKind> study(String name) {
        return Optional.ofNullable(studies.get(name));
    }

    /** @return all study kinds, by name */
    public Collection<StudyKind> studies() {
        return Objects.requireNonNull(studies.values());
    }

    /** @return the quantity of that id */
    public Optional<Quantity> quantity(String id) {
        return Optional.ofNullable(quantities.get(id));
    }

    /** @return all quantities, by id */
    public Collection<Quantity> quantities() {
        return Objects.requireNonNull(quantities.values());
    }

    /** @return the verb of experiments of that name */
    public Optional<Verb> verb(String name) {
        return Optional.ofNullable(verbs.get(name));
    }

    /** @return all verbs of experiments, in the order declared */
    public Collection<Verb> verbs() {
        return Objects.requireNonNull(verbs.values());
    }

    /** @return how equivalent circuits are written; without any parameters where nobody says how */
    public CircuitNotation circuits() {
        return circuits;
    }

    /** Receives the declarations. */
    public static final class Builder {
        private final List<PropertyType> properties = new ArrayList<>();
        private final List<Law> laws = new ArrayList<>();
        private final List<StudyKind> studies = new ArrayList<>();
        private final List<Quantity> quantities = new ArrayList<>();
        private final List<Verb> verbs = new ArrayList<>();
        private CircuitNotation circuits = text -> Map.of();

        private Builder() {
        }

        public Builder property(PropertyType type) {
            properties.add(type);
            return this;
        }

        public Builder law(Law law) {
            laws.add(law);
            return this;
        }

        public Builder study(StudyKind study) {
            studies.add(study);
            return this;
        }

        public Builder quantity(Quantity quantity) {
            quantities.add(quantity);
            return this;
        }

        public Builder verb(Verb verb) {
            verbs.add(verb);
            return this;
        }

        public Builder circuits(CircuitNotation notation) {
            circuits = notation;
            return this;
        }
    }
}
