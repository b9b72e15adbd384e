package org.lamella.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.lamella.dsl.elaboration.Finding;

import com.google.inject.Key;
import com.google.inject.name.Names;

/** What must hold for a text, one after the other; each throws where it does not. */
final class Tries {

    private Tries() {
    }

    static void parser(Input input) {
        World.with(input, resource -> {
            String text = World.text(resource);
            boolean refused = text.isEmpty() && !resource.getErrors().isEmpty();
            equal(refused ? "" : input.text(), text, "the node model keeps the text");
            equal(runtimeTokens(text), contentAssistTokens(text), "both lexers see the same");
            return null;
        });
    }

    static void validator(Input input) {
        World.with(input, resource -> {
            String text = World.text(resource);
            for (Issue issue : World.issues(resource)) {
                int offset = issue.getOffset() == null ? 0 : issue.getOffset();
                int length = issue.getLength() == null ? 0 : issue.getLength();
                hold(issue.getMessage() != null && !issue.getMessage().isBlank(), "an issue says something");
                hold(issue.getCode() != null, "an issue has a code: " + issue);
                hold(offset >= 0 && length >= 0 && offset + length <= text.length(), "an issue is inside of the text: " + issue);
                hold(!issue.getMessage().contains("Exception"), "a message is no exception: " + issue);
            }
            return null;
        });
    }

    static void elaborator(Input input) {
        World.with(input, resource -> {
            List<String> first = World.findings(resource).stream().map(Tries::told).toList();
            World.designs(resource);
            World.descriptions(resource);
            equal(first, World.findings(resource).stream().map(Tries::told).toList(), "a second check finds the same");
            return null;
        });
    }

    private static String told(Finding finding) {
        return finding.location() + " " + finding.severity() + " " + finding.code() + " " + finding.message();
    }

    /** @return whether there was something to format */
    static boolean formatter(Input input) {
        record Before(Optional<String> formatted, List<String> designs) {
        }
        Before before = World.with(input, resource -> {
            Optional<String> text = World.formatted(resource);
            return new Before(text, text.isPresent() ? World.designs(resource) : List.of());
        });
        before.formatted.ifPresent(formatted -> {
            String text = input.text();
            equal(Tokens.meaning(text), Tokens.meaning(formatted), "every token stays");
            equal(Tokens.comments(text), Tokens.comments(formatted), "every comment stays");
            World.with(Input.of(input.name(), formatted), resource -> {
                equal(List.of(), syntaxErrors(resource), "no syntax error comes in");
                equal(formatted, World.formatted(resource).orElseThrow(), "once is enough");
                equal(before.designs, World.designs(resource), "the designs stay the same");
                return null;
            });
        });
        return before.formatted.isPresent();
    }

    private static List<String> syntaxErrors(XtextResource resource) {
        return resource.getParseResult().hasSyntaxErrors() ? resource.getErrors().stream().map(error -> error.getLine() + ": " + error.getMessage()).toList() : List.of();
    }

    private static List<String> runtimeTokens(String text) {
        return tokens(World.INJECTOR.getInstance(Key.get(org.eclipse.xtext.parser.antlr.Lexer.class, Names.named(LexerBindings.RUNTIME))),
                World.INJECTOR.getInstance(ITokenDefProvider.class).getTokenDefMap(), text);
    }

    private static List<String> contentAssistTokens(String text) {
        return tokens(World.INJECTOR.getInstance(Key.get(org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer.class, Names.named(LexerIdeBindings.CONTENT_ASSIST))),
                World.INJECTOR.getInstance(Key.get(ITokenDefProvider.class, Names.named(LexerIdeBindings.CONTENT_ASSIST))).getTokenDefMap(), text);
    }

    private static List<String> tokens(Lexer lexer, Map<Integer, String> names, String text) {
        lexer.setCharStream(new ANTLRStringStream(text));
        List<String> tokens = new ArrayList<>();
        for (Token token = lexer.nextToken(); token != Token.EOF_TOKEN; token = lexer.nextToken()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                tokens.add(names.get(token.getType()) + " " + token.getText());
            }
        }
        return tokens;
    }

    static void equal(Object expected, Object actual, String what) {
        hold(expected.equals(actual), () -> what + "\nexpected: " + expected + "\nbut was:  " + actual);
    }

    static void hold(boolean condition, String what) {
        hold(condition, () -> what);
    }

    private static void hold(boolean condition, java.util.function.Supplier<String> what) {
        if (!condition) {
            throw new AssertionError(what.get());
        }
    }
}
