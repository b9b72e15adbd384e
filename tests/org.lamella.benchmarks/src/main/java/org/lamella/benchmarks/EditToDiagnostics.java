package org.lamella.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.Diagnostic;
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
 * Time from a changed text handed to the language server to its diagnostics, on a file of 500 lines (stacks and studies on the shipped
 * library). Each change breaks a unit or mends it, so that the diagnostics differ. The editor's wait for a pause in typing is not in it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class EditToDiagnostics {

    private static final String FILE = "large.cell";
    private static final String GOOD = "thickness: 11 µm";
    private static final String BAD = "thickness: 11 mV";

    private ServedLibrary served;
    private String good;
    private String bad;
    private boolean broken;

    @Setup
    public void start() throws Exception {
        good = file(500);
        bad = good.replaceFirst(GOOD, BAD);
        served = ServedLibrary.of(FILE, good);
        served.open(FILE);
    }

    /** A file of about the given number of lines: composites, a stack and a study each, again and again. */
    private static String file(int lines) {
        StringBuilder text = new StringBuilder("package benchmark\nimport lamella.materials.*\nimport lamella.treatments.*\n");
        for (int i = 0; text.toString().lines().count() < lines; i++) {
            text.append("""

                    composite Skin%1$d {
                        matrix PEO-LiTFSI
                        filler LLZTO treated Silane { fraction: 10 wt%%   shape: sphere(500 nm) }
                    }
                    stack Stack%1$d {
                        layer skin of Skin%1$d {
                            thickness: 11 µm
                        }
                        layer cathode-side of PAN-LiTFSI {
                            thickness: 7 µm
                        }
                    }
                    study Study%1$d of Stack%1$d at 60 °C {
                        compute properties, resistance, limiting-current
                        require low: area-resistance < 75 Ω·cm²
                        require thin: thickness < 25 µm
                    }
                    """.formatted(i));
        }
        return text.toString();
    }

    @Benchmark
    public List<Diagnostic> edit() throws Exception {
        broken = !broken;
        served.change(FILE, broken ? bad : good);
        return served.await(FILE, diagnostics -> broken == diagnostics.stream().anyMatch(diagnostic -> "wrong-dimension".equals(diagnostic.getCode().get())));
    }

    @TearDown
    public void stop() throws IOException {
        served.close();
    }
}
