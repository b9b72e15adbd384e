/**
 * From text to syntax tree: the lexer over the scanner, the parser with its recovery, value converters, and messages in words. Everything
 * here is bound in {@code CellRuntimeModule}; nobody else needs to call it.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.syntax;
