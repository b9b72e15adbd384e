package org.lamella.dsl.tests.syntax;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.ITextRegion;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.StackSolver;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.name.Names;

/** The language's services, and short ways to lex and parse. */
final class Language {
    /** The vocabulary is given, because in OSGi the language's own class loader sees no bundle that contributes to it. */
    static final Injector INJECTOR = new CellIdeSetup(Vocabulary.fromClassPath(StackSolver.class.getClassLoader()))
            .createInjectorAndDoEMFRegistration();

    private Language() {
    }

    /** Visible tokens of the parser's lexer: rule name or keyword, blank, text. */
    static List<String> runtimeTokens(String text) {
        return tokens(INJECTOR.getInstance(Key.get(org.eclipse.xtext.parser.antlr.Lexer.class, Names.named(LexerBindings.RUNTIME))),
                INJECTOR.getInstance(ITokenDefProvider.class).getTokenDefMap(), text);
    }

    /** Visible tokens of the content-assist lexer, in the same form. */
    static List<String> contentAssistTokens(String text) {
        return tokens(
                INJECTOR.getInstance(Key.get(org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer.class,
                        Names.named(LexerIdeBindings.CONTENT_ASSIST))),
                INJECTOR.getInstance(Key.get(ITokenDefProvider.class, Names.named(LexerIdeBindings.CONTENT_ASSIST))).getTokenDefMap(), text);
    }

    private static List<String> tokens(Lexer lexer, Map<Integer, String> names, String text) {
        lexer.setCharStream(new ANTLRStringStream(text));
        List<String> result = new ArrayList<>();
        for (Token token = lexer.nextToken(); token != Token.EOF_TOKEN; token = lexer.nextToken()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                String name = names.get(token.getType());
                result.add(name.startsWith("RULE_") ? name.substring(5) + " " + token.getText() : token.getText());
            }
        }
        return result;
    }

    /** A resource of its own with this text. */
    static XtextResource parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    static XtextResource parse(byte[] bytes) {
        return add(INJECTOR.getInstance(XtextResourceSet.class), "test.cell", bytes);
    }

    /** Adds a file to a resource set, so that it sees the others. */
    static XtextResource add(XtextResourceSet files, String name, String text) {
        return add(files, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static XtextResource add(XtextResourceSet files, String name, byte[] bytes) {
        XtextResource resource = (XtextResource) INJECTOR.getInstance(IResourceFactory.class).createResource(URI.createURI("memory:/" + name));
        files.getResources().add(resource);
        try {
            resource.load(new ByteArrayInputStream(bytes), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resource;
    }

    /** Syntax errors as {@code line:column code message}. */
    static List<String> errors(XtextResource resource) {
        return resource.getErrors().stream()
                .map(error -> error.getLine() + ":" + error.getColumn() + " " + ((AbstractDiagnostic) error).getCode() + " " + error.getMessage())
                .toList();
    }

    /** The codes of the syntax errors. */
    static List<String> codes(XtextResource resource) {
        return resource.getErrors().stream().map(error -> ((AbstractDiagnostic) error).getCode()).toList();
    }

    static File file(XtextResource resource) {
        return (File) resource.getContents().get(0);
    }

    static <T extends EObject> List<T> all(XtextResource resource, Class<T> type) {
        return EcoreUtil2.getAllContentsOfType(resource.getContents().get(0), type);
    }

    /** The text as the formatter leaves it. */
    static String format(String text) {
        return format(parse(text), List.of());
    }

    static String format(XtextResource resource, List<ITextRegion> regions) {
        ITextRegionAccess access = INJECTOR.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create();
        FormatterRequest request = INJECTOR.getInstance(FormatterRequest.class);
        request.setTextRegionAccess(access);
        regions.forEach(request::addRegion);
        return access.getRewriter().renderToString(INJECTOR.getInstance(IFormatter2.class).format(request));
    }

    static String sample() {
        return text("sample.cell");
    }

    static String text(String name) {
        try (InputStream stream = Language.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
