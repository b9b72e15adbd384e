package org.lamella.dsl.ide.server;

import java.util.Collection;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.build.BuildContext;
import org.eclipse.xtext.build.BuildRequest;
import org.eclipse.xtext.build.Indexer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.lamella.dsl.index.Changes;
import org.lamella.dsl.index.Consulted;

/**
 * Finds the files to check again: those whose last check consulted something that has changed. Xtext asks which links a change may
 * concern; a check reads more than it links to. There is an indexer for every build of a project.
 */
final class CellIndexer extends Indexer {

    private CheckedFiles checked = new CheckedFiles();
    private @Nullable Changes changes;

    @NonNullByDefault({})
    @Override
    public IndexResult computeAndIndexAffected(BuildRequest request, BuildContext context) {
        checked = CheckedFiles.of(context.getResourceSet());
        return super.computeAndIndexAffected(request, context);
    }

    @NonNullByDefault({})
    @Override
    protected boolean isAffected(IResourceDescription candidate, IResourceDescription.Manager manager, Collection<IResourceDescription.Delta> newDeltas,
            Collection<IResourceDescription.Delta> allDeltas, IResourceDescriptions index) {
        Optional<Consulted> consulted = checked.consulted(candidate.getURI());
        return consulted.isPresent() ? consulted.get().isAffectedBy(changes(allDeltas)) : super.isAffected(candidate, manager, newDeltas, allDeltas, index);
    }

    private Changes changes(Collection<IResourceDescription.Delta> deltas) {
        Changes known = changes;
        if (known == null) {
            known = Changes.of(deltas);
            changes = known;
        }
        return known;
    }
}
