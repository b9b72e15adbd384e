package org.lamella.dsl.syntax;

import java.util.Set;

import org.antlr.runtime.BitSet;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.lamella.dsl.parser.antlr.internal.InternalCellParser;
import org.lamella.dsl.scanner.Characters;
import org.lamella.dsl.services.CellGrammarAccess;

/**
 * The generated parser, observed: it tells the first failure that made it throw text away. Failures it mends by itself, by imagining a
 * missing token or ignoring one, do not count.
 */
final class TrackingParser extends InternalCellParser {
    /**
     * A failure that cost text.
     *
     * @param offset the token the parser could not use, the text's length at its end
     * @param boundary the offset behind the last statement completed before
     * @param message what was expected
     */
    record Failure(int offset, int boundary, SyntaxErrorMessage message) {
    }

    private static final Set<String> STATEMENTS = Set.of("Import", "Element", "Part", "Change", "StackItem", "CellPart", "Compute",
            "Requirement", "Property");

    private final int length;
    private int boundary;
    private int mistakeIndex = -1;
    private @Nullable SyntaxErrorMessage mistake;
    private @Nullable Failure failure;

    TrackingParser(TokenStream input, CellGrammarAccess grammar, int length) {
        super(input, grammar);
        this.length = length;
    }

    /** The first failure that cost text, or null. */
    @Nullable Failure failure() {
        return failure;
    }

    @Override
    protected void afterParserOrEnumRuleCall() {
        if (failure == null && getCurrentNode().getGrammarElement() instanceof RuleCall call && STATEMENTS.contains(call.getRule().getName())
                && input.LT(-1) instanceof CommonToken last) {
            boundary = last.getStopIndex() + 1;
        }
        super.afterParserOrEnumRuleCall();
    }

    @NonNullByDefault({})
    @Override
    protected @Nullable Object recoverFromMismatchedToken(IntStream stream, int type, BitSet follow) throws RecognitionException {
        if (type == Token.EOF && failure == null) {
            // the file rule is done although text remains; the generated parser would drop it all
            SyntaxErrorMessage message = getSyntaxErrorMessage(new MismatchedTokenException(type, stream), getTokenNames());
            failure = new Failure(offset(), boundary, message);
        }
        return super.recoverFromMismatchedToken(stream, type, follow);
    }

    /** Never ignores a token: at the end of a half-typed line it would be the first word of the next. */
    @NonNullByDefault({})
    @Override
    public boolean mismatchIsUnwantedToken(IntStream stream, int type) {
        return false;
    }

    private int offset() {
        return input.LT(1) instanceof CommonToken token && token.getType() != Token.EOF ? token.getStartIndex() : length;
    }

    /** A word in the line of an unfinished statement would be taken for the start of the next. */
    private boolean isStrayWord() {
        Token token = input.LT(1);
        Token before = input.LT(-1);
        return before != null && token != null && token.getType() != Token.EOF && before.getLine() == token.getLine()
                && !token.getText().isEmpty() && Characters.isLetter(token.getText().charAt(0));
    }

    @NonNullByDefault({})
    @Override
    public void recover(IntStream stream, RecognitionException exception) {
        int index = stream.index();
        int offset = offset();
        boolean strayWord = isStrayWord();
        if (index != mistakeIndex) {
            // an outer rule failing at the same token knows less about what is missing
            mistakeIndex = index;
            mistake = getSyntaxErrorMessage(exception, getTokenNames());
        }
        super.recover(stream, exception);
        SyntaxErrorMessage message = mistake;
        if (failure == null && message != null && (stream.index() > index || strayWord)) {
            failure = new Failure(offset, boundary, message);
        }
    }
}
