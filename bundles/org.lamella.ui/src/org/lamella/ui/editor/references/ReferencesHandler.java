package org.lamella.ui.editor.references;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.NewSearchUI;
import org.lamella.ui.editor.ActiveEditor;
import org.lamella.ui.editor.Texts;

/** Looks in the background for the uses of the name at the caret and shows them in the search view. */
public final class ReferencesHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ActiveEditor.of(event).ifPresent(ReferencesHandler::search);
        return null;
    }

    private static void search(ActiveEditor editor) {
        IDocument document = editor.document().document();
        IRegion word = Texts.word(document, editor.viewer().getSelectedRange().x);
        try {
            ReferenceParams place = new ReferenceParams(editor.document().id(), editor.caret(), new ReferenceContext(true));
            NewSearchUI.runQueryInBackground(new ReferenceQuery(place, document.get(word.getOffset(), word.getLength())));
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
