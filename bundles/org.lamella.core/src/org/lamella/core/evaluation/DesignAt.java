package org.lamella.core.evaluation;

import org.lamella.model.design.Design;

/**
 * The design at a place of a text; detached from the language.
 *
 * @param design everything the stack, cell, study or other element there needs
 * @param subject qualified name of that element
 * @param element qualified name of the innermost part of the design at the place, such as a layer; the subject where there is none
 * @param hasErrors whether the text has errors that leave the design incomplete
 */
public record DesignAt(Design design, String subject, String element, boolean hasErrors) {
}
