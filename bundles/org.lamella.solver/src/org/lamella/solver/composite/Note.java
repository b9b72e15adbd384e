package org.lamella.solver.composite;

/**
 * A remark that a person should see beside a number.
 *
 * @param code stable short name, for programs
 * @param text one sentence, for people
 */
public record Note(String code, String text) {
}
