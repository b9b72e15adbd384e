package org.lamella.dsl.ide.rename;

import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.common.util.URI;

/**
 * A file's text with the changes of a rename.
 *
 * @param file the file
 * @param before its text without them
 * @param changes in text order
 */
record RenamedText(URI file, String before, List<Change> changes) {

    /**
     * A piece of text to replace; none of them overlap.
     *
     * @param offset where it stands in the text before
     * @param length how long it is there, 0 for an insertion
     * @param text what to write instead
     */
    record Change(int offset, int length, String text) {
    }

    RenamedText {
        changes = changes.stream().sorted(Comparator.comparingInt(Change::offset)).toList();
    }

    /** A file that does not change. */
    static RenamedText unchanged(URI file, String text) {
        return new RenamedText(file, text, List.of());
    }

    String after() {
        StringBuilder text = new StringBuilder(before);
        for (Change change : changes.reversed()) {
            text.replace(change.offset, change.offset + change.length, change.text);
        }
        return text.toString();
    }

    /** Where the character at an offset of the text before is afterwards. */
    int moved(int offset) {
        int shift = 0;
        for (Change change : changes) {
            if (change.offset < offset || change.offset == offset && change.length == 0) {
                shift += change.text.length() - change.length;
            }
        }
        return offset + shift;
    }

    /** How many words the changes add: the names of phases that had none of their own. */
    long added() {
        return changes.stream().filter(change -> change.length == 0).count();
    }

    /** The line of an offset in the text before, from 1. */
    int line(int offset) {
        return (int) before.substring(0, Math.min(offset, before.length())).chars().filter(c -> c == '\n').count() + 1;
    }
}
