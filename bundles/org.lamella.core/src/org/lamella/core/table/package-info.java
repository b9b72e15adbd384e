/**
 * The one table model of views, CSV, text and HTML: columns with units, rows with texts, numbers, ids and severities.
 * It is built from study results, with every number in the unit people of the field use.
 */
@NonNullByDefault
package org.lamella.core.table;

import org.eclipse.jdt.annotation.NonNullByDefault;
