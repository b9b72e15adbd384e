package org.lamella.dsl.elaboration;

import java.util.List;
import java.util.Optional;

import org.lamella.model.design.Described;
import org.lamella.model.design.Design;

/**
 * What became of an element.
 *
 * @param design everything the element needs, resolved and in SI; incomplete when there are errors
 * @param subject the element in the design (for a study what it is about); empty when it could not be made
 * @param findings what was found on the way, each once, in text order; with no error of its own, the first thing that parser or linker left out
 */
public record Elaboration(Design design, Optional<Described> subject, List<Finding> findings) {

    public Elaboration {
        findings = List.copyOf(findings);
    }

    /** @return whether the design must not be evaluated */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
