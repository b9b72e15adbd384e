package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is being worked out at the moment, outermost first, so that something defined by itself is told with the ring it closes. */
final class Definitions {

    private record Key(Object owner, String name) {
    }

    private final Map<Key, String> open = new LinkedHashMap<>();

    /**
     * Begins to work out a value.
     *
     * @param owner what the value belongs to
     * @param name its name there
     * @param label how messages call it
     * @return false when it is being worked out already
     */
    boolean begin(Object owner, String name, String label) {
        return open.putIfAbsent(new Key(owner, name), label) == null;
    }

    boolean isOpen(Object owner, String name) {
        return open.containsKey(new Key(owner, name));
    }

    void end(Object owner, String name) {
        open.remove(new Key(owner, name));
    }

    /** What to say of a value that needs itself: {@code 'a' is defined by itself: a -> b -> a}. */
    String ring(Object owner, String name) {
        List<String> labels = new ArrayList<>();
        Key first = new Key(owner, name);
        open.forEach((key, label) -> {
            if (!labels.isEmpty() || key.equals(first)) {
                labels.add(label);
            }
        });
        labels.add(labels.get(0));
        return "'" + labels.get(0) + "' is defined by itself: " + String.join(" -> ", labels);
    }
}
