package org.lamella.solver.study;

import org.lamella.model.CompositeCheck.Objection;

/** What laws say of a gradient that solve one structure which does not know of it. */
final class GradedLaws {

    static final Objection ONE_STRUCTURE = new Objection("gradient-law",
            "the law solves one structure for the whole layer and cannot follow a gradient; choose a closed form, or give each of several even layers its structure");

    private GradedLaws() {
    }
}
