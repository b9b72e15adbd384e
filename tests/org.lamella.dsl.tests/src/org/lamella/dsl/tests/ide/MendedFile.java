package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.lamella.dsl.ide.figures.Figures;

/** A file with a mistake in it, the remedies offered, and what becomes of the text. One server serves all texts of a test class. */
final class MendedFile {

    private final TestServer test;
    private final Path file;
    private String text = "";

    /** @param folder empty, with the shipped library visible */
    MendedFile(Path folder) {
        this(folder, Figures.NONE);
    }

    MendedFile(Path folder, Figures figures) {
        test = new TestServer(folder, figures).project("p");
        file = test.file("p/a.cell", "");
        test.start();
        test.open(file, "");
    }

    /** Another file of the project. */
    MendedFile with(String name, String content) {
        Path other = test.file("p/" + name, content);
        test.open(other, content);
        return this;
    }

    MendedFile text(String content) {
        text = content;
        test.change(file, content);
        return this;
    }

    /** Codes of everything told. */
    List<String> codes() {
        return test.codes(file);
    }

    /** Titles of the remedies of a code's diagnostics. */
    List<String> titles(String code) {
        return actions(code).stream().map(CodeAction::getTitle).toList();
    }

    /** Titles of what is offered at a place that is marked by its text, without any diagnostic. */
    List<String> assists(String words) {
        return assistsAt(words).stream().map(CodeAction::getTitle).toList();
    }

    private List<CodeAction> assistsAt(String words) {
        test.settle();
        Range caret = new Range(TestServer.at(text, words, 0), TestServer.at(text, words, 0));
        return ask(caret, List.of());
    }

    private List<CodeAction> actions(String code) {
        List<Diagnostic> found = test.diagnostics(file).stream().filter(diagnostic -> diagnostic.getCode().getLeft().equals(code)).toList();
        assertTrue(!found.isEmpty(), () -> "no " + code + " among " + codes());
        return ask(found.get(0).getRange(), found).stream().filter(action -> action.getKind().equals(CodeActionKind.QuickFix)).toList();
    }

    private List<CodeAction> ask(Range range, List<Diagnostic> diagnostics) {
        return test.server().codeAction(new CodeActionParams(test.document(file), range, new CodeActionContext(diagnostics))).join().stream().map(action -> action.getRight())
                .toList();
    }

    /** The text after a remedy, which must solve its problem and make no other error. */
    String mended(String code, String title) {
        List<String> before = errors();
        long told = codes().stream().filter(code::equals).count();
        String mended = applied(actions(code), title);
        text(mended);
        assertTrue(codes().stream().filter(code::equals).count() < told, () -> code + " is still there after\n" + mended);
        List<String> fresh = new ArrayList<>(errors());
        before.forEach(fresh::remove);
        assertEquals(List.of(), fresh, () -> "new errors after\n" + mended);
        return mended;
    }

    /** The text after something offered at a place. */
    String assisted(String words, String title) {
        return applied(assistsAt(words), title);
    }

    private String applied(List<CodeAction> actions, String title) {
        CodeAction action = actions.stream().filter(offered -> offered.getTitle().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError(title + " is none of " + actions.stream().map(CodeAction::getTitle).toList()));
        Map<String, List<TextEdit>> changes = action.getEdit().getChanges();
        assertEquals(List.of(test.document(file).getUri()), List.copyOf(changes.keySet()));
        return apply(text, changes.values().iterator().next());
    }

    static String apply(String text, List<TextEdit> edits) {
        List<TextEdit> last = new ArrayList<>(edits);
        last.sort(Comparator.comparing((TextEdit edit) -> new Document(1, text).getOffSet(edit.getRange().getStart())).reversed());
        return new Document(1, text).applyChanges(last).getContents();
    }

    private List<String> errors() {
        return test.diagnostics(file).stream().filter(diagnostic -> diagnostic.getSeverity() == DiagnosticSeverity.Error).map(diagnostic -> diagnostic.getCode().getLeft()).toList();
    }
}
