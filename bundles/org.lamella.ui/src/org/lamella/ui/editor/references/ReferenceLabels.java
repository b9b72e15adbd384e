package org.lamella.ui.editor.references;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.lamella.ui.theme.Images;

/** Lines with their number, the uses in them set off by the platform's colour for matches. */
final class ReferenceLabels extends LabelProvider implements IStyledLabelProvider {

    private static final Styler MATCH = StyledString.createColorRegistryStyler(null, "org.eclipse.search.ui.match.highlight"); //$NON-NLS-1$

    private final ReferencePage page;
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    ReferenceLabels(ReferencePage page) {
        this.page = page;
    }

    @Override
    public StyledString getStyledText(Object element) {
        return switch (element) {
            case ReferenceLine line -> line(line);
            case ReferenceFile file -> new StyledString(file.name()).append(count(page.uses(file)), StyledString.COUNTER_STYLER);
            default -> new StyledString(String.valueOf(element)).append(count(page.uses(String.valueOf(element))), StyledString.COUNTER_STYLER);
        };
    }

    private static String count(long uses) {
        return " (" + uses + ")"; //$NON-NLS-1$ //$NON-NLS-2$
    }

    private StyledString line(ReferenceLine line) {
        StyledString text = new StyledString(line.number() + 1 + ": ", StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
        int blanks = line.text().length() - line.text().stripLeading().length();
        int start = text.length() - blanks - line.offset();
        text.append(line.text().strip());
        for (Match match : page.matches(line)) {
            int offset = start + match.getOffset();
            if (offset >= 0 && offset + match.getLength() <= text.length()) {
                text.setStyle(offset, match.getLength(), MATCH);
            }
        }
        return text;
    }

    @Override
    public String getText(@Nullable Object element) {
        return element == null ? "" : getStyledText(element).getString(); //$NON-NLS-1$
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
        return switch (element) {
            case ReferenceLine line -> null;
            case ReferenceFile file -> images.get(Images.descriptor("cellfile")); //$NON-NLS-1$
            case null, default -> PlatformUI.getWorkbench().getSharedImages().getImage(page.isProject(String.valueOf(element)) ? IDE.SharedImages.IMG_OBJ_PROJECT : ISharedImages.IMG_OBJ_FOLDER);
        };
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
