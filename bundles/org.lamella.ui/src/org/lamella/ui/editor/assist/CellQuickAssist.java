package org.lamella.ui.editor.assist;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.lamella.ui.Services;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;

/**
 * Quick fixes for the problems on the caret's line, wherever on the line the caret is, and what else can be done there. Problems of saved
 * and unsaved text are mended alike.
 */
public final class CellQuickAssist implements IQuickAssistProcessor {

    @Override
    public ICompletionProposal @Nullable [] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        @Nullable ITextViewer viewer = context.getSourceViewer();
        Optional<OpenDocument> document = viewer == null ? Optional.empty() : Services.get(OpenDocuments.class).find(viewer.getDocument());
        if (document.isEmpty()) {
            return null;
        }
        int offset = context.getOffset() >= 0 || viewer == null ? context.getOffset() : viewer.getSelectedRange().x;
        List<RemedyProposal> found = Remedies.at(document.get(), offset).stream().map(action -> new RemedyProposal(action, document.get())).toList();
        return found.isEmpty() ? null : found.toArray(ICompletionProposal[]::new);
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof MarkerAnnotation marker && RemedyResolutions.isFixable(marker.getMarker());
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
