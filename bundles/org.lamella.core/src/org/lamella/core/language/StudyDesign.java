package org.lamella.core.language;

import java.nio.file.Path;
import java.util.List;

import org.lamella.model.design.Design;

/**
 * A study as it can be evaluated.
 *
 * @param file file it is written in
 * @param name qualified name
 * @param design everything it needs, resolved and in SI; incomplete when there are errors
 * @param diagnostics what was found on the way, in any file it needs
 */
public record StudyDesign(Path file, String name, Design design, List<Diagnostic> diagnostics) {

    public StudyDesign {
        diagnostics = List.copyOf(diagnostics);
    }

    /** @return whether it must not be evaluated */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
