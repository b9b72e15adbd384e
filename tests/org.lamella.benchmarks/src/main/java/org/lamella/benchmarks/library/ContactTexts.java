package org.lamella.benchmarks.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pair interfaces of what meets in the designs, each pair once. */
final class ContactTexts {

    /** What a pair is: a reaction at an electrode, a barrier of a filler, a plane between two layers. */
    enum Kind { ELECTRODE, BARRIER, PLANE }

    private record Pair(String first, String second) {
    }

    private final Map<Pair, Kind> pairs = new LinkedHashMap<>();

    /** Two materials meet; those of an electrode first. Equal ones grow together and need no interface. */
    void meet(Kind kind, String first, String second) {
        if (!first.equals(second) && !pairs.containsKey(new Pair(second, first))) {
            pairs.putIfAbsent(new Pair(first, second), kind);
        }
    }

    int count() {
        return pairs.size();
    }

    /** The interfaces in a number of files. */
    List<String> files(int count, Draw draw) {
        List<StringBuilder> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(new StringBuilder("package plant.interfaces\nimport plant.polymers.*\nimport plant.ceramics.*\nimport plant.actives.*\nimport plant.metals.*\nimport plant.separators.*\n"));
        }
        files.get(0).append("\n/** Silane grafted on grains. */\ntreatment Grafted {\n    barrier.resistance × 1e-3\n    source: \"doi:10.5555/lamella.0001\"\n}\n");
        int number = 0;
        for (Map.Entry<Pair, Kind> pair : pairs.entrySet()) {
            files.get(number % count).append("\ninterface Contact-N%d between %s and %s {\n%s}\n".formatted(number, pair.getKey().first, pair.getKey().second, body(pair.getValue(), draw)));
            number++;
        }
        return files.stream().map(StringBuilder::toString).toList();
    }

    private static String body(Kind kind, Draw draw) {
        return switch (kind) {
            case ELECTRODE -> """
                        exchange-current: arrhenius(%s A/m² at 60 °C, %s eV)%s typical
                        film:             arrhenius(%s Ω·cm² at 60 °C, 0.5 eV) %s
                        capacitance:      %s µF/cm² typical
                    """.formatted(draw.decades(1, 20), draw.number(0.4, 0.6), draw.error(), draw.decades(5, 300), draw.source(), draw.integer(1, 10));
            case BARRIER -> """
                        resistance:   arrhenius(%s Ω·cm² at 20 °C, 0.5 eV) %s
                        capacitance:  0.1 µF/cm² typical
                        cpe-exponent: 0.9 typical
                    """.formatted(draw.decades(50, 5000), draw.source());
            case PLANE -> """
                        resistance:    arrhenius(%s Ω·cm² at 60 °C, 0.4 eV)%s %s
                        capacitance:   1 µF/cm² typical
                        partition:     %s typical
                        salt-transfer: 1e-6 m/s typical
                        adhesion:      %s J/m² typical
                    """.formatted(draw.decades(1, 20), draw.error(), draw.source(), draw.number(0.6, 1.4), draw.integer(1, 8));
        };
    }
}
