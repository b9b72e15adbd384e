package org.lamella.benchmarks.library;

import java.util.ArrayList;
import java.util.List;

/** Materials: every fifth varies the one before it by {@code extends}, as grades of one product do. */
final class MaterialTexts {

    static final List<String> SALTS = List.of("LiTFSI", "LiFSI", "LiClO4", "LiPF6");
    private static final List<String> HOSTS = List.of("PEO", "PAN", "PVDF-HFP", "PMMA", "PPC", "PCL", "PVCA", "PTMC", "PEC", "PDOL");
    private static final List<String> CERAMICS = List.of("LLZO", "LLZTO", "LATP", "LAGP", "LLTO", "LZP", "Argyrodite", "Li3InCl6", "Alumina", "Silica");
    private static final List<String> ACTIVES = List.of("NMC811", "NMC622", "LFP", "LCO", "LMFP", "NCA");
    private static final List<String> METALS = List.of("Lithium", "Copper", "Aluminium", "Steel", "Nickel");
    private static final int GRADES = 5;

    private final Draw draw;
    private final List<Material> made = new ArrayList<>();
    private int grade;

    MaterialTexts(Draw draw) {
        this.draw = draw;
    }

    /** Everything made so far and not taken yet. */
    List<Material> take() {
        List<Material> taken = List.copyOf(made);
        made.clear();
        return taken;
    }

    private String name(String product) {
        grade++;
        return product + "-G" + grade;
    }

    /** The base of a grade that only varies it, or nothing. */
    private Material base(int i) {
        return i % GRADES == GRADES - 1 ? made.get(made.size() - 1) : null;
    }

    String polymers(int count, String salt) {
        StringBuilder text = new StringBuilder("package plant.polymers\n");
        for (int i = 0; i < count; i++) {
            Material base = base(i);
            if (base != null) {
                made.add(new Material(name("Variant-" + salt), salt, base.facesLithium()));
                text.append("\n/** As %2$s, another batch. */\npolymer %1$s extends %2$s {\n    young:   %3$s MPa %4$s\n    density: %5$s g/cm³ %6$s\n}\n"
                        .formatted(last(), base.name(), draw.decades(1, 100), draw.source(), draw.number(1, 1.4), draw.source()));
                continue;
            }
            boolean facesLithium = i % 2 == 0;
            String host = draw.one(HOSTS);
            made.add(new Material(name(host + "-" + salt), salt, facesLithium));
            text.append("""

                    /** %2$s with %3$s, cast from solution and dried. */
                    polymer %1$s {
                        conductivity:            %4$s
                        transference:            fn(c) -> %5$s - 0.05 * (c / 1200 mol/m³)%6$s
                        diffusivity:             arrhenius(%7$s m²/s at 60 °C, %8$s eV)%9$s typical
                        salt:                    %10$s mol/m³ %11$s
                        salt-name:               "%3$s"
                        permittivity:            %12$s typical
                        electronic-conductivity: %13$s S/cm typical
                        window:                  %14$s V .. %15$s V %16$s
                        molar-volume:            %17$s cm³/mol typical
                        density:                 %18$s g/cm³ typical
                        young:                   %19$s MPa%20$s
                        poisson:                 %21$s typical
                    }
                    """.formatted(last(), host, salt, conductivity(), draw.number(0.2, 0.4), draw.error(), draw.decades(1e-13, 1e-11), draw.number(0.2, 0.4), draw.error(),
                    draw.integer(800, 1500), draw.source(), draw.number(5, 20), draw.decades(1e-13, 1e-11), facesLithium ? "0" : draw.number(0.3, 0.9),
                    draw.number(4.5, 4.9), draw.source(), draw.number(100, 200), draw.number(1, 1.4), draw.decades(1, 3000), draw.error(), draw.number(0.3, 0.45)));
        }
        return text.toString();
    }

    private String conductivity() {
        return switch (draw.integer(0, 2)) {
            case 0 -> "arrhenius(%s S/cm at 25 °C, %s eV, form: sigma)%s valid 20 °C .. 110 °C %s".formatted(draw.decades(1e-6, 5e-4), draw.number(0.3, 0.6), draw.error(), draw.source());
            case 1 -> "vtf(prefactor: %s S·K^0.5/cm, activation: %s kJ/mol, T0: %s K)%s valid 20 °C .. 110 °C %s".formatted(draw.number(5, 25), draw.number(8, 10),
                    draw.integer(180, 200), draw.error(), draw.source());
            default -> "table(20 °C -> %se-5 S/cm, 60 °C -> %se-5 S/cm, 80 °C -> %se-4 S/cm, 110 °C -> %se-4 S/cm) %s".formatted(draw.number(1, 2), draw.number(4, 9),
                    draw.number(1.1, 1.9), draw.number(2, 6), draw.source());
        };
    }

