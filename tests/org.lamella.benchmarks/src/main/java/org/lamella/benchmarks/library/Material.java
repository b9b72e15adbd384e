package org.lamella.benchmarks.library;

/**
 * A generated material, as designs choose it.
 *
 * @param name its name, unique in the library
 * @param salt of a polymer or separator; empty for others
 * @param facesLithium whether lithium leaves it alone
 */
record Material(String name, String salt, boolean facesLithium) {
}
