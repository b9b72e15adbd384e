package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What is offered where nothing is wrong. */
class AssistTest extends RemedyTest {

    @Test
    void aValueInAnotherUnit() {
        String text = "polymer P {\n    conductivity: 0.45 mS/cm\n    density:      1.2 g/cm³\n}\n";
        file.text(text);
        assertEquals(List.of("Convert to 0.00045 S/cm", "Convert to 0.045 S/m"), file.assists("0.45"));
        assertEquals(text.replace("0.45 mS/cm", "0.045 S/m"), file.assisted("mS/cm", "Convert to 0.045 S/m"));
    }

    @Test
    void anEnergyPerParticleIsAMolarOne() {
        String text = "ceramic G {\n    conductivity: arrhenius(1 mS/cm at 25 °C, 0.35 eV, form: sigma)\n    density:      5 g/cm³\n}\n";
        file.text(text);
        assertEquals("Convert to 33.7698662432 kJ/mol", file.assists("0.35").get(0));
        assertEquals(List.of("Convert to 298.15 K"), file.assists("25 °C"));
    }

    @Test
    void aDifferenceHasNoZero() {
        file.text("let melting = 58 °C ± 2 °C\n");
        assertEquals(List.of("Convert to 2 K"), file.assists("2 °C"));
    }

    @Test
    void aUnitThatANeighbourTakesStays() {
        file.text("polymer P {\n    conductivity: 1 mS/cm\n    density:      1 g/cm³\n    window:       0 .. 4 V\n}\n");
        assertEquals(List.of(), file.assists("4 V"));
    }

    @Test
    void lookAlikesOfTheWholeFile() {
        file.text("let skin = 8 \u03bcm\nlet film = 3 \u2126\u22c5cm²\nlet plain = 1\n");
        String title = "Write look-alike characters in their usual form";
        assertEquals("let skin = 8 µm\nlet film = 3 Ω·cm²\nlet plain = 1\n", file.assisted("film", title));
        assertEquals(List.of(), file.assists("plain"));
    }
}
