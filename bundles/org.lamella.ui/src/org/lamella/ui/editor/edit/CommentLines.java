package org.lamella.ui.editor.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/** Comments while somebody types in them. */
final class CommentLines {

    private static final String LINE = "//"; //$NON-NLS-1$
    private static final String START = "/*"; //$NON-NLS-1$
    private static final String END = "*/"; //$NON-NLS-1$

    private CommentLines() {
    }

    /** Whether an offset is in a comment. */
    static boolean isInside(IDocument document, int offset) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(offset);
        return lineComment(document.get(line.getOffset(), offset - line.getOffset())) >= 0 || isInsideBlock(document, offset);
    }

    private static boolean isInsideBlock(IDocument document, int offset) throws BadLocationException {
        String before = document.get(0, offset);
        int start = before.lastIndexOf(START);
        if (start < 0 || before.lastIndexOf(END) >= start + START.length()) {
            return false;
        }
        IRegion line = document.getLineInformationOfOffset(start);
        return lineComment(before.substring(line.getOffset(), start)) < 0;
    }

    /** Where the comment of a line starts that runs to its end; negative when there is none. */
    private static int lineComment(String text) {
        int start = text.indexOf(LINE);
        while (start >= 0 && text.substring(0, start).chars().filter(c -> c == '"').count() % 2 == 1) {
            start = text.indexOf(LINE, start + 1);
        }
        return start;
    }

    /**
     * Begins another line of a comment.
     *
     * @param before the line as far as the caret
     * @param after what follows on the line
     * @return whether there is a comment to continue
     */
    static boolean continueComment(IDocument document, DocumentCommand command, String before, String after) throws BadLocationException {
        String blanks = before.substring(0, before.length() - before.stripLeading().length());
        if (isInsideBlock(document, command.offset)) {
            boolean first = before.strip().startsWith(START);
            boolean starred = first || before.strip().startsWith("*"); //$NON-NLS-1$
            String lineEnd = command.text;
            command.text = lineEnd + blanks + (first ? " * " : starred ? "* " : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            if (first && !isClosed(document, command.offset) && after.isBlank()) {
                CellAutoEdit.caretBefore(command, lineEnd + blanks + " " + END); //$NON-NLS-1$
            }
            return true;
        }
        // a line comment that is cut in two stays one
        if (lineComment(before) >= 0 && !after.isBlank()) {
            command.text = command.text + blanks + LINE + (after.startsWith(" ") ? "" : " "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            return true;
        }
        return false;
    }

    /** Whether the comment around an offset ends before another begins. */
    private static boolean isClosed(IDocument document, int offset) throws BadLocationException {
        String rest = document.get(offset, document.getLength() - offset);
        int end = rest.indexOf(END);
        int next = rest.indexOf(START);
        return end >= 0 && (next < 0 || end < next);
    }
}
