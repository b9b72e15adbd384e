package org.lamella.ui.editor.edit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.swt.graphics.Point;
import org.lamella.ui.editor.ActiveEditor;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.Texts;

/** Lays out text as the shipped library is, as one step of undo and with the caret at its word. */
final class Formatting {

    private static final FormattingOptions OPTIONS = new FormattingOptions(4, true);

    private Formatting() {
    }

    /** Lays out what is selected, everything when nothing is. Nothing is changed if somebody types meanwhile. */
    static void format(ActiveEditor editor) {
        OpenDocument document = editor.document();
        String before = document.document().get();
        Point selection = editor.viewer().getSelectedRange();
        document.<List<? extends TextEdit>>ask(selection.y == 0 ? all(document) : part(document, selection), edits -> Answers.onDisplay(() -> {
            if (editor.isOpen() && before.equals(document.document().get())) {
                apply(editor.viewer(), edits);
            }
        }));
    }

    /**
     * Lays out everything before the text is saved.
     *
     * @return whether the language answered in time; the text is as it was when it did not
     */
    static boolean formatNow(OpenDocument document, ITextViewer viewer) {
        return document.<List<? extends TextEdit>>answer(Answers.DISPLAY_MILLIS, all(document)).map(edits -> {
            apply(viewer, edits);
            return true;
        }).orElse(false);
    }

    private static Function<TextDocumentService, CompletableFuture<List<? extends TextEdit>>> all(OpenDocument document) {
        return server -> server.formatting(new DocumentFormattingParams(document.id(), OPTIONS));
    }

    private static Function<TextDocumentService, CompletableFuture<List<? extends TextEdit>>> part(OpenDocument document, Point selection) {
        IDocument text = document.document();
        Range range = new Range(Texts.position(text, selection.x), Texts.position(text, selection.x + selection.y));
        return server -> server.rangeFormatting(new DocumentRangeFormattingParams(document.id(), OPTIONS, range));
    }

    private static void apply(ITextViewer viewer, List<? extends TextEdit> edits) {
        if (!edits.isEmpty()) {
            Texts.compound(viewer, () -> Texts.keepingSelection(viewer, () -> Texts.apply(viewer.getDocument(), edits)));
        }
    }
}
