package org.lamella.core.tests.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.evaluation.Engine;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.XtextLanguage;
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.reference.LanguageReference;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.scanner.ScanProblem;
import org.lamella.library.Example;
import org.lamella.library.Library;

/** The pages about the language: the generated ones are those of this version, and what they show is what the language accepts. */
class LanguagePagesTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#:]*)(?:#([^\"]*))?\"");
    private static final Pattern SNIPPET = Pattern.compile("<pre class=\"cell ([^\"]+)\">(.*?)</pre>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static Path pages() {
        for (Path up = Path.of(System.getProperty("basedir", "")).toAbsolutePath(); up != null; up = up.getParent()) {
            Path pages = up.resolve("bundles/org.lamella.ui/help/language");
            if (Files.isDirectory(pages)) {
                return pages;
            }
        }
        throw new AssertionError("the pages are not above " + Path.of("").toAbsolutePath());
    }

    private static List<Path> html() throws IOException {
        try (Stream<Path> files = Files.list(pages())) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    @Test
    void theReferenceIsThatOfThisVersion() {
        new LanguageReference(Engine.find().vocabulary()).pages().forEach((name, page) -> {
            try {
                assertEquals(page, Files.readString(pages().resolve(name)).replace("\r\n", "\n"), name + " is not of this version; write it with: lamella reference " + pages());
            } catch (IOException missing) {
                throw new AssertionError(name + " is missing; write it with: lamella reference " + pages(), missing);
            }
        });
    }

    @Test
    void everyStatementHasASentence() {
        assertEquals(Set.of(), new LanguageReference(Engine.find().vocabulary()).unexplainedStatements());
    }

    @Test
    void everyMessageHasACauseAndARemedy() throws IllegalAccessException {
        Set<String> codes = new TreeSet<>();
        for (Class<?> owner : List.of(Codes.class, ScanProblem.class)) {
            for (Field field : owner.getFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    codes.add((String) field.get(null));
                }
            }
        }
        assertTrue(codes.size() > 40, codes.toString());
        codes.removeAll(LanguageReference.explainedCodes());
        assertEquals(Set.of(), codes);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : html()) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                Path target = links.group(1).isEmpty() ? page : page.resolveSibling(links.group(1));
                boolean there = Files.exists(target) && (links.group(2) == null || Files.readString(target).contains("id=\"" + links.group(2) + "\""));
                if (!there) {
                    broken.add(page.getFileName() + " -> " + links.group());
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyPageIsListed() throws IOException {
        String index = Files.readString(pages().resolve("index.html"));
        String contents = Files.readString(pages().resolveSibling("toc.xml"));
        for (Path page : html()) {
            String name = page.getFileName().toString();
            assertTrue(name.equals("index.html") || index.contains("href=\"" + name + "\""), name + " is not in index.html");
            assertTrue(contents.contains("help/language/" + name), name + " is not in toc.xml");
        }
    }

    /** Every text shown as one of the language: whole files and pieces of known ones have no errors, what is of the example is in it. */
    @Test
    void whatIsShownIsTheLanguage() throws IOException {
        String example = example();
        int shown = 0;
        for (Path page : html()) {
            Matcher snippets = SNIPPET.matcher(Files.readString(page));
            while (snippets.find()) {
                String text = snippets.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
                String where = page.getFileName() + ": " + text;
                shown++;
                switch (snippets.group(1)) {
                    case "complete" -> assertEquals(List.of(), errors(text, shown), where);
                    case "inside polymer" -> assertEquals(List.of(), errors("polymer Shown {\n" + text + "\n}\n", shown), where);
                    case "example" -> assertTrue(example.contains(text), where);
                    case "part-of-example" -> assertEquals(List.of(), errors(example + text, shown), where);
                    default -> throw new AssertionError("unknown kind of text: " + where);
                }
            }
        }
        assertTrue(shown > 20, "only " + shown + " texts were found");
    }

    private List<String> errors(String text, int number) throws IOException {
        // each in a folder of its own: they must not see each other
        Path file = Files.createDirectories(folder.resolve(Integer.toString(number))).resolve("shown.cell");
        Files.writeString(file, text);
        return new XtextLanguage(Engine.find().vocabulary()).open(ProjectFolders.of(List.of(file))).check(file).stream().filter(Diagnostic::isError)
                .map(diagnostic -> diagnostic.text(file.getParent())).toList();
    }

    private static String example() throws IOException {
        Example example = Library.examples().stream().filter(each -> each.name().equals("asymmetric")).findFirst().orElseThrow();
        try (InputStream in = Library.open(example, "asymmetric.cell")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
