package org.lamella.dsl.ide.occurrences;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.ide.words.Targets;
import org.lamella.dsl.ide.words.Word;
import org.lamella.dsl.ide.words.Words;
import org.lamella.dsl.naming.CellNames;

import com.google.inject.Inject;

/** Marks every word that stands for the same thing, in formulas and paths as well. */
public class CellOccurrences implements IDocumentHighlightService {

    @Inject
    private Targets targets;

    @Inject
    private OperationCanceledManager cancellation;

    @Override
    public List<? extends DocumentHighlight> getDocumentHighlights(Document document, XtextResource resource, DocumentHighlightParams params, CancelIndicator cancel) {
        Optional<Word> here = Words.at(resource, document.getOffSet(params.getPosition()));
        Optional<Named> target = here.flatMap(targets::of);
        if (target.isEmpty()) {
            return List.of();
        }
        // an alias, the last word of a qualified name and the name itself are the only spellings in one file
        Set<String> spellings = Set.copyOf(List.of(here.get().text(), CellNames.nameOf(target.get()).orElse(here.get().text())).stream().distinct().toList());
        return Words.of(resource).filter(word -> spellings.contains(word.text())).filter(word -> {
            cancellation.checkCanceled(cancel);
            return targets.of(word).filter(found -> same(found, target.get())).isPresent();
        }).map(word -> new DocumentHighlight(range(document, word), word.role() == Word.Role.NAME ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)).toList();
    }

    private static boolean same(Named one, Named other) {
        return one == other || EcoreUtil.getURI(one).equals(EcoreUtil.getURI(other));
    }

    private static Range range(Document document, Word word) {
        return new Range(document.getPosition(word.region().getOffset()), document.getPosition(word.region().getOffset() + word.region().getLength()));
    }
}
