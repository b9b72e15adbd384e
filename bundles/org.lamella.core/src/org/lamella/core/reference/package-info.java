/**
 * The reference of the language as HTML pages, written from the grammar and the registry of what the running system implements, so that
 * the help, the documentation of the repository and the program cannot disagree.
 */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE })
package org.lamella.core.reference;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
