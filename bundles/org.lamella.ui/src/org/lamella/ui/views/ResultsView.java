package org.lamella.ui.views;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.lamella.core.table.Display;
import org.lamella.core.table.Tables;
import org.lamella.solver.RequirementResult.Status;
import org.lamella.solver.StudyResult;
import org.lamella.ui.Messages;
import org.lamella.ui.table.TableComponent;
import org.lamella.ui.theme.Images;

/** Requirements and quantities of a study of the active file: the one under the caret, or the one chosen in the list. */
public final class ResultsView extends FollowingView {

    /** Shares of the width that the requirements and the quantities take. */
    private static final int[] WEIGHTS = {45, 55};
    /** Column of the text as written, which repeats what the other columns say. */
    private static final String REQUIREMENT_TEXT = "Text"; //$NON-NLS-1$
    private static final int STUDIES_WIDTH = 320;
    private static final int FILTER_WIDTH = 160;

    private final Chooser studies = new Chooser("studies", STUDIES_WIDTH, this::choose); //$NON-NLS-1$
    private final ToolControl<Text> filter = new ToolControl<>("filter", FILTER_WIDTH, this::makeFilter); //$NON-NLS-1$
    private @Nullable TableComponent requirements;
    private @Nullable TableComponent quantities;
    private ActiveDesign active = ActiveDesign.NONE;
    /** The study under the caret when a study was last chosen, and the study shown; qualified names. */
    private String followed = ""; //$NON-NLS-1$
    private String shown = ""; //$NON-NLS-1$

    @Override
    protected Control createContent(Composite parent) {
        SashForm tables = new SashForm(parent, SWT.HORIZONTAL);
        TableComponent left = new TableComponent(tables);
        TableComponent right = new TableComponent(tables);
        tables.setWeights(WEIGHTS);
        tables.addListener(SWT.Resize, event -> {
            int wanted = tables.getSize().x >= tables.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
            if (tables.getOrientation() != wanted) {
                tables.setOrientation(wanted);
            }
        });
        left.setOpener(bridge()::open);
        right.setOpener(bridge()::open);
        requirements = left;
        quantities = right;
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(studies.contribution());
        bar.add(filter);
        bar.add(evaluateNow());
        copyBy(() -> copy(left, right));
        return tables;
    }

    private void copy(TableComponent left, TableComponent right) {
        Text search = filter.control().filter(Control::isFocusControl).orElse(null);
        if (search != null) {
            search.copy();
        } else if (right.viewer().getTable().isFocusControl()) {
            right.copy();
        } else {
            left.copy();
        }
    }

    private IAction evaluateNow() {
        Action action = new Action(Messages.Results_evaluate, Images.descriptor("evaluate")) { //$NON-NLS-1$
            @Override
            public void run() {
                bridge().evaluate();
            }
        };
        action.setToolTipText(Messages.Results_evaluate);
        return action;
    }

    private void choose(int index) {
        shown = active.results().get(index).study();
        fillTables();
    }

    private Text makeFilter(Composite parent) {
        Text search = new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.Results_filter);
        search.addModifyListener(event -> {
            requirements().ifPresent(table -> table.setFilter(search.getText()));
            quantities().ifPresent(table -> table.setFilter(search.getText()));
        });
        return search;
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
        // what a person chose stays until the caret moves to another study
        String focus = now.resultsFromFocus().findFirst().map(StudyResult::study).orElse(""); //$NON-NLS-1$
        if (!focus.equals(followed) || now.results().stream().noneMatch(result -> result.study().equals(shown))) {
            shown = focus;
        }
        followed = focus;
        studies.offer(now.results().stream().map(this::summary).toList(), now.results().stream().map(StudyResult::study).toList().indexOf(shown));
        if (now.results().isEmpty()) {
            return Optional.of(now.file().isEmpty() ? Messages.View_noEditor : now.waiting());
        }
        fillTables();
        return Optional.empty();
    }

    private void fillTables() {
        TableComponent left = requirements;
        TableComponent right = quantities;
        if (left == null || right == null) {
            return;
        }
        active.results().stream().filter(result -> result.study().equals(shown)).findFirst().ifPresent(result -> {
            Tables tables = new Tables(new Display(bridge().vocabulary()));
            left.setTable(TableColumns.without(tables.requirements(result), REQUIREMENT_TEXT));
            right.setTable(TableColumns.relative(tables.quantities(result), packageName(result)));
        });
    }

    /** With its last point; empty for a file without a package. */
    private static String packageName(StudyResult result) {
        return result.study().substring(0, result.study().lastIndexOf('.') + 1);
    }

    private String summary(StudyResult result) {
        String name = result.study().substring(packageName(result).length());
        String stale = active.isStale() ? Messages.Results_stale : ""; //$NON-NLS-1$
        if (result.status() != StudyResult.Status.DONE) {
            return name + ": " + result.reason() + stale; //$NON-NLS-1$
        }
        if (result.requirements().isEmpty()) {
            return name + ": " + Messages.Results_noRequirements + stale; //$NON-NLS-1$
        }
        long passed = result.requirements().stream().filter(requirement -> requirement.status() == Status.PASS).count();
        return name + ": " + Messages.bind(Messages.Results_passed, passed, result.requirements().size()) + stale; //$NON-NLS-1$
    }
}
