package org.lamella.ui.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.Region;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.compare.ComparisonTable;
import org.lamella.core.compare.FileComparison;
import org.lamella.core.table.Table;
import org.lamella.ui.Messages;
import org.lamella.ui.editor.navigate.Places;
import org.lamella.ui.table.TableComponent;
import org.lamella.ui.theme.Images;

/** What changed between two versions of a file, one row a difference; a double click goes to the place. */
public final class DifferencesView extends ViewPart {

    private @Nullable Label header;
    private @Nullable TableComponent table;
    private List<IFile> files = List.of();
    private Optional<FileComparison> shown = Optional.empty();
    private final Action again = action(Messages.Differences_again, "evaluate", () -> compare(files)); //$NON-NLS-1$
    private final Action swap = action(Messages.Differences_swap, "swap", () -> compare(files.reversed())); //$NON-NLS-1$

    private static Action action(String text, String icon, Runnable work) {
        Action action = new Action(text, Images.descriptor(icon)) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setEnabled(false);
        return action;
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(parent);
        Label created = new Label(parent, SWT.WRAP);
        created.setText(Messages.Differences_none);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(created);
        header = created;
        TableComponent rows = new TableComponent(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        rows.setOpener(this::open);
        table = rows;
        IActionBars bars = getViewSite().getActionBars();
        bars.getToolBarManager().add(again);
        bars.getToolBarManager().add(swap);
        Action copy = new Action() {
            @Override
            public void run() {
                rows.copy();
            }
        };
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
    }

    private void compare(List<IFile> wanted) {
        if (!wanted.isEmpty()) {
            Comparison.start(wanted, getSite().getPage());
        }
    }

    /** Says that the comparison of some files is under way. */
    void waitFor(List<IFile> compared) {
        files = List.copyOf(compared);
        say(NLS.bind(Messages.Differences_job, compared.get(0).getName()));
    }

    /** Says something instead of differences. */
    void say(String text) {
        show(Optional.empty(), text);
    }

    /** Shows what came of a comparison. */
    void show(List<IFile> compared, FileComparison comparison) {
        files = List.copyOf(compared);
        String versions = NLS.bind(Messages.Differences_versions, comparison.before(), comparison.after());
        String same = comparison.isSame() ? Messages.Differences_same : Messages.Differences_sameOfTheRest;
        show(Optional.of(comparison), comparison.entries().isEmpty() ? versions + '\n' + same : versions);
    }

    private void show(Optional<FileComparison> comparison, String text) {
        Label title = header;
        TableComponent rows = table;
        if (title == null || rows == null || title.isDisposed()) {
            return;
        }
        shown = comparison;
        title.setText(text);
        Table differences = ComparisonTable.of(comparison.orElseGet(() -> new FileComparison("", "", Optional.empty(), List.of(), List.of()))); //$NON-NLS-1$ //$NON-NLS-2$
        // columns are as wide as the first rows need, so that a table without rows must not be the first
        if (!differences.rows().isEmpty() || rows.getTable().isPresent()) {
            rows.setTable(differences);
        }
        again.setEnabled(!files.isEmpty());
        swap.setEnabled(files.size() == 2);
        title.getParent().layout(true, true);
    }

    /** The place now; that of a file compared with for what is gone. A revision's own text is not there to be opened. */
    private void open(String row) {
        FileComparison comparison = shown.orElse(null);
        if (comparison == null) {
            return;
        }
        FileComparison.Entry entry = comparison.entries().get(Integer.parseInt(row));
        Optional<FileComparison.Place> place = entry.after().or(() -> comparison.revision().isPresent() ? Optional.empty() : entry.before());
        place.ifPresent(there -> Places.reveal(there.file().toUri(), new Region(there.offset(), there.length())));
    }

    /** @return the table, for tests */
    public Optional<TableComponent> table() {
        return Optional.ofNullable(table);
    }

    /** @return what is said above the table, for tests */
    public String header() {
        Label title = header;
        return title == null ? "" : title.getText(); //$NON-NLS-1$
    }

    @Override
    public void setFocus() {
        TableComponent rows = table;
        if (rows != null) {
            rows.setFocus();
        }
    }
}
