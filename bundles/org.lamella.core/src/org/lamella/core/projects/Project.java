package org.lamella.core.projects;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder of {@code .cell} files that see each other.
 *
 * @param name name of the project; the folder's where it is not declared
 * @param folder absolute folder
 * @param files its {@code .cell} files, sorted
 * @param references projects whose files its own see, in the order declared
 */
public record Project(String name, Path folder, List<Path> files, List<Project> references) {

    /** Nature of an Eclipse project that makes it a Lamella project. */
    public static final String NATURE = "org.lamella.core.nature";
    /** Extension of the language's files. */
    public static final String EXTENSION = ".cell";

    public Project {
        files = List.copyOf(files);
        references = List.copyOf(references);
    }

    /** @return whether a file name is one of the language's */
    public static boolean isCellFile(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().endsWith(EXTENSION);
    }
}
