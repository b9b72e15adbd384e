/**
 * Effective properties of one composite layer: composition, temperature laws, conductivity laws and their bounds, contacts, elastic moduli,
 * transference. Everything is a pure function of SI numbers; sections A0 to A17 of the physics reference.
 */
@NonNullByDefault
package org.lamella.solver.composite;

import org.eclipse.jdt.annotation.NonNullByDefault;
