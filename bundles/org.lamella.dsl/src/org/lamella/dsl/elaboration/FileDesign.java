package org.lamella.dsl.elaboration;

import java.util.List;

import org.lamella.model.design.Described;
import org.lamella.model.design.Design;

/**
 * What became of a whole file.
 *
 * @param packageName its package; empty where it has none
 * @param elements what it declares and could be made without errors, in text order; constants have no place in a design
 * @param design everything these need, also from other files
 * @param omissions what could not be made
 */
public record FileDesign(String packageName, List<? extends Described> elements, Design design, List<Omission> omissions) {

    /**
     * An element that could not be made.
     *
     * @param name its name; empty for what stands outside every element
     * @param cause an error in it or in something it needs
     */
    public record Omission(String name, Finding cause) {
    }

    public FileDesign {
        elements = List.copyOf(elements);
        omissions = List.copyOf(omissions);
    }
}
