/**
 * From text to design: what the elaborator makes of every construct of the language, and what it says about mistakes. The vocabulary is
 * the solver's own, so that what is tested here is what users meet.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.tests.elaboration;
