package org.lamella.fuzz;

import java.util.List;

/**
 * Correct elements with a broken one between them.
 *
 * @param before text of the elements before
 * @param broken text of the broken one
 * @param after text of the elements behind
 */
record Broken(String before, String broken, String after) {

    Input input() {
        return Input.of(Input.MADE, before + broken + after);
    }

    /** The elements of a text by kind and name, with how much is in each. */
    static List<String> elements(String text) {
        return World.with(Input.of(Input.MADE, text), World::shapes);
    }

    @Override
    public String toString() {
        return before + "\n>>>>\n" + broken + "\n<<<<\n" + after;
    }
}
