package org.lamella.ui.editor.edit;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Matches the brackets of the language. */
public final class CellBrackets extends DefaultCharacterPairMatcher {

    private static final char[] PAIRS = {'{', '}', '(', ')'};

    /** Made by the Generic Editor. */
    public CellBrackets() {
        super(PAIRS.clone());
    }
}
