package org.lamella.dsl.ide.lexer;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.RecognitionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.lamella.dsl.ide.contentassist.antlr.internal.InternalCellLexer;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;
import org.lamella.dsl.scanner.TokenScanner;
import org.lamella.dsl.syntax.TokenTypes;

import com.google.inject.Inject;
import com.google.inject.name.Named;

/** {@link TokenScanner} under the token numbers of the content-assist parser. Mistakes are the parser's business; here they are hidden. */
public class ContentAssistLexer extends InternalCellLexer {
    private final TokenTypes types;
    private @Nullable TokenScanner scanner;

    /** @param definitions the content-assist parser's token numbers */
    @Inject
    public ContentAssistLexer(@Named(LexerIdeBindings.CONTENT_ASSIST) ITokenDefProvider definitions) {
        types = new TokenTypes(definitions.getTokenDefMap());
    }

    @Override
    public void setCharStream(@Nullable CharStream stream) {
        super.setCharStream(stream);
        scanner = null;
    }

    @Override
    public void mTokens() throws RecognitionException {
        TokenScanner current = scanner;
        if (current == null) {
            current = new TokenScanner(input.size() == 0 ? "" : input.substring(0, input.size() - 1), types.keywordWords());
            scanner = current;
        }
        Token token = current.next();
        if (token == null) {
            throw new IllegalStateException("the scanner ended before the text did");
        }
        input.seek(token.end());
        state.type = token.kind() == TokenKind.INVALID ? RULE_WS : types.typeOf(token, RULE_WS);
        state.channel = TokenTypes.isHidden(token.kind()) ? org.antlr.runtime.Token.HIDDEN_CHANNEL : org.antlr.runtime.Token.DEFAULT_CHANNEL;
    }
}
