package org.lamella.dsl.ide.contentassist;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Reads the text before a caret with the words of the grammar. */
@Singleton
class CaretText {

    private final Set<String> keywords;

    @Inject
    CaretText(IGrammarAccess grammar) {
        keywords = GrammarUtil.getAllKeywords(grammar.getGrammar()).stream().filter(word -> Character.isLetter(word.charAt(0))).collect(Collectors.toSet());
    }

    OpenStatements read(String before) {
        return new OpenStatements(before, keywords);
    }
}
