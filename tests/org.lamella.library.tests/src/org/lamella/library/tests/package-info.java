/**
 * The shipped library and examples read, check and evaluate as they promise. The expected numbers were computed outside Lamella from the
 * equations of the physics reference.
 */
package org.lamella.library.tests;
