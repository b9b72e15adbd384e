package org.lamella.dsl.ide.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Block;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.elaboration.Subjects;
import org.lamella.dsl.ide.contentassist.RegistryContext;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Inject;

/** Tells the words of expressions that belong to the registry from those that are names. */
class RegistryWords {

    private static final Set<ValueKind> WORDS = Set.of(ValueKind.LAW, ValueKind.SYMBOL, ValueKind.TEXT);

    private static final Set<ValueKind> ELEMENTS = Set.of(ValueKind.MATERIAL, ValueKind.COMPOSITE, ValueKind.EXPERIMENT, ValueKind.CELL, ValueKind.CURVE);

    @Inject
    private Vocabulary vocabulary;

    /** Whether the registry decides what a word means because of where it stands: {@code law: auto}, {@code form: sigma}. */
    boolean isChoice(Ref ref) {
        if (!(ref.eContainer() instanceof Value value)) {
            return false;
        }
        return switch (value.eContainer()) {
            case Property property -> type(property).map(PropertyType::kind).filter(WORDS::contains).isPresent();
            case Argument argument when argument.eContainer() instanceof Ref call -> arguments(call, argument).anyMatch(type -> !type.symbols().isEmpty());
            case null, default -> false;
        };
    }

    /** Whether the value is an element: {@code collector: Cu(6 µm)}, {@code experiment: Rate}. */
    boolean isElement(Ref ref) {
        return ref.eContainer() instanceof Value value && value.eContainer() instanceof Property property
                && type(property).filter(type -> ELEMENTS.contains(type.kind())).isPresent();
    }

    private Optional<PropertyType> type(Property property) {
        return property.getPath() == null ? Optional.empty() : RegistryContext.of(property).property(vocabulary, property.getPath());
    }

    /** What the laws of the call's name say of one of its arguments. */
    Stream<ArgumentType> arguments(Ref call, Argument argument) {
        List<Argument> positional = call.getArguments().stream().filter(other -> other.getName() == null).toList();
        return Stream.of(Law.Family.values()).map(family -> vocabulary.law(family, String.valueOf(call.getPath()))).flatMap(Optional::stream).map(Law::arguments)
                .flatMap(types -> argument.getName() != null ? types.stream().filter(type -> type.name().equals(argument.getName()))
                        : types.stream().skip(positional.indexOf(argument)).limit(1));
    }

    /**
     * Whether a path is read as a property of the element around it, which comes before constants and other elements of the same name. In
     * the value of that very property it is not.
     */
    boolean isPropertyHere(EObject place, String path) {
        @Nullable Property written = EcoreUtil2.getContainerOfType(place, Property.class);
        if (written == null) {
            return false;
        }
        boolean own = !Subjects.path(written).equals(path) && hasProperty(Subjects.around(written), path);
        @Nullable Named owner = EcoreUtil2.getContainerOfType(written, Named.class);
        return own || owner instanceof Part && hasProperty(Subjects.around(owner.eContainer()), path);
    }

    private boolean hasProperty(Set<Subject> subjects, String path) {
        return subjects.stream().anyMatch(subject -> vocabulary.property(subject, path).isPresent());
    }

    /** Whether what is written around a place speaks of the phases of a layer and not of the layer itself. */
    boolean isOfPhases(EObject place) {
        Optional<Property> written = outermost(EcoreUtil2.getContainerOfType(place, Property.class));
        return written.isPresent() && !hasHead(Set.of(Subject.LAYER), written.get());
    }

    private static Optional<Property> outermost(@Nullable Property property) {
        return property == null ? Optional.empty()
                : property.eContainer() instanceof Block block ? outermost(EcoreUtil2.getContainerOfType(block, Property.class)) : Optional.of(property);
    }

    /** Whether the first word of a property's path is a word of the registry and not the name of a phase. */
    boolean isHead(Property property) {
        return hasHead(Subjects.around(property), property);
    }

    private boolean hasHead(Set<Subject> subjects, Property property) {
        String path = String.valueOf(property.getPath());
        return hasProperty(subjects, path)
                || subjects.stream().flatMap(subject -> vocabulary.properties(subject).stream()).anyMatch(type -> type.path().startsWith(path + "."));
    }
}
