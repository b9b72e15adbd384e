package org.lamella.dsl.tests.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.URIHandlerImpl;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.dsl.syntax.CellResource;

/** No input crashes or hangs the parser, and what is no text gives one error. */
class RobustnessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ALPHABET = "{}():,.=+-*/^<>×±\"'% \n\tabzAZ019_µΩ°²⁻−–“”…→≤\u00A0\u2009\\;[]#@€";

    @Test
    void fileTooLarge() {
        byte[] bytes = "let a = 3 µm // comment\n".repeat(450_000).getBytes(StandardCharsets.UTF_8);
        assertTrue(bytes.length > 10_000_000);
        assertOneFileError(CellResource.TOO_LARGE, bytes);
    }

    @Test
    void notUtf8() {
        assertOneFileError(CellResource.NOT_UTF8, "let a = 3 µm".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void utf16() {
        assertOneFileError(CellResource.BINARY, "let a = 3 µm".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void binaryGarbage() {
        byte[] bytes = new byte[1_000_000];
        new Random(5).nextBytes(bytes);
        assertOneFileError(CellResource.BINARY, bytes);
    }

    /** As for a file that belongs to somebody else; a file that is gone stays a failure of whoever loads it. */
    @Test
    void aFileThatMayNotBeRead() throws IOException {
        XtextResourceSet files = Language.INJECTOR.getInstance(XtextResourceSet.class);
        AtomicBoolean there = new AtomicBoolean(true);
        files.getURIConverter().getURIHandlers().add(0, new URIHandlerImpl() {
            @Override
            public boolean canHandle(URI uri) {
                return true;
            }

            @Override
            public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
                throw new IOException("Permission denied");
            }

            @Override
            public boolean exists(URI uri, Map<?, ?> options) {
                return there.get();
            }
        });
        XtextResource resource = (XtextResource) Language.INJECTOR.getInstance(IResourceFactory.class).createResource(URI.createURI("memory:/test.cell"));
        files.getResources().add(resource);
        resource.load(Map.of());
        assertEquals(List.of(CellResource.UNREADABLE), Language.codes(resource));
        assertEquals("the file cannot be read: Permission denied", resource.getErrors().get(0).getMessage());
        there.set(false);
        resource.unload();
        assertThrows(IOException.class, () -> resource.load(Map.of()));
    }

    private static void assertOneFileError(String code, byte[] bytes) {
        XtextResource resource = assertTimeoutPreemptively(PATIENCE, () -> Language.parse(bytes));
        assertEquals(List.of(code), Language.codes(resource));
        assertEquals(1, resource.getErrors().get(0).getLine());
        assertEquals(1, resource.getErrors().get(0).getColumn());
    }

    @Test
    void fileWithinTheLimitIsRead() {
        String text = "let skin = 3 µm    // about the thickness of a skin\n".repeat(60_000);
        XtextResource resource = assertTimeoutPreemptively(PATIENCE, () -> Language.parse(text));
        assertEquals(List.of(), Language.errors(resource));
        assertEquals(60_000, Language.file(resource).getElements().size());
    }

    @Test
    void byteOrderMarkIsABlank() {
        assertEquals(List.of(), Language.errors(Language.parse("\uFEFFpackage a\nlet b = 3 µm\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "f(", "x: {", "1+", "-", "2^", "a.", "((1)+", "f(1,2)+", "fn(x) -> ", "1, ", "a-b.", "3 a-b.", "3 µ/", "5 m/(", "\"",
            "/*", "x 1 ", "composite A { ", "let a = (", "€", "1..", "stack A { layer b of C { x: f(", "}", "5,", ") ", "study S of X { require "})
    void repeatedWithoutEnd(String piece) {
        for (String head : List.of("", "polymer P { a: ", "stack S { ")) {
            String text = head + piece.repeat(5_000);
            XtextResource resource = assertTimeoutPreemptively(PATIENCE, () -> Language.parse(text));
            assertTrue(!resource.getErrors().isEmpty() || resource.getParseResult() != null);
        }
    }

    @ParameterizedTest
    @CsvSource({"'(', ')'", "'f(', ')'", "'f(a: ', ')'"})
    void nestingHasALimitOnBothParsers(String open, String close) {
        String fine = "let a = " + open.repeat(49) + "1" + close.repeat(49);
        assertEquals(List.of(), Language.errors(Language.parse(fine)));
        String deep = "let a = " + open.repeat(5000) + "1" + close.repeat(5000) + "\nlet b = 2\n";
        assertTrue(Language.codes(Language.parse(deep)).contains("too-deep"));
        IContentAssistParser assist = Language.INJECTOR.getInstance(IContentAssistParser.class);
        assertTimeoutPreemptively(PATIENCE, () -> assist.getFollowElements(deep.substring(0, 2000), false));
        assertTimeoutPreemptively(PATIENCE, () -> assist.getFollowElements(fine.substring(0, fine.indexOf('1')), false));
    }

    @Test
    void nestedBlocksHaveALimit() {
        String fine = "polymer P { " + "a: { ".repeat(49) + "} ".repeat(49) + "}";
        assertEquals(List.of(), Language.errors(Language.parse(fine)));
        assertTrue(Language.codes(Language.parse("polymer P { " + "a: { ".repeat(5000) + "} ".repeat(5000) + "}")).contains("too-deep"));
    }

    @Test
    void longSumsHaveALimitButManySumsHaveNot() {
        assertTrue(Language.codes(Language.parse("let a = 1" + " + 1".repeat(5000))).contains("too-deep"));
        assertEquals(List.of(), Language.errors(Language.parse("let a = 1 + 2 * 3\n".repeat(500))));
        assertEquals(List.of(), Language.errors(Language.parse("study S of X {\n" + "require q at 1 C + 1 C > 1 + 2\n".repeat(500) + "}")));
        assertEquals(List.of(), Language.errors(Language.parse("polymer P {\n" + "a: f(1 + 2, 3 - 4) * (1 + 2)   b × 2 / 3\n".repeat(500) + "}")));
    }

    /** Mutations of the sample: cut, doubled, swapped, sprinkled. The seed is fixed, so a failure repeats. */
    @Test
    void mutatedSample() {
        String sample = Language.sample();
        Random random = new Random(20240207);
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        int done = 0;
        while (System.nanoTime() < end || done < 30) {
            StringBuilder text = new StringBuilder(sample);
            for (int i = random.nextInt(6); i >= 0; i--) {
                mutate(text, random);
            }
            XtextResource resource = assertTimeoutPreemptively(PATIENCE, () -> Language.parse(text.toString()), () -> text.toString());
            assertEquals(text.toString(), resource.getParseResult().getRootNode().getText(), "the node model keeps the text");
            assertEquals(Language.runtimeTokens(text.toString()), Language.contentAssistTokens(text.toString()));
            done++;
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int length = Math.min(text.length() - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 300 : 6));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, at + length);
            case 1 -> text.insert(random.nextInt(text.length()), text.substring(at, at + length));
            case 2 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            default -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
    }
}
