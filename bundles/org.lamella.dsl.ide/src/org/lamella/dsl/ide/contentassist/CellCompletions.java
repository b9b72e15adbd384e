package org.lamella.dsl.ide.contentassist;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.lamella.dsl.scanner.Characters;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;

/** Completion as clients ask for it: also behind a dot, with fields to fill in and with the imports a name needs. */
@Singleton
public class CellCompletions extends ContentAssistService {

    @Inject
    private Provider<ContentAssistContextFactory> contexts;

    @Inject
    private ExecutorService pool;

    @Inject
    private CellContentProposalProvider provider;

    @Inject
    private CaretText caret;

    @Override
    protected void createProposals(String document, TextRegion selection, int offset, XtextResource resource, IIdeContentProposalAcceptor acceptor) {
        if (offset > document.length()) {
            return;
        }
        OpenStatements open = caret.read(document.substring(0, offset));
        ContentAssistContextFactory factory = contexts.get();
        factory.setPool(pool);
        ContentAssistContext[] found = factory.create(document, selection, offset, resource);
        // what begins right behind a word would only make it longer
        boolean behindWord = offset > 0 && (Characters.isLetter(document.charAt(offset - 1)) || Characters.isDigit(document.charAt(offset - 1)));
        provider.propose(Arrays.asList(found), open, behindWord, acceptor);
        if (document.substring(0, offset).endsWith(".") && !open.path().isEmpty()) {
            provider.behindDot(Caret.behindDot(resource, offset, open), acceptor);
        }
    }

    @Override
    protected CompletionItem toCompletionItem(ContentAssistEntry entry, int caretOffset, Position caretPosition, Document document) {
        CompletionItem item = super.toCompletionItem(entry, caretOffset, caretPosition, document);
        if (entry instanceof Proposal proposal) {
            item.setFilterText(proposal.name());
            proposal.element().ifPresent(item::setData);
            if (proposal.isSnippet()) {
                item.setInsertTextFormat(InsertTextFormat.Snippet);
            }
        }
        return item;
    }
}
