package org.lamella.dsl.ide.contentassist;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;

import com.google.inject.Inject;

/** What may follow at the caret of a half-typed file: mistakes in other statements do not matter. */
public class CompletionContexts extends ContentAssistContextFactory {

    private final Set<String> keywords;

    /** @param grammar of the language */
    @Inject
    public CompletionContexts(IGrammarAccess grammar) {
        keywords = GrammarUtil.getAllKeywords(grammar.getGrammar()).stream().filter(word -> Character.isLetter(word.charAt(0))).collect(Collectors.toSet());
    }

    @Override
    protected String getInputToParse(String completeInput, int offset) {
        return new OpenStatements(super.getInputToParse(completeInput, offset), keywords).text();
    }
}
