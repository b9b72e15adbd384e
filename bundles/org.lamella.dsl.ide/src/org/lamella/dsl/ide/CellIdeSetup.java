package org.lamella.dsl.ide;

import java.util.Optional;

import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.util.Modules2;
import org.lamella.dsl.CellRuntimeModule;
import org.lamella.dsl.CellStandaloneSetup;
import org.lamella.dsl.ide.figures.Figures;
import org.lamella.dsl.ide.fit.Fits;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

/** Creates the language's services together with those an editor or a language server needs. */
public class CellIdeSetup extends CellStandaloneSetup {

    private final Optional<Vocabulary> vocabulary;
    private final Figures figures;
    private final Fits fits;

    /** With the vocabulary of the class path. */
    public CellIdeSetup() {
        vocabulary = Optional.empty();
        figures = Figures.NONE;
        fits = Fits.NONE;
    }

    /** @param vocabulary what the running system implements, e.g. collected from OSGi services */
    public CellIdeSetup(Vocabulary vocabulary) {
        this(vocabulary, Figures.NONE);
    }

    /**
     * @param vocabulary what the running system implements, e.g. collected from OSGi services
     * @param figures what the running system knows about designs, shown beside their text
     */
    public CellIdeSetup(Vocabulary vocabulary, Figures figures) {
        this(vocabulary, figures, Fits.NONE);
    }

    /**
     * @param vocabulary what the running system implements, e.g. collected from OSGi services
     * @param figures what the running system knows about designs, shown beside their text
     * @param fits what the running system knows about fits, written into their text
     */
    public CellIdeSetup(Vocabulary vocabulary, Figures figures, Fits fits) {
        this.vocabulary = Optional.of(vocabulary);
        this.figures = figures;
        this.fits = fits;
    }

    @Override
    public Injector createInjector() {
        // a registry of its own: the global one holds whatever injector was registered last
        ResourceServiceProviderRegistryImpl registry = new ResourceServiceProviderRegistryImpl();
        Module given = binder -> {
            vocabulary.ifPresent(known -> binder.bind(Vocabulary.class).toInstance(known));
            binder.bind(Figures.class).toInstance(figures);
            binder.bind(Fits.class).toInstance(fits);
            binder.bind(IResourceServiceProvider.Registry.class).toInstance(registry);
        };
        Injector injector = Guice.createInjector(Modules2.mixin(new CellRuntimeModule(), new CellIdeModule(), given));
        registry.getExtensionToFactoryMap().put("cell", injector.getInstance(IResourceServiceProvider.class));
        return injector;
    }
}
