package org.lamella.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** A list in a view's tool bar from which a person chooses what the view shows. */
final class Chooser {

    private final ToolControl<Combo> contribution;
    private final IntConsumer chosen;
    private List<String> names = List.of();
    private int selection;

    /**
     * An empty list.
     *
     * @param id id of the contribution
     * @param width width in points of the display
     * @param chosen told the place of what a person chose
     */
    Chooser(String id, int width, IntConsumer chosen) {
        this.chosen = chosen;
        this.contribution = new ToolControl<>(id, width, this::make);
    }

    private Combo make(Composite parent) {
        Combo list = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            int index = list.getSelectionIndex();
            if (index >= 0 && index < names.size()) {
                selection = index;
                chosen.accept(index);
            }
        }));
        fill(list);
        return list;
    }

    /** @return what to add to the tool bar */
    ToolControl<Combo> contribution() {
        return contribution;
    }

    /** @return the list, while there is one */
    Optional<Combo> control() {
        return contribution.control();
    }

    /** Offers some things, of which one is shown; nobody is told. */
    void offer(List<String> texts, int shown) {
        names = List.copyOf(texts);
        selection = shown;
        control().ifPresent(this::fill);
    }

    private void fill(Combo list) {
        if (!List.of(list.getItems()).equals(names)) {
            list.setItems(names.toArray(String[]::new));
        }
        list.select(names.isEmpty() ? -1 : selection);
        list.setEnabled(!names.isEmpty());
    }
}
