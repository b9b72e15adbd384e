/**
 * Names of elements and of their children. The index, the outline, rename and the elaborator all ask here, so that they agree.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.naming;
