package org.lamella.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Point;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

/** Between offsets of documents and positions of the protocol. */
public final class Texts {

    private Texts() {
    }

    /** The position of an offset; that of the start for an offset that no longer exists. */
    public static org.eclipse.lsp4j.Position position(IDocument document, int offset) {
        try {
            int line = document.getLineOfOffset(offset);
            return new org.eclipse.lsp4j.Position(line, offset - document.getLineOffset(line));
        } catch (BadLocationException changedMeanwhile) {
            return new org.eclipse.lsp4j.Position(0, 0);
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

    /** The quoted text around an offset, with its quotes; quotes do not reach over the end of a line. */
    public static Optional<IRegion> quoted(IDocument document, int offset) {
        try {
            IRegion line = document.getLineInformationOfOffset(offset);
            String text = document.get(line.getOffset(), line.getLength());
            int caret = offset - line.getOffset();
            for (int start = text.indexOf('"'); start >= 0 && start <= caret;) {
                int end = text.indexOf('"', start + 1);
                if (end < 0) {
                    return Optional.empty();
                }
                if (caret <= end) {
                    return Optional.of(new Region(line.getOffset() + start, end + 1 - start));
                }
                start = text.indexOf('"', end + 1);
            }
        } catch (BadLocationException changedMeanwhile) {
            return Optional.empty();
        }
        return Optional.empty();
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
            compound(document, all);
            return true;
        } catch (MalformedTreeException | BadLocationException unfitting) {
            return false;
        }
    }

    private static void compound(IDocument document, MultiTextEdit edit) throws BadLocationException {
        // only the documents of editors remember what happened to them
        @Nullable IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        if (undo == null) {
            edit.apply(document);
            return;
        }
        undo.beginCompoundChange();
        try {
            edit.apply(document);
        } finally {
            undo.endCompoundChange();
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

    /** Runs changes of a viewer's document after which what was selected still is, wherever it has got to. */
    public static void keepingSelection(ITextViewer viewer, Runnable changes) {
        IDocument document = viewer.getDocument();
        Point selection = viewer.getSelectedRange();
        Position start = new Position(selection.x, 0);
        Position end = new Position(selection.x + selection.y, 0);
        try {
            document.addPosition(start);
            document.addPosition(end);
            changes.run();
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            document.removePosition(start);
            document.removePosition(end);
        }
        viewer.setSelectedRange(start.getOffset(), end.getOffset() - start.getOffset());
        viewer.revealRange(start.getOffset(), 0);
    }
}
