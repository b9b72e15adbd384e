package org.lamella.ui.editor.assist;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.lamella.ui.Services;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.editor.Texts;

/** Quick fixes for the problems on the caret's line, wherever on the line the caret is: those it touches come first. */
public final class CellQuickAssist implements IQuickAssistProcessor {

    @Override
    public ICompletionProposal @Nullable [] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        @Nullable ITextViewer viewer = context.getSourceViewer();
        Optional<OpenDocument> document = viewer == null ? Optional.empty() : Services.get(OpenDocuments.class).find(viewer.getDocument());
        if (document.isEmpty()) {
            return null;
        }
        int offset = context.getOffset() >= 0 || viewer == null ? context.getOffset() : viewer.getSelectedRange().x;
        int line = Texts.position(document.get().document(), offset).getLine();
        List<ICompletionProposal> touched = Remedies.of(document.get(), problem -> touches(document.get(), problem, offset));
        List<ICompletionProposal> found = touched.isEmpty() ? Remedies.of(document.get(), problem -> problem.getRange().getStart().getLine() == line) : touched;
        return found.isEmpty() ? null : found.toArray(ICompletionProposal[]::new);
    }

    private static boolean touches(OpenDocument document, Diagnostic problem, int offset) {
        return Texts.region(document.document(), problem.getRange()).filter(region -> region.getOffset() <= offset && offset <= region.getOffset() + region.getLength()).isPresent();
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof MarkerAnnotation marker && MarkerRemedies.hasRemedy(marker.getMarker());
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return true;
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }
}
