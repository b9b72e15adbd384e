package org.lamella.dsl.tests.ide;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What tests of remedies have in common: one served file, whose text each of them sets. */
abstract class RemedyTest {

    @TempDir
    private static Path folder;

    /** The file in which remedies are applied. */
    static MendedFile file;

    @BeforeAll
    static void serve() {
        file = new MendedFile(folder);
    }
}
