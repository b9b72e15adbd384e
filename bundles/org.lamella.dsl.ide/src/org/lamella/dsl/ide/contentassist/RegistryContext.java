package org.lamella.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.PropertyOwner;
import org.lamella.dsl.elaboration.Subjects;
import org.lamella.dsl.ide.words.Children;
import org.lamella.dsl.naming.CellNames;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;

/**
 * What the registry knows about a place in a file.
 *
 * @param subjects what the element around the place can carry properties of
 * @param prefix path of the blocks around the place with a dot at the end, or empty
 */
public record RegistryContext(Set<Subject> subjects, String prefix) {

    /** The place of a node's model object. */
    public static RegistryContext of(@Nullable EObject place) {
        @Nullable EObject body = place;
        while (body != null && !(body instanceof PropertyOwner)) {
            body = body.eContainer();
        }
        return place == null ? new RegistryContext(Set.of(), "") : new RegistryContext(Subjects.around(place), Subjects.inside(body));
    }

    /** The place of the properties of a phase that a path starts with: {@code wires.fraction} in a layer. */
    public static Optional<RegistryContext> ofPhase(@Nullable EObject place, String path) {
        int dot = path.indexOf('.');
        return dot < 0 || place == null ? Optional.empty() : phases(place).filter(part -> CellNames.nameOf(part).filter(path.substring(0, dot)::equals).isPresent()).findFirst()
                .map(part -> new RegistryContext(Subjects.around(part), ""));
    }

    /** The phases whose properties can be given at a place by way of what they are part of. */
    public static Stream<Part> phases(EObject place) {
        @Nullable EObject owner = place;
        while (owner != null && !(owner instanceof Layer || owner instanceof Part || owner instanceof ChildOverride || owner instanceof Element)) {
            owner = owner.eContainer();
        }
        Stream<Named> children = switch (owner) {
            case ChildOverride change -> Children.around(change).filter(child -> CellNames.nameOf(child).filter(name -> name.equals(change.getChild())).isPresent())
                    .flatMap(Children::of);
            case null -> Stream.empty();
            default -> Children.of(owner);
        };
        return children.filter(Part.class::isInstance).map(Part.class::cast);
    }

    /** Property types that may stand here, by the path to write; a block that is not entered yet appears as its head. */
    public Map<String, PropertyType> properties(Vocabulary vocabulary) {
        Map<String, PropertyType> found = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            for (PropertyType type : vocabulary.properties(subject)) {
                if (type.path().startsWith(prefix) && type.path().length() > prefix.length()) {
                    found.putIfAbsent(type.path().substring(prefix.length()), type);
                }
            }
        }
        return found;
    }

    /** The type of a property written here. */
    public Optional<PropertyType> property(Vocabulary vocabulary, String path) {
        for (Subject subject : subjects) {
            Optional<PropertyType> type = vocabulary.property(subject, prefix + path);
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
    }

    /** Heads of the blocks that may stand here. */
    public Collection<String> blocks(Vocabulary vocabulary) {
        Set<String> heads = new TreeSet<>();
        for (String path : new ArrayList<>(properties(vocabulary).keySet())) {
            int dot = path.indexOf('.');
            if (dot > 0) {
                heads.add(path.substring(0, dot));
            }
        }
        return List.copyOf(heads);
    }
}
