package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.ui.editor.edit.CellAutoEdit;

/** What a key writes; {@code |} is the caret, or its two ends are a selection; {@code ~} is a line end. */
class AutoEditTest {

    private static final class Typed extends DocumentCommand {
        Typed(int offset, int length, String key) {
            this.offset = offset;
            this.length = length;
            text = key;
            doit = true;
            shiftsCaret = true;
            caretOffset = -1;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\'', value = {
        "stack S |;{;stack S {|}",
        "stack S {|};~;stack S {~    |~}",
        "    layer a {|~;~;    layer a {~        |~",
        "  x: 1|;~;  x: 1~  |",
        "a {~    |;};a {~}|",
        "law: wire|;(;law: wire(|)",
        "law: wire(|););law: wire()|",
        "a |b;(;a (|b",
        "from |;\";from \"|\"",
        "from \"x|\";\";from \"x\"|",
        "a {|};};a {}|",
        "x: |a + b|;(;x: (a + b)|",
        "from |a b|;\";from \"a b\"|",
        "x: |a|;c;x: c|",
        "  /** one|;~;  /** one~   * |~   */",
        "  /** one| */;~;  /** one~   * | */",
        "  /**~   * one|~   */;~;  /**~   * one~   * |~   */",
        "// one| two;~;// one~//| two",
        "// one two|;~;// one two~|",
        "// one |;(;// one (|",
        "/* |;\";/* \"|",
        "s: \"http://a|\";~;s: \"http://a~|\""})
    void keys(String before, String key, String after) throws BadLocationException {
        String text = before.replace('~', '\n');
        int caret = text.indexOf('|');
        int end = text.lastIndexOf('|') == caret ? caret : text.lastIndexOf('|') - 1;
        Document document = new Document(text.replace("|", ""));
        Typed command = new Typed(caret, end - caret, key.replace('~', '\n'));
        new CellAutoEdit().customizeDocumentCommand(document, command);
        document.replace(command.offset, command.length, command.text);
        int shown = command.caretOffset >= 0 ? command.caretOffset : command.offset + command.text.length();
        assertEquals(after, new StringBuilder(document.get()).insert(shown, '|').toString().replace('\n', '~'));
    }
}
