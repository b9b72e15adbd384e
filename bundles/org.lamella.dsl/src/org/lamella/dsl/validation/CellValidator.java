package org.lamella.dsl.validation;

/** Checks of a single file and of the references it makes. */
public class CellValidator extends AbstractCellValidator {
}
