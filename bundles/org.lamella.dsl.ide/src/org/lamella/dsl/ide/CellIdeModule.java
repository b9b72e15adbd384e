package org.lamella.dsl.ide;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.ICapabilitiesContributor;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;
import org.eclipse.xtext.ide.server.commands.IExecutableCommandService;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.signatureHelp.ISignatureHelpService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.resource.containers.ProjectDescriptionBasedContainerManager;
import org.lamella.dsl.ide.contentassist.AllProposals;
import org.lamella.dsl.ide.contentassist.CellCompletions;
import org.lamella.dsl.ide.contentassist.CellContentProposalProvider;
import org.lamella.dsl.ide.contentassist.CellSignatureHelp;
import org.lamella.dsl.ide.contentassist.CompletionContexts;
import org.lamella.dsl.ide.figures.CellCodeLenses;
import org.lamella.dsl.ide.figures.Figures;
import org.lamella.dsl.ide.fit.FitCommands;
import org.lamella.dsl.ide.fit.Fits;
import org.lamella.dsl.ide.folding.CellFolding;
import org.lamella.dsl.ide.highlighting.CellHighlighting;
import org.lamella.dsl.ide.hover.CellHoverService;
import org.lamella.dsl.ide.lexer.ContentAssistLexer;
import org.lamella.dsl.ide.lexer.ContentAssistTokens;
import org.lamella.dsl.ide.occurrences.CellOccurrences;
import org.lamella.dsl.ide.quickfix.CellQuickFixes;
import org.lamella.dsl.ide.server.CellCapabilities;
import org.lamella.dsl.ide.server.CellContainers;
import org.lamella.dsl.ide.symbols.CellSymbols;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/** Services of the language for editors and the language server. */
public class CellIdeModule extends AbstractCellIdeModule {
    @Override
    public void configureContentAssistLexer(Binder binder) {
        binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(ContentAssistLexer.class);
        binder.bind(ITokenDefProvider.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(ContentAssistTokens.class);
    }

    /** What files of other projects see. */
    public Class<? extends ProjectDescriptionBasedContainerManager> bindProjectDescriptionBasedContainerManager() {
        return CellContainers.class;
    }

    /** Completion. */
    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return CellContentProposalProvider.class;
    }

    /** Places of completion. */
    public Class<? extends ContentAssistContextFactory> bindContentAssistContextFactory() {
        return CompletionContexts.class;
    }

    /** Completion as clients ask for it. */
    public Class<? extends ContentAssistService> bindContentAssistService() {
        return CellCompletions.class;
    }

    /** Completion of large libraries. */
    public Class<? extends IdeContentProposalAcceptor> bindIdeContentProposalAcceptor() {
        return AllProposals.class;
    }

    /** Hover. */
    public Class<? extends IHoverService> bindIHoverService() {
        return CellHoverService.class;
    }

    /** What may stand at the caret. */
    public Class<? extends ISignatureHelpService> bindISignatureHelpService() {
        return CellSignatureHelp.class;
    }

    /** Figures of designs; the owner of a server hands in its own. */
    public Figures bindFigures() {
        return Figures.NONE;
    }

    /** What fits find; the owner of a server hands in its own. */
    public Fits bindFits() {
        return Fits.NONE;
    }

    /** Commands of the server. */
    public Class<? extends IExecutableCommandService> bindIExecutableCommandService() {
        return FitCommands.class;
    }

    /** Notes beside layers and stacks. */
    public Class<? extends ICodeLensService> bindICodeLensService() {
        return CellCodeLenses.class;
    }

    /** Colours by meaning. */
    public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
        return CellHighlighting.class;
    }

    /** Names in outlines. */
    public Class<? extends DocumentSymbolMapper.DocumentSymbolNameProvider> bindDocumentSymbolNameProvider() {
        return CellSymbols.Names.class;
    }

    /** Kinds in outlines. */
    public Class<? extends DocumentSymbolMapper.DocumentSymbolKindProvider> bindDocumentSymbolKindProvider() {
        return CellSymbols.Kinds.class;
    }

    /** Details in outlines. */
    public Class<? extends DocumentSymbolMapper.DocumentSymbolDetailsProvider> bindDocumentSymbolDetailsProvider() {
        return CellSymbols.Detail.class;
    }

    /** Regions in outlines. */
    public Class<? extends DocumentSymbolMapper.DocumentSymbolRangeProvider> bindDocumentSymbolRangeProvider() {
        return CellSymbols.Ranges.class;
    }

    /** Folding. */
    public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
        return CellFolding.class;
    }

    /** Remedies. */
    public Class<? extends ICodeActionService2> bindICodeActionService2() {
        return CellQuickFixes.class;
    }

    /** Other uses of a name. */
    public Class<? extends IDocumentHighlightService> bindIDocumentHighlightService() {
        return CellOccurrences.class;
    }

    /** Links and growing selections, which Xtext does not announce. */
    public Class<? extends ICapabilitiesContributor> bindICapabilitiesContributor() {
        return CellCapabilities.class;
    }
}
