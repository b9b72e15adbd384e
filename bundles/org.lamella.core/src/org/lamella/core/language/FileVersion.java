package org.lamella.core.language;

import java.util.List;

import org.lamella.model.compare.DesignVersion;

/**
 * What a file declares, as a design that can be compared.
 *
 * @param version what could be made without errors
 * @param omissions what could not
 */
public record FileVersion(DesignVersion version, List<Omission> omissions) {

    /**
     * Something that could not be made.
     *
     * @param element name of an element; empty for what stands outside every element
     * @param cause an error in it or in something it needs
     */
    public record Omission(String element, Diagnostic cause) {
    }

    public FileVersion {
        omissions = List.copyOf(omissions);
    }
}
