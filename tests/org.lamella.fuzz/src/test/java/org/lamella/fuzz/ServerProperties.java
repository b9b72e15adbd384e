package org.lamella.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.eclipse.xtext.diagnostics.Severity;

/** Whatever was typed before, the server says of the last text what a fresh check says of it. */
class ServerProperties {

    private static final int MOST_EDITS = 6;
    private static FuzzedServer server;

    /**
     * Edits of a text.
     *
     * @param start the text at first
     * @param edits what happens to it; several in one notification where {@code together} says so
     */
    record Session(String start, List<Edit> edits) {

        String end() {
            String text = start;
            for (Edit edit : edits) {
                text = edit.of(text);
            }
            return text;
        }
    }

    /**
     * Replaces some characters.
     *
     * @param at where, modulo the text's length
     * @param length how many
     * @param text by what
     * @param together whether the client sends it with the next one
     */
    record Edit(int at, int length, String text, boolean together) {

        int from(String before) {
            int from = Math.floorMod(at, before.length() + 1);
            return isInsideLineEnd(before, from) ? from - 1 : from;
        }

        int to(String before) {
            int to = Math.min(before.length(), from(before) + length);
            return isInsideLineEnd(before, to) ? to + 1 : to;
        }

        /** No position of the protocol lies between the two characters of a line end. */
        private static boolean isInsideLineEnd(String text, int offset) {
            return offset > 0 && offset < text.length() && text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n';
        }

        String of(String before) {
            return before.substring(0, from(before)) + text + before.substring(to(before));
        }
    }

    @BeforeContainer
    static void start() throws Exception {
        server = new FuzzedServer(Files.createTempDirectory("lamella-fuzz"));
    }

    @AfterContainer
    static void stop() throws Exception {
        Path folder = server.stop();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
    void diagnosticsDoNotDependOnWhatWasTypedBefore(@ForAll("sessions") Session session) {
        Watched.run("server", Input.of(Input.MADE, session.end()), input -> {
            List<String> fresh = World.with(input, resource -> World.issues(resource).stream().filter(issue -> issue.getSeverity() != Severity.IGNORE).map(FuzzedServer::told).sorted().toList());
            Tries.equal(fresh, server.after(session), "the same as a fresh check");
        });
    }

    @Provide
    Arbitrary<Session> sessions() {
        List<String> starts = Originals.NAMES.stream().filter(name -> !Originals.LIBRARY.containsKey(name)).map(Originals.ALL::get).toList();
        Arbitrary<String> start = Arbitraries.oneOf(Arbitraries.of(starts), GrammarTexts.file());
        Arbitrary<String> typed = Arbitraries.of("", "\n", " ", "{", "}", "x", "1", " µm", "thickness: 3 µm\n", "layer x of PEO-LiTFSI { thickness: 4 µm }\n", "\"", "/*", "*/", "import lamella.materials.*\n",
                "polymer A { density: 1 g/cm³ }\n", "\r\n", "é", "0,5");
        Arbitrary<Edit> edit = Combinators.combine(Arbitraries.integers().between(0, Integer.MAX_VALUE), Arbitraries.integers().between(0, 20), typed, Arbitraries.of(true, false)).as(Edit::new);
        return Combinators.combine(start, edit.list().ofMinSize(1).ofMaxSize(MOST_EDITS)).as(Session::new);
    }
}
