package org.lamella.core.tests.answers;

import java.util.List;
import java.util.Random;

/** Versions of a few files that use each other: values, names, kinds, contacts, tables, imports and places differ from one to the next. */
final class Texts {

    private Texts() {
    }

    static String of(String file, Random random) {
        String gap = "\n".repeat(random.nextInt(3));
        return gap + switch (file) {
            case "base.cell" -> base(random);
            case "films.cell" -> films(random);
            case "more.cell" -> more(random);
            case "pairs.cell" -> pairs(random);
            case "cells.cell" -> cells(random);
            case "other.cell" -> other(random);
            default -> one(random, "T [°C], kappa [S/cm]\n20, 1e-6\n60, 1e-5\n", "T [°C], kappa [S/cm]\n20, much\n60, 1e-5\n", "T [°C], width [m]\n20, 1\n60, 2\n");
        };
    }

    private static String one(Random random, String... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }

    private static String base(Random random) {
        return "package base\n" + one(random, "", "let other = 1 µm\n", "/** Of all films. */\n") + one(random, "let skin = 10 µm\n", "let skin = -10 µm\n", "let skin = 10 V\n", "let thick = 10 µm\n")
                + "polymer Host {\n    conductivity: " + one(random, "table(\"kappa.csv\")", "1e-5 S/cm", "1e-5 V") + "\n    density: 1.2 g/cm³\n}\n"
                + one(random, "", "polymer Mine {\n    conductivity: 1e-7 S/cm\n    density: 1.1 g/cm³\n}\n");
    }

    private static String films(Random random) {
        return "package films\n" + one(random, "import base.*\n", "import base.Host as Host\n", "import base.Host as H\n") + one(random, "", "let first = 1 µm\n")
                + one(random, "polymer Mine extends base.Host {\n}\n", "polymer Mine {\n    conductivity: 1e-5 S/cm\n    density: 1.2 g/cm³\n}\n", "polymer Yours extends Host {\n}\n",
                        "ceramic Mine {\n    conductivity: 1e-4 S/cm\n    density: 5 g/cm³\n}\n");
    }

    private static String more(Random random) {
        return "package films\n" + one(random, "polymer Other {\n    conductivity: 1e-6 S/cm\n    density: 1.1 g/cm³\n}\n", "polymer Mine {\n    conductivity: 1e-6 S/cm\n    density: 1.1 g/cm³\n}\n",
                "let Other = 2 µm\n") + one(random, "", "composite Skin {\n    matrix films.Mine\n    filler base.Host { fraction: 10 vol% }\n}\n");
    }

    private static String pairs(Random random) {
        return "package pairs\n" + one(random, "import films.*\n", "import films.Mine as M\nimport films.*\n", "import film.*\n")
                + one(random, "interface Joint between Mine and Other { resistance: 1 Ω·cm² }\n", "interface Joint between M and Other { resistance: 1 Ω·cm² }\n",
                        "interface Joint between base.Host and Other { resistance: 2 Ω·cm² }\n", "")
                + one(random, "", "interface Twin between films.Other and films.Mine { resistance: 3 V }\n", "interface Twin between films.Other and films.Mine { resistance: 3 Ω·cm² }\n");
    }

    private static String cells(Random random) {
        return "package cells\nimport films.*\n" + one(random, "import base.*\n", "import base.skin as skin\n", "")
                + "stack S {\n    layer a of " + one(random, "Mine", "Yours", "base.Host", "Skin") + " { thickness: " + one(random, "skin", "base.skin", "10 µm") + " }\n    layer b of "
                + one(random, "Other", "Mine") + " { thickness: 10 µm }\n}\n" + one(random, "", "study T of S at 60 °C {\n    compute resistance\n}\n");
    }

    private static String other(Random random) {
        return "package " + one(random, "cells", "others", "films") + "\n" + one(random, "", "/** See {@link S.a} and {@link films.Mine.density}. */\n")
                + one(random, "stack T extends cells.S {\n    layer c of films.Other { thickness: 2 * base.skin }\n}\n", "let Mine = 2 * base.skin\n", "stack S {\n    layer a of base.Host { thickness: 1 µm }\n}\n");
    }
}
