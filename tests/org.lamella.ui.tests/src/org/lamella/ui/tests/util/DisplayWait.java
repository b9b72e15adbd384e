package org.lamella.ui.tests.util;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/** Waits for a condition while events happen; never for a time. */
public final class DisplayWait {

    /** Long enough for a slow machine that builds at the same time; a passing test never waits that long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How long the display sleeps when there are no events, so that a condition that no event announces is seen. */
    private static final int LOOK_AGAIN_MILLIS = 20;

    private DisplayWait() {
    }

    /** Lets events happen until the condition holds; fails with the message when it does not in time. */
    public static void until(String message, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not within " + PATIENCE.toSeconds() + " s: " + message);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(LOOK_AGAIN_MILLIS, () -> { });
                display.sleep();
            }
        }
    }

    /** Lets events happen until there is a value; fails with the message when there is none in time. */
    public static <T> T forValue(String message, Supplier<Optional<T>> source) {
        Object[] found = new Object[1];
        until(message, () -> source.get().map(value -> found[0] = value).isPresent());
        @SuppressWarnings("unchecked")
        T value = (T) found[0];
        return value;
    }

    /** Lets all events happen that are there now. */
    public static void events() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            continue;
        }
    }
}
