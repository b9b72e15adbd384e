package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remedies of characters, numbers and symbols. */
class CharacterRemedyTest extends RemedyTest {

    private static final String FRAME = "import lamella.materials.*\nlet half = 0.5\nstack S {\n    layer a of PEO-LiTFSI { thickness: 12 µm }\n}\n";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', value = {
        "decimal-comma;        1,5 µm;             Replace by 1.5;          1.5 µm",
        "typographic-minus;    13 µm − 1 µm;       Replace by -;            13 µm - 1 µm",
        "typographic-minus;    13 µm – 1 µm;       Replace by -;            13 µm - 1 µm",
        "incomplete-number;    .5 µm;              Replace by 0.5;          0.5 µm",
        "incomplete-number;    5. µm;              Replace by 5;            5 µm",
        "unexpected-character; 12 µm * half²;      Replace by ^2;           12 µm * half^2",
        "unexpected-character; 12 µm · half;       Replace by *;            12 µm * half",
        "unexpected-character; [12 µm);            Replace by (;            (12 µm)"})
    void aCharacterOfAValue(String code, String wrong, String title, String mended) {
        file.text(FRAME.replace("12 µm", wrong.strip()));
        assertEquals(FRAME.replace("12 µm", mended.strip()), file.mended(code, title));
    }

    @Test
    void theIssuesExamplesAreMendedByTheFirstRemedy() {
        String text = "ceramic G {\n    conductivity: arrhenius(0,45 mS/cm at 25 °C, 0.35 eV, form: sigma)\n    density:      5.4 g/cm³\n}\n";
        file.text(text);
        assertEquals("Replace by 0.45", file.titles("decimal-comma").get(0));
        assertEquals(text.replace("0,45", "0.45"), file.mended("decimal-comma", "Replace by 0.45"));
    }

    @Test
    void aDashIsToldOnceAndReadAsAMinus() {
        file.text("let a = 6 g/cm³ − 0.6 g/cm³\n");
        assertEquals(List.of("typographic-minus"), file.codes());
    }

    @Test
    void aCommaBetweenDigitsMayBeThatOfAList() {
        file.text("let a = 1,5\n");
        assertEquals(List.of("Replace by 1.5", "Replace by 1, 5"), file.titles("decimal-comma"));
        file.text("let a = 1,5,7\n");
        assertEquals(List.of("Replace by 1, 5, 7"), file.titles("decimal-comma"));
    }

    @Test
    void textWithoutAnEnd() {
        file.text("polymer P {\n    conductivity: 1 mS/cm from \"a paper\n    density:      1 g/cm³\n}\n");
        assertEquals("polymer P {\n    conductivity: 1 mS/cm from \"a paper\"\n    density:      1 g/cm³\n}\n", file.mended("unclosed-text", "Add \""));
    }

    @Test
    void aCommentWithoutAnEnd() {
        file.text("let a = 1\n/* to be continued");
        assertEquals("let a = 1\n/* to be continued */", file.mended("unclosed-comment", "Add */"));
    }

    @Test
    void aSeparatorThatIsNotNeeded() {
        file.text("let a = 1;\nlet b = 2\n");
        assertEquals("let a = 1\nlet b = 2\n", file.mended("unexpected-character", "Remove ;"));
    }

    @Test
    void singleQuotesAreReplacedTogether() {
        file.text("polymer P {\n    conductivity: 1 mS/cm from 'paper'\n    density:      1 g/cm³\n}\n");
        assertEquals("polymer P {\n    conductivity: 1 mS/cm from \"paper\"\n    density:      1 g/cm³\n}\n", file.mended("unexpected-character", "Replace by \"paper\""));
    }

    @Test
    void aCharacterThatNobodyCanGuessHasNoRemedy() {
        file.text("let a = 1 # 2\n");
        assertEquals(List.of(), file.titles("unexpected-character"));
    }

    @Test
    void aMissingBrace() {
        file.text("import lamella.materials.*\nstack S {\n    layer a of PEO-LiTFSI { thickness: 12 µm }\n");
        assertEquals("import lamella.materials.*\nstack S {\n    layer a of PEO-LiTFSI { thickness: 12 µm }\n}\n", file.mended("syntax", "Add }"));
        file.text("let a = (1 + 2\nlet b = 3\n");
        assertEquals("let a = (1 + 2)\nlet b = 3\n", file.mended("missing-symbol", "Add )"));
    }

    @Test
    void aMissingColon() {
        file.text("polymer P {\n    conductivity: 1 mS/cm\n    density 1.2 g/cm³\n}\n");
        assertEquals("polymer P {\n    conductivity: 1 mS/cm\n    density:      1.2 g/cm³\n}\n", file.mended("syntax", "Add :"));
    }

    @Test
    void aHyphenBeforeADigit() {
        file.text("import lamella.materials.*\nstack S {\n    layer a-2 of PEO-LiTFSI { thickness: 12 µm }\n}\n");
        assertEquals("import lamella.materials.*\nstack S {\n    layer a2 of PEO-LiTFSI { thickness: 12 µm }\n}\n", file.mended("syntax", "Remove the hyphen"));
    }

    @Test
    void aPowerBesideTheNumber() {
        file.text("let rate = 5 1/s\n");
        assertEquals("let rate = 5 s^-1\n", file.mended("syntax", "Replace by s^-1"));
    }

    @Test
    void equalsInsteadOfAColon() {
        file.text("polymer P {\n    conductivity: 1 mS/cm\n    density = 1 g/cm³\n}\n");
        assertEquals("polymer P {\n    conductivity: 1 mS/cm\n    density:      1 g/cm³\n}\n", file.mended("syntax", "Replace by :"));
    }

    @Test
    void propertiesWithACommaBetweenThem() {
        file.text("polymer P { conductivity: 1 mS/cm, density: 1 g/cm³ }\n");
        assertEquals("polymer P { conductivity: 1 mS/cm   density: 1 g/cm³ }\n", file.mended("syntax", "Remove the comma"));
    }

    @Test
    void aBraceTooMany() {
        file.text("let a = 1\n}\nlet b = 2\n");
        assertEquals("let a = 1\n\nlet b = 2\n", file.mended("syntax", "Remove }"));
    }

    @Test
    void aWordOfTheLanguageAsAName() {
        file.text("let stack = 8 µm\n");
        assertEquals("let Stack = 8 µm\n", file.mended("keyword-as-name", "Replace by Stack"));
    }
}
