package org.lamella.dsl.ide.words;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.FunctionParameter;
import org.lamella.dsl.cell.Import;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.cell.Variation;
import org.lamella.dsl.ide.words.PathResolver.Resolved;
import org.lamella.dsl.ide.words.Word.Role;

import com.google.inject.Inject;

/** Finds what a word stands for. */
public class Targets {

    @Inject
    private PathResolver paths;

    @Inject
    private RegistryWords registry;

    @Inject
    private LinkedObjects linked;

    @Inject
    private Imports imports;

    /** The cross-reference as the linker sees it. */
    static class LinkedObjects extends EObjectAtOffsetHelper {
        @Nullable EObject of(INode node) {
            return getCrossReferencedElement(node);
        }
    }

    /** The named thing a word stands for, here or in another file; empty for words of the registry, packages and unknown names. */
    public Optional<Named> of(Word word) {
        return switch (word.role()) {
            case NAME -> Optional.of((Named) word.owner());
            case CHILD -> child(word);
            case PROPERTY -> phase(word);
            case ARGUMENT -> parameter(word);
            case LINK -> link(word.owner(), word.whole());
            case ALIAS, NAMESPACE -> word.owner() instanceof Import written ? imported(written, word) : Optional.empty();
            default -> resolved(word).flatMap(found -> found.named(word.index()));
        };
    }

    /** What a documentation comment links to, as far as the path names something and no property. */
    public Optional<Named> link(EObject documented, String path) {
        return paths.resolve(documented, path).filter(found -> found.segments() == path.split("\\.").length).map(Resolved::target);
    }

    private Optional<Named> imported(Import written, Word word) {
        return word.role() == Role.ALIAS ? imports.element(written) : imports.element(written, String.join(".", word.words(word.index() + 1)));
    }

    /** The import whose other name the word is, where that is given or where it is used. */
    public Optional<Import> alias(Word word) {
        if (word.role() == Role.ALIAS) {
            return Optional.of((Import) word.owner());
        }
        return word.index() > 0 ? Optional.empty() : resolved(word).flatMap(found -> imports.alias(word.owner(), word.words(found.segments()), found.target()));
    }

    /**
     * Where a word takes its spelling from: the other name of an import, else the named thing it stands for; a child that is written again
     * in an extending element follows the inherited one.
     */
    public Optional<EObject> spelledAfter(Word word) {
        Optional<Import> alias = alias(word);
        return alias.isPresent() ? Optional.of(alias.get()) : of(word).map(Children::origin);
    }

    /** The package that a word is part of the name of, or another name for. */
    public Optional<String> packageOf(Word word) {
        return switch (word.owner()) {
            case File file when word.role() == Role.NAMESPACE -> Optional.ofNullable(file.getName());
            case Import written -> of(word).isPresent() ? Optional.empty() : Optional.of(imports.packageOf(written));
            default -> resolved(word).filter(found -> word.index() < found.segments() && found.named(word.index()).isEmpty())
                    .flatMap(found -> EcoreUtil2.getRootContainer(found.target()) instanceof File file ? Optional.ofNullable(file.getName()) : Optional.empty());
        };
    }

    /** What the start of the whole path around a word names. */
    private Optional<Resolved> resolved(Word word) {
        return switch (word.role()) {
            case REFERENCE -> linked(word).map(target -> new Resolved(PathResolver.chain(target, word.path().size())));
            case PATH -> word.owner() instanceof Variation variation ? paths.element(variation, variation.getPath()) : path((Ref) word.owner());
            case CALL -> registry.isElement((Ref) word.owner()) ? paths.element(word.owner(), ((Ref) word.owner()).getPath()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Resolved> path(Ref ref) {
        if (registry.isChoice(ref)) {
            return Optional.empty();
        }
        return registry.isElement(ref) ? paths.element(ref, ref.getPath()) : paths.resolve(ref).filter(found -> found.target() instanceof Parameter
                || found.target() instanceof FunctionParameter || !registry.isPropertyHere(ref, ref.getPath()));
    }

    private Optional<Named> linked(Word word) {
        for (@Nullable INode node = word.node(); node != null; node = node.getParent()) {
            if (node.getGrammarElement() instanceof CrossReference) {
                return linked.of(node) instanceof Named named && !named.eIsProxy() ? Optional.of(named) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A child of the element around, its own or inherited. */
    private static Optional<Named> child(Word word) {
        return Children.around(word.owner()).filter(child -> Children.hasName(child, word.name())).findFirst();
    }

    /** The phase whose property is given by way of what it is part of: {@code LATP.fraction: 10 vol%}. */
    private Optional<Named> phase(Word word) {
        Property property = (Property) word.owner();
        @Nullable EObject body = property.eContainer();
        if (word.index() > 0 || body == null || registry.isHead(property)) {
            return Optional.empty();
        }
        Optional<? extends EObject> owner = body instanceof ChildOverride change ? Children.changed(change) : Optional.of(body);
        return owner.flatMap(whole -> Children.named(whole, word.name()));
    }

    /** The parameter of the composite put to use. */
    private static Optional<Named> parameter(Word word) {
        return word.owner() instanceof Argument argument && argument.eContainer() instanceof Use use && use.getElement() != null
                ? Children.of(use.getElement()).filter(child -> child instanceof Parameter && Children.hasName(child, word.name())).findFirst()
                : Optional.empty();
    }
}
