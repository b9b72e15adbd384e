package org.lamella.dsl.ide.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;

/** Completions with fields to fill in, for clients that insert plain text only. */
final class Snippets {

    /** {@code $1}, {@code ${1}}, {@code ${1:text}}, {@code ${1|a,b|}} and escaped characters. */
    private static final Pattern FIELD = Pattern.compile("\\$\\d+|\\$\\{\\d+(?::([^}]*)|\\|([^,|}]*)[^|}]*\\|)?}|\\\\([$}\\\\])");

    private Snippets() {
    }

    /** Makes the item insert what its fields hold at first. */
    static void flatten(CompletionItem item) {
        if (item.getInsertTextFormat() == InsertTextFormat.Snippet && item.getTextEdit() != null && item.getTextEdit().isLeft()) {
            item.getTextEdit().getLeft().setNewText(text(item.getTextEdit().getLeft().getNewText()));
            item.setInsertTextFormat(InsertTextFormat.PlainText);
        }
    }

    /** The text of a snippet without its fields. */
    static String text(String snippet) {
        return FIELD.matcher(snippet).replaceAll(field -> Matcher.quoteReplacement(first(field.group(1), field.group(2), field.group(3))));
    }

    private static String first(@org.eclipse.jdt.annotation.Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return "";
    }
}
