package org.lamella.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.lamella.dsl.parser.antlr.internal.InternalCellLexer;
import org.lamella.dsl.scanner.ScanProblem;
import org.lamella.dsl.scanner.TokenScanner;

import com.google.inject.Inject;

/** The parser's lexer: {@link TokenScanner} under the token numbers of the generated parser. */
public class CellLexer extends InternalCellLexer {
    /** A lexical mistake and where it is. */
    record Located(int offset, ScanProblem problem) {
    }

    /** A file with more lexical mistakes than this is not a text somebody wrote. */
    private static final int MAX_PROBLEMS = 100;

    private final TokenTypes types;
    private final List<Located> problems = new ArrayList<>();
    private Set<Integer> skipped = Set.of();
    private @Nullable TokenScanner scanner;

    /** @param definitions the generated parser's token numbers */
    @Inject
    public CellLexer(ITokenDefProvider definitions) {
        types = new TokenTypes(definitions.getTokenDefMap());
    }

    @Override
    public void setCharStream(@Nullable CharStream stream) {
        super.setCharStream(stream);
        scanner = null;
        problems.clear();
    }

    /** The tokens that start at these offsets are hidden from the parser. */
    void skip(Set<Integer> offsets) {
        skipped = offsets;
    }

    /** The keywords that are words. */
    Set<String> keywordWords() {
        return types.keywordWords();
    }

    /** The mistakes met so far. */
    List<Located> problems() {
        return problems;
    }

    @Override
    public void mTokens() throws RecognitionException {
        TokenScanner current = scanner;
        if (current == null) {
            current = new TokenScanner(input.size() == 0 ? "" : input.substring(0, input.size() - 1), types.keywordWords());
            scanner = current;
        }
        org.lamella.dsl.scanner.Token token = current.next();
        if (token == null) {
            throw new IllegalStateException("the scanner ended before the text did");
        }
        input.seek(token.end());
        ScanProblem problem = token.problem();
        if (problem != null && problems.size() < MAX_PROBLEMS) {
            problems.add(new Located(token.start(), problem));
        }
        int type = types.typeOf(token, Token.INVALID_TOKEN_TYPE);
        if (skipped.contains(token.start()) && !TokenTypes.isHidden(token.kind())) {
            type = Token.INVALID_TOKEN_TYPE;
        }
        state.type = type;
        state.channel = type == Token.INVALID_TOKEN_TYPE || TokenTypes.isHidden(token.kind()) ? Token.HIDDEN_CHANNEL : Token.DEFAULT_CHANNEL;
    }
}
