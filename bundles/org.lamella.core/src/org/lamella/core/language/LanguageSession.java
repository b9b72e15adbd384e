package org.lamella.core.language;

import java.nio.file.Path;
import java.util.List;

import org.lamella.dsl.elaboration.Overrides;

/** Files as read once. For one thread. */
public interface LanguageSession {

    /** @return everything the language has to say about a file, sorted */
    List<Diagnostic> check(Path file);

    /** @return qualified names of the studies of a file, in text order */
    List<String> studies(Path file);

    /**
     * Resolves studies of a file.
     *
     * @param file the file
     * @param study qualified name of one of its studies
     * @param overrides values set from outside the text; one that names nothing of this study gives a diagnostic with the code
     *        {@link org.lamella.dsl.elaboration.Codes#OVERRIDE_UNKNOWN} and {@link #OUTSIDE} as file
     * @return the study with its design
     */
    StudyDesign study(Path file, String study, Overrides overrides);

    /** @return everything a file declares, apart from what has errors */
    FileVersion version(Path file);

    /** Stands for the file of what was not written in any. */
    Path OUTSIDE = Path.of("--set");
}
