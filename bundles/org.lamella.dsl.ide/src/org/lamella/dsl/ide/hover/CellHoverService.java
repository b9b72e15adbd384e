package org.lamella.dsl.ide.hover;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.ide.figures.FigureText;
import org.lamella.dsl.ide.words.Targets;
import org.lamella.dsl.ide.words.Word;
import org.lamella.dsl.ide.words.Words;

import com.google.inject.Inject;

/** Answers for the word under the pointer: a name, a value, or a word of the registry. */
public class CellHoverService implements IHoverService {

    @Inject
    private Targets targets;

    @Inject
    private NameText names;

    @Inject
    private FigureText figures;

    @Inject
    private ValueText values;

    @Inject
    private RegistryText registry;

    @Inject
    private OperationCanceledManager cancellation;

    @Override
    public Hover hover(Document document, XtextResource resource, HoverParams params, CancelIndicator cancel) {
        Optional<Word> word = Words.at(resource, document.getOffSet(params.getPosition()));
        cancellation.checkCanceled(cancel);
        if (word.isEmpty()) {
            return EMPTY_HOVER;
        }
        Optional<String> text = text(word.get(), cancel);
        if (text.isEmpty()) {
            return EMPTY_HOVER;
        }
        return new Hover(new MarkupContent(MarkupKind.MARKDOWN, text.get()), word.get().range(document));
    }

    /** What there is to say about something, whatever word stands for it; empty for what is no longer there. */
    public MarkupContent about(@Nullable EObject object, CancelIndicator cancel) {
        return new MarkupContent(MarkupKind.MARKDOWN, object instanceof Named named ? names.of(named, List.of(), cancel) : "");
    }

    private Optional<String> text(Word word, CancelIndicator cancel) {
        return switch (word.role()) {
            case NAME, REFERENCE, CHILD, LINK -> name(word, cancel);
            case PATH -> name(word, cancel).or(() -> registry.law(word.whole())).or(() -> values.property(word, cancel));
            case PROPERTY -> values.property(word, cancel).or(() -> registry.block(word));
            case NUMBER, UNIT -> values.quantity(word, cancel);
            case CALL -> registry.law(word.whole()).or(() -> RegistryText.word(word.whole())).or(() -> name(word, cancel)).or(() -> values.property(word, cancel));
            case ARGUMENT -> registry.argument(word).or(() -> values.property(word, cancel));
            case STUDY_KIND -> registry.study(word.text());
            case VERB -> registry.verb(word.text());
            case QUANTITY -> registry.quantity(word.whole());
            case COUNT, NAMESPACE, ALIAS, OTHER -> Optional.empty();
        };
    }

    private Optional<String> name(Word word, CancelIndicator cancel) {
        return targets.of(word).map(target -> names.of(target, figures.of(word, target, cancel), cancel));
    }
}
