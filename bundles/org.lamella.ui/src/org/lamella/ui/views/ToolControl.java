package org.lamella.ui.views;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ControlContribution;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A control in a view's tool bar, where it takes no height from the view. */
final class ToolControl<T extends Control> extends ControlContribution {

    private final int width;
    private final Function<Composite, T> maker;
    private @Nullable T control;

    /**
     * Describes the control.
     *
     * @param id id of the contribution
     * @param width width in points of the display
     * @param maker makes the control; called again when the tool bar is made again
     */
    ToolControl(String id, int width, Function<Composite, T> maker) {
        super(id);
        this.width = width;
        this.maker = maker;
    }

    @Override
    protected Control createControl(Composite parent) {
        T made = maker.apply(parent);
        control = made;
        return made;
    }

    @Override
    protected int computeWidth(Control made) {
        return width;
    }

    /** @return the control, while there is one */
    Optional<T> control() {
        T made = control;
        return made == null || made.isDisposed() ? Optional.empty() : Optional.of(made);
    }
}
