package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lamella.ui.editor.assist.RichText;

/** The Markdown of hovers as styled text. */
class RichTextTest {

    @Test
    void boldListsAndParagraphs() {
        RichText rich = RichText.of("**PEO** — polymer\n\nA line\nthat goes on.\n\n- **a**: one\n- two");
        assertEquals("PEO — polymer\nA line that goes on.\n• a: one\n• two", rich.text());
        assertEquals(List.of(1, 2), rich.paragraphs());
        assertEquals(2, rich.styles().size());
        assertEquals("PEO", rich.text().substring(rich.styles().get(0).start, rich.styles().get(0).start + rich.styles().get(0).length));
        assertEquals("a", rich.text().substring(rich.styles().get(1).start, rich.styles().get(1).start + rich.styles().get(1).length));
    }

    @Test
    void starsWithoutAPartnerStayAsTheyAre() {
        assertEquals("a ** b", RichText.of("a ** b").text());
    }

    @Test
    void linksCarryTheirAddress() {
        RichText rich = RichText.of("Source: [doi:10.1/a](https://doi.org/10.1/a), **p. 2**");
        assertEquals("Source: doi:10.1/a, p. 2", rich.text());
        assertEquals("https://doi.org/10.1/a", rich.styles().get(0).data);
        assertEquals(8, rich.styles().get(0).start);
        assertEquals(10, rich.styles().get(0).length);
    }
}
