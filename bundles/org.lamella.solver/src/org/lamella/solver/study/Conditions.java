package org.lamella.solver.study;

/** Constants of the conditions a study runs under. */
final class Conditions {

    /** 25 °C, at which temperature-independent properties are read, K. */
    static final double ROOM_TEMPERATURE = 298.15;

    private Conditions() {
    }
}
