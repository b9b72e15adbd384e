package org.lamella.ui.editor.assist;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.lamella.ui.editor.navigate.LinkTargets;

/** A popup with text in the colours of the theme, whose links can be followed; no browser is needed to show it. */
public final class RichTextControl extends AbstractInformationControl implements IInformationControlExtension2 {

    private static final int MARGIN = 6;
    private static final int WIDTH = 480;
    private static final int APART = 5;

    private @Nullable StyledText text;
    private boolean hasContents;

    /** @param parent shell it belongs to
     *  @param resizable whether it can take the focus and be resized */
    public RichTextControl(Shell parent, boolean resizable) {
        super(parent, resizable);
        create();
    }

    /** Makes popups that can be entered by the pointer or F2. */
    public static IInformationControlCreator creator() {
        return parent -> new RichTextControl(parent, false);
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        StyledText created = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        created.setAlwaysShowScrollBars(false);
        created.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        created.setCaret(null);
        TextLinks.install(created, LinkTargets::open);
        text = created;
        setForegroundColor(parent.getForeground());
        setBackgroundColor(parent.getBackground());
    }

    @Override
    public void setForegroundColor(Color foreground) {
        super.setForegroundColor(foreground);
        StyledText shown = text;
        if (shown != null) {
            shown.setForeground(foreground);
        }
    }

    @Override
    public void setBackgroundColor(Color background) {
        super.setBackgroundColor(background);
        StyledText shown = text;
        if (shown != null) {
            shown.setBackground(background);
        }
    }

    @Override
    public void setInput(@Nullable Object input) {
        setInformation(input instanceof String markdown ? markdown : ""); //$NON-NLS-1$
    }

    @Override
    public void setInformation(@Nullable String markdown) {
        StyledText shown = text;
        if (shown != null) {
            RichText rich = RichText.of(markdown == null ? "" : markdown); //$NON-NLS-1$
            hasContents = !rich.text().isEmpty();
            shown.setText(rich.text());
            rich.styles().stream().filter(style -> style.data != null).forEach(link -> link.foreground = TextLinks.colour());
            shown.setStyleRanges(rich.styles().toArray(StyleRange[]::new));
            rich.paragraphs().forEach(line -> shown.setLineVerticalIndent(line, APART));
        }
    }

    @Override
    public boolean hasContents() {
        return hasContents;
    }

    @Override
    public Point computeSizeHint() {
        StyledText shown = text;
        if (shown == null) {
            return super.computeSizeHint();
        }
        Point constraints = getSizeConstraints();
        int width = Math.min(constraints == null || constraints.x <= 0 ? WIDTH : constraints.x, WIDTH);
        Point natural = shown.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        Point wrapped = natural.x <= width ? natural : shown.computeSize(width, SWT.DEFAULT, true);
        int height = constraints == null || constraints.y <= 0 ? wrapped.y : Math.min(wrapped.y, constraints.y);
        return getShell().computeSize(Math.min(wrapped.x, width), height, true);
    }

    @Override
    public IInformationControlCreator getInformationPresenterControlCreator() {
        return parent -> (IInformationControl) new RichTextControl(parent, true);
    }
}
