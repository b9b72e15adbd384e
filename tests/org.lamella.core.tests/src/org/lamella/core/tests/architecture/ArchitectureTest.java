package org.lamella.core.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Who may use whom: no bundle depends on another than those it may, and what is not API stays inside. Reads the sources. */
class ArchitectureTest {

    private static final String PREFIX = "org.lamella.";
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "model", Set.of(),
            "library", Set.of(),
            "solver", Set.of("model"),
            "dsl", Set.of("model"),
            "dsl.ide", Set.of("model", "dsl"),
            "core", Set.of("model", "solver", "dsl", "dsl.ide", "library"),
            "ui", Set.of("model", "solver", "dsl.ide", "core", "library"),
            "rcp", Set.of("ui"));
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])org\\.lamella\\.([a-z.]+)");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?(org\\.lamella\\.[\\w.]+);", Pattern.MULTILINE);

    private static Path bundles() {
        for (Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("bundles/org.lamella.model"))) {
                return folder.resolve("bundles");
            }
        }
        throw new AssertionError("the sources are not above " + Path.of("").toAbsolutePath());
    }

    private static Manifest manifest(String bundle) throws IOException {
        try (InputStream in = Files.newInputStream(bundles().resolve(PREFIX + bundle).resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        }
    }

    /** The bundle a package belongs to: the longest name that fits. */
    private static String bundleOf(String name) {
        return ALLOWED.keySet().stream().filter(bundle -> (name + ".").startsWith(PREFIX + bundle + ".")).max((a, b) -> a.length() - b.length())
                .orElseThrow(() -> new AssertionError("belongs to no bundle: " + name));
    }

    private static List<String> imports(String bundle) throws IOException {
        List<String> imports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(bundles().resolve(PREFIX + bundle).resolve("src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = IMPORT.matcher(Files.readString(file));
                while (matcher.find()) {
                    imports.add(matcher.group(1));
                }
            }
        }
        return imports;
    }

    @Test
    void everyBundleIsKnown() throws IOException {
        try (Stream<Path> folders = Files.list(bundles())) {
            Set<String> found = new TreeSet<>(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString().substring(PREFIX.length())).toList());
            assertEquals(new TreeSet<>(ALLOWED.keySet()), found);
        }
    }

    @Test
    void manifestsPointInAllowedDirections() throws IOException {
        for (String bundle : ALLOWED.keySet()) {
            String demands = manifest(bundle).getMainAttributes().getValue("Require-Bundle") + "," + manifest(bundle).getMainAttributes().getValue("Import-Package");
            Matcher matcher = NAME.matcher(demands);
            while (matcher.find()) {
                String used = bundleOf(matcher.group());
                assertTrue(ALLOWED.get(bundle).contains(used) || used.equals(bundle), bundle + " may not depend on " + matcher.group());
            }
        }
    }

    @Test
    void importsStayInAllowedDirections() throws IOException {
        for (String bundle : ALLOWED.keySet()) {
            for (String name : imports(bundle)) {
                String used = bundleOf(name);
                assertTrue(used.equals(bundle) || ALLOWED.get(bundle).contains(used), bundle + " may not import " + name);
                assertTrue(used.equals(bundle) || !name.contains(".internal."), bundle + " may not import " + name + ", which is no API");
            }
        }
    }

    @Test
    void solverIsUsedThroughItsApiOnly() throws IOException {
        Pattern api = Pattern.compile("org\\.lamella\\.solver\\.[A-Z].*");
        for (String bundle : List.of("core", "ui")) {
            for (String name : imports(bundle)) {
                assertTrue(!bundleOf(name).equals("solver") || api.matcher(name).matches(), bundle + " may not import " + name);
            }
        }
    }

    @Test
    void userInterfaceNeverSolves() throws IOException {
        assertTrue(imports("ui").stream().noneMatch(List.of("org.lamella.solver.StackSolver", "org.lamella.solver.MicrostructureSolver")::contains));
    }

    @Test
    void headlessBundlesKnowNoDisplay() throws IOException {
        for (String bundle : List.of("model", "solver", "dsl", "dsl.ide", "library", "core")) {
            String demands = String.valueOf(manifest(bundle).getMainAttributes().getValue("Require-Bundle"));
            assertTrue(!demands.contains("org.eclipse.swt") && !demands.contains("org.eclipse.ui") && !demands.contains("jface"), bundle);
        }
        for (String bundle : List.of("model", "solver", "dsl", "dsl.ide")) {
            assertTrue(!String.valueOf(manifest(bundle).getMainAttributes().getValue("Require-Bundle")).contains("org.eclipse.core.resources"), bundle);
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (String bundle : ALLOWED.keySet()) {
            Path source = bundles().resolve(PREFIX + bundle).resolve("src");
            try (Stream<Path> folders = Files.walk(source)) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    try (Stream<Path> files = Files.list(folder)) {
                        boolean code = files.anyMatch(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"));
                        assertTrue(!code || Files.exists(folder.resolve("package-info.java")), "no package-info in " + source.relativize(folder));
                    }
                }
            }
        }
    }
}
