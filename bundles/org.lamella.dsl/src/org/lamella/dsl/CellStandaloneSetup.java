package org.lamella.dsl;

/**
 * Creates the language's services and registers them with EMF and Xtext for the extension {@code cell}, on a plain class path as well as in
 * OSGi: nothing is looked up through a {@link java.util.ServiceLoader} or an extension registry.
 */
public class CellStandaloneSetup extends CellStandaloneSetupGenerated {
    /** Registers the language once; later calls replace the registration by an equal one. */
    public static void doSetup() {
        new CellStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
