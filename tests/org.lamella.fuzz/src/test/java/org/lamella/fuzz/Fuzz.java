package org.lamella.fuzz;

/** Settings of all properties. */
final class Fuzz {

    /** Every run draws the same texts, unless {@link #OFFSET} asks for others. */
    static final String SEED = "1";
    /** {@code -Dfuzz.offset=N} turns all mutations elsewhere: other texts with the same shape. */
    static final int OFFSET = Integer.getInteger("fuzz.offset", 0);
    /** {@code -Dfuzz.replay=FILE} runs one kept text through everything. */
    static final String REPLAY = "fuzz.replay";

    private Fuzz() {
    }
}
