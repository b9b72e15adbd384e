package org.lamella.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

/** Between offsets of documents and positions of the protocol. */
public final class Texts {

    private Texts() {
    }

    /** The position of an offset; that of the start for an offset that no longer exists. */
    public static Position position(IDocument document, int offset) {
        try {
            int line = document.getLineOfOffset(offset);
            return new Position(line, offset - document.getLineOffset(line));
        } catch (BadLocationException changedMeanwhile) {
            return new Position(0, 0);
        }
    }

    /** The region of a range; empty when the document no longer has it. */
    public static Optional<IRegion> region(IDocument document, Range range) {
        try {
            int start = document.getLineOffset(range.getStart().getLine()) + range.getStart().getCharacter();
            int end = document.getLineOffset(range.getEnd().getLine()) + range.getEnd().getCharacter();
            return start <= end && end <= document.getLength() ? Optional.of(new Region(start, end - start)) : Optional.empty();
        } catch (BadLocationException changedMeanwhile) {
            return Optional.empty();
        }
    }

    /** The word around an offset, with its dots and hyphens; of length 0 beside a word. */
    public static IRegion word(IDocument document, int offset) {
        int start = offset;
        int end = offset;
        try {
            while (start > 0 && isWord(document.getChar(start - 1))) {
                start--;
            }
            while (end < document.getLength() && isWord(document.getChar(end))) {
                end++;
            }
        } catch (BadLocationException changedMeanwhile) {
            return new Region(offset, 0);
        }
        return new Region(start, end - start);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '%' || c == '°' || c == '·';
    }

    /** Applies edits as one step of undo; nothing happens when they do not fit the text. */
    public static boolean apply(IDocument document, List<? extends TextEdit> edits) {
        List<TextEdit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparing((TextEdit edit) -> edit.getRange().getStart().getLine()).thenComparing(edit -> edit.getRange().getStart().getCharacter()));
        MultiTextEdit all = new MultiTextEdit();
        try {
            for (TextEdit edit : ordered) {
                Optional<IRegion> region = region(document, edit.getRange());
                if (region.isEmpty()) {
                    return false;
                }
                all.addChild(new ReplaceEdit(region.get().getOffset(), region.get().getLength(), edit.getNewText()));
            }
            all.apply(document);
            return true;
        } catch (MalformedTreeException | BadLocationException unfitting) {
            return false;
        }
    }

    /** A text of several lines that goes on at the indentation of the line it is put into. */
    public static String indented(String text, IDocument document, int offset) {
        try {
            int start = document.getLineOffset(document.getLineOfOffset(offset));
            int end = start;
            while (end < offset && Character.isWhitespace(document.getChar(end))) {
                end++;
            }
            return text.replace("\n", "\n" + document.get(start, end - start)); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (BadLocationException changedMeanwhile) {
            return text;
        }
    }

    /** Runs changes of a viewer's document as one step of undo. */
    public static void compound(ITextViewer viewer, Runnable changes) {
        IRewriteTarget target = viewer instanceof org.eclipse.jface.text.ITextViewerExtension extension ? extension.getRewriteTarget() : null;
        if (target == null) {
            changes.run();
            return;
        }
        target.beginCompoundChange();
        try {
            changes.run();
        } finally {
            target.endCompoundChange();
        }
    }

    /** Puts the caret back on a line after the text was laid out anew, as near to its old offset as the line allows. */
    public static void keepLine(ITextViewer viewer, int offset, int line) {
        try {
            IRegion region = viewer.getDocument().getLineInformation(line);
            int kept = Math.max(region.getOffset(), Math.min(offset, region.getOffset() + region.getLength()));
            viewer.setSelectedRange(kept, 0);
            viewer.revealRange(kept, 0);
        } catch (BadLocationException outside) {
            viewer.setSelectedRange(Math.min(offset, viewer.getDocument().getLength()), 0);
        }
    }
}
