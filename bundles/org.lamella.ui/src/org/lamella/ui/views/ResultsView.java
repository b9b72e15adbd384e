package org.lamella.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lamella.core.table.Display;
import org.lamella.core.table.Tables;
import org.lamella.solver.RequirementResult.Status;
import org.lamella.solver.StudyResult;
import org.lamella.ui.Messages;
import org.lamella.ui.table.TableComponent;

/** Requirements and quantities of a study of the active file: the one under the caret, or the one chosen in the list. */
public final class ResultsView extends FollowingView {

    /** Share of the width that the requirements take. */
    private static final int[] WEIGHTS = {45, 55};

    private @Nullable Combo studies;
    private @Nullable Label summary;
    private @Nullable TableComponent requirements;
    private @Nullable TableComponent quantities;
    private ActiveDesign active = ActiveDesign.NONE;
    private String followed = ""; //$NON-NLS-1$

    @Override
    protected Control createContent(Composite parent) {
        Composite made = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 2).extendedMargins(4, 0, 2, 0).applyTo(made);
        Combo list = new Combo(made, SWT.READ_ONLY | SWT.DROP_DOWN);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> fill()));
        studies = list;
        Label state = new Label(made, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(state);
        summary = state;
        Text search = new Text(made, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.Results_filter);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(180, SWT.DEFAULT).applyTo(search);
        SashForm tables = new SashForm(made, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(tables);
        TableComponent left = new TableComponent(tables);
        TableComponent right = new TableComponent(tables);
        tables.setWeights(WEIGHTS);
        tables.addListener(SWT.Resize, event -> {
            int wanted = tables.getSize().x >= tables.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
            if (tables.getOrientation() != wanted) {
                tables.setOrientation(wanted);
            }
        });
        search.addModifyListener(event -> {
            left.setFilter(search.getText());
            right.setFilter(search.getText());
        });
        left.setOpener(bridge()::open);
        right.setOpener(bridge()::open);
        requirements = left;
        quantities = right;
        return made;
    }

    /** @return the widget of the requirements, for tests */
    public Optional<TableComponent> requirements() {
        return Optional.ofNullable(requirements);
    }

    /** @return the widget of the quantities, for tests */
    public Optional<TableComponent> quantities() {
        return Optional.ofNullable(quantities);
    }

    @Override
    protected Optional<String> show(ActiveDesign now) {
        active = now;
        if (now.results().isEmpty()) {
            return Optional.of(now.file().isEmpty() ? Messages.View_noEditor : now.waiting());
        }
        updateStudies(now);
        fill();
        return Optional.empty();
    }

    /** Keeps what a person chose until the caret moves to another study. */
    private void updateStudies(ActiveDesign now) {
        Combo list = studies;
        if (list == null) {
            return;
        }
        List<String> names = now.results().stream().map(StudyResult::study).toList();
        String chosen = list.getText();
        if (!List.of(list.getItems()).equals(names)) {
            list.setItems(names.toArray(String[]::new));
            list.getParent().layout();
        }
        String focus = now.resultsFromFocus().findFirst().map(StudyResult::study).orElse(""); //$NON-NLS-1$
        boolean moved = !focus.equals(followed);
        followed = focus;
        list.setText(moved || !names.contains(chosen) ? focus : chosen);
    }

    private void fill() {
        Combo list = studies;
        TableComponent left = requirements;
        TableComponent right = quantities;
        Label state = summary;
        if (list == null || left == null || right == null || state == null) {
            return;
        }
        active.results().stream().filter(result -> result.study().equals(list.getText())).findFirst().ifPresent(result -> {
            Tables tables = new Tables(new Display(bridge().vocabulary()));
            left.setTable(tables.requirements(result));
            right.setTable(tables.quantities(result));
            state.setText(summary(result));
        });
    }

    private String summary(StudyResult result) {
        String stale = active.isStale() ? Messages.Results_stale : ""; //$NON-NLS-1$
        if (result.status() != StudyResult.Status.DONE) {
            return result.reason() + stale;
        }
        if (result.requirements().isEmpty()) {
            return Messages.Results_noRequirements + stale;
        }
        long passed = result.requirements().stream().filter(requirement -> requirement.status() == Status.PASS).count();
        return Messages.bind(Messages.Results_passed, passed, result.requirements().size()) + stale;
    }
}
