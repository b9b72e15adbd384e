package org.lamella.ui.editor.references;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.texteditor.ITextEditor;
import org.lamella.ui.editor.navigate.Places;

/** The page of the search view with the uses of a name, by project, file and line. */
@NonNullByDefault({})
public final class ReferencePage extends AbstractTextSearchViewPage {

    /** Larger results stay folded, so that their files can be seen. */
    private static final int MOST_EXPANDED = 200;

    private final ReferenceTree tree = new ReferenceTree();

    /** Used by the extension registry. */
    public ReferencePage() {
        super(FLAG_LAYOUT_TREE);
    }

    private Optional<ReferenceResult> result() {
        return getInput() instanceof ReferenceResult result ? Optional.of(result) : Optional.empty();
    }

    List<Match> matches(ReferenceLine line) {
        return result().map(result -> result.matches(line)).orElse(List.of());
    }

    /** How many uses a file has. */
    long uses(ReferenceFile file) {
        return uses(line -> line.file().equals(file));
    }

    /** How many uses a project has. */
    long uses(String project) {
        return uses(line -> line.file().project().equals(project));
    }

    private long uses(Predicate<ReferenceLine> wanted) {
        return result().map(result -> result.lines().filter(wanted).mapToLong(result::getMatchCount).sum()).orElse(0L);
    }

    /** Whether the name at the top of the tree is that of a project and not of the library. */
    boolean isProject(String name) {
        return result().filter(result -> result.lines().anyMatch(line -> line.file().project().equals(name) && line.file().file().isPresent())).isPresent();
    }

    @Override
    protected void configureTreeViewer(TreeViewer viewer) {
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(tree);
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ReferenceLabels(this)));
    }

    @Override
    protected void configureTableViewer(TableViewer viewer) {
        throw new UnsupportedOperationException("there is no flat layout"); //$NON-NLS-1$
    }

    @Override
    protected TreeViewer createTreeViewer(org.eclipse.swt.widgets.Composite parent) {
        return new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
    }

    @Override
    protected void elementsChanged(Object[] changed) {
        tree.show(result().orElse(null));
        getViewer().refresh();
        if (getViewer() instanceof TreeViewer viewer && result().filter(result -> result.getElements().length <= MOST_EXPANDED).isPresent()) {
            viewer.expandAll();
        }
    }

    @Override
    protected void clear() {
        tree.show(null);
        getViewer().refresh();
    }

    @Override
    protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
        if (match.getElement() instanceof ReferenceLine line) {
            @Nullable ITextEditor editor = Places.open(line.file().uri(), activate).orElse(null);
            if (editor != null) {
                editor.selectAndReveal(offset, length);
            }
        }
    }
}
