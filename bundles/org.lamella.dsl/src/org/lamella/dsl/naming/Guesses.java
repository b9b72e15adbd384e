package org.lamella.dsl.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.eclipse.xtext.resource.IEObjectDescription;

/** The names known at a place, asked what may be meant by one that is not among them. */
public final class Guesses {

    private static final int OFFERED = 6;
    private static final Comparator<String> SHORT_FIRST = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final List<String> names = new ArrayList<>();
    private final Set<String> qualifiedNames = new LinkedHashSet<>();
    /** By the last word of a name the shortest name that ends with it. */
    private final Map<String, String> shortest = new HashMap<>();

    /** @param known all names that may be written, with and without their packages */
    public Guesses(Iterable<IEObjectDescription> known) {
        for (IEObjectDescription description : known) {
            String name = description.getName().toString(".");
            names.add(name);
            qualifiedNames.add(description.getQualifiedName().toString("."));
            shortest.merge(description.getName().getLastSegment(), name, BinaryOperator.minBy(SHORT_FIRST));
        }
    }

    /** The names themselves. */
    public Collection<String> names() {
        return List.copyOf(names);
    }

    /** Qualified names of what has this name elsewhere and only needs an import, the shortest first. */
    public List<String> elsewhere(String written) {
        String end = "." + written;
        return written.isEmpty() ? List.of()
                : qualifiedNames.stream().filter(name -> name.endsWith(end)).sorted(SHORT_FIRST).limit(OFFERED).toList();
    }

    /** Names like the one written, as they can be written here; those that need their package come only when no others are near. */
    public List<String> near(String written) {
        List<String> near = Similarity.to(written, names);
        return near.isEmpty() ? Similarity.to(written, shortest.keySet()).stream().map(shortest::get).toList() : near;
    }
}
