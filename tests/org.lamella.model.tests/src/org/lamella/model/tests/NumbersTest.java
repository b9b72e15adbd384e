package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.units.Numbers;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({ "1, 1", "-2, -2", "0, 0", "-0.0, 0", "0.045, 0.045", "1.2e-5, 1.2e-5", "1.5E-3, 0.0015", "1e21, 1e21", "5e-324, 4.9e-324", "123456789, 1.23456789e8" })
    void shortestIsJsonAndShort(double value, String text) {
        assertEquals(text, Numbers.shortest(value));
    }

    @Test
    void shortestReadsBackToTheSameBits() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(Numbers.shortest(value)));
            }
        }
    }

    @Test
    void shortestRefusesWhatJsonCannotHold() {
        assertThrows(IllegalArgumentException.class, () -> Numbers.shortest(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Numbers.shortest(Double.NEGATIVE_INFINITY));
    }

    @ParameterizedTest
    @CsvSource({ "0.0240964, 4, 0.0241", "2.40964, 3, 2.41", "1234567, 4, 1235000", "12345678, 4, 1.235e7", "0.00001234, 4, 0.00001234", "0.000001234, 4, 1.234e-6",
            "-5.4, 4, -5.4", "0, 4, 0", "99999.6, 4, 100000", "123456789, 9, 123456789", "100, 4, 100" })
    void significantDigits(double value, int digits, String text) {
        assertEquals(text, Numbers.significant(value, digits));
    }
}
