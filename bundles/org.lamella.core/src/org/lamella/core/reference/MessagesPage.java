package org.lamella.core.reference;

import java.util.List;
import java.util.Set;

import org.lamella.core.markup.Markup;

/** Every message by its code, with cause and remedy. */
final class MessagesPage {

    private final ReferenceTexts texts = new ReferenceTexts("messages.properties");

    String html() {
        ReferencePage page = new ReferencePage("messages.html", "Each message has a code that does not change. In the editor Ctrl+1 offers remedies where there are any; "
                + "the message itself names the place, the cause and what to write.");
        page.table(List.of("code", "cause", "remedy"));
        for (String code : codes()) {
            String[] text = texts.get(code).orElse("|").split("\\|", 2);
            page.row(code, List.of(ReferencePage.code(code), Markup.escape(text[0].strip()), text.length > 1 ? Markup.escape(text[1].strip()) : ""));
        }
        page.endTable().section("h2", "notes", "Notes on results");
        page.markup().element("p", "A value outside the range of its theory is still given, marked as not valid, with a note that says why; a requirement on it is unknown. "
                + "auto-law names the conductivity law chosen; ceramic-dominated says that the filler carries most of the lithium, so that a limiting current is a lower bound; "
                + "largest-interface names the contact that resists most.").line();
        return page.end();
    }

    /** Codes with a text, sorted. */
    Set<String> codes() {
        return texts.keys();
    }
}
