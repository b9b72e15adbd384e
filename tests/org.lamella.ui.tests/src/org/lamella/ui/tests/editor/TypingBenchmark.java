package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.Workbench;

/**
 * How long the display thread is away while somebody types 20 characters a second into a file of 2,000 lines: the time each event takes,
 * by the clock and by the processor. Not part of a build and without a limit, since the clock depends on what else the machine does;
 * {@code tests/typing} runs it with the environment variable that names the file of its figures.
 */
@ExtendWith(CleanWorkbench.class)
@EnabledIfEnvironmentVariable(named = TypingBenchmark.RESULT, matches = ".+")
class TypingBenchmark {

    static final String RESULT = "LAMELLA_TYPING";
    private static final int LINES = 2_000;
    private static final int MILLIS_BETWEEN_KEYS = 50;
    private static final int WARM_UP = 200;
    private static final int KEYS = 600;
    private static final long LIMIT_NANOS = 50_000_000;
    private static final double NANOS_PER_MILLI = 1e6;
    /** Two lines, typed again and again; escape closes the proposals that come up, so that the end of a line chooses none. */
    private static final String TYPED = "let other = 12 nm\u001b\rlet more = other * 2\u001b\r";

    private record Away(long clock, long processor) {
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Away> events = new ArrayList<>();
    private int pressed;

    @Test
    void typing() throws IOException {
        CellEditor cell = CellEditor.open(file());
        cell.editor().selectAndReveal(cell.offset("stack Stack60"), 0);
        Workbench.page().activate(cell.editor());
        cell.text().setFocus();
        int before = cell.document().getLength();
        type(cell, WARM_UP);
        events.clear();
        type(cell, KEYS);
        assertTrue(cell.document().getLength() > before + KEYS / 2, "the keys arrived");
        Path result = Path.of(System.getenv(RESULT));
        Files.writeString(result, figures());
    }

    /** Presses keys at their times; what they set off is measured event by event. */
    private void type(CellEditor cell, int keys) {
        Display display = Display.getCurrent();
        pressed = 0;
        Runnable press = new Runnable() {
            @Override
            public void run() {
                cell.press(TYPED.charAt(pressed % TYPED.length()));
                if (++pressed < keys) {
                    display.timerExec(MILLIS_BETWEEN_KEYS, this);
                }
            }
        };
        display.timerExec(MILLIS_BETWEEN_KEYS, press);
        while (pressed < keys) {
            long clock = System.nanoTime();
            long processor = threads.getCurrentThreadCpuTime();
            boolean more = display.readAndDispatch();
            events.add(new Away(System.nanoTime() - clock, threads.getCurrentThreadCpuTime() - processor));
            if (!more) {
                display.sleep();
            }
        }
    }

    private String figures() {
        long[] clock = events.stream().mapToLong(Away::clock).sorted().toArray();
        long[] processor = events.stream().mapToLong(Away::processor).sorted().toArray();
        return "keys %d, events %d%n%s%s".formatted(KEYS, events.size(), row("clock", clock), row("processor", processor));
    }

    private static String row(String name, long[] sorted) {
        long over = Arrays.stream(sorted).filter(nanos -> nanos > LIMIT_NANOS).count();
        return String.format(Locale.ROOT, "%s: median %.2f ms, 95th percentile %.2f ms, 99.9th percentile %.2f ms, longest %.2f ms, over 50 ms: %d%n", name, at(sorted, 0.5),
                at(sorted, 0.95), at(sorted, 0.999), at(sorted, 1), over);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / NANOS_PER_MILLI;
    }

    private static String file() {
        StringBuilder text = new StringBuilder("package large\nimport lamella.materials.*\nimport lamella.treatments.*\n");
        for (int i = 0, lines = 3; lines < LINES; i++, lines += 18) {
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
}
