package org.lamella.ui.editor.references;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.ResourceUtil;
import org.lamella.ui.editor.EditorMessages;
import org.lamella.ui.theme.Images;

/** The uses of a name, by lines; those of a file open in an editor are marked there. */
@NonNullByDefault({})
public final class ReferenceResult extends AbstractTextSearchResult implements IEditorMatchAdapter, IFileMatchAdapter {

    private final ReferenceQuery query;

    ReferenceResult(ReferenceQuery query) {
        this.query = query;
    }

    @Override
    public String getLabel() {
        long files = lines().map(ReferenceLine::file).distinct().count();
        int uses = getMatchCount();
        return NLS.bind(uses == 1 ? EditorMessages.References_one : EditorMessages.References_count, new Object[] {query.name(), uses, files});
    }

    /** All lines, in no order. */
    Stream<ReferenceLine> lines() {
        return Arrays.stream(getElements()).map(ReferenceLine.class::cast);
    }

    /** The matches of a line in text order. */
    List<Match> matches(ReferenceLine line) {
        return Arrays.stream(getMatches(line)).sorted((one, other) -> Integer.compare(one.getOffset(), other.getOffset())).toList();
    }

    @Override
    public String getTooltip() {
        return getLabel();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor("cellfile"); //$NON-NLS-1$
    }

    @Override
    public ISearchQuery getQuery() {
        return query;
    }

    @Override
    public IEditorMatchAdapter getEditorMatchAdapter() {
        return this;
    }

    @Override
    public IFileMatchAdapter getFileMatchAdapter() {
        return this;
    }

    @Override
    public boolean isShownInEditor(Match match, IEditorPart editor) {
        @Nullable IFile shown = ResourceUtil.getFile(editor.getEditorInput());
        return shown != null && Objects.equals(getFile(match.getElement()), shown);
    }

    @Override
    public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
        @Nullable IFile shown = ResourceUtil.getFile(editor.getEditorInput());
        return shown == null ? new Match[] {} : computeContainedMatches(result, shown);
    }

    @Override
    public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
        return lines().filter(line -> line.file().file().equals(Optional.of(file))).flatMap(line -> matches(line).stream()).toArray(Match[]::new);
    }

    @Override
    public IFile getFile(Object element) {
        return element instanceof ReferenceLine line ? line.file().file().orElse(null) : null;
    }
}
