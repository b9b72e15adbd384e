/**
 * The formatter. It moves blanks and line ends and gives look-alike characters their one form; it never changes a token otherwise, never
 * joins what a line end separates, and applied twice does nothing the second time.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.formatting;
