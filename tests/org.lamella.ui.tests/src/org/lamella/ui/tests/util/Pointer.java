package org.lamella.ui.tests.util;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Moves the pointer as a person does, through the system, and clicks. */
public final class Pointer {

    private Pointer() {
    }

    /** Moves the pointer onto a character of a text. */
    public static void moveTo(StyledText text, int offset) {
        Point place = text.toDisplay(text.getLocationAtOffset(offset));
        int middle = text.getLineHeight(offset) / 2;
        // two steps, since a pointer that is there already would not move
        move(place.x, place.y + middle - 1);
        move(place.x + 2, place.y + middle);
    }

    /** Clicks on a character of a text; the system's own events do not reach popups on a display without a window manager. */
    public static void click(StyledText text, int offset) {
        Point place = text.getLocationAtOffset(offset);
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.button = 1;
            event.count = 1;
            event.x = place.x + 2;
            event.y = place.y + text.getLineHeight(offset) / 2;
            text.notifyListeners(type, event);
        }
        DisplayWait.events();
    }

    private static void move(int x, int y) {
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = x;
        event.y = y;
        post(event);
    }

    private static void post(Event event) {
        if (!Display.getCurrent().post(event)) {
            throw new AssertionError("the system takes no pointer events");
        }
        DisplayWait.events();
    }
}
