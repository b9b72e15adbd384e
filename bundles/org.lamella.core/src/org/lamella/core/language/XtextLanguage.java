package org.lamella.core.language;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.resource.containers.DelegatingIAllContainerAdapter;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.Modules2;
import org.lamella.core.projects.Project;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.dsl.CellRuntimeModule;
import org.lamella.dsl.CellStandaloneSetup;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.library.Library;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Guice;
import com.google.inject.Injector;

/** The language directly on Xtext's resources: one set for all files of a call, no server, no workspace. */
public final class XtextLanguage implements LanguageService {

    /** Scheme of the shipped files, which may lie inside a jar. */
    private static final String LIBRARY = "lamella:/library/";

    private static final String EXTENSION = "cell";

    private final Injector injector;
    private final IResourceDescription.Manager descriptions;

    /** @param vocabulary what the running system implements */
    public XtextLanguage(Vocabulary vocabulary) {
        // registries of its own: the global ones are shared with the language server of the workbench
        ResourceServiceProviderRegistryImpl registry = new ResourceServiceProviderRegistryImpl();
        injector = new CellStandaloneSetup() {
            @Override
            public Injector createInjector() {
                return Guice.createInjector(Modules2.mixin(new CellRuntimeModule(), binder -> {
                    binder.bind(Vocabulary.class).toInstance(vocabulary);
                    binder.bind(IResourceServiceProvider.Registry.class).toInstance(registry);
                }));
            }

            @NonNullByDefault({})
            @Override
            public void register(Injector made) {
                EPackage.Registry.INSTANCE.putIfAbsent(CellPackage.eNS_URI, CellPackage.eINSTANCE);
            }
        }.createInjectorAndDoEMFRegistration();
        registry.getExtensionToFactoryMap().put(EXTENSION, injector.getInstance(IResourceServiceProvider.class));
        descriptions = injector.getInstance(IResourceDescription.Manager.class);
    }

    /** @return the grammar, for its documentation */
    public Grammar grammar() {
        return injector.getInstance(IGrammarAccess.class).getGrammar();
    }

    @Override
    public LanguageSession open(ProjectSelection selection) {
        XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put(EXTENSION, injector.getInstance(IResourceFactory.class));
        ProjectContainers containers = new ProjectContainers();
        resources.eAdapters().add(new DelegatingIAllContainerAdapter(containers));
        containers.addLibrary(library(resources));
        Map<Path, Resource> byFile = new HashMap<>();
        Map<Path, String> unreadable = new HashMap<>();
        for (Project project : selection.projects()) {
            List<URI> uris = new ArrayList<>();
            for (Path file : project.files()) {
                URI uri = URI.createURI(file.toUri().toString());
                Resource resource = resources.createResource(uri);
                byFile.put(file, resource);
                uris.add(uri);
            }
            containers.add(project, uris);
        }
        // loaded only when every file has its place, since linking asks which files see which
        byFile.forEach((file, resource) -> load(file, resource, unreadable));
        index(resources);
        return new XtextSession(injector, byFile, unreadable);
    }

    private static void load(Path file, Resource resource, Map<Path, String> unreadable) {
        try {
            resource.load(Map.of());
        } catch (IOException | RuntimeException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            unreadable.put(file, String.valueOf(cause.getMessage()));
        }
    }

    /** Makes one index of all names, since without it every name is looked for in every file. */
    private void index(XtextResourceSet resources) {
        List<IResourceDescription> described = resources.getResources().stream().filter(Resource::isLoaded).map(descriptions::getResourceDescription).toList();
        ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(resources, new ResourceDescriptionsData(described));
    }

    private static List<URI> library(XtextResourceSet resources) {
        List<URI> uris = new ArrayList<>();
        for (URL url : Library.files()) {
            URI uri = URI.createURI(LIBRARY + url.getPath().substring(url.getPath().lastIndexOf('/') + 1));
            Resource resource = resources.createResource(uri);
            try (InputStream in = url.openStream()) {
                resource.load(in, Map.of());
            } catch (IOException broken) {
                throw new IllegalStateException("the shipped library cannot be read: " + url, broken);
            }
            uris.add(uri);
        }
        return uris;
    }
}
