package org.lamella.rcp;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IntroPart;
import org.lamella.ui.LamellaIds;

/** The first screen: what the workbench is for and the two ways to begin. */
public final class WelcomePart extends IntroPart {

    private static final String BUNDLE = "org.lamella.rcp"; //$NON-NLS-1$
    private static final String NEW_WIZARD = "org.eclipse.ui.newWizard(newWizardId=%s)"; //$NON-NLS-1$
    private static final int TEXT_WIDTH = 560;

    private @org.eclipse.jdt.annotation.Nullable Link first;

    @Override
    public void createPartControl(Composite parent) {
        ResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        ScrolledComposite scroller = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        Composite page = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(48, 40).spacing(24, 6).applyTo(page);

        Label logo = new Label(page, SWT.NONE);
        ImageDescriptor image = ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/lamella64.png").orElseThrow(); //$NON-NLS-1$
        logo.setImage(resources.create(image));
        GridDataFactory.swtDefaults().span(1, 2).align(SWT.CENTER, SWT.CENTER).applyTo(logo);
        text(page, Messages.Welcome_title, resources.create(FontDescriptor.createFrom(parent.getFont()).increaseHeight(14).setStyle(SWT.BOLD)));
        text(page, Messages.Welcome_subtitle, resources.create(FontDescriptor.createFrom(parent.getFont()).increaseHeight(1)));

        Font big = resources.create(FontDescriptor.createFrom(parent.getFont()).increaseHeight(3));
        first = choice(page, big, Messages.Welcome_example, Messages.Welcome_exampleText, () -> run(String.format(NEW_WIZARD, LamellaIds.WIZARD_EXAMPLE)));
        choice(page, big, Messages.Welcome_project, Messages.Welcome_projectText, () -> run(String.format(NEW_WIZARD, LamellaIds.WIZARD_PROJECT)));
        choice(page, big, Messages.Welcome_workbench, Messages.Welcome_workbenchText,
                () -> PlatformUI.getWorkbench().getIntroManager().closeIntro(this));

        space(page);
        text(page, Messages.Welcome_keysTitle, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        space(page);
        text(page, Messages.Welcome_keys, parent.getFont());

        scroller.setContent(page);
        scroller.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private static void space(Composite page) {
        GridDataFactory.swtDefaults().indent(0, 18).applyTo(new Label(page, SWT.NONE));
    }

    private static void text(Composite page, String text, Font font) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(text);
        label.setFont(font);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private static Link choice(Composite page, Font font, String label, String explanation, Runnable action) {
        new Label(page, SWT.NONE);
        Link link = new Link(page, SWT.NONE);
        link.setText("<a>" + label + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
        link.setFont(font);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.swtDefaults().indent(0, 18).applyTo(link);
        new Label(page, SWT.NONE);
        text(page, explanation, page.getFont());
        return link;
    }

    /** Runs a command given in the serialised form of the command framework. */
    private void run(String serialised) {
        try {
            var command = PlatformUI.getWorkbench().getService(org.eclipse.ui.commands.ICommandService.class).deserialize(serialised);
            getIntroSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (org.eclipse.core.commands.common.CommandException e) {
            Platform.getLog(WelcomePart.class).log(Status.error(serialised, e));
        }
    }

    @Override
    public void setFocus() {
        Link link = first;
        if (link != null && !link.isDisposed()) {
            link.setFocus();
        }
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        // the page looks the same in both sizes
    }
}
