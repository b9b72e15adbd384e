package org.lamella.dsl.ide.server;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.xtext.build.Indexer;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.ide.server.semantictokens.SemanticTokensService;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.util.IFileSystemScanner;
import org.lamella.dsl.ide.highlighting.TokenTypes;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Provider;
import com.google.inject.util.Modules;

/** Wires a server for the one language: its services come from an injector, not from a class path search, which finds nothing in OSGi. */
public final class CellServerModule extends AbstractModule {

    private final Injector language;
    private final ProjectSource projects;

    private CellServerModule(Injector language, ProjectSource projects) {
        this.language = language;
        this.projects = projects;
    }

    /**
     * A server that is not initialised yet, whose owner knows the projects.
     *
     * @param language injector of {@link org.lamella.dsl.ide.CellIdeSetup}
     * @param projects the projects to serve; asked again whenever the workspace folders change
     */
    public static CellLanguageServer createServer(Injector language, Supplier<List<ProjectFolder>> projects) {
        return createServer(language, (folders, open) -> projects.get());
    }

    /**
     * A server that is not initialised yet, whose client names folders and files.
     *
     * @param language injector of {@link org.lamella.dsl.ide.CellIdeSetup}
     * @param projects finds the projects of folders and files
     */
    public static CellLanguageServer createServer(Injector language, ProjectSource projects) {
        return Guice.createInjector(Modules.override(new ServerModule()).with(new CellServerModule(language, projects))).getInstance(CellLanguageServer.class);
    }

    @Override
    protected void configure() {
        ResourceServiceProviderRegistryImpl registry = new ResourceServiceProviderRegistryImpl();
        registry.getExtensionToFactoryMap().put("cell", language.getInstance(IResourceServiceProvider.class));
        bind(IResourceServiceProvider.Registry.class).toInstance(registry);
        Provider<WorkspaceManager> workspace = getProvider(WorkspaceManager.class);
        bind(XtextResourceSet.class).toProvider(() -> resourceSet(workspace));
        bind(ProjectSource.class).toInstance(projects);
        bind(WorkspaceManager.class).to(CellWorkspaceManager.class);
        bind(IRequestManager.class).to(CellRequestManager.class);
        bind(IFileSystemScanner.class).to(CellFileScanner.class);
        bind(IMultiRootWorkspaceConfigFactory.class).to(CellWorkspaceConfigFactory.class);
        bind(IProjectDescriptionFactory.class).to(CellProjectDescriptionFactory.class);
        bind(BuildManager.class).to(CellBuildManager.class);
        bind(ProjectManager.class).to(CellProjectManager.class);
        bind(Indexer.class).to(CellIndexer.class);
        bind(SemanticTokensService.class).to(TokenTypes.class);
        bind(LanguageServerImpl.class).to(CellLanguageServer.class);
    }

    /** Files are read by the injector given, not by that which happens to be registered globally. */
    private XtextResourceSet resourceSet(Provider<WorkspaceManager> workspace) {
        XtextResourceSet set = language.getInstance(XtextResourceSet.class);
        set.eAdapters().add(new ServedFiles(workspace::get));
        set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("cell", language.getInstance(IResourceFactory.class));
        return set;
    }
}
