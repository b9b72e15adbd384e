/**
 * From the text to the design: resolves names, units, inheritance, treatments and contacts of a {@code .cell} element into a
 * self-contained design in SI. Everything a check can say about a text is found on the way and returned as {@link Finding}s.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.elaboration;
