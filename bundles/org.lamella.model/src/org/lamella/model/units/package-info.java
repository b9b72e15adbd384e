/**
 * Units at the text edge: dimensions, spellings of units as people and papers write them, and numbers as text.
 * Everything behind the edge is SI, so only the language, the displays and the exports use this package.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.model.units;
