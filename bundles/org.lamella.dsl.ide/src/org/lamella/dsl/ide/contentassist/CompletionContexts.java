package org.lamella.dsl.ide.contentassist;

import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;

import com.google.inject.Inject;

/** What may follow at the caret of a half-typed file: mistakes in other statements do not matter. */
public class CompletionContexts extends ContentAssistContextFactory {

    @Inject
    private CaretText text;

    @Override
    protected String getInputToParse(String completeInput, int offset) {
        return text.read(super.getInputToParse(completeInput, offset)).text();
    }
}
