package org.lamella.dsl.ide;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.lamella.dsl.ide.lexer.ContentAssistLexer;
import org.lamella.dsl.ide.lexer.ContentAssistTokens;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/** Services of the language for editors and the language server. */
public class CellIdeModule extends AbstractCellIdeModule {
    @Override
    public void configureContentAssistLexer(Binder binder) {
        binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(ContentAssistLexer.class);
        binder.bind(ITokenDefProvider.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(ContentAssistTokens.class);
    }
}
