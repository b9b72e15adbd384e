/**
 * Diagnostics of a {@code .cell} file: what the elaborator finds, as issues with stable codes. Markers, the language server and the
 * command line all get them from here.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.validation;
