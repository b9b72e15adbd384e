/**
 * The vocabulary of the language: property types, laws, study kinds and quantities, each declared once by the bundle that
 * implements it. The language, hover, completion, exports and {@code --set} read it; nothing switches on names.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.model.registry;
