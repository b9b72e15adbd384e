package org.lamella.dsl.elaboration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lamella.dsl.cell.Value;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.registry.Vocabulary;

/** Values set from outside, with their paths found in the design. */
final class OverrideValues {

    /**
     * A value set from outside.
     *
     * @param name the path as given
     * @param path the full path
     * @param text the value as parsed
     */
    record Entry(String name, String path, Value text) {

        /** How findings name it. */
        String label() {
            return name;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, org.lamella.model.design.Value> applied = new HashMap<>();

    /** Nothing is set. */
    static OverrideValues none() {
        return new OverrideValues();
    }

    /** Finds the paths of what is set among the addresses of a design made without it. */
    static OverrideValues of(Overrides overrides, Addresses addresses, Vocabulary vocabulary, TextParser texts, Findings findings) {
        OverrideValues result = new OverrideValues();
        overrides.values().forEach((name, text) -> {
            List<String> paths = addresses.resolve(name, vocabulary);
            if (paths.isEmpty()) {
                List<String> near = near(name, addresses.all(vocabulary));
                findings.outsideFinding(Severity.ERROR, Codes.OVERRIDE_UNKNOWN, name + ": the design has no such value" + Similarity.offer(near),
                        near.toArray(String[]::new));
            } else if (paths.size() > 1) {
                findings.outsideFinding(Severity.ERROR, Codes.OVERRIDE_AMBIGUOUS, name + " may be " + String.join(" or ", paths) + "; write more of the path",
                        paths.toArray(String[]::new));
            } else {
                Value value = texts.parse(text);
                if (value == null) {
                    findings.outsideFinding(Severity.ERROR, Codes.WRONG_VALUE, name + ": '" + text + "' is no value");
                } else {
                    result.entries.put(paths.get(0), new Entry(name, paths.get(0), value));
                }
            }
        });
        return result;
    }

    /** Near paths, compared by as many words as were given. */
    private static List<String> near(String name, List<String> all) {
        long words = name.chars().filter(c -> c == '.').count() + 1;
        return Similarity.to(name, all.stream().map(path -> last(path, words)).toList());
    }

    private static String last(String path, long words) {
        int start = path.length();
        for (long i = 0; i < words && start > 0; i++) {
            start = path.lastIndexOf('.', start - 1);
        }
        return path.substring(start + 1);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The value set for a property of what stands at an address. */
    Optional<Entry> find(String address, String property) {
        return entries.isEmpty() ? Optional.empty() : find(address + "." + property);
    }

    /** The value set for a full path. */
    Optional<Entry> find(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** Keeps the value of an entry in SI. */
    void applied(Entry entry, org.lamella.model.design.Value value) {
        applied.putIfAbsent(entry.path, Trees.copy(value));
    }

    /** Entries in force with their values, in the order given. */
    Map<String, org.lamella.model.design.Value> inForce() {
        Map<String, org.lamella.model.design.Value> values = new LinkedHashMap<>();
        entries.keySet().stream().filter(applied::containsKey).forEach(path -> values.put(path, applied.get(path)));
        return values;
    }

    /** Says which entries changed nothing. */
    void reportUnused(Findings findings) {
        if (!findings.sorted().stream().anyMatch(Finding::isError)) {
            entries.forEach((path, entry) -> {
                if (!applied.containsKey(path)) {
                    findings.outsideFinding(Severity.WARNING, Codes.OVERRIDE_UNUSED, entry.name + " changes nothing: a later definition hides " + path);
                }
            });
        }
    }
}
