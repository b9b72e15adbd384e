/** What the solver implements, declared for the language: properties, temperature laws, shapes, study kinds and quantities. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.solver.vocabulary;
