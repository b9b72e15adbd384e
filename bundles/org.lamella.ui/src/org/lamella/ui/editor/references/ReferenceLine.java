package org.lamella.ui.editor.references;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A line with one or more uses of a name.
 *
 * @param file the file it is in
 * @param number counted from 0
 * @param offset where it starts
 * @param text the line without its end
 */
record ReferenceLine(ReferenceFile file, int number, int offset, String text) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferenceLine line && line.number == number && line.file.equals(file);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + number;
    }
}
