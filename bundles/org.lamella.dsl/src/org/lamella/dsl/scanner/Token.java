package org.lamella.dsl.scanner;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One piece of text; consecutive tokens leave no gap.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param text its text, with look-alike characters of symbols replaced by the form the grammar knows
 * @param problem what is wrong with it, or null
 */
public record Token(TokenKind kind, int start, int end, String text, @Nullable ScanProblem problem) {
}
