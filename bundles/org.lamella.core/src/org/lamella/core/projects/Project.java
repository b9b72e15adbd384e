package org.lamella.core.projects;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder of {@code .cell} files that see each other.
 *
 * @param name name of the project; the folder's where it is not declared
 * @param folder absolute folder
 * @param files its {@code .cell} files, sorted
 * @param references folders of the projects whose files its own see, in the order declared; projects may see each other
 * @param library whether its files come from elsewhere: they are used, but neither checked nor changed
 */
public record Project(String name, Path folder, List<Path> files, List<Path> references, boolean library) {

    /** Nature of an Eclipse project that makes it a Lamella project. */
    public static final String NATURE = "org.lamella.core.nature";
    /** Nature of an Eclipse project that makes it a library in addition. */
    public static final String LIBRARY_NATURE = "org.lamella.core.library";
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
