package org.lamella.solver.study;

import java.util.List;

import org.lamella.model.CompositeCheck.Objection;

/** What laws say that draw or read one structure and solve in it: each slice of a graded layer would need one of its own. */
final class GradedLaws {

    static final List<Objection> OBJECTIONS = List.of(new Objection("gradient-law",
            "the law solves one structure for the whole layer and cannot follow a gradient; choose a closed form, or give each of several even layers its structure"));

    private GradedLaws() {
    }
}
