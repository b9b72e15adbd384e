package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change is told wherever it makes a difference, and nowhere else. */
class DependantsTest {

    private static final String FILMS = """
            package films
            polymer Mine {
                conductivity: 1e-5 S/cm
                density: 1.2 g/cm³
            }
            polymer Other {
                conductivity: 1e-6 S/cm
                density: 1.1 g/cm³
            }
            """;
    private static final String USER = """
            package cells
            import films.*
            stack S {
                layer a of Mine { thickness: 10 µm }
                layer b of Other { thickness: 10 µm }
            }
            """;
    private static final String PAIR = "package pairs\nimport films.Mine as M\nimport films.*\ninterface Joint between M and Other { resistance: 1 Ω·cm² }\n";

    @TempDir
    private Path folder;
    private TestServer test;

    @BeforeEach
    void threeProjectsInARow() {
        test = new TestServer(folder).project("films").project("middle", "films").project("cells", "middle");
    }

    @Test
    void aPairInterfaceConcernsTheFilesWhereTheTwoMeet() {
        Path films = test.file("films/films.cell", FILMS);
        Path user = test.file("cells/user.cell", USER);
        Path single = test.file("cells/single.cell", "package cells\nimport films.*\nstack T {\n    layer a of Mine { thickness: 10 µm }\n}\n");
        test.start();
        assertTrue(test.codes(user).contains("missing-interface"), () -> test.codes(user).toString());
        int before = test.checks(single);
        Path pair = test.save("middle/pairs.cell", PAIR);
        assertEquals(List.of(), test.codes(pair));
        assertFalse(test.codes(user).contains("missing-interface"), () -> test.codes(user).toString());
        assertEquals(before, test.checks(single), "a file where they do not meet is not checked again");
        test.delete(pair);
        assertTrue(test.codes(user).contains("missing-interface"), () -> test.codes(user).toString());
        assertEquals(List.of(), test.codes(films));
    }

    @Test
    void aValueConcernsEveryFileThatComesToIt() {
        test.file("films/base.cell", "package base\nlet skin = 10 µm\n");
        test.file("middle/middle.cell", "package middle\nimport base.*\nlet thick = 2 * skin\n");
        test.file("films/films.cell", FILMS);
        Path user = test.file("cells/user.cell", "package cells\nimport films.*\nimport middle.*\nstack S {\n    layer a of Mine { thickness: thick }\n}\n");
        test.start();
        assertEquals(List.of(), test.problems(user));
        test.save("films/base.cell", "package base\nlet skin = -10 µm\n");
        assertEquals(List.of("out-of-range"), test.codes(user));
        test.save("films/base.cell", "package base\nlet skin = 10 µm\n");
        assertEquals(List.of(), test.problems(user));
    }

    @Test
    void blanksAndCommentsConcernNobody() {
        Path films = test.file("films/films.cell", FILMS);
        Path user = test.file("cells/user.cell", USER);
        test.start();
        test.open(films, FILMS);
        int before = test.checks(user);
        test.change(films, FILMS.replace("conductivity: 1e-5", "conductivity:   1e-5 /* measured */"));
        assertEquals(before, test.checks(user));
        test.change(films, FILMS.replace("1e-5", "2e-5"));
        assertEquals(before + 1, test.checks(user));
    }

    @Test
    void aNewNameIsFoundWhereItWasMissing() {
        test.file("films/films.cell", FILMS.substring(0, FILMS.indexOf("polymer Other")));
        Path user = test.file("cells/user.cell", USER);
        test.start();
        assertTrue(test.codes(user).contains("unknown-name"), () -> test.codes(user).toString());
        Path other = test.save("films/other.cell", "package films\npolymer Other {\n    conductivity: 1e-6 S/cm\n    density: 1.1 g/cm³\n}\n");
        assertFalse(test.codes(user).contains("unknown-name"), () -> test.codes(user).toString());
        test.delete(other);
        assertTrue(test.codes(user).contains("unknown-name"), () -> test.codes(user).toString());
    }

