package org.lamella.ui.tests.util;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Presses keys as a person does: through the system, so that key bindings are in force. */
public final class Keys {

    private Keys() {
    }

    /**
     * Presses a key with others held down.
     *
     * @param key key code or character
     * @param held key codes such as {@link SWT#CTRL}
     */
    public static void press(int key, int... held) {
        for (int code : held) {
            post(SWT.KeyDown, code);
        }
        post(SWT.KeyDown, key);
        post(SWT.KeyUp, key);
        for (int i = held.length - 1; i >= 0; i--) {
            post(SWT.KeyUp, held[i]);
        }
        DisplayWait.events();
    }

    /** Types a text of characters that need no other key. */
    public static void type(String text) {
        text.chars().forEach(character -> press(character));
    }

    private static void post(int type, int key) {
        Event event = new Event();
        event.type = type;
        if ((key & SWT.KEYCODE_BIT) != 0 || (key & SWT.MODIFIER_MASK) != 0) {
            event.keyCode = key;
        } else {
            event.character = (char) key;
        }
        if (!Display.getCurrent().post(event)) {
            throw new AssertionError("the system takes no key events");
        }
        DisplayWait.events();
    }
}
