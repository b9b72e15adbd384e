/**
 * What a check of a file depends on. A check notes the names it asked for and the files it read; a change of other files says which
 * names it gives, takes or changes; where the two meet, the check must be made again. Nothing else is needed to keep the diagnostics of
 * a workspace as if every file had just been checked.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.index;
