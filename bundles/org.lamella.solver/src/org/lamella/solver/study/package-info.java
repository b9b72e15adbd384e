/**
 * From a Design to results: compiles stacks and cells into flat models once, evaluates the study kinds on them and judges the
 * requirements. The only package of the solver that reads EMF objects, and only while compiling.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.solver.study;
