package org.lamella.ui.views;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Messages;

/** A view of the active design; while there is nothing to show, a sentence says what to do. */
abstract class FollowingView extends ViewPart {

    private final SelectionBridge.Listener listener = this::follow;
    private final IPartListener2 visibility = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == FollowingView.this) {
                // what it left undone while nobody saw it
                refresh();
            }
        }
    };
    private final StackLayout pages = new StackLayout();
    private @Nullable Composite book;
    private @Nullable Composite placeholder;
    private @Nullable Label sentence;
    private @Nullable Control content;

    @Override
    public void createPartControl(Composite parent) {
        Composite pageBook = new Composite(parent, SWT.NONE);
        pageBook.setLayout(pages);
        book = pageBook;
        Composite empty = new Composite(pageBook, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(empty);
        Label text = new Label(empty, SWT.WRAP | SWT.CENTER);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(text);
        placeholder = empty;
        sentence = text;
        content = createContent(pageBook);
        pages.topControl = empty;
        bridge().addListener(listener);
        getSite().getPage().addPartListener(visibility);
        follow(bridge().active());
    }

    /** @return the bridge of this window */
    protected final SelectionBridge bridge() {
        return getSite().getService(SelectionBridge.class);
    }

    /** @return the content, filled by {@link #show(ActiveDesign)} */
    protected abstract Control createContent(Composite parent);

    /**
     * Shows the active design.
     *
     * @return empty when there is something to see, else the sentence to show instead
     */
    protected abstract Optional<String> show(ActiveDesign active);

    /** @return what to do to see something: open a file, wait or mend it, else what the view itself needs */
    protected static String instead(ActiveDesign active, String needed) {
        if (active.file().isEmpty()) {
            return Messages.View_noEditor;
        }
        return active.results().isEmpty() ? active.waiting() : needed;
    }

    /** Edit > Copy, and its key, do that while the view is active. */
    protected final void copyBy(Runnable copy) {
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
            @Override
            public void run() {
                copy.run();
            }
        });
    }

    private void follow(ActiveDesign active) {
        Composite pageBook = book;
        Label text = sentence;
        if (pageBook == null || text == null || pageBook.isDisposed()) {
            return;
        }
        Optional<String> instead = show(active);
        instead.ifPresent(text::setText);
        Control top = instead.isPresent() ? placeholder : content;
        if (text.getParent() != null) {
            text.getParent().layout();
        }
        if (pages.topControl != top) {
            pages.topControl = top;
            pageBook.layout();
        }
    }

    /** Shows what is active once more, after something else than that has changed. */
    protected final void refresh() {
        follow(bridge().active());
    }

    @Override
    public void setFocus() {
        Control top = pages.topControl;
        if (top != null && !top.isDisposed()) {
            top.setFocus();
        }
    }

    /** Whether anybody sees the view; one that nobody sees starts no work of its own. */
    protected final boolean isSeen() {
        return getSite().getPage().isPartVisible(this);
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(visibility);
        bridge().removeListener(listener);
        super.dispose();
    }
}
