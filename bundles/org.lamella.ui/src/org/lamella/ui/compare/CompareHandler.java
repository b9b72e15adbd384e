package org.lamella.ui.compare;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares the chosen files by meaning: two with each other, one, or that of the active editor, with the last commit. */
public final class CompareHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        List<IFile> files = chosen(event);
        if (!files.isEmpty()) {
            Comparison.start(files, HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
        }
        return null;
    }

    private static List<IFile> chosen(ExecutionEvent event) {
        @Nullable ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (selection instanceof IStructuredSelection structured && !structured.isEmpty()) {
            return Stream.of(structured.toArray()).map(object -> Adapters.adapt(object, IFile.class)).filter(Objects::nonNull).limit(2).toList();
        }
        @Nullable IEditorInput input = HandlerUtil.getActiveEditorInput(event);
        @Nullable IFile file = input == null ? null : Adapters.adapt(input, IFile.class);
        return file == null ? List.of() : List.of(file);
    }
}
