package org.lamella.solver.study;

/**
 * A range of numbers in SI.
 *
 * @param start lower end
 * @param stop upper end
 */
record Range(double start, double stop) {
}
