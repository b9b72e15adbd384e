package org.lamella.model.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.compare.Difference.Aspect;
import org.lamella.model.compare.Difference.Kind;
import org.lamella.model.compare.Difference.Place;
import org.lamella.model.design.Located;

/** Collects differences; what one place of the text changes in several objects is told once. */
final class Differences {

    /** What makes two differences the same: the places, what is told of them, and what in the place differs. */
    private record Key(Kind kind, Aspect aspect, Optional<Place> placeBefore, Optional<Place> placeAfter, String before, String after, String detail) {
    }

    private final Map<Key, Difference> found = new LinkedHashMap<>();

    void added(String path, String after, Located object) {
        add(new Difference(Kind.ADDED, Aspect.DESIGN, path, "", after, "", List.of(), Optional.empty(), place(object)), "");
    }

    void removed(String path, String before, Located object) {
        add(new Difference(Kind.REMOVED, Aspect.DESIGN, path, before, "", "", List.of(), place(object), Optional.empty()), "");
    }

    void changed(String path, String before, String after, Located objectBefore, Located objectAfter) {
        changed(Aspect.DESIGN, path, before, after, "", objectBefore, objectAfter, "");
    }

    /** @param detail tells differences of one place apart, such as an argument of a law */
    void changed(Aspect aspect, String path, String before, String after, String change, Located objectBefore, Located objectAfter, String detail) {
        add(new Difference(Kind.CHANGED, aspect, path, before, after, change, List.of(), place(objectBefore), place(objectAfter)), detail);
    }

    private void add(Difference difference, String detail) {
        Key key = new Key(difference.kind(), difference.aspect(), difference.placeBefore(), difference.placeAfter(), difference.before(), difference.after(), detail);
        if (difference.placeBefore().isEmpty() && difference.placeAfter().isEmpty()) {
            key = new Key(difference.kind(), difference.aspect(), Optional.empty(), Optional.empty(), difference.path(), difference.after(), detail);
        }
        Difference first = found.putIfAbsent(key, difference);
        if (first != null && !first.path().equals(difference.path()) && !first.also().contains(difference.path())) {
            List<String> also = new ArrayList<>(first.also());
            also.add(difference.path());
            found.put(key, new Difference(first.kind(), first.aspect(), first.path(), first.before(), first.after(), first.change(), also, first.placeBefore(), first.placeAfter()));
        }
    }

    private static Optional<Place> place(Located object) {
        @Nullable String uri = object.getUri();
        return uri == null || object.getOffset() < 0 ? Optional.empty() : Optional.of(new Place(uri, object.getOffset(), object.getLength()));
    }

    List<Difference> list() {
        return List.copyOf(found.values());
    }
}
