package org.lamella.core.tests.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.export.JsonWriter;
import org.lamella.core.results.ResultStore;
import org.lamella.core.results.ResultStore.Limits;
import org.lamella.core.tests.util.FaultyFileSystem;
import org.lamella.core.tests.util.Results;
import org.lamella.solver.StudyResult;

class ResultStoreTest {

    @TempDir
    private Path folder;

    private static String json(StudyResult result) {
        return JsonWriter.text(List.of(result));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void anotherProcessFindsTheEqualResult() {
        ResultStore.inFolder(folder, Limits.USUAL).put("key", Results.complete());
        StudyResult found = ResultStore.inFolder(folder, Limits.USUAL).find("key").orElseThrow();
        assertEquals(json(Results.complete()), json(found));
        assertEquals(Results.complete().quantities(), found.quantities());
    }

    @Test
    void keyDependsOnInputsAndSolver() {
        assertNotEquals(ResultStore.key("a", "1"), ResultStore.key("b", "1"));
        assertNotEquals(ResultStore.key("a", "1"), ResultStore.key("a", "2"));
        assertEquals(ResultStore.key("a", "1"), ResultStore.key("a", "1"));
    }

    @Test
    void onlyCompleteResultsAreKept() {
        ResultStore store = ResultStore.inFolder(folder, Limits.USUAL);
        store.put("failed", Results.ended(StudyResult.Status.FAILED, "no layers"));
        store.put("cancelled", Results.ended(StudyResult.Status.CANCELLED, ""));
        assertTrue(store.find("failed").isEmpty());
        assertTrue(store.find("cancelled").isEmpty());
    }

    @Test
    void corruptFileIsAMissAndGoes() throws IOException {
        ResultStore.inFolder(folder, Limits.USUAL).put("key", Results.complete());
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] { 0, 1, whole.length / 2, whole.length - 1 }) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertTrue(ResultStore.inFolder(folder, Limits.USUAL).find("key").isEmpty(), "first " + length + " bytes");
            assertFalse(Files.exists(file));
        }
        Files.write(file, new byte[] { (byte) 0xC3, 0, 1, 2 });
        assertTrue(ResultStore.inFolder(folder, Limits.USUAL).find("key").isEmpty());
    }

    @Test
    void leastRecentlyUsedGoFirst() throws IOException {
        Limits limits = new Limits(3, 1 << 20);
        Instant past = Instant.now().minusSeconds(1000);
        for (int i = 0; i < 3; i++) {
            ResultStore.inFolder(folder, limits).put("k" + i, Results.complete());
            Files.setLastModifiedTime(folder.resolve("k" + i + ".json"), FileTime.from(past.plusSeconds(i)));
        }
        assertTrue(ResultStore.inFolder(folder, limits).find("k0").isPresent());
        ResultStore.inFolder(folder, limits).put("k3", Results.complete());
        assertEquals(List.of("k0.json", "k2.json", "k3.json"), files().stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void bytesAreBounded() throws IOException {
        int size = size(Results.complete());
        ResultStore store = ResultStore.inFolder(folder, new Limits(1000, size * 5L / 2));
        for (int i = 0; i < 200; i++) {
            store.put("k" + i, Results.complete());
        }
        // counted now and then, so that storing many stays quick; a fresh store counts at its first entry
        ResultStore.inFolder(folder, new Limits(1000, size * 5L / 2)).put("last", Results.complete());
        long total = 0;
        for (Path file : files()) {
            total += Files.size(file);
        }
        assertTrue(total <= size * 5L / 2, files().toString());
        assertTrue(Files.exists(folder.resolve("last.json")));
    }

    private static int size(StudyResult result) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        JsonWriter.writeAsIs(result, text);
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void abandonedTemporaryFilesGoAfterAnHour() throws IOException {
        Files.createDirectories(folder);
        Path old = Files.writeString(folder.resolve(".a.json.1.tmp"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
        Path young = Files.writeString(folder.resolve(".b.json.2.tmp"), "half");
        ResultStore.inFolder(folder, Limits.USUAL).put("key", Results.complete());
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    @Test
    void twoProcessesShareAFolder() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int worker = 0; worker < 6; worker++) {
            int seed = worker;
            work.add(() -> {
                ResultStore store = ResultStore.inFolder(folder, new Limits(10, 1 << 20));
                int found = 0;
                for (int i = 0; i < 60; i++) {
                    String key = "k" + (i + seed) % 15;
                    StudyResult expected = Results.withHash(Results.complete(), key);
                    store.put(key, expected);
                    StudyResult result = ResultStore.inFolder(folder, new Limits(10, 1 << 20)).find(key).orElse(null);
                    if (result != null) {
                        assertEquals(key, result.inputsHash());
                        found++;
                    }
                }
                return found;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            int found = 0;
            for (Future<Integer> each : threads.invokeAll(work)) {
                found += each.get();
            }
            assertTrue(found > 100, "found " + found);
        } finally {
            threads.shutdownNow();
        }
        assertTrue(files().stream().allMatch(file -> file.toString().endsWith(".json")), files().toString());
    }

    @Test
    void memoryIsBounded() {
        ResultStore store = ResultStore.inMemory(2);
        store.put("a", Results.complete());
        store.put("b", Results.complete());
        assertTrue(store.find("a").isPresent());
        store.put("c", Results.complete());
        assertTrue(store.find("b").isEmpty());
        assertTrue(store.find("a").isPresent());
    }

    @ParameterizedTest
    @EnumSource(FaultyFileSystem.Fault.class)
    void failingToStoreIsNoError(FaultyFileSystem.Fault fault) throws IOException {
        for (int n = 1; n < 6; n++) {
            FaultyFileSystem files = new FaultyFileSystem(FileSystems.getDefault(), fault, n);
            ResultStore store = ResultStore.inFolder(files.wrap(folder.resolve("deep/store")), Limits.USUAL);
            store.put("key", Results.complete());
            assertTrue(store.find("key").isPresent());
            assertTrue(!Files.exists(folder.resolve("deep/store/key.json")) || files.writes() < n || ResultStore.inFolder(folder.resolve("deep/store"), Limits.USUAL).find("key").isPresent());
        }
    }
}