    @Test
    void aNearerNameHidesAFartherOne() {
        test.file("films/films.cell", FILMS);
        Path user = test.file("cells/user.cell", "package cells\nimport films.*\nstack S {\n    layer a of Mine { thickness: 10 µm }\n}\n");
        test.start();
        assertEquals(List.of(), test.problems(user));
        test.save("cells/own.cell", "package cells\npolymer Mine {\n    conductivity: 1e-5 V\n    density: 1.2 g/cm³\n}\n");
        assertTrue(test.problems(user).toString().contains("own.cell, line 3"), () -> test.problems(user).toString());
    }

    @Test
    void theNameOfferedForAnUnknownOneFollowsWhatThereIs() {
        test.file("films/films.cell", FILMS);
        Path user = test.file("cells/user.cell", "package cells\nimport films.*\nstack S {\n    layer a of Mime { thickness: 10 µm }\n}\n");
        test.start();
        assertTrue(test.problems(user).toString().contains("did you mean 'Mine'"), () -> test.problems(user).toString());
        test.save("films/films.cell", FILMS.replace("Mine", "Yours"));
        assertFalse(test.problems(user).toString().contains("Mine"), () -> test.problems(user).toString());
    }

    @Test
    void anImportFollowsTheFilesOfItsPackage() {
        Path films = test.file("films/films.cell", FILMS);
        Path user = test.file("cells/user.cell", "package cells\nimport films.*\nlet skin = 2 µm\n");
        test.start();
        assertEquals(List.of(), test.problems(user));
        int before = test.checks(user);
        Path second = test.save("films/more.cell", "package films\nlet thick = 1 µm\n");
        test.delete(films);
        assertEquals(List.of(), test.problems(user));
        test.delete(second);
        assertEquals(List.of("unknown-import"), test.codes(user));
        test.save("films/films.cell", FILMS);
        assertEquals(List.of(), test.problems(user));
        assertTrue(test.checks(user) >= before + 2, "checked when its package came and went");
    }

    @Test
    void aNameGivenInTwoFilesIsToldInBoth() {
        Path first = test.file("films/films.cell", FILMS);
        test.start();
        Path second = test.save("films/again.cell", "package films\nlet Mine = 2 µm\n");
        assertEquals(List.of("duplicate-name"), test.codes(first));
        assertEquals(List.of("duplicate-name"), test.codes(second));
        test.delete(second);
        assertEquals(List.of(), test.codes(first));
    }

    @Test
    void aTableConcernsEveryFileThatComesToIt() {
        String table = "T [°C], kappa [S/cm]\n20, 1e-6\n60, 1e-5\n";
        Path csv = test.file("films/κ of 60 °C.csv", table);
        test.file("films/films.cell", FILMS.replace("conductivity: 1e-5 S/cm", "conductivity: table(\"κ of 60 °C.csv\")"));
        Path user = test.file("cells/user.cell", USER);
        test.start();
        assertFalse(test.codes(user).contains("table"), () -> test.codes(user).toString());
        test.save("films/κ of 60 °C.csv", table.replace("1e-5", "much"));
        assertTrue(test.codes(folder.resolve("films/films.cell")).contains("table"));
        assertTrue(test.codes(user).contains("table"), () -> test.codes(user).toString());
        test.save("films/κ of 60 °C.csv", table);
        assertFalse(test.codes(user).contains("table"), () -> test.codes(user).toString());
        test.delete(csv);
        assertTrue(test.problems(user).toString().contains("must lie beside"), () -> test.problems(user).toString());
        test.save("films/κ of 60 °C.csv", table);
        assertFalse(test.codes(user).contains("table"), () -> test.codes(user).toString());
        assertEquals(List.of(), test.codes(csv), "a table is no file of the language");
    }

    @Test
    void aMeasurementIsReadAgainWhenItsFileChanges() {
        String spectrum = "f,Re,Im\n100,1,-1\n10,2,-2\n1,3,-1\n";
        test.file("cells/eis.mpt", spectrum);
        Path user = test.file("cells/measured.cell", "measurement M from \"eis.mpt\" { }\nfit F to M { circuit: \"R0-p(R1,C1)\" }\n");
        test.start();
        assertEquals(List.of(), test.codes(user));
        test.save("cells/eis.mpt", spectrum.replace("-2", "cut off"));
        assertEquals(List.of("measurement"), test.codes(user));
        test.save("cells/eis.mpt", spectrum);
        assertEquals(List.of(), test.codes(user));
    }

