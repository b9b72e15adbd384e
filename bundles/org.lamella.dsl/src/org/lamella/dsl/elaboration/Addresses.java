package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;

/** The paths by which values of a design are set from outside, noted while it is made. */
final class Addresses {

    private final Map<String, Set<Subject>> holders = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Set<String> values = new LinkedHashSet<>();

    /** Something with properties. */
    void add(String address, Subject subject) {
        holders.computeIfAbsent(address, unused -> EnumSet.noneOf(Subject.class)).add(subject);
    }

    /** A constant or parameter. */
    void addValue(String address) {
        values.add(address);
    }

    /** Another name for what stands at an address, such as the mirror image of a layer. */
    void alias(String other, String address) {
        aliases.put(other, address);
    }

    /** All full paths that a path, qualified or shortened from the left, may stand for. An exact one stands alone. */
    List<String> resolve(String path, Vocabulary vocabulary) {
        Set<String> found = new LinkedHashSet<>();
        for (String value : values) {
            if (matches(value, path)) {
                found.add(value);
            }
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            String owner = path.substring(0, dot);
            String property = path.substring(dot + 1);
            holders.forEach((address, subjects) -> {
                if (matches(address, owner) && known(subjects, property, vocabulary)) {
                    found.add(address + "." + property);
                }
            });
            aliases.forEach((other, address) -> {
                if (matches(other, owner) && known(holders.getOrDefault(address, Set.of()), property, vocabulary)) {
                    found.add(address + "." + property);
                }
            });
        }
        return found.contains(path) ? List.of(path) : List.copyOf(found);
    }

    private static boolean matches(String address, String suffix) {
        return address.equals(suffix) || address.endsWith("." + suffix);
    }

    private static boolean known(Set<Subject> subjects, String property, Vocabulary vocabulary) {
        return subjects.stream().anyMatch(subject -> vocabulary.property(subject, property).isPresent());
    }

    /** All full paths, to offer a near one. */
    List<String> all(Vocabulary vocabulary) {
        List<String> all = new ArrayList<>(values);
        holders.forEach((address, subjects) -> subjects
                .forEach(subject -> vocabulary.properties(subject).forEach(type -> all.add(address + "." + type.path()))));
        return all;
    }
}
