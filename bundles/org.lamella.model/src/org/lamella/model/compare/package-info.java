/**
 * The difference of two designs by meaning: what an engineer would call a change of the cell, whatever became of the text. Needs nothing
 * but the design model.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.model.compare;
