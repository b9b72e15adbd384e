package org.lamella.solver.microstructure;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Mixes numbers. */
final class Shuffling {

    private Shuffling() {
    }

    /** The numbers from 0 on in random order. */
    static int[] order(int count, SplittableRandom random) {
        int[] mixed = IntStream.range(0, count).toArray();
        for (int n = count - 1; n > 0; n--) {
            int other = random.nextInt(n + 1);
            int kept = mixed[n];
            mixed[n] = mixed[other];
            mixed[other] = kept;
        }
        return mixed;
    }
}
