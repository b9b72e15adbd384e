package org.lamella.dsl.ide.server;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.build.BuildRequest;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.OnChangeEvictingCache;
import org.eclipse.xtext.validation.Issue;
import org.lamella.dsl.ide.server.CellWorkspaceConfigFactory.CellProject;

/** Builds a project: remembers what its checks consulted, and forgets what it has loaded of other projects when that changes. */
final class CellProjectManager extends ProjectManager {

    private boolean indexing;
    /** Files whose problems were told by a build that has not come to its end; the index does not know of that build. */
    private final Set<URI> toldTooEarly = new LinkedHashSet<>();

    /** Tells what is wrong with the project, before anything about its files. */
    @NonNullByDefault({})
    @Override
    public IncrementalBuilder.Result doInitialBuild(CancelIndicator cancel) {
        tellProblems(Function.identity());
        return super.doInitialBuild(cancel);
    }

    /** Takes back what was told about it; its files are cleared by what the index knows, since they may be gone from the disk. */
    @Override
    public void aboutToRemoveFromWorkspace() {
        tellProblems(told -> List.of());
        if (!getProjectConfig().isIndexOnly()) {
            getIndexState().getResourceDescriptions().getAllURIs().forEach(file -> getIssueAcceptor().apply(file, List.of()));
        }
    }

    private void tellProblems(Function<List<Issue>, List<Issue>> change) {
        if (getProjectConfig() instanceof CellProject project) {
            project.problems().stream().collect(Collectors.groupingBy(ProjectProblem::file, Collectors.mapping(ProjectProblem::issue, Collectors.toList())))
                    .forEach((file, issues) -> getIssueAcceptor().apply(file, change.apply(issues)));
        }
    }

    /** Puts all files into the index without checking any. */
    void index(CancelIndicator cancel) {
        withoutChecks(() -> super.doInitialBuild(cancel));
    }

    /** The same for changed and deleted files. */
    IncrementalBuilder.Result index(List<URI> dirty, List<URI> deleted, List<Delta> external, CancelIndicator cancel) {
        return withoutChecks(() -> doBuild(dirty, deleted, external, cancel));
    }

    private IncrementalBuilder.Result withoutChecks(Supplier<IncrementalBuilder.Result> build) {
        indexing = true;
        try {
            return build.get();
        } finally {
            indexing = false;
        }
    }

    @NonNullByDefault({})
    @Override
    protected BuildRequest newBuildRequest(List<URI> dirty, List<URI> deleted, List<Delta> external, CancelIndicator cancel) {
        toldTooEarly.removeAll(deleted);
        Set<URI> again = new LinkedHashSet<>(dirty);
        again.addAll(toldTooEarly);
        BuildRequest request = super.newBuildRequest(List.copyOf(again), deleted, external, cancel);
        request.setAfterValidate((file, issues) -> {
            toldTooEarly.add(file);
            getIssueAcceptor().apply(file, issues);
            return true;
        });
        request.setIndexOnly(indexing || request.isIndexOnly());
        return request;
    }

    @NonNullByDefault({})
    @Override
    public IncrementalBuilder.Result doBuild(List<URI> dirty, List<URI> deleted, List<Delta> external, CancelIndicator cancel) {
        @Nullable XtextResourceSet known = getResourceSet();
        if (known != null) {
            external.forEach(delta -> unload(known, delta.getUri()));
            forgetNames(known);
        }
        IncrementalBuilder.Result result = super.doBuild(dirty, deleted, external, cancel);
        if (!indexing) {
            toldTooEarly.clear();
        }
        result.getAffectedResources().forEach(delta -> CheckedFiles.of(getResourceSet()).update(delta.getUri(), getResourceSet()));
        return result;
    }

    /** Files of other projects are loaded where links lead to them; Xtext drops only a project's own when they change. */
    private static void unload(XtextResourceSet resources, URI file) {
        @Nullable Resource loaded = resources.getResource(file, false);
        if (loaded != null) {
            resources.getResources().remove(loaded);
            loaded.unload();
        }
    }

    /** Files keep the index they were last linked by, also when they are not loaded anew. */
    private static void forgetNames(XtextResourceSet resources) {
        OnChangeEvictingCache cache = new OnChangeEvictingCache();
        resources.getResources().forEach(cache::clear);
    }

    /** Files of this project whose checks read one of the given files as a whole. */
    List<URI> readersOf(Collection<URI> files) {
        @Nullable XtextResourceSet resources = getResourceSet();
        return resources == null ? List.of() : files.stream().flatMap(file -> CheckedFiles.of(resources).readersOf(file).stream()).distinct().toList();
    }
}
