package org.lamella.dsl.ide.quickfix;

import org.eclipse.lsp4j.Range;

/**
 * A change of the text that solves a problem.
 *
 * @param title what it does, for people
 * @param range what is replaced
 * @param text by what
 */
record Remedy(String title, Range range, String text) {
}
