package org.lamella.dsl;

import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.documentation.impl.AbstractMultiLineCommentProvider;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.generator.IShouldGenerate;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractDeclarativeScopeProvider;
import org.eclipse.xtext.service.DispatchingProvider;
import org.lamella.dsl.formatting.CellFormatter;
import org.lamella.dsl.naming.CellNameConverter;
import org.lamella.dsl.naming.CellQualifiedNameProvider;
import org.lamella.dsl.scoping.CellGlobalScopeProvider;
import org.lamella.dsl.scoping.CellResourceDescriptionStrategy;
import org.lamella.dsl.scoping.NamespaceScopeProvider;
import org.lamella.dsl.syntax.CellLexer;
import org.lamella.dsl.syntax.CellResource;
import org.lamella.dsl.syntax.CellValueConverters;
import org.lamella.dsl.syntax.LinkingMessages;
import org.lamella.dsl.syntax.RecoveringParser;
import org.lamella.dsl.syntax.SyntaxMessages;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Binder;
import com.google.inject.Scopes;
import com.google.inject.name.Names;

/** Services of the language that need no editor. */
public class CellRuntimeModule extends AbstractCellRuntimeModule {
    @Override
    public void configureRuntimeLexer(Binder binder) {
        binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(CellLexer.class);
    }

    @Override
    public Class<? extends IParser> bindIParser() {
        return RecoveringParser.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return CellResource.class;
    }

    /** Messages that say what was expected. */
    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    /** Messages for names that cannot be linked. */
    public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider$Extended() {
        return LinkingMessages.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return CellValueConverters.class;
    }

    /** Names with dots. */
    public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
        return CellNameConverter.class;
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return CellQualifiedNameProvider.class;
    }

    /** Entries of the index. */
    public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
        return CellResourceDescriptionStrategy.class;
    }

    /** Only a comment with two stars documents what stands behind it. */
    public void configureDocumentationStart(Binder binder) {
        binder.bind(String.class).annotatedWith(Names.named(AbstractMultiLineCommentProvider.START_TAG)).toInstance("/\\*\\*");
    }

    /** A registry for each injector: the global one keeps the validator of whichever injector was made first, for all of them. */
    @Override
    public EValidator.Registry bindEValidatorRegistry() {
        return new EValidatorRegistryImpl();
    }

    @Override
    public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
        return CellGlobalScopeProvider.class;
    }

    /** The formatter of editors and of the shipped library. */
    public Class<? extends IFormatter2> bindIFormatter2() {
        return CellFormatter.class;
    }

    /** There is no generator; the default would check every file a second time to find out whether to run it. */
    public void configureGeneration(Binder binder) {
        binder.bind(IShouldGenerate.class).toInstance((resource, cancel) -> false);
    }

    @Override
    public void configureIScopeProviderDelegate(Binder binder) {
        binder.bind(IScopeProvider.class).annotatedWith(Names.named(AbstractDeclarativeScopeProvider.NAMED_DELEGATE))
                .to(NamespaceScopeProvider.class);
    }

    /** What the class path declares; the workbench mixes in the vocabulary of its services instead. */
    public void configureVocabulary(Binder binder) {
        binder.bind(Vocabulary.class).toProvider(() -> Vocabulary.fromClassPath(CellRuntimeModule.class.getClassLoader())).in(Scopes.SINGLETON);
    }

    @NonNullByDefault({})
    @Override
    public void configureRuntimeEncodingProvider(Binder binder) {
        binder.bind(IEncodingProvider.class).annotatedWith(DispatchingProvider.Runtime.class).toInstance(uri -> "UTF-8");
    }
}
