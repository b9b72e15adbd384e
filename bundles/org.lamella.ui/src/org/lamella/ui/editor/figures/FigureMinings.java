package org.lamella.ui.editor.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.lamella.ui.Services;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.preferences.PreferenceDefaults;

/** Writes the language's notes at the ends of their lines. They arrive when the language has them; nobody waits. */
public final class FigureMinings extends AbstractCodeMiningProvider {

    private static final String APART = "    "; //$NON-NLS-1$

    /** A note at the end of a line. */
    private static final class FigureMining extends LineEndCodeMining {

        FigureMining(IDocument document, int line, String text, ICodeMiningProvider provider) throws BadLocationException {
            super(document, line, provider);
            setLabel(APART + text);
        }
    }

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
        Optional<OpenDocument> document = Services.get(OpenDocuments.class).find(viewer.getDocument());
        if (document.isEmpty() || !PreferenceDefaults.showFigures()) {
            return CompletableFuture.completedFuture(List.of());
        }
        CompletableFuture<List<? extends ICodeMining>> minings = new CompletableFuture<>();
        CodeLensParams params = new CodeLensParams(document.get().id());
        // the viewer writes notes on the thread on which they arrive, and looks up its visible lines there: while somebody types, only the display thread may
        document.get().<List<? extends CodeLens>>ask(server -> server.codeLens(params),
                lenses -> Answers.onDisplay(() -> minings.complete(minings(document.get().document(), lenses))));
        return minings;
    }

    private List<ICodeMining> minings(IDocument document, List<? extends CodeLens> lenses) {
        List<ICodeMining> minings = new ArrayList<>();
        for (CodeLens lens : lenses) {
            try {
                minings.add(new FigureMining(document, lens.getRange().getStart().getLine(), lens.getCommand().getTitle(), this));
            } catch (BadLocationException changedMeanwhile) {
                // the next check brings notes for the new text
                return minings;
            }
        }
        return minings;
    }
}
