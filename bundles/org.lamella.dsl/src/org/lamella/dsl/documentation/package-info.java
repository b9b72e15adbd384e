/**
 * Documentation comments: what they say as Markdown, and the names they link to with {@code {@link Name}}.
 */
@org.eclipse.jdt.annotation.NonNullByDefault({ org.eclipse.jdt.annotation.DefaultLocation.FIELD, org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE })
package org.lamella.dsl.documentation;