    @Test
    void thePlaceOfACauseInAnotherFileMovesWithIt() {
        String broken = FILMS.replace("1e-5 S/cm", "1e-5 V");
        Path films = test.file("films/films.cell", broken);
        Path user = test.file("cells/user.cell", USER);
        test.start();
        assertTrue(test.problems(user).toString().contains("films.cell, line 3"), () -> test.problems(user).toString());
        test.open(films, broken);
        test.change(films, "\n\n" + broken);
        assertTrue(test.problems(user).toString().contains("films.cell, line 5"), () -> test.problems(user).toString());
    }

    @Test
    void linksLeadToTheSameElementWhenOthersComeBeforeIt() {
        Path films = test.file("films/films.cell", FILMS);
        Path user = test.file("cells/user.cell", USER);
        test.start();
        test.open(films, FILMS);
        test.open(user, USER);
        test.change(films, FILMS.replace("package films\n", "package films\npolymer First {\n    conductivity: 3e-5 S/cm\n    density: 1.2 g/cm³\n}\n"));
        Hover hover = test.server().hover(new HoverParams(test.document(user), TestServer.at(USER, "Mine", 1))).join();
        assertTrue(hover.getContents().getRight().getValue().contains("Mine"), hover::toString);
        test.change(films, FILMS.replace("1e-5 S/cm", "7e-5 S/cm"));
        hover = test.server().hover(new HoverParams(test.document(user), TestServer.at(USER, "Mine", 1))).join();
        assertTrue(hover.getContents().getRight().getValue().contains("7e-5 S/cm"), hover::toString);
    }

    @Test
    void projectsInARingAreCheckedTogether() {
        test = new TestServer(folder).project("one", "two").project("two", "three").project("three", "one").project("user", "two");
        Path one = test.file("one/a.cell", "package one\nimport two.*\nlet a = 2 * b\n");
        Path two = test.file("two/b.cell", "package two\nimport three.*\nlet b = 2 * c\n");
        Path three = test.file("three/c.cell", "package three\nlet c = 2 µm\n");
        Path user = test.file("user/u.cell", "package user\nimport one.*\nlet u = 2 * a\n");
        test.start();
        for (Path file : List.of(one, two, three, user)) {
            assertEquals(List.of(), test.problems(file));
        }
        test.save("three/c.cell", "package three\nlet d = 2 µm\n");
        for (Path file : List.of(one, two, user)) {
            assertFalse(test.problems(file).isEmpty(), file::toString);
        }
        test.save("three/c.cell", "package three\nlet c = 2 µm\n");
        for (Path file : List.of(one, two, three, user)) {
            assertEquals(List.of(), test.problems(file));
        }
    }

    @Test
    void afterManyOvertakenEditsEveryUserIsRight() {
        Path films = test.file("films/films.cell", FILMS);
        Path user = test.file("cells/user.cell", USER);
        Path middle = test.file("middle/middle.cell", USER.replace("package cells", "package middle"));
        test.start();
        test.open(films, FILMS);
        for (int i = 0; i < 60; i++) {
            test.change(films, i % 2 == 0 ? FILMS.replace("Mine", "Yours") : FILMS.replace("Other", "Another"));
        }
        assertTrue(test.problems(user).toString().contains("unknown name 'Other'"), () -> test.problems(user).toString());
        test.change(films, FILMS.replace("Mine", "Yours"));
        // another project is edited before the users of the first were visited
        test.save("middle/more.cell", "package middle\nlet more = 1 µm\n");
        assertTrue(test.problems(user).toString().contains("unknown name 'Mine'"), () -> test.problems(user).toString());
        assertTrue(test.problems(middle).toString().contains("unknown name 'Mine'"), () -> test.problems(middle).toString());
    }

    @Test
    void aLibrarySeesOnlyWhatItRefersToWhoeverUsesIt() {
        test = new TestServer(folder).project("base").project("known").project("user", "known", "base");
        test.file("base/base.cell", "package base\nlet skin = 10 µm\n");
        Path library = test.file("known/known.cell", "package known\nlet thick = 2 * base.skin\n");
        Path user = test.file("user/user.cell", "package user\nlet all = 2 * known.thick\n");
        test.start();
        assertEquals(List.of("unknown-name"), test.codes(library));
        assertEquals(List.of("unknown-name"), test.codes(user), "the cause is told at the reference that leads to it");
    }
}
