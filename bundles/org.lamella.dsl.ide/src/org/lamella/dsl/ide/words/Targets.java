package org.lamella.dsl.ide.words;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.ide.words.Word.Role;
import org.lamella.dsl.naming.CellNames;
import org.lamella.dsl.naming.PathResolver;

import com.google.inject.Inject;

/** Finds what a word stands for. */
public class Targets {

    @Inject
    private PathResolver paths;

    @Inject
    private LinkedObjects linked;

    /** The cross-reference as the linker sees it. */
    static class LinkedObjects extends EObjectAtOffsetHelper {
        @Nullable EObject of(INode node) {
            return getCrossReferencedElement(node);
        }
    }

    /** The named thing a word stands for, here or in another file; empty for words of the registry and unknown names. */
    public Optional<Named> of(Word word) {
        return switch (word.role()) {
            case NAME -> Optional.of((Named) word.owner());
            case REFERENCE -> linked(word);
            case PATH -> paths.resolve(word.owner(), word.whole()).filter(found -> found.segments() == segments(word)).map(PathResolver.Resolved::target);
            case CHILD -> child(word.owner(), word.text());
            default -> Optional.empty();
        };
    }

    private static int segments(Word word) {
        return (int) word.whole().chars().filter(c -> c == '.').count() + 1;
    }

    private Optional<Named> linked(Word word) {
        for (INode node = word.node(); node != null; node = node.getParent()) {
            if (node.getGrammarElement() instanceof CrossReference) {
                return linked.of(node) instanceof Named named && !named.eIsProxy() ? Optional.of(named) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A child of the element around, its own or inherited. */
    private static Optional<Named> child(EObject owner, String name) {
        return Children.around(owner).filter(child -> CellNames.nameOf(child).filter(name::equals).isPresent()).findFirst();
    }
}
