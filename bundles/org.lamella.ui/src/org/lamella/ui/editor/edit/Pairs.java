package org.lamella.ui.editor.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/** Brackets and quotes come in pairs: the second is written with the first, gone over when typed, and put around a selection. */
final class Pairs {

    private static final String OPENING = "{(\""; //$NON-NLS-1$
    private static final String CLOSING = "})\""; //$NON-NLS-1$

    private Pairs() {
    }

    /** @return whether the key was one of a pair and is dealt with */
    static boolean complete(IDocument document, DocumentCommand command, char typed) throws BadLocationException {
        int opening = OPENING.indexOf(typed);
        if (command.length > 0) {
            return opening >= 0 && surround(document, command, opening);
        }
        char next = next(document, command.offset);
        if (CLOSING.indexOf(typed) >= 0 && next == typed && isPaired(document, command.offset, typed)) {
            return over(command);
        }
        boolean free = next == 0 || Character.isWhitespace(next) || CLOSING.indexOf(next) >= 0;
        boolean opens = typed != '"' || isEven(document, command.offset);
        return opening >= 0 && free && opens && open(command, opening);
    }

    private static boolean surround(IDocument document, DocumentCommand command, int pair) throws BadLocationException {
        command.text = OPENING.charAt(pair) + document.get(command.offset, command.length) + CLOSING.charAt(pair);
        return true;
    }

    private static boolean open(DocumentCommand command, int pair) {
        CellAutoEdit.caretBefore(command, String.valueOf(CLOSING.charAt(pair)));
        return true;
    }

    /** Goes over the bracket that was written ahead. */
    private static boolean over(DocumentCommand command) {
        command.text = ""; //$NON-NLS-1$
        command.caretOffset = command.offset + 1;
        command.shiftsCaret = false;
        return true;
    }

    private static char next(IDocument document, int offset) throws BadLocationException {
        return offset < document.getLength() ? document.getChar(offset) : 0;
    }

    /** Whether a closing bracket on the line belongs to one that is open on it, so that typing it means going over it. */
    private static boolean isPaired(IDocument document, int offset, char closing) throws BadLocationException {
        if (closing == '"') {
            return !isEven(document, offset);
        }
        IRegion line = document.getLineInformationOfOffset(offset);
        String text = document.get(line.getOffset(), line.getLength());
        char opening = OPENING.charAt(CLOSING.indexOf(closing));
        return text.chars().filter(c -> c == opening).count() == text.chars().filter(c -> c == closing).count();
    }

    private static boolean isEven(IDocument document, int offset) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(offset);
        return document.get(line.getOffset(), offset - line.getOffset()).chars().filter(c -> c == '"').count() % 2 == 0;
    }
}
