package org.lamella.ui.editor.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;

/** Asks the language for remedies of a document's problems. */
final class Remedies {

    private Remedies() {
    }

    /** Remedies of the problems that are meant, best first; none when the language is busy. Waits as long as the display thread may. */
    static List<ICompletionProposal> of(OpenDocument document, Predicate<Diagnostic> meant) {
        List<Diagnostic> problems = document.diagnostics().stream().filter(meant).toList();
        if (problems.isEmpty()) {
            return List.of();
        }
        CodeActionParams params = new CodeActionParams(document.id(), problems.get(0).getRange(), new CodeActionContext(problems));
        List<ICompletionProposal> found = new ArrayList<>();
        document.answer(Answers.DISPLAY_MILLIS, server -> server.codeAction(params)).ifPresent(actions -> actions.stream().map(Either<Command, CodeAction>::getRight)
                .filter(Objects::nonNull).map(action -> new RemedyProposal(action.getTitle(), edits(action))).forEach(found::add));
        return found;
    }

    private static List<TextEdit> edits(CodeAction action) {
        return action.getEdit() == null || action.getEdit().getChanges() == null ? List.of()
                : action.getEdit().getChanges().values().stream().flatMap(List::stream).toList();
    }
}
