package org.lamella.core.tests.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.projects.Project;
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.projects.ProjectSelection;

class ProjectFoldersTest {

    @TempDir
    private Path root;

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "package p\n");
    }

    private Path project(String folder, String name, String... references) throws IOException {
        Path file = root.resolve(folder).resolve(".project");
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<projectDescription>\n <name>" + name + "</name>\n <projects>\n");
        for (String reference : references) {
            text.append("  <project>").append(reference).append("</project>\n");
        }
        text.append(" </projects>\n <natures>\n  <nature>").append(Project.NATURE).append("</nature>\n </natures>\n</projectDescription>\n");
        return Files.writeString(file, text);
    }

    private List<String> names(ProjectSelection selection) {
        return selection.projects().stream().map(Project::name).toList();
    }

    private static List<String> names(ProjectSelection selection, Project project) {
        return project.references().stream().map(folder -> selection.projects().stream().filter(each -> each.folder().equals(folder)).findFirst().orElseThrow().name()).toList();
    }

    private List<String> files(ProjectSelection selection) {
        return selection.files().keySet().stream().map(file -> root.relativize(file).toString()).toList();
    }

    private static List<String> codes(ProjectSelection selection) {
        return selection.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void referencedProjectsComeFirst() throws IOException {
        project("a", "A", "B");
        project("b", "B", "C");
        project("c", "C");
        file("a/a.cell");
        file("b/b.cell");
        file("c/sub/c.cell");
        ProjectSelection selection = ProjectFolders.of(List.of(root));
        assertEquals(List.of("C", "B", "A"), names(selection));
        assertEquals(List.of("a/a.cell", "b/b.cell", "c/sub/c.cell"), files(selection));
        assertEquals(List.of("B"), names(selection, selection.projects().get(2)));
        assertEquals(List.of(), codes(selection));
    }

    @Test
    void fileBringsItsProjectAndSiblingsItRefersTo() throws IOException {
        project("a", "A", "B");
        project("b", "B");
        project("other", "Other");
        Path inner = file("a/deep/a.cell");
        file("a/more.cell");
        file("b/b.cell");
        file("other/o.cell");
        ProjectSelection selection = ProjectFolders.of(List.of(inner));
        assertEquals(List.of("B", "A"), names(selection));
        assertEquals(List.of("a/deep/a.cell"), files(selection));
        assertEquals(2, selection.projects().get(1).files().size());
    }

    @Test
    void folderWithoutDescriptionIsOneProjectWithItsSubfolders() throws IOException {
        file("lib/a.cell");
        file("lib/sub/b.cell");
        file("lib/bin/copy.cell");
        file("lib/.hidden/c.cell");
        project("lib/inner", "Inner");
        file("lib/inner/d.cell");
        ProjectSelection selection = ProjectFolders.of(List.of(root.resolve("lib")));
        assertEquals(List.of("Inner", "lib"), names(selection).stream().sorted().toList());
        assertEquals(List.of("lib/a.cell", "lib/inner/d.cell", "lib/sub/b.cell"), files(selection));
    }

    @Test
    void foldersSideBySideAreProjectsEach() throws IOException {
        file("x/a.cell");
        file("y/b.cell");
        assertEquals(List.of("x", "y"), names(ProjectFolders.of(List.of(root))));
    }

    @Test
    void looseFileSeesWhatLiesBesideIt() throws IOException {
        Path file = file("a.cell");
        file("b.cell");
        file("sub/c.cell");
        ProjectSelection selection = ProjectFolders.of(List.of(file));
        assertEquals(2, selection.projects().get(0).files().size());
        assertEquals(List.of("a.cell"), files(selection));
    }

    @Test
    void partOfAProjectIsCheckedAsPartOfIt() throws IOException {
        project("a", "A");
        file("a/x.cell");
        file("a/sub/y.cell");
        ProjectSelection selection = ProjectFolders.of(List.of(root.resolve("a/sub")));
        assertEquals(List.of("A"), names(selection));
        assertEquals(List.of("a/sub/y.cell"), files(selection));
    }

    @Test
    void aRingIsToldAtEveryReferenceThatIsPartOfIt() throws IOException {
        Path first = project("a", "A", "Outside", "B");
        Path second = project("b", "B", "C");
        Path third = project("c", "C", "A");
        project("out", "Outside");
        project("user", "User", "A");
        file("a/a.cell");
        ProjectSelection selection = ProjectFolders.of(List.of(root));
        List<Diagnostic> rings = selection.diagnostics().stream().filter(diagnostic -> diagnostic.code().equals("project-cycle")).toList();
        assertEquals(List.of(first, second, third), rings.stream().map(Diagnostic::file).toList());
        assertEquals(List.of(6, 5, 5), rings.stream().map(Diagnostic::line).toList());
        for (int i = 0; i < 3; i++) {
            String ring = List.of("A -> B -> C -> A", "B -> C -> A -> B", "C -> A -> B -> C").get(i);
            assertTrue(rings.get(i).message().contains(ring), rings.get(i).message());
        }
        Project c = selection.projects().stream().filter(project -> project.name().equals("C")).findFirst().orElseThrow();
        assertEquals(List.of("A"), names(selection, c), "its files see each other all the same");
    }

    @Test
    void projectReferringToItselfIsARing() throws IOException {
        project("a", "A", "A");
        file("a/a.cell");
        ProjectSelection selection = ProjectFolders.of(List.of(root));
        assertEquals(List.of("project-cycle"), codes(selection));
        assertTrue(selection.diagnostics().get(0).message().contains("A -> A;"), selection.diagnostics().get(0).message());
    }

    @Test
    void aLibraryIsCheckedOnlyWhenItsFolderIsNamed() throws IOException {
        project("user", "User", "Films");
        file("user/u.cell");
        Path description = project("films", "Films");
        Files.writeString(description, Files.readString(description).replace("</natures>", "<nature>" + Project.LIBRARY_NATURE + "</nature></natures>"));
        file("films/f.cell");
        ProjectSelection selection = ProjectFolders.of(List.of(root));
        assertEquals(List.of("Films", "User"), names(selection));
        assertEquals(List.of("user/u.cell"), files(selection));
        assertTrue(selection.projects().get(0).library());
        assertEquals(List.of("films/f.cell"), files(ProjectFolders.of(List.of(root.resolve("films")))));
        assertEquals(List.of("films/f.cell"), files(ProjectFolders.of(List.of(root.resolve("films/f.cell")))));
    }

    @Test
    void equalNamesNameBothPaths() throws IOException {
        project("a", "Same");
        project("b", "Same");
        file("a/a.cell");
        file("b/b.cell");
        ProjectSelection selection = ProjectFolders.of(List.of(root));
        assertEquals(List.of("duplicate-project"), codes(selection));
        String message = selection.diagnostics().get(0).message();
        assertTrue(message.contains(root.resolve("a").toString()) && message.contains(root.resolve("b").toString()), message);
    }

    @Test
    void missingReferenceIsShownAtItsPlace() throws IOException {
        Path description = project("a", "A", "Nowhere");
        file("a/a.cell");
        Diagnostic diagnostic = ProjectFolders.of(List.of(root)).diagnostics().get(0);
        assertEquals("missing-project", diagnostic.code());
        assertEquals(description, diagnostic.file());
        assertEquals(5, diagnostic.line());
        assertEquals(Files.readAllLines(description).get(4).indexOf("Nowhere") + 1, diagnostic.column());
    }

    @Test
    void brokenDescriptionIsAFriendlyError() throws IOException {
        file("a/a.cell");
        Files.writeString(root.resolve("a/.project"), "<projectDescription>\n <name>A</nam>");
        ProjectSelection selection = ProjectFolders.of(List.of(root));
        assertEquals(List.of("project-file"), codes(selection));
        assertEquals(2, selection.diagnostics().get(0).line());
        Files.write(root.resolve("a/.project"), new byte[] { 0, 1, 2, (byte) 0xff });
        assertEquals(List.of("project-file"), codes(ProjectFolders.of(List.of(root))));
    }

    @Test
    void descriptionNeverReadsOtherFiles() throws IOException {
        Path secret = Files.writeString(root.resolve("secret.txt"), "SECRET");
        file("a/a.cell");
        Files.writeString(root.resolve("a/.project"), "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]>\n<projectDescription><name>&x;</name><natures><nature>" + Project.NATURE + "</nature></natures></projectDescription>");
        ProjectSelection selection = ProjectFolders.of(List.of(root));
        assertTrue(selection.projects().stream().noneMatch(project -> project.name().contains("SECRET")), selection.toString());
    }

    @Test
    void entityBombEndsQuickly() throws IOException {
        file("a/a.cell");
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        Files.writeString(root.resolve("a/.project"), bomb + "]><projectDescription><name>&a11;</name></projectDescription>");
        assertTrue(ProjectFolders.of(List.of(root)).projects().stream().allMatch(project -> project.name().length() < 100));
    }

    @Test
    void projectOfAnotherNatureIsAPlainFolder() throws IOException {
        file("java/a.cell");
        Files.writeString(root.resolve("java/.project"), "<projectDescription><name>Java</name><natures><nature>org.eclipse.jdt.core.javanature</nature></natures></projectDescription>");
        assertEquals(List.of("java"), names(ProjectFolders.of(List.of(root))));
    }

    @Test
    void wrongPathsAreDiagnostics() throws IOException {
        Path text = Files.writeString(root.resolve("notes.txt"), "x");
        Files.createDirectories(root.resolve("empty"));
        assertEquals(List.of("no-such-file"), codes(ProjectFolders.of(List.of(root.resolve("missing.cell")))));
        assertEquals(List.of("not-a-cell-file"), codes(ProjectFolders.of(List.of(text))));
        assertEquals(List.of("no-files"), codes(ProjectFolders.of(List.of(root.resolve("empty")))));
    }

    @Test
    void linksInACircleEnd() throws IOException {
        file("a/x.cell");
        Files.createSymbolicLink(root.resolve("a/loop"), root.resolve("a"));
        assertEquals(List.of("a/x.cell"), files(ProjectFolders.of(List.of(root))));
    }
}
