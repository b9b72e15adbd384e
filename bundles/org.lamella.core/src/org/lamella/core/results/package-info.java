/**
 * The store of results by the content of what they answer: in memory, and in a folder that survives crashes and serves two processes.
 * It is bounded and forgets what was not asked for longest.
 */
@NonNullByDefault
package org.lamella.core.results;

import org.eclipse.jdt.annotation.NonNullByDefault;
