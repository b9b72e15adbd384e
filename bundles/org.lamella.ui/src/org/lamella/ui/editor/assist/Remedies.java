package org.lamella.ui.editor.assist;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.Texts;

/** Asks the language for remedies of problems. */
final class Remedies {

    private Remedies() {
    }

    /**
     * Remedies of the problems the caret touches, else of those on its line, best first; then what else can be done at the caret. None when
     * the language is busy: waits as long as the display thread may.
     */
    static List<CodeAction> at(OpenDocument document, int offset) {
        Position caret = Texts.position(document.document(), offset);
        List<Diagnostic> touched = problems(document, problem -> touches(document, problem, offset));
        List<Diagnostic> meant = touched.isEmpty() ? problems(document, problem -> problem.getRange().getStart().getLine() == caret.getLine()) : touched;
        CodeActionParams params = new CodeActionParams(document.id(), new Range(caret, caret), new CodeActionContext(meant));
        return document.answer(Answers.DISPLAY_MILLIS, server -> server.codeAction(params)).map(Remedies::actions).orElse(List.of());
    }

    private static List<Diagnostic> problems(OpenDocument document, Predicate<Diagnostic> meant) {
        return document.diagnostics().stream().filter(meant).toList();
    }

    private static boolean touches(OpenDocument document, Diagnostic problem, int offset) {
        return Texts.region(document.document(), problem.getRange()).filter(region -> touches(region, offset)).isPresent();
    }

    private static boolean touches(IRegion region, int offset) {
        return region.getOffset() <= offset && offset <= region.getOffset() + region.getLength();
    }

    /** The question for the remedies of a problem in a file, open or not. */
    static CodeActionParams question(URI file, Diagnostic problem) {
        CodeActionContext context = new CodeActionContext(List.of(problem));
        context.setOnly(List.of(CodeActionKind.QuickFix));
        return new CodeActionParams(new TextDocumentIdentifier(file.toASCIIString()), problem.getRange(), context);
    }

    static List<CodeAction> actions(List<Either<Command, CodeAction>> answer) {
        return answer.stream().map(Either<Command, CodeAction>::getRight).filter(Objects::nonNull).toList();
    }

    /** What a remedy does, whatever it does it to. */
    static String kind(CodeAction action) {
        return Objects.toString(action.getData(), action.getTitle());
    }
}
