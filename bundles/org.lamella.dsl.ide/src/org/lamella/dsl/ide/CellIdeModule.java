package org.lamella.dsl.ide;


/**
 * Use this class to register ide components.
 */
public class CellIdeModule extends AbstractCellIdeModule {
}
