package org.lamella.core.tests.util;

import org.lamella.core.evaluation.Engine;
import org.lamella.core.table.Display;
import org.lamella.model.registry.Vocabulary;

/** What the running system implements. */
public final class Vocabularies {

    private static final Engine ENGINE = Engine.find();

    private Vocabularies() {
    }

    /** Names, units and laws. */
    public static Vocabulary vocabulary() {
        return ENGINE.vocabulary();
    }

    /** Solver and vocabulary. */
    public static Engine engine() {
        return ENGINE;
    }

    /** Units and names. */
    public static Display display() {
        return new Display(ENGINE.vocabulary());
    }
}
