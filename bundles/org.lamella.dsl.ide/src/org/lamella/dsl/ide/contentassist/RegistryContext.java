package org.lamella.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Block;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Compute;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.ElectrodeKind;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.cell.Treatment;
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
        StringBuilder prefix = new StringBuilder();
        @Nullable EObject at = place;
        while (at != null) {
            if (at instanceof Property property && at != place && property.getPath() != null) {
                prefix.insert(0, property.getPath() + ".");
            } else if (at instanceof Block block && block.eContainer() instanceof Property property && at == place && property.getPath() != null) {
                prefix.insert(0, property.getPath() + ".");
                at = property;
            }
            if (at instanceof Compute compute && !compute.getKinds().isEmpty()) {
                return new RegistryContext(Set.of(Subject.STUDY), compute.getKinds().get(compute.getKinds().size() - 1) + "." + prefix);
            }
            Set<Subject> subjects = subjects(at);
            if (!subjects.isEmpty()) {
                return new RegistryContext(subjects, prefix.toString());
            }
            at = at.eContainer();
        }
        return new RegistryContext(Set.of(), "");
    }

    private static Set<Subject> subjects(EObject element) {
        return switch (element) {
            case Material material -> Set.of(Subject.valueOf(material.getKind().name()));
            case Composite composite -> Set.of(Subject.COMPOSITE);
            case Part part -> Set.of(Subject.valueOf(part.getRole().name()));
            case Layer layer -> Set.of(Subject.LAYER);
            case PairInterface pair -> Set.of(Subject.INTERFACE);
            case LocalInterface contact -> Set.of(Subject.INTERFACE);
            case Stack stack -> Set.of(Subject.STACK);
            case Electrode electrode -> Set.of(electrode.getKind() == ElectrodeKind.ANODE ? Subject.ANODE : Subject.CATHODE);
            case Cell cell -> Set.of(Subject.CELL);
            case Study study -> Set.of(Subject.STUDY);
            case Treatment treatment -> Set.of(Subject.FILLER, Subject.LAYER, Subject.INTERFACE);
            case ChildOverride change -> Set.of(Subject.FILLER, Subject.LAYER, Subject.INTERFACE, Subject.CATHOLYTE);
            default -> Set.of();
        };
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
