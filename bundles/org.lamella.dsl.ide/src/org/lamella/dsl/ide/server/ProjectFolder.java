package org.lamella.dsl.ide.server;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.URI;

/**
 * A project as the language sees it: a folder of {@code .cell} files.
 *
 * @param name unique name
 * @param folder {@code file:} URI of the folder
 * @param dependencies names of the projects it may refer to directly
 * @param kind whose files they are
 * @param problems what is wrong with the project as such; told as long as it is served
 */
public record ProjectFolder(String name, URI folder, List<String> dependencies, Kind kind, List<ProjectProblem> problems) {

    /** Folders whose content is made from other files or belongs to tools. */
    private static final Set<String> SKIPPED = Set.of("bin", "target", "node_modules");

    /** Whose files a project holds. */
    public enum Kind {
        /** A person's: checked, and changed by rename and remedies. */
        OWN,
        /** The same, but only those in the folder itself: they lie beside one that was opened alone, and the folders below may be anybody's. */
        LOOSE,
        /** Imported from elsewhere: indexed, never checked or changed; seen by the projects that refer to it. */
        LIBRARY,
        /** What comes with the program: like a library, but seen by all. */
        SHIPPED
    }

    public ProjectFolder {
        dependencies = List.copyOf(dependencies);
        problems = List.copyOf(problems);
    }

    /** A person's project, or what comes with the program, without problems. */
    public ProjectFolder(String name, URI folder, List<String> dependencies, boolean readOnly) {
        this(name, folder, dependencies, readOnly ? Kind.SHIPPED : Kind.OWN, List.of());
    }

    /** @return whether its files are only indexed and never changed */
    public boolean readOnly() {
        return kind == Kind.LIBRARY || kind == Kind.SHIPPED;
    }

    /** @return whether a folder of that name inside a project may hold files of the project */
    public static boolean isSearched(String name) {
        return !name.startsWith(".") && !SKIPPED.contains(name);
    }
}
