/**
 * Results as files: JSON by a published schema, CSV, a self-contained HTML report, JUnit XML and text for terminals.
 * All of them write the same result records or tables; none computes anything.
 */
@NonNullByDefault
package org.lamella.core.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
