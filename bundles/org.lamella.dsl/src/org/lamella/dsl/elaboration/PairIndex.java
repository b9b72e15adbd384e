package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.PairInterface;

/**
 * The pair interfaces that a file sees, by the names of their materials. A large library declares hundreds and a contact needs one: the
 * others are neither loaded nor linked.
 */
final class PairIndex {

    private record Entry(int order, Set<String> first, Set<String> second, Supplier<@Nullable PairInterface> pair) {

        boolean mayJoin(Collection<String> left, Collection<String> right) {
            return anyOf(first, left) && anyOf(second, right) || anyOf(first, right) && anyOf(second, left);
        }

        private static boolean anyOf(Set<String> names, Collection<String> wanted) {
            return wanted.stream().anyMatch(names::contains);
        }
    }

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private int size;

    /**
     * Adds a pair behind those added before.
     *
     * @param first names the first material can have
     * @param second names the second material can have
     * @param pair loads it; null when it is gone
     */
    void add(Set<String> first, Set<String> second, Supplier<@Nullable PairInterface> pair) {
        Entry entry = new Entry(size++, first, second, pair);
        first.forEach(name -> byFirst.computeIfAbsent(name, unused -> new ArrayList<>()).add(entry));
    }

    /** The pairs that may be declared for a material of either side, in the order added. */
    List<PairInterface> between(Collection<String> left, Collection<String> right) {
        Map<Integer, PairInterface> found = new TreeMap<>();
        for (Collection<String> side : List.of(left, right)) {
            for (String name : side) {
                for (Entry entry : byFirst.getOrDefault(name, List.of())) {
                    PairInterface pair = entry.mayJoin(left, right) ? entry.pair.get() : null;
                    if (pair != null) {
                        found.put(entry.order, pair);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }
}
