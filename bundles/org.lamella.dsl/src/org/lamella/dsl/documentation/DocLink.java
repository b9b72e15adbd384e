package org.lamella.dsl.documentation;

import org.eclipse.xtext.util.ITextRegion;

/**
 * A link in a documentation comment: {@code {@link AnodeSide}} or {@code {@link AnodeSide.wires the wires}}.
 *
 * @param name the dotted name it links to
 * @param label the words shown for it
 * @param region where the name stands in the file
 */
public record DocLink(String name, String label, ITextRegion region) {
}
