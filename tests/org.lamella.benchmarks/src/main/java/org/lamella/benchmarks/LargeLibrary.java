package org.lamella.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the language server takes on a library of 500 materials and 200 stacks in 60 files:
 * {@code ownFile}: a changed unit in a file of designs to its diagnostics;
 * {@code dependants}: a polymer renamed and named back, to the diagnostics of every file that uses it;
 * {@code burst}: ten such changes without waiting, to the diagnostics of the last; what the others began must be dropped;
 * {@code completion}: what may stand for the material of a layer and, in turn, a property and a value;
 * {@code hover}: a value of a material, a composite and a layer in turn.
 * A completion or hover is always asked right after an edit was checked, so that nothing is left over from the time before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class LargeLibrary {

    private static final String DESIGNS = "designs/line3/design-03.cell";
    private static final String MATERIALS = "materials/polymers-LiTFSI-1.cell";
    private static final int BURST = 10;

    private ServedLibrary served;
    private String designs;
    private String materials;
    private String renamed;
    private List<String> users;
    private boolean broken;
    private int turn;

    @Setup
    public void start() throws IOException {
        served = ServedLibrary.generated();
        designs = served.text(DESIGNS);
        materials = served.text(MATERIALS);
        // the polymer that most files use
        Uses uses = Uses.mostUsed(materials);
        renamed = materials.replaceFirst("polymer " + uses.name() + " ", "polymer Renamed ");
        users = uses.files();
        served.open(DESIGNS);
        served.open(MATERIALS);
    }

    @Benchmark
    public List<Diagnostic> ownFile() throws Exception {
        broken = !broken;
        served.change(DESIGNS, broken ? designs.replaceFirst("(thickness: [0-9.]+) µm", "$1 mV") : designs);
        return served.await(DESIGNS, diagnostics -> broken == diagnostics.stream().anyMatch(ServedLibrary::isError));
    }

    @Benchmark
    public int dependants() throws Exception {
        broken = !broken;
        served.change(MATERIALS, broken ? renamed : materials);
        served.server().settled().join();
        return awaitUsers();
    }

    @Benchmark
    public int burst() throws Exception {
        broken = !broken;
        for (int i = 1; i < BURST; i++) {
            served.change(MATERIALS, renamed + "// " + i + "\n");
        }
        served.change(MATERIALS, broken ? renamed : materials);
        served.server().settled().join();
        return awaitUsers();
    }

    private int awaitUsers() throws Exception {
        int diagnostics = 0;
        for (String user : users) {
            diagnostics += served.await(user, found -> broken == found.stream().anyMatch(ServedLibrary::isError)).size();
        }
        return diagnostics;
    }

    /** State of the questions: an edit before each, outside the measurement. */
    @State(Scope.Thread)
    public static class AfterAnEdit {
        private int edits;

        @Setup(org.openjdk.jmh.annotations.Level.Invocation)
        public void edit(LargeLibrary library) {
            edits++;
            library.served.change(DESIGNS, library.designs + "// " + edits + "\n");
            library.served.server().settled().join();
        }
    }

    @Benchmark
    public CompletionList completion(AfterAnEdit edit) throws Exception {
        String[] places = {"layer l0 of ", "{ thickness: ", "matrix ", "    area:       "};
        String place = places[turn++ % places.length];
        CompletionList list = served.server().completion(new CompletionParams(served.document(DESIGNS), ServedLibrary.behind(designs, 0, place))).get().getRight();
        if (list.getItems().isEmpty()) {
            throw new IllegalStateException("nothing offered behind " + place);
        }
        return list;
    }

    @Benchmark
    public Hover hover(AfterAnEdit edit) throws Exception {
        String[] places = {"matrix P", "composite In", "layer l", "thickness: 4", "conduct", "fraction: ph"};
        String place = places[turn++ % places.length];
        Hover hover = served.server().hover(new HoverParams(served.document(DESIGNS), ServedLibrary.behind(designs, 0, place))).get();
        if (hover == null || hover.getContents() == null) {
            throw new IllegalStateException("nothing said about " + place);
        }
        return hover;
    }

    @TearDown
    public void stop() throws IOException {
        served.close();
    }
}
