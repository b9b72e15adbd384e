package org.lamella.ui.editor.assist;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.lamella.ui.Services;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.editor.Texts;

/** Proposals of the language server. The Generic Editor asks on a thread of its own, so that waiting is allowed. */
public final class CellCompletion implements IContentAssistProcessor {

    private static final long PATIENCE_MILLIS = 5000;
    private static final char[] AFTER = {'.'};

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        Optional<OpenDocument> document = Services.get(OpenDocuments.class).find(viewer.getDocument());
        if (document.isEmpty()) {
            return new ICompletionProposal[] {};
        }
        CompletionParams params = new CompletionParams(document.get().id(), Texts.position(document.get().document(), offset));
        Optional<List<CompletionItem>> items = document.get().answer(PATIENCE_MILLIS, server -> server.completion(params)).map(CellCompletion::items);
        return items.orElse(List.of()).stream().map(item -> new CellProposal(item, document.get(), offset)).toArray(ICompletionProposal[]::new);
    }

    private static List<CompletionItem> items(Either<List<CompletionItem>, CompletionList> found) {
        return found.isLeft() ? found.getLeft() : found.getRight().getItems();
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return SignatureContext.at(viewer, offset).toArray(IContextInformation[]::new);
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return AFTER.clone();
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[] {};
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return new SignatureValidator();
    }
}
