package org.lamella.fuzz;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Files after the grammar: most of their words exist, few of their values make sense. */
final class GrammarTexts {

    private static final List<String> MATERIALS = List.of("PEO-LiTFSI", "PAN-LiTFSI", "LLZTO", "LATP", "Al2O3", "NMC811", "Lithium", "A", "B", "lamella.materials.LLZO", "m.LFP");
    private static final List<String> ELEMENTS = List.of("A", "B", "C", "D");
    private static final List<String> PATHS = List.of("conductivity", "thickness", "density", "young", "window", "fraction", "shape", "barrier.resistance", "interphase.thickness",
            "salt", "transference", "potential", "stoichiometry", "law", "porosity", "loading", "collector", "conditions.temperature", "resistance", "film", "growth", "partition",
            "source", "active", "contact.area", "nothing", "filler.fraction", "matrix.conductivity");
    private static final List<String> UNITS = List.of("", " µm", " nm", " mS/cm", " S/cm", " Ω·cm²", " V", " %", " vol%", " wt%", " °C", " K", " eV", " kJ/mol", " g/cm³", " mol/m³",
            " m²/s", " MPa", " mA/cm²", " ohm*cm2", " bogus", " mAh/cm²");
    private static final List<String> CALLS = List.of("arrhenius", "vtf", "table", "sphere", "gradient", "melting", "exp", "parabolic", "tanh", "Cu", "min", "A");
    private static final List<String> NAMES = List.of("x", "c", "T", "phi", "at", "form", "prefactor", "activation", "T0", "sigma", "C", "skin", "let", "cell");
    private static final List<String> COMMENTS = List.of("", "", "", "", " // note\n", "/** About it. */\n", " /* in between */ ", "\n\n");

    private GrammarTexts() {
    }

    static Arbitrary<String> file() {
        Arbitrary<String> head = Arbitraries.of("", "package made\n", "package made\nimport lamella.materials.*\n", "import lamella.materials.* as m\nimport lamella.treatments.*\n",
                "package lamella.materials\n");
        return Combinators.combine(head, element().list().ofMinSize(1).ofMaxSize(6)).as((start, elements) -> start + String.join("\n", elements) + "\n");
    }

    private static Arbitrary<String> of(List<String> words) {
        return Arbitraries.of(words);
    }

