/**
 * The lexer for content assist, over the same scanner as the parser's. It exists because Xtext numbers tokens differently for the two.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.ide.lexer;
