/**
 * Values that a fit found, as changes of the text: what would be written where, and why some values are refused. The command line and the
 * workbench take both from here.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.core.fit;
