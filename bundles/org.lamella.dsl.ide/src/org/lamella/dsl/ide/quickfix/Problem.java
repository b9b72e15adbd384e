package org.lamella.dsl.ide.quickfix;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;

import com.google.gson.JsonPrimitive;

/** A diagnostic with the file it is about, for the time of a read. */
final class Problem {

    private final Diagnostic diagnostic;
    private final XtextResource file;
    private final String contents;
    private final ITextRegion region;
    private final CancelIndicator cancel;

    private Problem(Diagnostic diagnostic, XtextResource file, Document document, CancelIndicator cancel) {
        this.diagnostic = diagnostic;
        this.file = file;
        this.cancel = cancel;
        contents = document.getContents();
        region = document.getTextRegion(diagnostic.getRange());
    }

    /** @return empty when the place of the diagnostic, which may be older than the text, is no longer there */
    static Optional<Problem> of(Diagnostic diagnostic, XtextResource file, Document document, CancelIndicator cancel) {
        try {
            return Optional.of(new Problem(diagnostic, file, document, cancel));
        } catch (IndexOutOfBoundsException older) {
            return Optional.empty();
        }
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }

    String code() {
        return code(diagnostic);
    }

    static String code(Diagnostic diagnostic) {
        return diagnostic.getCode() == null ? "" : Objects.toString(diagnostic.getCode().get(), "");
    }

    /** What the check left for a remedy, in the order its code defines; empty texts are dropped. */
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

    XtextResource file() {
        return file;
    }

    CancelIndicator cancel() {
        return cancel;
    }

    /** The whole text of the file. */
    String contents() {
        return contents;
    }

    int start() {
        return region.getOffset();
    }

    int end() {
        return region.getOffset() + region.getLength();
    }

    /** The text the problem is about. */
    String text() {
        return contents.substring(start(), end());
    }

    /** The innermost object of a type around the problem. */
    <T extends EObject> Optional<T> around(Class<T> type) {
        @Nullable IParseResult parsed = file.getParseResult();
        @Nullable ILeafNode leaf = parsed == null ? null : NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), start());
        @Nullable EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        return Optional.ofNullable(EcoreUtil2.getContainerOfType(object, type));
    }

    /** Another text in place of the problem's. */
    Remedy replace(String text) {
        return new Remedy("Replace by " + text, List.of(change(start(), end(), text)));
    }

    /** More text behind the problem's. */
    Remedy append(String text) {
        return insert(end(), text);
    }

    Remedy insert(int offset, String text) {
        return new Remedy("Add " + text.strip(), List.of(change(offset, offset, text)));
    }

    TextChange change(int from, int to, String text) {
        return new TextChange(file, from, to - from, text);
    }
}
