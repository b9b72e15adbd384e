package org.lamella.dsl.ide.occurrences;

import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.ide.words.Uses;
import org.lamella.dsl.ide.words.Uses.Subject;
import org.lamella.dsl.ide.words.Word;
import org.lamella.dsl.ide.words.Words;

import com.google.inject.Inject;

/** Marks every word that stands for the same thing, in formulas and paths as well. */
public class CellOccurrences implements IDocumentHighlightService {

    @Inject
    private Uses uses;

    @Inject
    private OperationCanceledManager cancellation;

    @Override
    public List<? extends DocumentHighlight> getDocumentHighlights(Document document, XtextResource resource, DocumentHighlightParams params, CancelIndicator cancel) {
        Optional<Subject> here = Words.at(resource, document.getOffSet(params.getPosition())).flatMap(uses::subject);
        return here.isEmpty() ? List.of() : uses.in(resource, here.get()).map(word -> {
            cancellation.checkCanceled(cancel);
            return new DocumentHighlight(word.range(document), word.role() == Word.Role.NAME ? DocumentHighlightKind.Write : DocumentHighlightKind.Read);
        }).toList();
    }
}
