/**
 * From designs to results: every study is solved once, results come from the store where nothing changed.
 * Also where the solver and the vocabulary come from, in OSGi as on a plain class path.
 */
@NonNullByDefault
package org.lamella.core.evaluation;

import org.eclipse.jdt.annotation.NonNullByDefault;
