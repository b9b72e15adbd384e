package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.core.workspace.LanguageWorkspace;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.osgi.framework.FrameworkUtil;

/** Typing is never held up by the language. */
@ExtendWith(CleanWorkbench.class)
class TypingTest {

    /** Long after any wait for the language would have shown. */
    private static final int PATIENCE_SECONDS = 20;

    @Test
    void theDisplayThreadDoesNotWaitForTheLanguage() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        AtomicBoolean gaveUp = new AtomicBoolean();
        language().ask(server -> {
            busy.countDown();
            gaveUp.set(!await(free));
            return CompletableFuture.completedFuture(null);
        });
        DisplayWait.until("the language is busy", () -> busy.getCount() == 0);
        int offset = cell.offset("let skin");
        String typed = "let other = 12 µm\n";
        for (int i = 0; i < typed.length(); i++) {
            cell.text().replaceTextRange(offset + i, 0, typed.substring(i, i + 1));
            while (Display.getCurrent().readAndDispatch()) {
                // what a key sets off on the display thread
            }
        }
        assertEquals(typed, cell.text().getText().substring(offset, offset + typed.length()));
        assertFalse(gaveUp.get(), "typing waited for the busy language");
        free.countDown();
        DisplayWait.until("the text is checked after all", () -> cell.colourAt("other = 12") != null);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static LanguageWorkspace language() {
        var context = FrameworkUtil.getBundle(TypingTest.class).getBundleContext();
        return context.getService(context.getServiceReference(LanguageWorkspace.class));
    }
}
