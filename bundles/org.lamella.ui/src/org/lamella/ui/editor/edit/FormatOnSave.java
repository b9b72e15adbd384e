package org.lamella.ui.editor.edit;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.ui.Services;
import org.lamella.ui.editor.EditorMessages;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.preferences.EditorPreferences;

/**
 * Lays out the text before a person saves it. What saves by itself, such as the workbench after a while or a rename in many files, leaves
 * the text as it is.
 */
@NonNullByDefault({})
public final class FormatOnSave implements IExecutionListener {

    private FormatOnSave() {
    }

    /** From now on listens to the commands that save. Called on the display thread. */
    public static void install(IWorkbench workbench) {
        workbench.getService(ICommandService.class).addExecutionListener(new FormatOnSave());
    }

    @Override
    public void preExecute(String command, ExecutionEvent event) {
        if (EditorPreferences.is(EditorPreferences.FORMAT_ON_SAVE)) {
            saved(command, event).filter(IEditorPart::isDirty).forEach(FormatOnSave::format);
        }
    }

    private static Stream<IEditorPart> saved(String command, ExecutionEvent event) {
        return switch (command) {
            case IWorkbenchCommandConstants.FILE_SAVE -> Stream.ofNullable(HandlerUtil.getActiveEditor(event));
            case IWorkbenchCommandConstants.FILE_SAVE_ALL -> Stream.ofNullable(HandlerUtil.getActiveWorkbenchWindow(event))
                    .flatMap(window -> Stream.of(window.getPages())).flatMap(page -> Stream.of(page.getDirtyEditors()));
            default -> Stream.empty();
        };
    }

    private static void format(IEditorPart editor) {
        @Nullable ITextViewer viewer = editor.getAdapter(ITextViewer.class);
        Optional<OpenDocument> document = viewer == null ? Optional.empty() : Services.get(OpenDocuments.class).find(viewer.getDocument());
        if (viewer != null && document.isPresent() && !Formatting.formatNow(document.get(), viewer)) {
            editor.getEditorSite().getActionBars().getStatusLineManager().setMessage(EditorMessages.Format_late);
        }
    }

    @Override
    public void notHandled(String command, NotHandledException exception) {
        // only what is about to happen matters
    }

    @Override
    public void postExecuteFailure(String command, ExecutionException exception) {
        // only what is about to happen matters
    }

    @Override
    public void postExecuteSuccess(String command, Object result) {
        // only what is about to happen matters
    }
}
