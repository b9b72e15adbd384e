/**
 * Files of instruments as numbers in SI units. Which program wrote a file is told by its content; a file that cannot be used is refused
 * with the line at which it goes wrong.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.model.measurement;
