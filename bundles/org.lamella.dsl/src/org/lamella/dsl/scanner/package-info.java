/**
 * The hand-written scanner that cuts {@code .cell} text into tokens. It knows nothing of ANTLR or Xtext, so that the runtime lexer, the
 * content-assist lexer, the formatter and tests share one set of rules.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.scanner;
