package org.lamella.ui.editor.navigate;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.ui.Services;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.editor.Texts;

/** Lays out the text of the active editor as the shipped library is. Nothing is changed if somebody types meanwhile. */
public final class FormatHandler extends AbstractHandler {

    private static final int INDENT = 4;

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        @Nullable IEditorPart editor = HandlerUtil.getActiveEditor(event);
        @Nullable ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
        if (viewer != null) {
            Services.get(OpenDocuments.class).find(viewer.getDocument()).ifPresent(document -> format(document, viewer));
        }
        return null;
    }

    private static void format(OpenDocument document, ITextViewer viewer) {
        String before = document.document().get();
        DocumentFormattingParams params = new DocumentFormattingParams(document.id(), new FormattingOptions(INDENT, true));
        document.<List<? extends TextEdit>>ask(server -> server.formatting(params), edits -> Answers.onDisplay(() -> {
            if (viewer.getTextWidget() != null && before.equals(document.document().get())) {
                int caret = viewer.getSelectedRange().x;
                int line = Texts.position(document.document(), caret).getLine();
                Texts.compound(viewer, () -> Texts.apply(document.document(), edits));
                Optional.of(line).filter(kept -> kept < document.document().getNumberOfLines()).ifPresent(kept -> Texts.keepLine(viewer, caret, kept));
            }
        }));
    }
}
