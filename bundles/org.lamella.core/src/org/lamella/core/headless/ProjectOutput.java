package org.lamella.core.headless;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lamella.core.evaluation.Evaluated;
import org.lamella.core.export.CsvWriter;
import org.lamella.core.export.FileNames;
import org.lamella.core.export.HtmlReport;
import org.lamella.core.export.JUnitXml;
import org.lamella.core.export.JsonWriter;
import org.lamella.core.files.OutputException;
import org.lamella.core.files.OutputFiles;
import org.lamella.core.table.Display;
import org.lamella.core.table.Table;
import org.lamella.core.table.Tables;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.StudyResult;

/** Writes everything a build makes of a project, all or nothing. */
public final class ProjectOutput {

    private final Vocabulary vocabulary;
    private final Tables tables;

    /** @param vocabulary names, units and laws */
    public ProjectOutput(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.tables = new Tables(new Display(vocabulary));
    }

    /** @return the folder of a project's outputs */
    public static Path folder(Path output, String project) {
        return output.resolve(FileNames.safe(project));
    }

    /**
     * Writes the outputs of a project.
     *
     * @param output folder for all projects
     * @param project name of the project
     * @param studies its studies with their answers
     */
    public void write(Path output, String project, List<Evaluated> studies) throws OutputException {
        Path folder = folder(output, project);
        List<StudyResult> results = studies.stream().map(Evaluated::result).toList();
        Map<String, Table> csv = csv(results);
        String report = new HtmlReport(vocabulary).text(project, studies);
        String requirements = new JUnitXml(new Display(vocabulary)).text(project, results);
        try (OutputFiles files = new OutputFiles()) {
            files.add(folder.resolve("results.json"), out -> JsonWriter.write(results, out));
            files.add(folder.resolve("report.html"), out -> out.write(report));
            files.add(folder.resolve("requirements.xml"), out -> out.write(requirements));
            for (Map.Entry<String, Table> table : csv.entrySet()) {
                files.add(folder.resolve("tables").resolve(table.getKey()), out -> CsvWriter.write(table.getValue(), out));
            }
            files.commit();
        }
        removeOthers(folder.resolve("tables"), csv.keySet());
    }

    private Map<String, Table> csv(List<StudyResult> results) {
        Map<String, Table> files = new LinkedHashMap<>();
        for (StudyResult result : results) {
            String study = result.study().substring(result.study().lastIndexOf('.') + 1);
            String unique = study;
            for (int i = 2; files.containsKey(FileNames.safe(unique + "-quantities") + ".csv"); i++) {
                unique = study + "-" + i;
            }
            files.putAll(CsvWriter.files(unique, tables.all(result)));
        }
        return files;
    }

    /** Tables of studies that no longer exist would be taken for current ones. */
    private static void removeOthers(Path folder, Set<String> current) {
        Set<Path> stale = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            files.forEach(file -> {
                if (!current.contains(file.getFileName().toString())) {
                    stale.add(file);
                }
            });
            for (Path file : stale) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftThere) {
            return;
        }
    }
}
