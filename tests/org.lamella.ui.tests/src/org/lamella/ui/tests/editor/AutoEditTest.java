package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.ui.editor.CellAutoEdit;

/** What a key writes; {@code |} is the caret, {@code /} a line end. */
class AutoEditTest {

    private static final class Typed extends DocumentCommand {
        Typed(int offset, String key) {
            this.offset = offset;
            text = key;
            doit = true;
            shiftsCaret = true;
            caretOffset = -1;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\'', value = {
        "stack S |;{;stack S {|}",
        "stack S {|};/;stack S {/    |/}",
        "    layer a {|/;/;    layer a {/        |/",
        "  x: 1|;/;  x: 1/  |",
        "a {/    |;};a {/}|",
        "law: wire|;(;law: wire(|)",
        "law: wire(|););law: wire()|",
        "a |b;(;a (|b",
        "from |;\";from \"|\"",
        "from \"x|\";\";from \"x\"|",
        "a {|};};a {}|"})
    void keys(String before, String key, String after) throws BadLocationException {
        String text = before.replace('/', '\n');
        int caret = text.indexOf('|');
        Document document = new Document(text.replace("|", ""));
        Typed command = new Typed(caret, key.replace('/', '\n'));
        new CellAutoEdit().customizeDocumentCommand(document, command);
        document.replace(command.offset, command.length, command.text);
        int end = command.caretOffset >= 0 ? command.caretOffset : command.offset + command.text.length();
        assertEquals(after, new StringBuilder(document.get()).insert(end, '|').toString().replace('\n', '/'));
    }
}
