package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.measurement.ColumnNames;
import org.lamella.model.measurement.MeasuredSpectrum;
import org.lamella.model.measurement.MeasurementException;
import org.lamella.model.measurement.SpectrumReader;

/** One spectrum, 1 kHz: 10 - 2j, 100 Hz: 12 - 4j, 10 Hz: 15 - 1j, as the programs of instruments write it. */
final class SpectrumReaderTest {

    private static final String ZPLOT = """
            ZPLOT2 ASCII
              Date:                       10-12-2018
              End Comments
            1.000000E+03	1.0000E-02	0.0000E+00	2.670000E+00	1.0000E+01	-2.0000E+00	0.0000E+00	0	3
            1.000000E+02	1.0000E-02	0.0000E+00	3.370000E+00	1.2000E+01	-4.0000E+00	0.0000E+00	0	3
            1.000000E+01	1.0000E-02	0.0000E+00	4.070000E+00	1.5000E+01	-1.0000E+00	0.0000E+00	0	3
            """;
    private static final String GAMRY = """
            EXPLAIN
            TAG	EISPOT
            AREA	QUANT	2.00000E+000	&Area (cm^2)
            OCVCURVE	TABLE	1
            	Pt	T	Vf
            	#	s	V
            	0	0.25	-0.34
            ZCURVE	TABLE
            	Pt	Time	Freq	Zreal	Zimag	Zsig
            	#	s	Hz	ohm	ohm	V
            	0	3	1000	10	-2	1
            	1	4	100	12	-4	1
            	2	5	10	15	-1	1
            """;
    private static final String BIOLOGIC = """
            EC-Lab ASCII FILE
            Nb header lines : 4
            Electrode surface area : 1.500 cm\u00b2
            freq/Hz	Re(Z)/Ohm	-Im(Z)/Ohm	|Z|/Ohm
            1.0E+003	1.0E+001	2.0E+000	1.02E+001
            1.0E+002	1.2E+001	4.0E+000	1.26E+001
            1.0E+001	1.5E+001	1.0E+000	1.50E+001
            """;

    private static MeasuredSpectrum read(String content) throws MeasurementException {
        return SpectrumReader.read(content, ColumnNames.NONE);
    }

    private static void assertSpectrum(MeasuredSpectrum spectrum) {
        assertArrayEquals(new double[] { 1000, 100, 10 }, spectrum.frequencies(), 1e-9);
        assertArrayEquals(new double[] { 10, 12, 15 }, spectrum.real(), 1e-12);
        assertArrayEquals(new double[] { -2, -4, -1 }, spectrum.imaginary(), 1e-12);
    }

    @Test
    void programsOfInstruments() throws MeasurementException {
        assertSpectrum(read(ZPLOT));
        assertTrue(read(ZPLOT).area().isEmpty());
        assertSpectrum(read(GAMRY));
        assertEquals(2e-4, read(GAMRY).area().orElseThrow(), 1e-18);
        assertSpectrum(read(BIOLOGIC));
        assertEquals(1.5e-4, read(BIOLOGIC).area().orElseThrow(), 1e-18);
        assertEquals(1.5e-4, read(BIOLOGIC.replace('\u00b2', '\ufffd')).area().orElseThrow(), 1e-18, "a lost superscript");
        assertSpectrum(read(BIOLOGIC.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1e3,10,-2;100,12,-4;10,15,-1", "f,Re,Im;1000,10,-2;100,12,-4;10,15,-1", "frequency/Hz,Re(Z)/Ohm,-Im(Z)/Ohm;1000,10,2;100,12,4;10,15,1",
        "f [kHz]  ,Z' [mohm],Z'' [ohm];1,10000,-2;0.1,12000,-4;0.01,15000,-1", "Frequency (Hz)\tZ' (ohms)\t-Z'' (ohms);1000\t10\t2;100\t12\t4;10\t15\t1",
        "# made by hand;freq  real  imag;1000 10 -2;100 12 -4;10 15 -1" })
    void columnsOfOtherPrograms(String lines) throws MeasurementException {
        assertSpectrum(read(lines.replace(';', '\n')));
    }

    @Test
    void decimalCommasBetweenSemicolons() throws MeasurementException {
        assertSpectrum(read("f/Hz;Re/kOhm;Im/Ohm\n1000,0;0,010;-2,0\n100;0,012;-4\n10;0,015;-1\n"));
    }

    @Test
    void columnsAskedForByName() throws MeasurementException {
        String content = "Index;Freq set;Z real (Ohm);Z minus imaginary\n1;1000;10;2\n2;100;12;4\n3;10;15;1\n";
        assertSpectrum(SpectrumReader.read(content, new ColumnNames(Optional.of("Freq set"), Optional.of("Z real"), Optional.empty(), Optional.of("Z minus imaginary"))));
        assertSpectrum(SpectrumReader.read(content.replace(";2\n", ";-2\n").replace(";4\n", ";-4\n").replace(";1\n2", ";1\n2").replace("15;1", "15;-1"),
                new ColumnNames(Optional.of("freq SET"), Optional.of("Z real (Ohm)"), Optional.of("Z minus imaginary"), Optional.empty())));
        MeasurementException missing = assertThrows(MeasurementException.class,
                () -> SpectrumReader.read(content, new ColumnNames(Optional.of("Frequency"), Optional.of("Z real"), Optional.of("Z minus imaginary"), Optional.empty())));
        assertTrue(String.valueOf(missing.getMessage()).contains("check what columns: { } names"), missing.getMessage());
    }

    private static String refusal(String content) {
        return String.valueOf(assertThrows(MeasurementException.class, () -> read(content)).getMessage());
    }

    /** Each damage is told with the line at which it is met. */
    @Test
    void damagedFilesAreRefusedWithTheirLine() {
        assertTrue(refusal(ZPLOT.substring(0, ZPLOT.lastIndexOf("1.5000E"))).startsWith("line 6: "), refusal(ZPLOT.substring(0, ZPLOT.lastIndexOf("1.5000E"))));
        assertTrue(refusal(ZPLOT.substring(0, ZPLOT.indexOf("  End"))).contains("End Comments"));
        assertEquals("line 12: 'x' is no number for the real part", refusal(GAMRY.replace("\t12\t", "\tx\t")));
        assertEquals("line 9: no column holds the imaginary part", refusal(GAMRY.replace("Zimag", "Other")));
        assertEquals("there is no ZCURVE, the table of an impedance measurement", refusal(GAMRY.substring(0, GAMRY.indexOf("ZCURVE"))));
        assertEquals("line 2: the number of header lines is missing; the file is cut off", refusal(BIOLOGIC.substring(0, 18)));
        assertTrue(refusal(BIOLOGIC.replace(": 4", ": 40")).contains("the header has 40 lines"));
        assertEquals("line 5: the frequency must be greater than 0, found -1 kHz", refusal(BIOLOGIC.replace("1.0E+003", "-1.0E+003")));
        assertEquals("line 3: the imaginary part is missing; the line is cut off", refusal("f,Re,Im\n1000,10,-2\n100,12\n"));
        assertTrue(refusal("a,b,c\nd,e,f\n").startsWith("no line has headings"));
        assertTrue(refusal("f,Re,Im\n1,2,3\n").startsWith("there are 1 points"));
        assertTrue(refusal("f/s,Re,Im\n1,2,3\n").contains("'s', which is no unit of frequency"));
        assertTrue(refusal("").startsWith("no line has headings"));
    }
}
