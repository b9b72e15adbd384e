package org.lamella.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/** Writes closing brackets and indentation while somebody types; looks at the text alone. */
public final class CellAutoEdit implements IAutoEditStrategy {

    private static final String INDENT = "    "; //$NON-NLS-1$
    private static final String OPENING = "{(\""; //$NON-NLS-1$
    private static final String CLOSING = "})\""; //$NON-NLS-1$

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (!command.doit || command.length > 0 || command.text == null) {
            return;
        }
        try {
            boolean lineEnd = command.text.equals("\n") || command.text.equals("\r\n") || command.text.equals("\r"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            if (lineEnd) {
                newLine(document, command);
            } else if (command.text.length() == 1) {
                bracket(document, command, command.text.charAt(0));
            }
        } catch (BadLocationException outside) {
            command.doit = true;
        }
    }

    private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        String blanks = before.substring(0, before.length() - before.stripLeading().length());
        boolean opened = before.stripTrailing().endsWith("{"); //$NON-NLS-1$
        boolean closes = next(document, command.offset) == '}';
        String lineEnd = command.text;
        command.text = lineEnd + blanks + (opened ? INDENT : ""); //$NON-NLS-1$
        if (opened && closes) {
            command.caretOffset = command.offset + command.text.length();
            command.shiftsCaret = false;
            command.text = command.text + lineEnd + blanks;
        }
    }

    private static void bracket(IDocument document, DocumentCommand command, char typed) throws BadLocationException {
        int closing = CLOSING.indexOf(typed);
        if (closing >= 0 && next(document, command.offset) == typed && isPaired(document, command.offset, typed)) {
            over(command);
            return;
        }
        if (typed == '}') {
            outdent(document, command);
            return;
        }
        int opening = OPENING.indexOf(typed);
        char next = next(document, command.offset);
        boolean free = next == 0 || Character.isWhitespace(next) || CLOSING.indexOf(next) >= 0;
        boolean opensText = typed != '"' || isEven(document, command.offset);
        if (opening >= 0 && free && opensText) {
            command.text = String.valueOf(typed) + CLOSING.charAt(opening);
            command.caretOffset = command.offset + 1;
            command.shiftsCaret = false;
        }
    }

    /** Goes over the bracket that was written ahead. */
    private static void over(DocumentCommand command) {
        command.text = ""; //$NON-NLS-1$
        command.caretOffset = command.offset + 1;
        command.shiftsCaret = false;
    }

    /** A brace at the start of a line ends a body, so it stands one step to the left. */
    private static void outdent(IDocument document, DocumentCommand command) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        if (before.isBlank() && before.length() >= INDENT.length()) {
            command.offset -= INDENT.length();
            command.length = INDENT.length();
        }
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