    String ceramics(int count) {
        StringBuilder text = new StringBuilder("package plant.ceramics\n");
        for (int i = 0; i < count; i++) {
            Material base = base(i);
            if (base != null) {
                made.add(new Material(name("Milled"), "", base.facesLithium()));
                text.append("\n/** %2$s, milled finer. */\nceramic %1$s extends %2$s {\n    grain-boundary: { resistivity: %3$s Ω·cm %4$s   permittivity: 80 typical }\n}\n"
                        .formatted(last(), base.name(), draw.decades(50, 2000), draw.source()));
                continue;
            }
            String family = draw.one(CERAMICS);
            made.add(new Material(name(family), "", true));
            text.append("""

                    /**
                     * %2$s, sintered and ground; total of grains and grain boundaries. Pellets of the batch reached %3$s %% of the theoretical density.
                     */
                    ceramic %1$s {
                        conductivity:            arrhenius(%4$s mS/cm at 25 °C, %5$s eV, form: sigma)%6$s %7$s
                        permittivity:            %8$s typical
                        electronic-conductivity: %9$s S/cm typical
                        window:                  0 V .. %10$s V %11$s
                        stability:               %12$s V .. %13$s V %14$s
                        products:                insulating typical
                        molar-volume:            %15$s cm³/mol typical
                        density:                 %16$s g/cm³ typical
                        young:                   %17$s GPa%18$s %19$s
                        poisson:                 %20$s typical
                        toughness:               %21$s MPa·m^0.5 typical
                        flaw:                    %22$s µm typical
                    }
                    """.formatted(last(), family, draw.integer(85, 99), draw.decades(0.02, 3), draw.number(0.28, 0.4), draw.error(), draw.source(), draw.integer(10, 90),
                    draw.decades(1e-10, 1e-8), draw.number(4.6, 5.5), draw.source(), draw.number(0.05, 2), draw.number(2.5, 4.2), draw.source(), draw.number(1, 2),
                    draw.number(2, 5.5), draw.integer(20, 190), draw.error(), draw.source(), draw.number(0.2, 0.35), draw.number(0.3, 2), draw.integer(1, 10)));
        }
        return text.toString();
    }

    String actives(int count) {
        StringBuilder text = new StringBuilder("package plant.actives\n");
        for (int i = 0; i < count; i++) {
            String family = draw.one(ACTIVES);
            made.add(new Material(name(family), "", false));
            String potential = draw.chance(0.5)
                    ? "fn(x) -> %s V - %s V * x - 0.04 V * tanh(18.5 * (x - 0.55)) from \"doi:10.5555/lamella.%04d\"".formatted(draw.number(4.2, 4.3), draw.number(0.5, 0.8), draw.integer(1, 2000))
                    : "table(0.30 -> %s V, 0.50 -> %s V, 0.70 -> %s V, 0.90 -> %s V) typical".formatted(draw.number(4.1, 4.3), draw.number(3.9, 4), draw.number(3.7, 3.8), draw.number(3.4, 3.6));
            text.append("""

                    /** %2$s, single crystals. */
                    active %1$s {
                        potential:               %3$s
                        stoichiometry:           0.3 .. 0.9 %4$s
                        concentration:           %5$s mol/m³ typical
                        diffusivity:             arrhenius(%6$s m²/s at 25 °C, 0.3 eV)%7$s typical
                        electronic-conductivity: %8$s S/cm typical
                        volume-change:           fn(x) -> -%9$s %% * (1 - x) typical
                        density:                 %10$s g/cm³ typical
                        young:                   %11$s GPa typical
                        poisson:                 0.25 typical
                    }
                    """.formatted(last(), family, potential, draw.source(), draw.integer(22000, 64000), draw.decades(1e-16, 1e-14), draw.error(), draw.decades(1e-9, 1e-4),
                    draw.number(2, 8), draw.number(3.5, 5), draw.integer(120, 190)));
        }
        return text.toString();
    }

    String metals(int count) {
        StringBuilder text = new StringBuilder("package plant.metals\n");
        for (int i = 0; i < count; i++) {
            String family = METALS.get(i % METALS.size());
            made.add(new Material(name(family), "", family.equals("Lithium")));
            String lithium = family.equals("Lithium") ? "    concentration: 76900 mol/m³ typical\n    molar-volume:  13.0 cm³/mol typical\n" : "";
            text.append("\n/** %2$s foil. */\nmetal %1$s {\n%3$s    density:       %4$s g/cm³ typical\n    young:         %5$s GPa typical\n    poisson:       0.34 typical\n}\n"
                    .formatted(last(), family, lithium, family.equals("Lithium") ? "0.534" : draw.number(2.7, 9), draw.integer(8, 200)));
        }
        return text.toString();
    }

    String separators(int count) {
        StringBuilder text = new StringBuilder("package plant.separators\n");
        for (int i = 0; i < count; i++) {
            made.add(new Material(name("Membrane"), "LiPF6", true));
            text.append("""

                    /** Polyolefin membrane with %2$s %% pores, filled with liquid electrolyte. */
                    separator %1$s {
                        conductivity: arrhenius(%3$s mS/cm at 25 °C, 0.15 eV, form: sigma) valid 0 °C .. 80 °C %4$s
                        transference: 0.38 ± 0.03 typical
                        diffusivity:  arrhenius(%5$s m²/s at 25 °C, 0.2 eV) typical
                        salt:         1000 mol/m³ typical
                        salt-name:    "LiPF6"
                        permittivity: 40 typical
                        window:       0 V .. 4.5 V typical
                        density:      %6$s g/cm³ typical
                        young:        %7$s GPa typical
                        poisson:      0.4 typical
                    }
                    """.formatted(last(), draw.integer(35, 55), draw.number(1, 3), draw.source(), draw.decades(1e-11, 1e-10), draw.number(0.9, 1.1), draw.number(0.5, 1)));
        }
        return text.toString();
    }

    private String last() {
        return made.get(made.size() - 1).name();
    }
}
