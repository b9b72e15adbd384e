/**
 * The workbench around the cell language: ids that other bundles and the product refer to, and the texts of the workbench.
 * Everything shown comes from {@code org.lamella.core}; this bundle never sees an AST node and never computes a quantity.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
