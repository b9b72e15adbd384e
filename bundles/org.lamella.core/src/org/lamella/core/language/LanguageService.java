package org.lamella.core.language;

import org.lamella.core.projects.ProjectSelection;

/** The language for tools without an editor. */
public interface LanguageService {

    /**
     * Reads all files of the projects, each once, together with the shipped library.
     *
     * @param selection projects, those referred to first
     * @return what was read; unchanged by later changes of the files
     */
    LanguageSession open(ProjectSelection selection);
}
