package org.lamella.core.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.lamella.core.language.XtextLanguage;
import org.lamella.model.registry.Vocabulary;

/** The reference of the language as this system implements it. */
public final class LanguageReference {

    private final Vocabulary vocabulary;

    /** @param vocabulary names, units and laws of the running system */
    public LanguageReference(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @return the pages by file name; the same for the same grammar and vocabulary */
    public Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("syntax.html", new SyntaxPage(new XtextLanguage(vocabulary).grammar()).html());
        pages.put("properties.html", new PropertiesPage(vocabulary).html());
        pages.put("laws.html", new LawsPage(vocabulary).html());
        pages.put("results.html", new ResultsPage(vocabulary).html());
        pages.put("units.html", new UnitsPage(vocabulary).html());
        pages.put("messages.html", new MessagesPage().html());
        return pages;
    }

    /** @return codes of the messages that are explained */
    public static Set<String> explainedCodes() {
        return new MessagesPage().codes();
    }

    /** @return names of the grammar's statements that have no sentence yet */
    public Set<String> unexplainedStatements() {
        ReferenceTexts texts = new ReferenceTexts("statements.properties");
        Set<String> missing = new java.util.TreeSet<>();
        new SyntaxPage(new XtextLanguage(vocabulary).grammar()).reachable().stream().map(rule -> rule.getName()).filter(name -> texts.get(name).isEmpty()).forEach(missing::add);
        return missing;
    }
}