    private static Arbitrary<String> element() {
        Arbitrary<String> kind = Arbitraries.of("polymer", "ceramic", "active", "metal", "separator");
        Arbitrary<String> base = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just("")), Tuple.of(1, of(ELEMENTS).map(name -> " extends " + name)));
        Arbitrary<String> material = Combinators.combine(kind, of(ELEMENTS), base, body()).as((word, name, from, body) -> word + " " + name + from + " " + body);
        Arbitrary<String> pair = Combinators.combine(of(ELEMENTS), of(MATERIALS), of(MATERIALS), body())
                .as((name, first, second, body) -> "interface " + name + " between " + first + " and " + second + " " + body);
        Arbitrary<String> constant = Combinators.combine(of(ELEMENTS), value()).as((name, value) -> "let " + name + " = " + value);
        Arbitrary<String> treatment = Combinators.combine(of(ELEMENTS), body()).as((name, body) -> "treatment " + name + " " + body);
        return Combinators.combine(of(COMMENTS), Arbitraries.frequencyOf(Tuple.of(3, material), Tuple.of(1, pair), Tuple.of(1, constant), Tuple.of(1, treatment),
                Tuple.of(3, composite(base)), Tuple.of(3, stack(base)), Tuple.of(1, electrode(base)), Tuple.of(1, cell()), Tuple.of(2, study()),
                Tuple.of(1, experiment()), Tuple.of(1, fit()))).as(String::concat);
    }

    private static Arbitrary<String> composite(Arbitrary<String> base) {
        Arbitrary<String> parameters = Combinators.combine(of(NAMES), Arbitraries.of("fraction", "length", "number", "bogus"), value())
                .as((name, dimension, value) -> "(" + name + ": " + dimension + " = " + value + ")");
        Arbitrary<String> part = Combinators.combine(Arbitraries.of("matrix ", "filler ", "filler f = ", "catholyte "), use(), treated(), body()).as((role, use, treated, body) -> role + use + treated + body);
        return Combinators.combine(of(ELEMENTS), Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just("")), Tuple.of(1, parameters)), base, part.list().ofMaxSize(3), properties())
                .as((name, parameter, from, parts, properties) -> "composite " + name + parameter + from + " {\n    " + String.join("\n    ", parts) + "\n    " + properties + "\n}");
    }

    private static Arbitrary<String> treated() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(" ")), Tuple.of(1, Arbitraries.of(" treated Silane ", " treated A, B ")));
    }

    private static Arbitrary<String> use() {
        Arbitrary<String> names = Arbitraries.frequencyOf(Tuple.of(2, of(MATERIALS)), Tuple.of(1, of(ELEMENTS)));
        Arbitrary<String> arguments = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just("")), Tuple.of(1, value().map(value -> "(" + value + ")")));
        return Combinators.combine(names, arguments).as(String::concat);
    }

    private static Arbitrary<String> stack(Arbitrary<String> base) {
        Arbitrary<String> layer = Combinators.combine(Arbitraries.of("layer a", "layer b", "layer c before a", "layer d"), use(), treated(), body())
                .as((head, use, treated, body) -> head + " of " + use + treated + body);
        Arbitrary<String> contact = Combinators.combine(Arbitraries.of("interface", "interface a-b", "interface before b"), body()).as((head, body) -> head + " " + body);
        Arbitrary<String> change = Arbitraries.of("without a", "a { thickness: 2 µm }", "without nothing");
        Arbitrary<String> item = Arbitraries.frequencyOf(Tuple.of(4, layer), Tuple.of(1, contact), Tuple.of(1, change));
        return Combinators.combine(Arbitraries.of("stack ", "symmetric stack "), of(ELEMENTS), base, item.list().ofMaxSize(4))
                .as((head, name, from, items) -> head + name + from + " {\n    " + String.join("\n    ", items) + "\n}");
    }

    private static Arbitrary<String> electrode(Arbitrary<String> base) {
        return Combinators.combine(Arbitraries.of("anode ", "cathode "), of(ELEMENTS), base, of(MATERIALS), properties())
                .as((kind, name, from, material, properties) -> kind + name + from + " of " + material + " {\n    catholyte PAN-LiTFSI { fraction: 30 vol% }\n    active: 55 vol%\n    " + properties + "\n}");
    }

    private static Arbitrary<String> cell() {
        return Combinators.combine(of(ELEMENTS), use(), use(), use(), properties())
                .as((name, anode, electrolyte, cathode, properties) -> "cell " + name + " { anode " + anode + " electrolyte " + electrolyte + " cathode " + cathode + " " + properties + " }");
    }

    private static Arbitrary<String> study() {
        Arbitrary<String> compute = Arbitraries.of("compute properties", "compute resistance, limiting-current", "compute laws { fraction: 0 vol% .. 50 vol% }", "compute energy, stability", "compute nothing",
                "compute transport, limits", "compute run { experiment: E }", "compute plating-limit", "compute impedance { frequency: 1 MHz .. 1 mHz   points-per-decade: 10 }");
        Arbitrary<String> require = Combinators.combine(Arbitraries.of("", "low: "), Arbitraries.of("area-resistance", "thickness", "effective-conductivity", "specific-energy", "limiting-current"),
                Arbitraries.of("", " of A", " at 60 °C", " of B at 1 C"), Arbitraries.of(" < ", " >= ", " <= "), expression())
                .as((name, quantity, where, than, limit) -> "require " + name + quantity + where + than + limit);
        return Combinators.combine(of(ELEMENTS), use(), compute.list().ofMaxSize(2), require.list().ofMaxSize(3))
                .as((name, of, computes, requires) -> "study " + name + "s of " + of + " at 60 °C {\n    " + String.join("\n    ", computes) + "\n    " + String.join("\n    ", requires) + "\n}");
    }

    private static Arbitrary<String> experiment() {
        Arbitrary<String> step = Arbitraries.of("plate at 0.5 mA/cm² for 2 h", "strip at 0.5 mA/cm² until 1 V", "rest for 10 min", "hold at 4.2 V until 0.02 C or 5 h", "charge at 1 C until 4.2 V",
                "ramp from 0.1 mA/cm² to 3 mA/cm² in 20 steps for 1 h", "repeat 3 times { rest for 1 h }", "repeat 0 times { }", "dance for 3 m", "rest", "plate at 1 V for 2 s or 3 m");
        return step.list().ofMaxSize(4).map(steps -> "experiment E {\n    " + String.join("\n    ", steps) + "\n}");
    }

    private static Arbitrary<String> fit() {
        Arbitrary<String> measured = Combinators.combine(Arbitraries.of("\"a.csv\"", "\"a.mpt\"", "\"\""), properties()).as((file, properties) -> "measurement M from " + file + " { area: 1 cm² " + properties + " }");
        Arbitrary<String> head = Arbitraries.of("fit F to M", "fit F of A to M", "fit F of B to N");
        Arbitrary<String> line = Combinators.combine(Arbitraries.of("vary A.conductivity", "vary B.film: 1 Ω·cm² .. 9 Ω·cm²", "circuit: \"R0-p(R1,CPE1)-Wo1\"", "circuit: \"R0-(\"", "weighting: modulus",
                "fix: { CPE1.n: 0.9 }", "starts: 3"), of(COMMENTS)).as(String::concat);
        return Combinators.combine(measured, head, line.list().ofMaxSize(3)).as((data, fit, lines) -> data + "\n" + fit + " {\n    " + String.join("\n    ", lines) + "\n}");
    }

    private static Arbitrary<String> body() {
        return Combinators.combine(Arbitraries.of("{ ", "{\n    "), properties(), Arbitraries.of(" }", "\n}")).as((open, properties, close) -> open + properties + close);
    }

    private static Arbitrary<String> properties() {
        return Combinators.combine(property(), of(COMMENTS)).as(String::concat).list().ofMaxSize(4).flatMap(list -> Arbitraries.of("   ", "\n    ").map(gap -> String.join(gap, list)));
    }

    private static Arbitrary<String> property() {
        Arbitrary<String> plain = Combinators.combine(of(PATHS), value()).as((path, value) -> path + ": " + value);
        Arbitrary<String> scaled = Combinators.combine(of(PATHS), expression()).as((path, factor) -> path + " × " + factor);
        Arbitrary<String> block = Combinators.combine(Arbitraries.of("conditions", "interphase", "barrier", "contact", "grain-boundary"), plain.list().ofMaxSize(3))
                .as((path, inner) -> path + ": { " + String.join("   ", inner) + " }");
        return Arbitraries.frequencyOf(Tuple.of(6, plain), Tuple.of(1, scaled), Tuple.of(1, block));
    }

    private static Arbitrary<String> value() {
        Arbitrary<String> suffix = Arbitraries.of("", "", "", " ± 10 %", " ± 1 µm", " at 60 °C", " valid 0 °C .. 80 °C", " typical", " from \"doi:10.5555/1\"", " ± 0.1 at 25 °C valid 0 °C .. 60 °C from \"it\"");
        Arbitrary<String> range = Combinators.combine(quantity(), quantity()).as((low, high) -> low + " .. " + high);
        Arbitrary<String> function = Combinators.combine(Arbitraries.of("fn(x) -> ", "fn(c) -> ", "fn(x, T) -> "), expression()).as(String::concat);
        return Combinators.combine(Arbitraries.frequencyOf(Tuple.of(6, expression()), Tuple.of(1, range), Tuple.of(1, function), Tuple.of(1, Arbitraries.of("\"text\"", "penetrable", "auto",
                "voxels(points: 48, seeds: 2, boundary: plate)", "voxels(\"images/a.raw\", voxel: 25 nm)", "gradient(0 % -> 10 vol%, 100 % -> 30 vol%)"))), suffix)
                .as(String::concat);
    }

    private static Arbitrary<String> quantity() {
        Arbitrary<String> number = Arbitraries.of("0", "1", "2.5", "20", "60", "1e-3", "0.35", "150", "1e300", "8", "273.15");
        return Combinators.combine(number, of(UNITS)).as(String::concat);
    }

    private static Arbitrary<String> expression() {
        return Arbitraries.recursive(GrammarTexts::quantity, GrammarTexts::larger, 0, 3);
    }

    private static Arbitrary<String> larger(Arbitrary<String> inner) {
        Arbitrary<String> binary = Combinators.combine(inner, Arbitraries.of(" + ", " - ", " * ", "/", " ^ ", "*"), inner).as((left, operator, right) -> left + operator + right);
        Arbitrary<String> call = Combinators.combine(of(CALLS), inner, Arbitraries.of("", " at 25 °C", " -> 3 mS/cm"), of(NAMES), inner)
                .as((name, first, suffix, argument, second) -> name + "(" + first + suffix + ", " + argument + ": " + second + ")");
        return Arbitraries.frequencyOf(Tuple.of(2, inner), Tuple.of(2, binary), Tuple.of(2, call), Tuple.of(1, inner.map(one -> "(" + one + ")")), Tuple.of(1, inner.map(one -> "-" + one)),
                Tuple.of(2, Arbitraries.of("matrix.conductivity", "C", "A", "x", "phi", "LLZTO.density", "skin", "T / 300 K")));
    }
}
