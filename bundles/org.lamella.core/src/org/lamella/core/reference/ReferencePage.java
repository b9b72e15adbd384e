package org.lamella.core.reference;

import java.util.List;
import java.util.Map;

import org.lamella.core.markup.Markup;

/** The frame of a page: head, ways to the other pages, and the few forms all of them use. */
final class ReferencePage {

    /** The pages of the reference by file name, in their order. */
    static final Map<String, String> TITLES = ReferenceTexts.ordered("syntax.html", "Statements", "properties.html", "Properties", "laws.html", "Laws, shapes and functions",
            "results.html", "Studies and quantities", "units.html", "Units", "messages.html", "Messages and what to do");

    private final Markup markup = new Markup();

    ReferencePage(String file, String lead) {
        String title = TITLES.getOrDefault(file, file);
        markup.raw("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head").line().empty("meta", "charset", "UTF-8").line().element("title", title).line()
                .empty("link", "rel", "stylesheet", "href", "language.css").line().close().line().open("body").line();
        markup.open("p", "class", "pages").element("a", "The language", "href", "index.html");
        TITLES.forEach((name, text) -> {
            markup.text(" · ");
            if (name.equals(file)) {
                markup.element("b", text);
            } else {
                markup.element("a", text, "href", name);
            }
        });
        markup.close().line().element("h1", title).line().element("p", lead).line();
    }

    Markup markup() {
        return markup;
    }

    /** A heading that can be linked to. */
    ReferencePage section(String level, String id, String title) {
        markup.element(level, title, "id", id).line();
        return this;
    }

    /** Begins a table, which scrolls by itself where the page is too narrow for it. */
    ReferencePage table(List<String> heads) {
        markup.open("div", "class", "wide").open("table").line().open("tr");
        heads.forEach(head -> markup.element("th", head));
        markup.close().line();
        return this;
    }

    ReferencePage endTable() {
        markup.close().close().line();
        return this;
    }

    /** A name of the language. */
    static String code(String name) {
        return "<code>" + Markup.escape(name) + "</code>";
    }

    /** A row of cells made of markup. */
    ReferencePage row(String id, List<String> cells) {
        markup.open("tr", "id", id);
        cells.forEach(cell -> markup.open("td").raw(cell).close());
        markup.close().line();
        return this;
    }

    String end() {
        return markup.close().line().close().line().toString();
    }
}
