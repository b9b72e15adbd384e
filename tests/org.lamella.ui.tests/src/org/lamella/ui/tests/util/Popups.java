package org.lamella.ui.tests.util;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.texteditor.ITextEditor;

/** What appears over the window: lists of proposals and quick fixes, hovers, signatures. */
public final class Popups {

    /** How long an answer is waited for before it is asked again: a language that is busy does not answer in the time the display has. */
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private Popups() {
    }

    /** Waits for a list with such entries. */
    public static Table list(String message, Predicate<List<String>> wanted) {
        return list(message, () -> { }, wanted);
    }

    /** Asks until there is a list with such entries. */
    public static Table list(String message, Runnable ask, Predicate<List<String>> wanted) {
        return asked(message, ask, () -> controls(Table.class).filter(table -> table.getItemCount() > 0 && wanted.test(texts(table))).findFirst());
    }

    /** Entries of a list. */
    public static List<String> texts(Table table) {
        return Arrays.stream(table.getItems()).map(item -> item.getText()).toList();
    }

    /** Asks until a text appears. */
    public static StyledText text(String message, Runnable ask) {
        return asked(message, ask, () -> controls(StyledText.class).filter(text -> text.getCharCount() > 0).findFirst());
    }

    private static <T> T asked(String message, Runnable ask, Supplier<Optional<T>> answer) {
        long[] asked = {0};
        return DisplayWait.forValue(message, () -> {
            if (asked[0] == 0 || System.nanoTime() - asked[0] > PATIENCE_NANOS) {
                ask.run();
                asked[0] = System.nanoTime();
            }
            return answer.get();
        });
    }

    /** The text that appears when the pointer rests on a word; what else happens in the editor may close it, then it is pointed at again. */
    public static StyledText hover(ITextEditor editor, String words) {
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, words);
        StyledText text = Workbench.text(editor);
        return text("the hover appears", () -> {
            Pointer.moveTo(text, text.getOffsetAtLine(text.getTopIndex()));
            Pointer.moveTo(text, Workbench.offset(editor, words) + 1);
        });
    }

    private static <T extends Control> Stream<T> controls(Class<T> type) {
        Shell main = Workbench.window().getShell();
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell != main && !shell.isDisposed() && shell.isVisible())
                .flatMap(shell -> Workbench.controls(shell, type).stream());
    }
}
