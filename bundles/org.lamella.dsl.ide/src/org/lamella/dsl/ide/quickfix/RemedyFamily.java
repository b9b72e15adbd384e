package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Set;

/** The remedies for the problems of some codes. {@link RemedyFamilies} lists all families; each may have services injected. */
interface RemedyFamily {

    /** Codes of the problems it knows remedies for. */
    Set<String> codes();

    /**
     * The remedies, best first; none where the text leaves no obvious choice. Called inside a read of the model, so that a family may
     * look at the syntax tree and at other files; nothing that takes long belongs here, since somebody waits for the list.
     */
    List<Remedy> remedies(Problem problem);

    /** Whether a problem with these data is likely to have a remedy, told without its text, for the sign beside a line. */
    default boolean isLikely(List<String> data) {
        return true;
    }
}
