/**
 * Writing files so that nothing half-written remains: every output is complete under a temporary name before it gets its own.
 * Failures say which file, why, and what to do.
 */
@NonNullByDefault
package org.lamella.core.files;

import org.eclipse.jdt.annotation.NonNullByDefault;
