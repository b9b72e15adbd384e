/**
 * The {@code .cell} language: its grammar and the module that binds its services. {@link org.lamella.dsl.CellStandaloneSetup} is the way in
 * for everybody who wants to read a file.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl;
