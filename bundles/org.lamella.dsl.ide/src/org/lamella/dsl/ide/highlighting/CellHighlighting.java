package org.lamella.dsl.ide.highlighting;

import java.util.Iterator;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.FunctionParameter;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.ide.contentassist.RegistryContext;
import org.lamella.dsl.ide.words.Targets;
import org.lamella.dsl.ide.words.Word;
import org.lamella.dsl.ide.words.Word.Role;
import org.lamella.dsl.ide.words.Words;
import org.lamella.dsl.scoping.ElementKind;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Inject;

/** Colours words by what they mean. */
public class CellHighlighting implements ISemanticHighlightingCalculator {

    private static final String[] PARAMETER = {SemanticTokenTypes.Parameter};
    private static final String[] PROPERTY = {SemanticTokenTypes.Property};
    private static final String[] SYMBOL = {SemanticTokenTypes.EnumMember};
    private static final String[] NAMESPACE = {SemanticTokenTypes.Namespace};
    private static final String[] CONSTANT = {SemanticTokenTypes.Variable, SemanticTokenModifiers.Readonly};

    @Inject
    private Targets targets;

    @Inject
    private Vocabulary vocabulary;

    @Inject
    private OperationCanceledManager cancellation;

    @Override
    public void provideHighlightingFor(XtextResource resource, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
        for (Iterator<Word> words = Words.of(resource).iterator(); words.hasNext();) {
            cancellation.checkCanceled(cancel);
            Word word = words.next();
            style(word).ifPresent(style -> acceptor.addPosition(word.region().getOffset(), word.region().getLength(), style));
        }
    }

    private Optional<String[]> style(Word word) {
        return switch (word.role()) {
            case NAME -> Optional.of(declared((Named) word.owner()));
            case REFERENCE, CHILD, LINK -> targets.of(word).map(CellHighlighting::style).or(() -> packaged(word));
            case PATH -> Optional.of(path(word));
            case PROPERTY -> property(word).isPresent() || isHead(word) ? Optional.of(PROPERTY) : Optional.empty();
            case CALL -> isLaw(word.whole()) ? Optional.of(new String[] {SemanticTokenTypes.Function}) : targets.of(word).map(CellHighlighting::style);
            case ARGUMENT -> Optional.of(PARAMETER);
            case STUDY_KIND -> vocabulary.study(word.text()).map(kind -> new String[] {SemanticTokenTypes.Method});
            case VERB -> vocabulary.verb(word.text()).map(verb -> new String[] {SemanticTokenTypes.Method});
            case QUANTITY -> vocabulary.quantity(word.whole()).map(quantity -> new String[] {SemanticTokenTypes.Method});
            case NUMBER, COUNT -> Optional.of(new String[] {SemanticTokenTypes.Number});
            case UNIT -> Optional.of(new String[] {TokenTypes.UNIT});
            case NAMESPACE, ALIAS -> Optional.of(NAMESPACE);
            case OTHER -> Optional.empty();
        };
    }

    private Optional<String[]> packaged(Word word) {
        return targets.packageOf(word).map(name -> NAMESPACE);
    }

    private static String[] declared(Named named) {
        String[] style = style(named);
        String[] declaration = java.util.Arrays.copyOf(style, style.length + 1);
        declaration[style.length] = SemanticTokenModifiers.Declaration;
        return declaration;
    }

    private static String[] style(Named named) {
        return switch (named) {
            case Parameter parameter -> PARAMETER;
            case FunctionParameter parameter -> PARAMETER;
            case Constant constant -> CONSTANT;
            default -> new String[] {TokenTypes.of(ElementKind.of(named))};
        };
    }

    /** A word of an expression: a name, a law or symbol of the property, else a property of the name before it. */
    private String[] path(Word word) {
        Optional<Named> target = targets.of(word);
        if (target.isPresent()) {
            return style(target.get());
        }
        if (targets.packageOf(word).isPresent()) {
            return NAMESPACE;
        }
        if (word.whole().indexOf('.') >= 0) {
            return PROPERTY;
        }
        return isLaw(word.whole()) && !isSymbol(word) ? new String[] {SemanticTokenTypes.Function} : SYMBOL;
    }

    private boolean isSymbol(Word word) {
        @Nullable Property property = EcoreUtil2.getContainerOfType(word.owner(), Property.class);
        return property != null && property.getPath() != null && RegistryContext.of(property).property(vocabulary, property.getPath())
                .map(PropertyType::symbols).filter(symbols -> symbols.contains(word.text())).isPresent();
    }

    private boolean isLaw(String name) {
        for (Law.Family family : Law.Family.values()) {
            if (vocabulary.law(family, name).isPresent()) {
                return true;
            }
        }
        return name.equals("table") || name.equals("gradient");
    }

    private Optional<PropertyType> property(Word word) {
        return RegistryContext.of(word.owner()).property(vocabulary, word.whole());
    }

    /** The head of a block, or a property addressed through a child: {@code LATP.fraction}. */
    private boolean isHead(Word word) {
        RegistryContext place = RegistryContext.of(word.owner());
        return place.blocks(vocabulary).contains(word.whole()) || word.role() == Role.PROPERTY && word.whole().indexOf('.') >= 0;
    }
}
