package org.lamella.dsl.ide;

import org.eclipse.xtext.util.Modules2;
import org.lamella.dsl.CellRuntimeModule;
import org.lamella.dsl.CellStandaloneSetup;

import com.google.inject.Guice;
import com.google.inject.Injector;

/** Creates the language's services together with those an editor or a language server needs. */
public class CellIdeSetup extends CellStandaloneSetup {
    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new CellRuntimeModule(), new CellIdeModule()));
    }
}
