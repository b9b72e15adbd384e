package org.lamella.dsl.ide.server;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.util.IFileSystemScanner;
import org.eclipse.xtext.util.UriExtensions;

import com.google.inject.Inject;

/** Finds the {@code .cell} files below a folder. Links to folders are not followed: they may lead in a circle or out of the project. */
final class CellFileScanner implements IFileSystemScanner {

    private static final Logger LOG = Logger.getLogger(CellFileScanner.class);
    private static final int DEEPEST = 40;

    private final UriExtensions uris;

    @Inject
    CellFileScanner(UriExtensions uris) {
        this.uris = uris;
    }

    @Override
    public void scan(URI root, IAcceptor<URI> acceptor) {
        SortedSet<Path> found = new TreeSet<>();
        Path folder = Path.of(root.toFileString());
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Visitor(folder, found));
        } catch (IOException unreadable) {
            LOG.warn(folder + " cannot be searched for .cell files: " + unreadable.getMessage());
        }
        found.forEach(file -> acceptor.accept(uris.toEmfUri(file.toUri())));
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final SortedSet<Path> found;

        Visitor(Path root, SortedSet<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || ProjectFolder.isSearched(folder.getFileName().toString()) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(".cell") && Files.isRegularFile(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** Files come and go, and some folders are not for everybody. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
