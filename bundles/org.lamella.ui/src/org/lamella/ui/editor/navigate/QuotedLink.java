package org.lamella.ui.editor.navigate;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.lamella.ui.editor.EditorMessages;

/** A way to a file beside the text, or to an address. */
final class QuotedLink implements IHyperlink {

    private static final String FILE = "file"; //$NON-NLS-1$

    private final IRegion region;
    private final URI target;

    QuotedLink(IRegion region, String target) {
        this.region = region;
        this.target = URI.create(target);
    }

    private boolean isFile() {
        return FILE.equals(target.getScheme());
    }

    @Override
    public IRegion getHyperlinkRegion() {
        return region;
    }

    @Override
    public @Nullable String getTypeLabel() {
        return null;
    }

    @Override
    public String getHyperlinkText() {
        return NLS.bind(EditorMessages.Link_open, isFile() ? Path.of(target).getFileName() : target);
    }

    @Override
    public void open() {
        if (isFile() && !Files.isRegularFile(Path.of(target))) {
            MessageDialog.openInformation(Display.getCurrent().getActiveShell(), EditorMessages.Link_title, NLS.bind(EditorMessages.Link_missing, Path.of(target)));
        } else {
            LinkTargets.open(target.toString());
        }
    }
}
