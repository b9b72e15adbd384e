package org.lamella.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two projects, one of which refers to the other, with everything a test wants to find in them. */
final class Projects {

    static final String FILMS = """
            package films

            polymer Mine {
                conductivity: 1e-5 S/cm at 60 °C
                density: 1.2 g/cm³
            }
            """;
    static final String STACK = """
            package stacks
            import films.*
            import lamella.materials.*

            composite Skin {
                matrix Mine
                filler LLZTO { fraction: 10 wt%   shape: sphere(500 nm) }
            }
            """;
    static final String USER = """
            package users
            import films.Mine

            composite Other {
                matrix Mine
                porosity: 1 %
            }
            """;
    /** Errors, warnings and characters of two UTF-16 units before one of them. */
    static final String BROKEN = """
            package broken
            import lamella.materials.*

            let unused = 8 µm
            composite Wrong {
                /* 𝛔 */ matrix PEO-LiTFSIX
                filler LLZTO { fraction: 80 wtt%   shape: sphere(5 V) }
                nonsense: 7
            }
            stack Half {
                layer
            """;
    static final String MESSY = "let one   =   1   µm\nlet two=one+1 um\npolymer P{conductivity:1e-5 S/cm at 60 °C\n  density :1.2 g/cm³}\n";
    static final String COMMA = "polymer P {\n    conductivity: 0,45 mS/cm at 60 °C\n    density: 1.2 g/cm³\n}\n";

    private Projects() {
    }

    /** Writes them into a folder. */
    static void write(Path folder) throws IOException {
        write(folder.resolve("films/.project"), description("films", ""));
        write(folder.resolve("cells/.project"), description("cells", "<project>films</project>"));
        write(folder.resolve("films/films.cell"), FILMS);
        write(folder.resolve("cells/stack.cell"), STACK);
        write(folder.resolve("cells/user.cell"), USER);
        write(folder.resolve("cells/broken.cell"), BROKEN);
        write(folder.resolve("cells/messy.cell"), MESSY);
        write(folder.resolve("cells/comma.cell"), COMMA);
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String description(String name, String references) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<projectDescription><name>" + name + "</name><projects>" + references
                + "</projects><natures><nature>org.lamella.core.nature</nature></natures></projectDescription>\n";
    }
}
