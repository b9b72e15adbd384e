package org.lamella.ui.editor.rename;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.ltk.core.refactoring.participants.ProcessorBasedRefactoring;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.lamella.ui.editor.ActiveEditor;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.EditorMessages;

/** Asks for another name of what is at the caret. The language says first whether it can have one, while the display goes on. */
public final class RenameHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ActiveEditor.of(event).ifPresent(RenameHandler::prepare);
        return null;
    }

    private static void prepare(ActiveEditor editor) {
        Position caret = editor.caret();
        editor.document().ask(server -> server.prepareRename(new PrepareRenameParams(editor.document().id(), caret)))
                .whenComplete((place, failure) -> Answers.onDisplay(() -> {
                    if (editor.isOpen()) {
                        go(editor, caret, Optional.ofNullable(place).map(Either3::getSecond), failure);
                    }
                }));
    }

    private static void go(ActiveEditor editor, Position caret, Optional<PrepareRenameResult> place, @Nullable Throwable failure) {
        if (place.isPresent()) {
            open(editor, caret, place.get().getPlaceholder());
        } else if (failure == null) {
            refuse(editor, EditorMessages.Rename_noName);
        } else if (Answers.refusal(failure).isPresent()) {
            refuse(editor, Answers.refusal(failure).get());
        } else {
            Answers.logged(failure);
        }
    }

    private static void refuse(ActiveEditor editor, String reason) {
        MessageDialog.openInformation(editor.shell(), EditorMessages.Rename_title, reason);
    }

    private static void open(ActiveEditor editor, Position caret, String name) {
        CellRenameProcessor processor = new CellRenameProcessor(editor.document(), caret, name);
        RenameWizard wizard = new RenameWizard(new ProcessorBasedRefactoring(processor), processor);
        try {
            new RefactoringWizardOpenOperation(wizard).run(editor.shell(), EditorMessages.Rename_title);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }
}
