/**
 * Which elements a name can mean: the file itself, imports, the package, and qualified names of everything the project sees, the shipped
 * library included. What is offered at a place is what fits there.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.lamella.dsl.scoping;
