package org.lamella.ui.editor.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.lamella.ui.preferences.EditorPreferences;

/** Writes closing brackets, indentation and the starts of comment lines while somebody types; looks at the text alone. */
public final class CellAutoEdit implements IAutoEditStrategy {

    private static final String INDENT = "    "; //$NON-NLS-1$

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (!command.doit || command.text == null) {
            return;
        }
        try {
            boolean lineEnd = command.text.equals("\n") || command.text.equals("\r\n") || command.text.equals("\r"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            if (lineEnd && command.length == 0) {
                newLine(document, command);
            } else if (command.text.length() == 1) {
                typed(document, command, command.text.charAt(0));
            }
        } catch (BadLocationException outside) {
            command.doit = true;
        }
    }

    private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        String after = document.get(command.offset, line.getOffset() + line.getLength() - command.offset);
        if (EditorPreferences.is(EditorPreferences.CONTINUE_COMMENTS) && CommentLines.continueComment(document, command, before, after)) {
            return;
        }
        String blanks = before.substring(0, before.length() - before.stripLeading().length());
        boolean opened = before.stripTrailing().endsWith("{"); //$NON-NLS-1$
        String lineEnd = command.text;
        command.text = lineEnd + blanks + (opened ? INDENT : ""); //$NON-NLS-1$
        if (opened && after.startsWith("}")) { //$NON-NLS-1$
            caretBefore(command, lineEnd + blanks);
        }
    }

    /** Writes something behind the caret. */
    static void caretBefore(DocumentCommand command, String behind) {
        command.caretOffset = command.offset + command.text.length();
        command.shiftsCaret = false;
        command.text = command.text + behind;
    }

    private static void typed(IDocument document, DocumentCommand command, char typed) throws BadLocationException {
        if (!CommentLines.isInside(document, command.offset) && EditorPreferences.is(EditorPreferences.CLOSE_BRACKETS) && Pairs.complete(document, command, typed)) {
            return;
        }
        if (typed == '}' && command.length == 0) {
            outdent(document, command);
        }
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
}
