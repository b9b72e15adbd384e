package org.lamella.dsl.ide.quickfix;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.util.ITextRegion;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.scanner.Characters;
import org.lamella.dsl.scanner.ScanProblem;
import org.lamella.dsl.syntax.SyntaxMessages;

/** The remedies of each code of a message. */
final class Remedies {

    /** More choices than this are no help. */
    private static final int CHOICES = 6;

    private Remedies() {
    }

    /** The remedies of a diagnostic of the document's text, best first; none when the text is no longer there. */
    static List<Remedy> of(Diagnostic diagnostic, Document document) {
        String text;
        try {
            text = document.getSubstring(diagnostic.getRange());
        } catch (IndexOutOfBoundsException older) {
            return List.of();
        }
        Range range = diagnostic.getRange();
        List<String> data = data(diagnostic.getData());
        return switch (code(diagnostic)) {
            case ScanProblem.DECIMAL_COMMA -> decimalComma(range, text);
            case ScanProblem.TYPOGRAPHIC_MINUS -> List.of(replace(range, "-"));
            case ScanProblem.INCOMPLETE_NUMBER -> List.of(replace(range, text.startsWith(".") ? "0" + text : text.substring(0, Math.max(0, text.length() - 1))));
            case ScanProblem.UNCLOSED_TEXT -> List.of(append(range.getEnd(), "\""));
            case ScanProblem.UNCLOSED_COMMENT -> List.of(append(range.getEnd(), " */"));
            case SyntaxMessages.MISSING -> data.isEmpty() || data.get(0).isEmpty() ? List.of() : List.of(before(document, range, data.get(0)));
            case Codes.MISSING_UNIT -> data.stream().filter(unit -> !unit.isEmpty()).limit(CHOICES).map(unit -> append(range.getEnd(), " " + unit)).toList();
            case Codes.UNKNOWN_UNIT -> data.stream().limit(CHOICES).map(unit -> unit(document, range, text, unit)).toList();
            case Codes.MISSING_CONDITION -> data.stream().limit(CHOICES).map(suffix -> append(range.getEnd(), " " + suffix)).toList();
            case Codes.UNKNOWN_NAME, Codes.UNKNOWN_PROPERTY, Codes.LAW_UNAVAILABLE, Codes.STUDY_UNAVAILABLE, Codes.UNKNOWN_QUANTITY, Codes.AMBIGUOUS_QUANTITY,
                    Codes.WRONG_VALUE -> data.stream().limit(CHOICES).map(word -> replace(range, word)).toList();
            default -> List.of();
        };
    }

    private static String code(Diagnostic diagnostic) {
        return diagnostic.getCode() == null ? "" : Objects.toString(diagnostic.getCode().get(), "");
    }

    /** The data come as they left the validator, or as JSON from a client that sends them back. */
    private static List<String> data(@Nullable Object data) {
        return switch (data) {
            case String[] words -> Arrays.stream(words).filter(Objects::nonNull).toList();
            case Iterable<?> words -> java.util.stream.StreamSupport.stream(words.spliterator(), false).map(Remedies::word).toList();
            case null, default -> List.of();
        };
    }

    private static String word(Object word) {
        return word instanceof com.google.gson.JsonPrimitive json ? json.getAsString() : String.valueOf(word);
    }

    private static List<Remedy> decimalComma(Range range, String text) {
        Remedy list = replace(range, text.replaceAll(",\\s*", ", "));
        boolean number = text.indexOf(',') == text.lastIndexOf(',') && text.indexOf('.') < 0;
        return number ? List.of(replace(range, text.replace(',', '.')), list) : List.of(list);
    }

    private static Remedy replace(Range range, String text) {
        return new Remedy("Replace by " + text, range, text);
    }

    private static Remedy append(Position end, String text) {
        return new Remedy("Add " + text.strip(), new Range(end, end), text);
    }

    /** A symbol is missing before a token: it is written behind the text before, where it was forgotten. */
    private static Remedy before(Document document, Range range, String symbol) {
        int offset = document.getOffSet(range.getStart());
        int end = offset;
        while (end > 0 && Character.isWhitespace(document.getContents().charAt(end - 1))) {
            end--;
        }
        Position place = document.getPosition(end);
        return new Remedy("Add " + symbol, new Range(place, place), symbol.equals("}") ? "\n}" : symbol);
    }

    /** Replaces the unit alone where the region also holds its number. */
    private static Remedy unit(Document document, Range range, String text, String unit) {
        if (text.isEmpty() || !Characters.isDigit(text.charAt(0))) {
            return replace(range, unit);
        }
        ITextRegion region = document.getTextRegion(range);
        int start = 0;
        while (start < text.length() && "0123456789.eE+- \u00a0\u202f\u2009".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return replace(new Range(document.getPosition(region.getOffset() + start), range.getEnd()), unit);
    }
}
