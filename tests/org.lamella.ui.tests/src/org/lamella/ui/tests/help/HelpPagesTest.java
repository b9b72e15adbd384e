package org.lamella.ui.tests.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.evaluation.Engine;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.Vocabulary;

class HelpPagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|topic)=\"([^\"]+)\"");

    @Test
    void theReferenceNamesEverythingTheRegistryHas() throws IOException {
        Vocabulary vocabulary = Engine.find().vocabulary();
        List<String> names = new ArrayList<>(vocabulary.quantities().stream().map(Quantity::id).toList());
        vocabulary.studies().stream().map(kind -> kind.isComputed() ? "compute " + kind.name() : kind.name()).forEach(names::add);
        for (Law.Family family : Law.Family.values()) {
            vocabulary.laws(family).stream().map(Law::name).forEach(names::add);
        }
        String pages = text("help/language/results.html") + text("help/language/laws.html");
        names.removeIf(name -> pages.contains("<code>" + name + "</code>"));
        assertEquals(List.of(), names, "not in the reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "getting-started.html", "projects.html", "command-line.html", "editor.html", "language/index.html", "language/tour.html"})
    void linksLeadSomewhere(String page) throws IOException {
        Matcher links = LINK.matcher(text("help/" + page));
        while (links.find()) {
            String target = URI.create(page).resolve(links.group(1)).getPath();
            assertNotNull(entry("help/" + target), page + " links to " + links.group(1));
        }
    }

    @Test
    void theContentsListExistingPages() throws IOException {
        Matcher links = LINK.matcher(text("help/toc.xml"));
        while (links.find()) {
            assertNotNull(entry(links.group(1)), links.group(1));
        }
    }

    private static URL entry(String path) {
        return Platform.getBundle("org.lamella.ui").getEntry(path);
    }

    private static String text(String path) throws IOException {
        try (InputStream stream = entry(path).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
