package org.lamella.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.lamella.core.table.Display;
import org.lamella.solver.Measure;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.StudyResult;

/** The list of conditions in a view's tool bar, of which one is shown. */
final class ConditionChoice {

    private final ToolControl<Combo> list;
    private final Runnable changed;
    private List<SortedMap<String, Measure>> conditions = List.of();
    private int chosen;

    /**
     * Describes the list.
     *
     * @param width width in points of the display
     * @param changed called when another one is chosen, and when the list is made
     */
    ConditionChoice(int width, Runnable changed) {
        this.list = new ToolControl<>("conditions", width, this::make); //$NON-NLS-1$
        this.changed = changed;
    }

    /** @return what goes into the tool bar */
    IContributionItem item() {
        return list;
    }

    private Combo make(Composite parent) {
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            chosen = Math.max(0, combo.getSelectionIndex());
            changed.run();
        }));
        combo.getDisplay().asyncExec(() -> {
            if (!combo.isDisposed()) {
                changed.run();
            }
        });
        return combo;
    }

    /** @return the conditions of all series of an id, in the order computed */
    static List<SortedMap<String, Measure>> of(StudyResult result, String id) {
        List<SortedMap<String, Measure>> all = new ArrayList<>();
        result.series().stream().filter(series -> series.id().equals(id)).map(ResultSeries::at).filter(at -> !all.contains(at)).forEach(all::add);
        return all;
    }

    /** Offers conditions; the place chosen before stays where there is one. */
    void offer(List<SortedMap<String, Measure>> offered, Display display) {
        conditions = List.copyOf(offered);
        chosen = Math.clamp(chosen, 0, Math.max(0, conditions.size() - 1));
        list.control().ifPresent(combo -> {
            String[] texts = conditions.stream().map(display::conditions).toArray(String[]::new);
            if (!List.of(combo.getItems()).equals(List.of(texts))) {
                combo.setItems(texts);
            }
            combo.select(chosen);
            combo.setEnabled(texts.length > 1);
        });
    }

    /** @return the conditions chosen; empty where none are offered */
    Optional<SortedMap<String, Measure>> chosen() {
        return conditions.isEmpty() ? Optional.empty() : Optional.of(conditions.get(chosen));
    }
}
