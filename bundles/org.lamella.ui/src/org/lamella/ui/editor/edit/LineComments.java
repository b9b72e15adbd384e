package org.lamella.ui.editor.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.TextEdit;

/** Makes lines of a text comments and comments text again. Lines that are comments already become comments of comments. */
final class LineComments {

    private static final String MARK = "//"; //$NON-NLS-1$

    private LineComments() {
    }

    /**
     * The change for some lines: when all that are not empty are comments, these end, else all become comments at the column of the one that
     * stands most to the left.
     */
    static TextEdit toggle(IDocument document, int first, int last) throws BadLocationException {
        List<IRegion> lines = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            IRegion region = document.getLineInformation(line);
            if (!document.get(region.getOffset(), region.getLength()).isBlank()) {
                lines.add(region);
            }
        }
        MultiTextEdit edit = new MultiTextEdit();
        boolean end = true;
        int column = Integer.MAX_VALUE;
        for (IRegion line : lines) {
            end &= text(document, line).stripLeading().startsWith(MARK);
            column = Math.min(column, indent(document, line));
        }
        for (IRegion line : lines) {
            edit.addChild(end ? uncomment(document, line) : new InsertEdit(line.getOffset() + column, MARK + " ")); //$NON-NLS-1$
        }
        return edit;
    }

    private static TextEdit uncomment(IDocument document, IRegion line) throws BadLocationException {
        int start = indent(document, line);
        boolean blank = text(document, line).startsWith(" ", start + MARK.length()); //$NON-NLS-1$
        return new DeleteEdit(line.getOffset() + start, MARK.length() + (blank ? 1 : 0));
    }

    private static int indent(IDocument document, IRegion line) throws BadLocationException {
        String text = text(document, line);
        return text.length() - text.stripLeading().length();
    }

    private static String text(IDocument document, IRegion line) throws BadLocationException {
        return document.get(line.getOffset(), line.getLength());
    }
}
