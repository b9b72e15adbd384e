package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.measurement.ColumnNames;
import org.lamella.model.measurement.CurveColumns;
import org.lamella.model.measurement.CurveReader;
import org.lamella.model.measurement.Measured;
import org.lamella.model.measurement.MeasuredCurve;
import org.lamella.model.measurement.MeasuredSpectrum;
import org.lamella.model.measurement.MeasurementException;

/** One curve, 0 s, 60 s and 90 s at -10, -12 and 5 mV and -1, -1 and 0.5 mA, as the programs of instruments write it. */
final class CurveReaderTest {

    private static final String GAMRY = """
            EXPLAIN
            TAG	CHRONOP
            AREA	QUANT	2.00000E+000	&Area (cm^2)
            CURVE	TABLE	3
            	Pt	T	Vf	Im	Vu	Sig
            	#	s	V vs. Ref.	A	V	V
            	0	5	-0.010	-0.001	0	0
            	1	65	-0.012	-0.001	0	0
            	2	95	0.005	0.0005	0	0
            """;
    private static final String BIOLOGIC = """
            EC-Lab ASCII FILE
            Nb header lines : 4
            Electrode surface area : 1.500 cm\u00b2
            mode	ox/red	time/s	control/mA	Ewe/V	<I>/mA	(Q-Qo)/mA.h
            1	0	1.2000000E+001	-1	-1.0000000E-002	-1.0000000E+000	0
            1	0	7.2000000E+001	-1	-1.2000000E-002	-1.0000000E+000	0
            1	1	1.0200000E+002	0.5	5.0000000E-003	5.0000000E-001	0
            """;

    private static MeasuredCurve read(String content) throws MeasurementException {
        return assertInstanceOf(MeasuredCurve.class, Measured.read(content, ColumnNames.NONE, CurveColumns.NONE));
    }

    private static void assertCurve(MeasuredCurve curve) {
        assertArrayEquals(new double[] { 0, 60, 90 }, curve.times(), 1e-9);
        assertArrayEquals(new double[] { -.010, -.012, .005 }, curve.voltages(), 1e-12);
        assertArrayEquals(new double[] { -1e-3, -1e-3, 5e-4 }, curve.currents(), 1e-15);
        assertFalse(curve.perArea());
    }

    @Test
    void programsOfInstruments() throws MeasurementException {
        assertCurve(read(GAMRY));
        assertEquals(2e-4, read(GAMRY).area().orElseThrow(), 1e-18);
        assertCurve(read(BIOLOGIC));
        assertEquals(1.5e-4, read(BIOLOGIC).area().orElseThrow(), 1e-18);
        assertCurve(read(BIOLOGIC.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "t/s,E/V,I/mA;0,-0.010,-1;60,-0.012,-1;90,0.005,0.5", "time [min],voltage [mV],current [A];0,-10,-0.001;1,-12,-0.001;1.5,5,0.0005",
        "Cell 7;Test time (s)\tPotential (V)\tCurrent (mA);0\t-0,010\t-1;60\t-0,012\t-1;90\t0,005\t0,5", "t V I;0 -0.010 -1e-3;60 -0.012 -1e-3;90 0.005 5e-4" })
    void columnsOfOtherPrograms(String lines) throws MeasurementException {
        assertCurve(read(lines.replace(';', '\n')));
    }

    @Test
    void currentsPerAreaAndCurvesWithoutACurrent() throws MeasurementException {
        MeasuredCurve perArea = read("t/h,U/V,j/mA/cm²\n0,0.1,0.5\n2,0.2,0.5\n");
        assertTrue(perArea.perArea());
        assertArrayEquals(new double[] { 5, 5 }, perArea.currents(), 1e-12);
        assertArrayEquals(new double[] { 0, 7200 }, perArea.times(), 1e-9);
        assertEquals(0, read("t/h,U/V\n0,0.1\n2,0.2\n").currents().length);
    }

    @Test
    void columnsAskedForByName() throws MeasurementException {
        String content = "Step;Run time (s);Pot 2;Cur 2 (mA)\n1;0;-0.010;-1\n1;60;-0.012;-1\n2;90;0.005;0.5\n";
        CurveColumns names = new CurveColumns(Optional.of("Run time"), Optional.of("Pot 2"), Optional.of("cur 2 (mA)"));
        assertCurve(assertInstanceOf(MeasuredCurve.class, Measured.read(content, ColumnNames.NONE, names)));
        assertEquals("line 1: no column holds the current",
                refusal(content, new CurveColumns(Optional.of("Run time"), Optional.of("Pot 2"), Optional.of("Cur 3"))));
    }

    /** A spectrum may have times and voltages too. */
    @Test
    void aSpectrumIsNoCurve() throws MeasurementException {
        String spectrum = "time/s,freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm,Ewe/V\n1,1000,10,2,0.1\n2,100,12,4,0.1\n3,10,15,1,0.1\n";
        assertInstanceOf(MeasuredSpectrum.class, Measured.read(spectrum, ColumnNames.NONE, CurveColumns.NONE));
        assertTrue(refusal("EXPLAIN\nTAG\tOTHER\n", CurveColumns.NONE).startsWith("there is no ZCURVE"));
    }

    private static String refusal(String content, CurveColumns names) {
        return String.valueOf(assertThrows(MeasurementException.class, () -> Measured.read(content, ColumnNames.NONE, names)).getMessage());
    }

    /** Each damage is told with the line at which it is met. */
    @Test
    void damagedFilesAreRefusedWithTheirLine() {
        assertEquals("line 8: 'x' is no number for the voltage", refusal(GAMRY.replace("-0.012", "x"), CurveColumns.NONE));
        assertEquals("line 9: the current is missing; the line is cut off", refusal(GAMRY.substring(0, GAMRY.lastIndexOf("\t0.0005")), CurveColumns.NONE));
        assertEquals("line 4: no column holds the voltage", refusal(BIOLOGIC.replace("Ewe/V", "other"), CurveColumns.NONE));
        assertEquals("line 6: the time goes back from 12 s to 7.2 s; a file of several measurements has to be split",
                refusal(BIOLOGIC.replace("7.2000000E+001", "7.2000000E+000"), CurveColumns.NONE));
        assertEquals("line 2: the number of header lines is missing; the file is cut off", refusal(BIOLOGIC.substring(0, 18), CurveColumns.NONE));
        assertTrue(refusal("t/s,E/V\n1,2\n", CurveColumns.NONE).startsWith("there are 1 points"));
        assertTrue(refusal("t/mA,E/V\n1,2\n2,3\n", CurveColumns.NONE).contains("'mA', which is no unit of time"));
        assertEquals("no line has headings of time and voltage; check what columns: { } names",
                String.valueOf(assertThrows(MeasurementException.class, () -> CurveReader.read("a,b\nc,d\n", CurveColumns.NONE)).getMessage()));
    }
}
