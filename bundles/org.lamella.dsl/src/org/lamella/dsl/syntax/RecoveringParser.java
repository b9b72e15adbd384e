package org.lamella.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.parser.ParseResult;
import org.eclipse.xtext.parser.antlr.IUnorderedGroupHelper;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.lamella.dsl.parser.antlr.CellParser;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenScanner;

/**
 * The language's parser: a mistake costs the statement it is in, everything else in the file is parsed as if it were not there. Lexical
 * mistakes cost nothing at all.
 */
public class RecoveringParser extends CellParser {
    /** Statements given up before the rest of the file is. */
    private static final int MAX_ROUNDS = 20;
    /** Characters parsed again at most, so that a large broken file does not take {@link #MAX_ROUNDS} times as long. */
    private static final int MAX_REPEATED = 2_000_000;

    private record Attempt(IParseResult result, NodeModelBuilder nodes, CellLexer lexer, TrackingParser parser) {
    }

    @Override
    protected boolean isReparseSupported() {
        // the scanner looks back (a unit follows its number), so a piece of a file cannot be scanned alone
        return false;
    }

    @NonNullByDefault({})
    @Override
    protected IParseResult doParse(@Nullable String ruleName, CharStream in, NodeModelBuilder nodeModelBuilder, int initialLookAhead) {
        String text = in.size() == 0 ? "" : in.substring(0, in.size() - 1);
        Attempt attempt = attempt(ruleName, text, nodeModelBuilder, initialLookAhead, Set.of());
        Map<Integer, SyntaxErrorMessage> mistakes = new TreeMap<>();
        TrackingParser.Failure failure = attempt.parser().failure();
        if (failure != null) {
            SkippedRegions skipped = new SkippedRegions(scan(text, attempt.lexer()));
            int rounds = Math.min(MAX_ROUNDS, MAX_REPEATED / (text.length() + 1));
            while (failure != null && rounds-- > 0) {
                int shown = skipped.hide(failure.offset(), failure.boundary());
                if (shown < 0) {
                    break;
                }
                mistakes.putIfAbsent(shown, failure.message());
                attempt = attempt(ruleName, text, createNodeModelBuilder(), initialLookAhead, skipped.hidden());
                failure = attempt.parser().failure();
            }
        }
        attempt.lexer().problems().forEach(located -> mistakes.put(located.offset(),
                new SyntaxErrorMessage(located.problem().message(), located.problem().code())));
        return mistakes.isEmpty() ? attempt.result() : withMistakes(attempt, mistakes);
    }

    private Attempt attempt(@Nullable String ruleName, String text, NodeModelBuilder nodes, int lookAhead, Set<Integer> hidden) {
        CellLexer lexer = (CellLexer) getLexerProvider().get();
        lexer.setCharStream(new ANTLRStringStream(text));
        lexer.skip(hidden);
        XtextTokenStream tokens = createTokenStream(lexer);
        tokens.initCurrentLookAhead(lookAhead);
        setInitialHiddenTokens(tokens);
        TrackingParser parser = new TrackingParser(tokens, getGrammarAccess(), text.length());
        parser.setTokenTypeMap(getTokenDefProvider().getTokenDefMap());
        parser.setSyntaxErrorProvider(getSyntaxErrorProvider());
        parser.setNodeModelBuilder(nodes);
        parser.setSemanticModelBuilder(getElementFactory());
        IUnorderedGroupHelper helper = getUnorderedGroupHelper().get();
        parser.setUnorderedGroupHelper(helper);
        helper.initializeWith(parser);
        try {
            IParseResult result = ruleName == null ? parser.parse() : parser.parse(ruleName);
            return new Attempt(result, nodes, lexer, parser);
        } catch (org.antlr.runtime.RecognitionException e) {
            throw new ParseException(e.getMessage(), e);
        }
    }

    private static List<Token> scan(String text, CellLexer lexer) {
        TokenScanner scanner = new TokenScanner(text, lexer.keywordWords());
        List<Token> tokens = new ArrayList<>();
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    private static IParseResult withMistakes(Attempt attempt, Map<Integer, SyntaxErrorMessage> mistakes) {
        IParseResult result = attempt.result();
        mistakes.forEach((offset, message) -> {
            @Nullable ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(result.getRootNode(), offset);
            if (leaf != null) {
                // replaces what the parser made of it: these messages know the cause
                attempt.nodes().setSyntaxError(leaf, message);
            }
        });
        return new ParseResult(result.getRootASTElement(), result.getRootNode(), true);
    }
}
