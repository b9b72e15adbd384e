package org.lamella.core.compare;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The Git repository around a folder, read by the program {@code git}: it knows every kind of repository, link and setting that the person
 * uses, and costs nobody anything who does not compare with one. Only commands meant for programs are used; none runs filters or changes
 * anything.
 */
final class GitRepository {

    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Path root;
    private final String prefix;

    private GitRepository(Path folder, Path root, String prefix) {
        this.folder = folder;
        this.root = root;
        this.prefix = prefix;
    }

    /** The repository that a folder belongs to. */
    static GitRepository around(Path folder) throws GitException {
        List<String> places = List.of(text(run(folder, null, "rev-parse", "--show-toplevel", "--show-prefix")).split("\n", -1));
        return new GitRepository(folder, Path.of(places.get(0)), places.get(1));
    }

    /** @return the folder of its work tree */
    Path root() {
        return root;
    }

    /** @return a file of the folder, as a path in the repository */
    String path(String fileName) {
        return prefix + fileName;
    }

    /** The full name of a commit. */
    String commit(String revision) throws GitException {
        try {
            return text(run(folder, null, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")).strip();
        } catch (GitException unknown) {
            throw new GitException("there is no revision '" + revision + "' in the Git repository " + root + "; 'git log' lists those there are");
        }
    }

    /**
     * Writes files of a commit into a folder, under their paths in the repository.
     *
     * @param wanted which paths
     */
    void export(String commit, Predicate<String> wanted, Path into) throws GitException {
        Map<String, String> blobs = new LinkedHashMap<>();
        for (String entry : text(run(folder, null, "ls-tree", "-r", "-z", "--full-tree", commit)).split("\0")) {
            // mode SP type SP id TAB path; links and submodules are left out
            int tab = entry.indexOf('\t');
            String[] head = tab < 0 ? new String[0] : entry.substring(0, tab).split(" ");
            if (head.length == 3 && head[0].startsWith("100") && wanted.test(entry.substring(tab + 1))) {
                blobs.put(entry.substring(tab + 1), head[2]);
            }
        }
        try {
            Path ids = Files.createTempFile(into, "blobs", ".txt");
            Files.write(ids, blobs.values());
            write(run(folder, ids, "cat-file", "--batch"), List.copyOf(blobs.keySet()), into);
            Files.delete(ids);
        } catch (IOException unwritable) {
            throw new GitException("the files of " + commit + " cannot be written to " + into + ": " + unwritable.getMessage());
        }
    }

    private static void write(byte[] batch, List<String> paths, Path into) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new java.io.ByteArrayInputStream(batch)))) {
            for (String path : paths) {
                String[] head = line(in).split(" ");
                byte[] content = new byte[Integer.parseInt(head[2])];
                in.readFully(content);
                in.readByte();
                Path file = into.resolve(path).normalize();
                if (file.startsWith(into)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, content);
                }
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString();
    }

    private static String text(byte[] output) {
        return new String(output, StandardCharsets.UTF_8);
    }

    private static byte[] run(Path folder, @Nullable Path input, String... arguments) throws GitException {
        List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        try {
            Path errors = Files.createTempFile("lamella-git", ".txt");
            try {
                builder.redirectError(errors.toFile());
                if (input != null) {
                    builder.redirectInput(input.toFile());
                }
                return run(builder, folder, errors);
            } finally {
                Files.deleteIfExists(errors);
            }
        } catch (IOException notThere) {
            throw new GitException("the program 'git' cannot be run, which comparing with a revision needs; install Git so that 'git --version' works ("
                    + notThere.getMessage() + ")");
        }
    }

    private static byte[] run(ProcessBuilder builder, Path folder, Path errors) throws IOException, GitException {
        Process process = builder.start();
        try {
            byte[] output = process.getInputStream().readAllBytes();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new GitException("'git' does not answer in " + folder);
            }
            if (process.exitValue() != 0) {
                String reason = Files.readString(errors).lines().findFirst().map(line -> line.replaceFirst("^fatal: ", "")).orElse("no reason given");
                throw new GitException("Git cannot read " + folder + ": " + reason);
            }
            return output;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new GitException("cancelled");
        } finally {
            process.destroyForcibly();
        }
    }
}
