package org.lamella.dsl.ide.quickfix;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.gson.JsonPrimitive;

/** The place of a diagnostic. */
final class Problem extends Place {

    private final Diagnostic diagnostic;
    private final CancelIndicator cancel;

    private Problem(Diagnostic diagnostic, XtextResource file, Document document, CancelIndicator cancel) {
        super(file, document.getContents(), document.getOffSet(diagnostic.getRange().getStart()), document.getOffSet(diagnostic.getRange().getEnd()));
        this.diagnostic = diagnostic;
        this.cancel = cancel;
    }

    /** @return empty when the place of the diagnostic, which may be older than the text, is no longer there */
    static Optional<Problem> of(Diagnostic diagnostic, XtextResource file, Document document, CancelIndicator cancel) {
        try {
            return Optional.of(new Problem(diagnostic, file, document, cancel));
        } catch (IndexOutOfBoundsException older) {
            return Optional.empty();
        }
    }

    String code() {
        return code(diagnostic);
    }

    static String code(Diagnostic diagnostic) {
        return diagnostic.getCode() == null ? "" : Objects.toString(diagnostic.getCode().get(), "");
    }

    /** What the check left for a remedy, in the order its code defines. */
    List<String> data() {
        return data(diagnostic);
    }

    /** The data come as they left the validator, or as JSON from a client that sends them back. */
    static List<String> data(Diagnostic diagnostic) {
        return switch (diagnostic.getData()) {
            case String[] words -> Arrays.stream(words).map(word -> Objects.toString(word, "")).toList();
            case Iterable<?> words -> StreamSupport.stream(words.spliterator(), false).map(Problem::word).toList();
            case null, default -> List.of();
        };
    }

    private static String word(Object word) {
        return word instanceof JsonPrimitive json ? json.getAsString() : Objects.toString(word, "");
    }

    CancelIndicator cancel() {
        return cancel;
    }
}
