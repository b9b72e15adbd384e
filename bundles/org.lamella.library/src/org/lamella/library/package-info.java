/**
 * The shipped materials, pair interfaces and example projects, as read-only {@code .cell} files on the class path.
 * {@link org.lamella.library.Library} lists and opens them, in OSGi and on a plain class path alike.
 */
@NonNullByDefault
package org.lamella.library;

import org.eclipse.jdt.annotation.NonNullByDefault;
