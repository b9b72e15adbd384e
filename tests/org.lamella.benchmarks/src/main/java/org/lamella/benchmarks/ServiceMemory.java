package org.lamella.benchmarks;

import java.lang.management.ManagementFactory;

/**
 * Heap of the language service for the library of 500 materials, after a full collection: with every file checked, and again after a
 * hundred edits. Not timed, hence no JMH benchmark: {@code java -XX:ActiveProcessorCount=2 -cp target/org.lamella.benchmarks-*.jar
 * org.lamella.benchmarks.ServiceMemory}.
 */
public final class ServiceMemory {

    private static final int EDITS = 100;
    private static final double MEGABYTE = 1e6;
    private static final String DESIGNS = "designs/line3/design-03.cell";

    private ServiceMemory() {
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        System.out.printf("before the server starts   %6.1f MB%n", heap());
        try (ServedLibrary served = ServedLibrary.generated()) {
            System.out.printf("every file checked         %6.1f MB%n", heap());
            served.open(DESIGNS);
            String text = served.text(DESIGNS);
            for (int i = 0; i < EDITS; i++) {
                served.change(DESIGNS, text + "// " + i + "\n");
                served.server().settled().join();
            }
            System.out.printf("after %d edits            %6.1f MB%n", EDITS, heap());
        }
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
