/**
 * Names of elements and of their children, and what a dotted word in an expression stands for. The index, the outline, rename and the
 * elaborator all ask here, so that they agree.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.naming;
