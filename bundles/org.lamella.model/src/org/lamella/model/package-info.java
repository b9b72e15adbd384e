/**
 * The design model without its generated classes: evaluation of its expressions, reading of properties, bookkeeping of composition,
 * saving, loading and the content hash. No text, workspace or solver is needed to use a design.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.model;
