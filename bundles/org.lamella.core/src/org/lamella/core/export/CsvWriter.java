package org.lamella.core.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Cell;
import org.lamella.core.table.Table.Row;
import org.lamella.model.units.Numbers;

/** Writes tables as CSV that opens everywhere: comma, UTF-8, headings {@code name [unit]}, full numbers with a dot whatever the locale. */
public final class CsvWriter {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private CsvWriter() {
    }

    /** Writes one table. */
    public static void write(Table table, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(table.headings());
        for (Row row : table.rows()) {
            List<String> texts = new ArrayList<>();
            for (Cell cell : row.cells()) {
                Double number = cell.number();
                texts.add(number == null ? unexecutable(cell.text()) : Numbers.shortest(number));
            }
            printer.printRecord(texts);
        }
    }

    /** A text that a spreadsheet would run as a formula gets a quote in front, which spreadsheets do not show. */
    private static String unexecutable(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** @return a table as text */
    public static String text(Table table) {
        StringBuilder text = new StringBuilder();
        try {
            write(table, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** @return rows as people see them, with tabs between the cells: for the clipboard, from where spreadsheets take them apart */
    public static String tabs(List<String> headings, List<Row> rows) {
        StringBuilder text = new StringBuilder(String.join("\t", headings)).append('\n');
        for (Row row : rows) {
            text.append(String.join("\t", row.cells().stream().map(cell -> cell.text().replaceAll("\\s+", " ")).toList())).append('\n');
        }
        return text.toString();
    }

    /**
     * File names for the tables of a study: study name, table id and, where one id occurs several times, a number.
     *
     * @param study simple name of the study
     * @param tables its tables
     * @return tables by file name, in their order
     */
    public static Map<String, Table> files(String study, List<Table> tables) {
        Map<String, Table> files = new LinkedHashMap<>();
        for (Table table : tables) {
            String stem = FileNames.safe(study + "-" + table.id());
            String name = stem;
            for (int i = 2; files.containsKey(name + ".csv"); i++) {
                name = stem + "-" + i;
            }
            files.put(name + ".csv", table);
        }
        return files;
    }
}
