package org.lamella.model.compare;

import java.util.List;

import org.lamella.model.design.Described;
import org.lamella.model.design.Design;

/**
 * One version of a file's design.
 *
 * @param packageName package of the file, which is left out of the names of its own elements; empty where it has none
 * @param elements what the file declares, in text order, each made without errors
 * @param design everything these need, also from other files
 */
public record DesignVersion(String packageName, List<? extends Described> elements, Design design) {

    /** Nothing at all: the version of a file that is not there. */
    public static DesignVersion empty(Design nothing) {
        return new DesignVersion("", List.of(), nothing);
    }

    public DesignVersion {
        elements = List.copyOf(elements);
    }

    /** @return the qualified name without the package of the file */
    String name(String qualifiedName) {
        return !packageName.isEmpty() && qualifiedName.startsWith(packageName + ".") ? qualifiedName.substring(packageName.length() + 1) : qualifiedName;
    }

    String name(Described object) {
        return name(object.getQualifiedName());
    }
}
