package org.lamella.model.compare;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Described;
import org.lamella.model.design.Located;

/** Differences in what an object refers to: by simple names, by whole ones where these are equal. */
final class References {

    private final DesignVersion before;
    private final DesignVersion after;
    private final Differences differences;

    References(DesignVersion before, DesignVersion after, Differences differences) {
        this.before = before;
        this.after = after;
        this.differences = differences;
    }

    /**
     * Compares one reference.
     *
     * @param word what stands before the names, such as {@code of}
     * @param none what to say where nothing is referred to
     */
    void compare(String path, String word, String none, @Nullable Described from, @Nullable Described to, Located objectBefore, Located objectAfter) {
        compare(path, word, none, from == null ? List.of() : List.of(from), to == null ? List.of() : List.of(to), objectBefore, objectAfter);
    }

    /** Compares a list of references in order. */
    void compare(String path, String word, String none, List<? extends Described> from, List<? extends Described> to, Located objectBefore, Located objectAfter) {
        List<String> wholeBefore = from.stream().map(before::name).toList();
        List<String> wholeAfter = to.stream().map(after::name).toList();
        if (!wholeBefore.equals(wholeAfter)) {
            boolean tellsApart = !simple(from).equals(simple(to));
            differences.changed(path, text(word, none, tellsApart ? simple(from) : wholeBefore), text(word, none, tellsApart ? simple(to) : wholeAfter), objectBefore,
                    objectAfter);
        }
    }

    private static List<String> simple(List<? extends Described> objects) {
        return objects.stream().map(Described::getName).filter(Objects::nonNull).collect(Collectors.toList());
    }

    private static String text(String word, String none, List<String> names) {
        return names.isEmpty() ? none : (word + " " + String.join(", ", names)).strip();
    }
}
