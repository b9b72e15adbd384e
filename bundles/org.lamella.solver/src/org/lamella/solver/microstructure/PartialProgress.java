package org.lamella.solver.microstructure;

import org.lamella.solver.Progress;

/** A part of a longer computation, which reports to that of the whole. */
final class PartialProgress implements Progress {

    private final Progress whole;
    private final String name;
    private final double start;
    private final double share;

    /**
     * @param whole told about the part
     * @param name put before each step
     * @param start of the part, 0 to 1
     * @param share of the whole
     */
    PartialProgress(Progress whole, String name, double start, double share) {
        this.whole = whole;
        this.name = name;
        this.start = start;
        this.share = share;
    }

    @Override
    public void report(String step, double fraction) {
        whole.report(name + step, start + share * fraction);
    }

    @Override
    public boolean isCanceled() {
        return whole.isCanceled();
    }
}
