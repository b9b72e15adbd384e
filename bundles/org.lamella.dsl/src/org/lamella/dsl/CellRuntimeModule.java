package org.lamella.dsl;

import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.lamella.dsl.syntax.CellLexer;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/** Services of the language that need no editor. */
public class CellRuntimeModule extends AbstractCellRuntimeModule {
    @Override
    public void configureRuntimeLexer(Binder binder) {
        binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(CellLexer.class);
    }
}
