package org.lamella.core.workspace;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Position;

/** Offsets of the lines of a text, to turn the server's positions into offsets. */
final class Lines {

    private final List<Integer> starts = new ArrayList<>();
    private final int length;

    /** @param text lines end with {@code \n}, {@code \r\n} or {@code \r} */
    Lines(String text) {
        length = text.length();
        starts.add(0);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n')) {
                starts.add(i + 1);
            }
        }
    }

    /** The offset of a position; the end of the text for one behind it. */
    int offset(Position position) {
        return position.getLine() >= starts.size() ? length : Math.min(length, starts.get(position.getLine()) + position.getCharacter());
    }
}
