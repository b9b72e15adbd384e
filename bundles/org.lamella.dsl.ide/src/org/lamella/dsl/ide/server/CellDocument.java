package org.lamella.dsl.ide.server;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * A text whose lines are counted as the protocol and the parser count them, with any of the three line ends. A position outside the text
 * means the nearest one inside: a client that is one edit ahead must not bring the server down. Keeps the version its client gave it.
 */
final class CellDocument extends Document {

    /** Offsets where lines start. */
    private final int[] starts;

    /** @param version of an open document; none for text read from disk */
    CellDocument(@Nullable Integer version, String contents) {
        super(version, contents, false);
        starts = IntStream.concat(IntStream.of(0), IntStream.rangeClosed(1, contents.length()).filter(offset -> endsLine(contents, offset))).toArray();
    }

    private static boolean endsLine(String text, int offset) {
        char last = text.charAt(offset - 1);
        return last == '\n' || last == '\r' && (offset == text.length() || text.charAt(offset) != '\n');
    }

    @Override
    public int getOffSet(Position position) {
        int line = position.getLine();
        if (line < 0) {
            return 0;
        }
        if (line >= starts.length) {
            return getContents().length();
        }
        return Math.min(lineEnd(line), starts[line] + Math.max(0, position.getCharacter()));
    }

    /** Where a line's own text ends, before what separates it from the next. */
    private int lineEnd(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : getContents().length();
        while (end > starts[line] && (getContents().charAt(end - 1) == '\n' || getContents().charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    @Override
    public Position getPosition(int offset) {
        int inside = Math.max(0, Math.min(offset, getContents().length()));
        int found = Arrays.binarySearch(starts, inside);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line, inside - starts[line]);
    }

    @Override
    public ITextRegion getTextRegion(Range range) {
        int start = getOffSet(range.getStart());
        int end = getOffSet(range.getEnd());
        return new TextRegion(Math.min(start, end), Math.abs(end - start));
    }

    @Override
    public String getLineContent(int line) {
        return line < 0 || line >= starts.length ? "" : getContents().substring(starts[line], lineEnd(line));
    }

    @Override
    public int getLineCount() {
        return starts.length;
    }

    /** The text after a client's edits, each made to the outcome of the one before. */
    CellDocument changed(@Nullable Integer version, Iterable<? extends TextDocumentContentChangeEvent> changes) {
        CellDocument document = this;
        for (TextDocumentContentChangeEvent change : changes) {
            document = new CellDocument(version, document.changed(change));
        }
        return document;
    }

    private String changed(TextDocumentContentChangeEvent change) {
        @Nullable Range range = change.getRange();
        if (range == null) {
            return change.getText();
        }
        ITextRegion region = getTextRegion(range);
        return new StringBuilder(getContents()).replace(region.getOffset(), region.getOffset() + region.getLength(), change.getText()).toString();
    }

    @Override
    public Document applyTextDocumentChanges(Iterable<? extends TextDocumentContentChangeEvent> changes) {
        return changed(getVersion() == null ? null : getVersion() + 1, changes);
    }
}
