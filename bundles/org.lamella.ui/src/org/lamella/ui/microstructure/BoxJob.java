package org.lamella.ui.microstructure;

import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.lamella.core.microstructure.BoxPicture;
import org.lamella.core.microstructure.Pixels;
import org.lamella.ui.Messages;

/** Draws the box off the display thread; a request that comes while it draws replaces the one before. Its family is its class. */
public final class BoxJob extends Job {

    /**
     * What is drawn.
     *
     * @param look what a person looks at
     * @param size of the picture
     * @param ground colour around the box
     * @param dark whether that is dark
     */
    record Request(StructureLook look, Point size, RGB ground, boolean dark) {

        boolean same(Request other) {
            return size.equals(other.size) && ground.equals(other.ground) && look.sameBox(other.look);
        }
    }

    private final Display display;
    private volatile @Nullable Request wanted;

    BoxJob(Display display) {
        super(Messages.Microstructure_drawing);
        this.display = display;
        setSystem(true);
    }

    private BiConsumer<Request, Pixels> done = (request, pixels) -> { };

    /** @param listener is given every picture on the display thread */
    void onDone(BiConsumer<Request, Pixels> listener) {
        done = listener;
    }

    /** Draws that next, unless it is being drawn or was drawn last. */
    void draw(Request request) {
        Request before = wanted;
        if (before == null || !before.same(request)) {
            cancel();
            wanted = request;
            schedule();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Request request = wanted;
        if (request == null) {
            return Status.CANCEL_STATUS;
        }
        int ground = request.ground.red << 16 | request.ground.green << 8 | request.ground.blue;
        StructureLook look = request.look;
        Pixels pixels = new BoxPicture(look.scene().model(), request.size.x, request.size.y).draw(look.scene(), look.seen(), look.matrix(), ground, request.dark, monitor::isCanceled);
        if (monitor.isCanceled() || display.isDisposed()) {
            return Status.CANCEL_STATUS;
        }
        display.asyncExec(() -> done.accept(request, pixels));
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == BoxJob.class;
    }
}
