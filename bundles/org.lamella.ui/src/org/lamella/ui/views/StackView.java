package org.lamella.ui.views;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.picture.CrossSection;
import org.lamella.ui.Messages;
import org.lamella.ui.stack.StackCanvas;

/** Cross-section to scale of the stack or cell under the caret. */
public final class StackView extends FollowingView {

    private @Nullable StackCanvas canvas;

    @Override
    protected Control createContent(Composite parent) {
        StackCanvas picture = new StackCanvas(parent);
        picture.setOpener(bridge()::open);
        canvas = picture;
        return picture;
    }

    /** @return the widget, for tests */
    public Optional<StackCanvas> canvas() {
        return Optional.ofNullable(canvas);
    }

    @Override
    protected Optional<String> show(ActiveDesign active) {
        Optional<CrossSection> section = active.section();
        canvas().ifPresent(picture -> {
            picture.setSection(section.orElse(null));
            picture.highlight(active.element());
        });
        return section.isPresent() ? Optional.empty() : Optional.of(active.file().isPresent() ? Messages.Stack_none : Messages.View_noEditor);
    }
}
