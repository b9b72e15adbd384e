package org.lamella.solver.study;

/** Short names for tables and notes. */
final class Names {

    private Names() {
    }

    /** Last segment of a qualified name. */
    static String simple(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }
}
