package org.lamella.dsl.ide.contentassist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.ide.words.VisibleNames;
import org.lamella.dsl.scoping.ElementKind;

import com.google.inject.Inject;

/** Whole statements with fields, where the keyword they begin with may stand. */
class TemplateProposals {

    private static final int PRIORITY = 310;
    /** More choices than this do not help in a field. */
    private static final int CHOICES = 20;

    @Inject
    private VisibleNames visible;

    /** The template that begins with a keyword. */
    void of(String keyword, Caret caret, Proposals proposals) {
        Optional.ofNullable(templates(caret).get(keyword)).ifPresent(template -> proposals.add(new Proposal(template.snippet(kinds -> names(caret, kinds)), keyword,
                ContentAssistEntry.KIND_SNIPPET).label(keyword + " …").detail("template").snippet(), PRIORITY));
    }

    private static Map<String, Template> templates(Caret caret) {
        return switch (caret.model()) {
            case null -> Templates.ELEMENTS;
            case File file -> Templates.ELEMENTS;
            case Stack stack -> Templates.IN_STACK;
            case Composite composite -> Templates.IN_COMPOSITE;
            case Electrode electrode -> Templates.IN_ELECTRODE;
            case Fit fit -> Templates.IN_FIT;
            case Study study -> study.getOf() != null && study.getOf().getElement() instanceof Composite ? Templates.IN_STUDY_OF_COMPOSITE : Templates.IN_STUDY;
            case Element element when isNew(element, caret) -> Templates.ELEMENTS;
            default -> Map.of();
        };
    }

    /** The parser may have made an element of the keyword alone. */
    private static boolean isNew(Element element, Caret caret) {
        return element.getName() == null && caret.open().current().size() <= 1;
    }

    private List<String> names(Caret caret, Set<ElementKind> kinds) {
        return visible.names(caret.file(), kinds).stream().limit(CHOICES).toList();
    }
}
