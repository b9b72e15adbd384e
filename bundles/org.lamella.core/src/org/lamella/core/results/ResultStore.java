package org.lamella.core.results;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.export.ToolVersion;
import org.lamella.solver.StudyResult;

/**
 * Results by what they answer: the content hash of design and study, and the version of the solver. A result is never changed, so that
 * any number of threads and processes may share a store. Failing to store is never an error: the result is computed again.
 */
public final class ResultStore {

    /**
     * How much a store keeps.
     *
     * @param entries most results
     * @param bytes most bytes on disk
     */
    public record Limits(int entries, long bytes) {
        /** Enough for a large project with many variants. */
        public static final Limits USUAL = new Limits(2000, 200L << 20);
    }

    /** Entries are small; the folder holds the rest. */
    private static final int IN_MEMORY = 500;

    private final Map<String, StudyResult> memory;
    private final @Nullable ResultFolder folder;

    private ResultStore(int inMemory, @Nullable ResultFolder folder) {
        this.folder = folder;
        this.memory = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<String, StudyResult> eldest) {
                return size() > inMemory;
            }
        };
    }

    /** A store that ends with the process. */
    public static ResultStore inMemory(int entries) {
        return new ResultStore(entries, null);
    }

    /** A store that lives in a folder, created when first needed. */
    public static ResultStore inFolder(Path folder, Limits limits) {
        return new ResultStore(Math.min(IN_MEMORY, limits.entries()), new ResultFolder(folder, limits));
    }

    /**
     * The key of a result.
     *
     * @param inputsHash content hash of design and study
     * @param solverVersion version of the models
     */
    public static String key(String inputsHash, String solverVersion) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // notes and tables may change with the program although no number does
            String all = inputsHash + '\n' + solverVersion + '\n' + ToolVersion.current();
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return the result stored under the key */
    public Optional<StudyResult> find(String key) {
        synchronized (memory) {
            StudyResult known = memory.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        ResultFolder disk = folder;
        Optional<StudyResult> stored = disk == null ? Optional.empty() : disk.find(key);
        stored.ifPresent(result -> remember(key, result));
        return stored;
    }

    /** Stores a complete result; what failed or was cancelled is computed again when asked for again. */
    public void put(String key, StudyResult result) {
        if (result.status() != StudyResult.Status.DONE) {
            return;
        }
        remember(key, result);
        ResultFolder disk = folder;
        if (disk != null) {
            disk.put(key, result);
        }
    }

    private void remember(String key, StudyResult result) {
        synchronized (memory) {
            memory.put(key, result);
        }
    }
}
