package org.lamella.benchmarks.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of the library, by file name relative to the project. */
public final class GeneratedLibrary {

    /** The seed of all published figures. */
    public static final long SEED = 1;
    /** How many materials it declares. */
    public static final int MATERIALS = 500;
    /** How many stacks. */
    public static final int STACKS = 200;

    private static final int PER_FILE = 25;
    private static final int POLYMER_FILES = 8;
    private static final int CERAMIC_FILES = 7;
    private static final int ACTIVE_FILES = 3;
    private static final int INTERFACE_FILES = 12;
    private static final int DESIGN_FILES = 28;

    /** Makes the folder one project, as the workbench would. */
    private static final String DESCRIPTION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <projectDescription>
                <name>plant</name>
                <natures>
                    <nature>org.lamella.core.nature</nature>
                </natures>
            </projectDescription>
            """;

    private GeneratedLibrary() {
    }

    /** The files of a seed. */
    public static Map<String, String> files(long seed) {
        Draw draw = new Draw(seed);
        MaterialTexts materials = new MaterialTexts(draw);
        Map<String, String> files = new LinkedHashMap<>();
        List<Material> polymers = new ArrayList<>();
        for (int i = 0; i < POLYMER_FILES; i++) {
            String salt = MaterialTexts.SALTS.get(i % MaterialTexts.SALTS.size());
            files.put("materials/polymers-%s-%d.cell".formatted(salt, i / MaterialTexts.SALTS.size() + 1), materials.polymers(PER_FILE, salt));
            polymers.addAll(materials.take());
        }
        List<Material> ceramics = new ArrayList<>();
        for (int i = 0; i < CERAMIC_FILES; i++) {
            files.put("materials/ceramics-%d.cell".formatted(i + 1), materials.ceramics(PER_FILE));
            ceramics.addAll(materials.take());
        }
        List<Material> actives = new ArrayList<>();
        for (int i = 0; i < ACTIVE_FILES; i++) {
            files.put("materials/actives-%d.cell".formatted(i + 1), materials.actives(PER_FILE));
            actives.addAll(materials.take());
        }
        files.put("materials/metals.cell", materials.metals(PER_FILE));
        List<Material> lithium = materials.take().stream().filter(Material::facesLithium).toList();
        files.put("materials/separators.cell", materials.separators(PER_FILE));
        ContactTexts contacts = new ContactTexts();
        DesignTexts designs = new DesignTexts(draw, contacts, polymers, ceramics, actives, lithium);
        for (int i = 0; i < DESIGN_FILES; i++) {
            int stacks = STACKS * (i + 1) / DESIGN_FILES - STACKS * i / DESIGN_FILES;
            files.put("designs/line%d/design-%02d.cell".formatted(i % 7, i), designs.file(i, stacks));
        }
        int number = 1;
        for (String text : contacts.files(INTERFACE_FILES, draw)) {
            files.put("interfaces/contacts-%02d.cell".formatted(number++), text);
        }
        return Collections.unmodifiableMap(files);
    }

    /** Writes the project of a seed into a folder. */
    public static void write(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".project"), DESCRIPTION);
        for (Map.Entry<String, String> file : files(seed).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** Writes the library of seed 1, for a look at it: {@code java -cp ... org.lamella.benchmarks.library.GeneratedLibrary FOLDER}. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED);
    }
}
