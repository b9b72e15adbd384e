/**
 * Units at the text edge: dimensions, spellings of units as people and papers write them, and numbers as text.
 * Everything behind the edge is SI, so only the language, the displays and the exports use this package.
 *
 * <p>A small table of our own and not JSR-385: Indriya 2.2.4 works in OSGi, but cannot convert fractional powers
 * ({@code S·K^0.5/cm} and {@code MPa·m^0.5} throw {@code UnsupportedOperationException}), takes vol%, wt% and plain numbers as
 * compatible, reads C as coulomb, and its first conversion costs 150 to 190 ms of a cold start against 36 to 48 ms here.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.model.units;
