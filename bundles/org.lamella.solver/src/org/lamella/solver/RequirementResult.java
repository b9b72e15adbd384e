package org.lamella.solver;

import java.util.SortedMap;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The verdict on a requirement.
 *
 * @param name its name in the study
 * @param text as written
 * @param subject qualified name of what was judged
 * @param at selectors by label
 * @param status verdict
 * @param actual SI value found; null when there is none
 * @param limit SI value required
 * @param unit SI unit of both
 * @param reason for people: what decided, e.g. the limiting layer; empty when there is nothing to add
 */
public record RequirementResult(String name, String text, String subject, SortedMap<String, Measure> at, Status status, @Nullable Double actual,
        double limit, String unit, String reason) {

    /** Verdict; {@code UNKNOWN} counts as not passed. */
    public enum Status {
        PASS, FAIL, UNKNOWN
    }
}
