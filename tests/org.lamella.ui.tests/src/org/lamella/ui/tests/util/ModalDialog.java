package org.lamella.ui.tests.util;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * Does in a modal dialog what a person would. Such a dialog runs events itself until it is closed, so whoever opens it does not come back
 * before: the steps are queued first and begin when the dialog is there.
 */
public final class ModalDialog {

    private static final int LOOK_AGAIN_MILLIS = 20;

    private final String name;
    private final Predicate<Shell> known;
    private final Consumer<Shell> steps;
    private boolean done;
    private Optional<Throwable> failure = Optional.empty();

    private ModalDialog(String name, Predicate<Shell> known, Consumer<Shell> steps) {
        this.name = name;
        this.known = known;
        this.steps = steps;
    }

    /** Queues steps for the dialog of that title; they have to end in its closing. */
    public static ModalDialog expect(String title, Consumer<Shell> steps) {
        return expect(new ModalDialog(title, shell -> shell.getText().equals(title), steps));
    }

    /** Queues steps for the dialog that has a button with that label, where two dialogs have one title. */
    public static ModalDialog expectWith(String button, Consumer<Shell> steps) {
        return expect(new ModalDialog("with " + button, shell -> find(shell, button).isPresent(), steps));
    }

    private static ModalDialog expect(ModalDialog dialog) {
        Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, dialog::look);
        return dialog;
    }

    private void look() {
        Optional<Shell> shell = shell();
        if (shell.isEmpty()) {
            Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, this::look);
            return;
        }
        try {
            steps.accept(shell.get());
        } catch (RuntimeException | AssertionError failed) {
            failure = Optional.of(failed);
            if (!shell.get().isDisposed()) {
                shell.get().close();
            }
        }
        done = true;
    }

    /** Waits until the steps are done; fails where one of them did. */
    public void done() {
        DisplayWait.until("the dialog " + name + " came and went", () -> done && shell().isEmpty());
        failure.ifPresent(failed -> {
            throw new AssertionError("in the dialog " + name, failed);
        });
    }

    private Optional<Shell> shell() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible() && known.test(shell)).findFirst();
    }

    /** The button with that label, without its mnemonic. */
    public static Button button(Shell shell, String label) {
        return find(shell, label).orElseThrow(() -> new AssertionError("no button " + label));
    }

    private static Optional<Button> find(Shell shell, String label) {
        return Workbench.control(shell, Button.class, button -> button.isVisible() && button.getText().replace("&", "").equals(label));
    }

    /** Presses the button with that label, once it can be pressed. */
    public static void press(Shell shell, String label) {
        Button button = button(shell, label);
        DisplayWait.until("the button " + label + " can be pressed", button::isEnabled);
        button.notifyListeners(SWT.Selection, new Event());
    }
}
