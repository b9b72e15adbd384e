package org.lamella.core.tests.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lamella.core.export.CsvWriter;
import org.lamella.core.table.Table;
import org.lamella.core.table.Tables;
import org.lamella.core.tests.util.Results;
import org.lamella.core.tests.util.Vocabularies;

class CsvTest {

    private final Tables tables = new Tables(Vocabularies.display());

    @Test
    void headerNamesUnitsAndNumbersAreFullWithDots() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            List<String> lines = CsvWriter.text(tables.of(Results.breakdown(333.15, 1))).lines().toList();
            assertEquals("Item,Value [Ω·cm²],Share [%]", lines.get(0));
            assertEquals("layer skin,20,49.87531172069825", lines.get(1));
            assertEquals(5, lines.size());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void totalsAreNoData() {
        Table table = tables.of(Results.breakdown(333.15, 1));
        assertEquals(1, table.totals().size());
        assertEquals("40.1", table.totals().get(0).text(1));
        assertTrue(CsvWriter.text(table).lines().noneMatch(line -> line.startsWith("total")));
    }

    @Test
    void gapsAreEmptyAndTextsQuoted() {
        String text = CsvWriter.text(tables.of(Results.series()));
        assertEquals(List.of("filler volume fraction,series [mS/cm],gem [mS/cm],voxels [mS/cm],\"voxels, standard deviation [mS/cm]\"", "0,0.1,0.1,,", "0.25,0.2,,0.21,0.01",
                "0.5,0.3,0.05,,"), text.lines().toList());
        assertTrue(CsvWriter.text(tables.of(Results.breakdown(333.15, 1))).contains("\"layer <b>&\"\"'</b><script>alert(1)</script>\",,"));
    }

    @Test
    void spreadsheetsMustNotRunTexts() {
        Table table = new Table("t", "t", List.of(Table.Column.text("=cmd|' /C calc'!A0"), Table.Column.number("n", "")),
                List.of(new Table.Row("", Table.Severity.NONE, List.of(Table.Cell.of("=1+1"), new Table.Cell("-4", -4.0)))));
        assertEquals("'=1+1,-4", CsvWriter.text(table).lines().toList().get(1));
    }

    @Test
    void filesAreNamedByConditionsAndEqualTablesGetNumbers() {
        Table one = tables.of(Results.breakdown(333.15, 1));
        Table other = tables.of(Results.breakdown(353.15, 0.5));
        Map<String, Table> files = CsvWriter.files("My Study/..", List.of(one, other, one));
        assertEquals(List.of("My_Study_..-resistance-breakdown-60C.csv", "My_Study_..-resistance-breakdown-80C.csv", "My_Study_..-resistance-breakdown-60C-2.csv"),
                List.copyOf(files.keySet()));
    }

    @Test
    void listHasOneRowAQuantityInItsUsualUnit() {
        List<String> lines = CsvWriter.text(tables.list(List.of(Results.complete()))).lines().toList();
        assertEquals(8, lines.size());
        assertTrue(lines.contains("p.Study,area-resistance,p.Stack,60 °C,40.1,Ω·cm²,true,\"largest-interface: plane skin-core, 20 Ω·cm² of 40.1 Ω·cm²\""), lines.toString());
        assertTrue(lines.contains("p.Study,energy-density,p.Cell,,698.5,Wh/L,true,"), lines.toString());
        assertTrue(lines.contains("p.Study,filler-volume-fraction,p.Skin.LLZTO,,2.41,vol%,true,"), lines.toString());
    }
}
