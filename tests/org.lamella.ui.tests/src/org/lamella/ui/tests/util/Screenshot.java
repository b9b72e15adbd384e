package org.lamella.ui.tests.util;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** A picture of what the screen shows. */
public final class Screenshot {

    private Screenshot() {
    }

    /** Writes the area of a window, with whatever lies over it, as PNG. */
    public static void of(Shell shell, Path file) {
        Display display = shell.getDisplay();
        Arrays.stream(display.getShells()).filter(Shell::isVisible).forEach(Screenshot::paint);
        Rectangle area = shell.getBounds();
        Image image = new Image(display, area.width, area.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, area.x, area.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** The system paints with its next frame, not when it is told. */
    private static void paint(Shell shell) {
        boolean[] painted = {false};
        Listener listener = event -> painted[0] = true;
        shell.addListener(SWT.Paint, listener);
        shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
        DisplayWait.until("the window is painted", () -> painted[0] || shell.isDisposed());
        DisplayWait.events();
        if (!shell.isDisposed()) {
            shell.removeListener(SWT.Paint, listener);
        }
    }
}
