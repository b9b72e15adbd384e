package org.lamella.ui.editor.rename;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lamella.ui.editor.EditorMessages;

/** One field for the new name. */
final class NewNamePage extends UserInputWizardPage {

    private static final int WIDTH = 45;

    private final CellRenameProcessor processor;
    private @Nullable Text field;

    NewNamePage(CellRenameProcessor processor) {
        super("name"); //$NON-NLS-1$
        this.processor = processor;
    }

    @Override
    @NonNullByDefault({})
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite area = new Composite(parent, SWT.NONE);
        new Label(area, SWT.NONE).setText(EditorMessages.Rename_newName);
        Text name = new Text(area, SWT.BORDER);
        name.setText(processor.name());
        name.selectAll();
        name.addModifyListener(event -> changed(name.getText()));
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).applyTo(name);
        Label what = new Label(area, SWT.WRAP);
        what.setText(NLS.bind(EditorMessages.Rename_description, processor.name()));
        GridDataFactory.fillDefaults().span(2, 1).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).applyTo(what);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        field = name;
        setControl(area);
        setPageComplete(false);
    }

    private void changed(String name) {
        processor.setNewName(name);
        setErrorMessage(null);
        setPageComplete(!name.isBlank() && !name.equals(processor.name()));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        Text name = field;
        if (visible && name != null) {
            name.setFocus();
        }
    }
}
