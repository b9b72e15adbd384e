package org.lamella.benchmarks.library;

import java.util.ArrayList;
import java.util.List;

/**
 * Files of designs: composites of one salt, stacks of one to five layers made of them, electrodes, cells and studies. What meets is noted,
 * so that its interfaces can be declared.
 */
final class DesignTexts {

    /** @param name of the composite @param use how a layer names it @param matrix what its neighbours touch */
    private record Mixture(String use, Material matrix) {
    }

    private final Draw draw;
    private final ContactTexts contacts;
    private final List<Material> polymers;
    private final List<Material> ceramics;
    private final List<Material> actives;
    private final List<Material> lithium;

    DesignTexts(Draw draw, ContactTexts contacts, List<Material> polymers, List<Material> ceramics, List<Material> actives, List<Material> lithium) {
        this.draw = draw;
        this.contacts = contacts;
        this.polymers = polymers;
        this.ceramics = ceramics;
        this.actives = actives;
        this.lithium = lithium;
    }

    /** One file with so many stacks; files of one package may use each other's names. */
    String file(int number, int stacks) {
        String salt = MaterialTexts.SALTS.get(number % MaterialTexts.SALTS.size());
        List<Material> ours = polymers.stream().filter(polymer -> polymer.salt().equals(salt)).toList();
        List<Material> soft = some(ours.stream().filter(Material::facesLithium).toList(), 4);
        List<Material> firm = some(ours.stream().filter(polymer -> !polymer.facesLithium()).toList(), 4);
        List<Material> grains = some(ceramics, 5);
        StringBuilder text = new StringBuilder("""
                package plant.designs.line%d
                import plant.polymers.*
                import plant.ceramics.* as ceramics
                import plant.actives.*
                import plant.metals.*
                import plant.interfaces.Grafted
                import lamella.materials.Cu
                import lamella.materials.Al

                let skin%d = %d µm

                """.formatted(number % 7, number, draw.integer(4, 9)));
        List<Mixture> inner = new ArrayList<>();
        List<Mixture> outer = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            inner.add(composite(text, "Inner" + number + "-" + (char) ('a' + i), draw.one(soft), grains, i == 0));
            outer.add(composite(text, "Outer" + number + "-" + (char) ('a' + i), draw.one(firm), grains, i == 1));
        }
        List<String> names = new ArrayList<>();
        Mixture lastOfFirst = null;
        for (int i = 0; i < stacks; i++) {
            String name = "Stack" + number + "-" + (char) ('a' + i);
            Mixture last = i == stacks - 1 ? derived(text, name, names.get(0), number, lastOfFirst) : stack(text, name, number, 1 + i % 5, inner, outer);
            lastOfFirst = i == 0 ? last : lastOfFirst;
            names.add(name);
        }
        electrodes(text, number, names, soft, inner, outer);
        return text.toString();
    }

    private List<Material> some(List<Material> from, int count) {
        List<Material> rest = new ArrayList<>(from);
        List<Material> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(rest.remove(draw.integer(0, rest.size() - 1)));
        }
        return chosen;
    }

    private Mixture composite(StringBuilder text, String name, Material matrix, List<Material> grains, boolean parameter) {
        Material first = draw.one(grains);
        contacts.meet(ContactTexts.Kind.BARRIER, first.name(), matrix.name());
        text.append("/** %s with %s. */\ncomposite %s%s {\n    matrix %s\n    filler coarse = ceramics.%s treated Grafted { fraction: %s   shape: sphere(%s µm)   size-spread: %s }\n"
                .formatted(matrix.name(), first.name(), name, parameter ? "(phi: fraction = 20 vol%)" : "", matrix.name(), first.name(),
                        parameter ? "phi" : draw.integer(5, 30) + " wt%", draw.number(0.5, 4), draw.number(0.1, 0.5)));
        if (draw.chance(0.4)) {
            Material second = draw.one(grains);
            contacts.meet(ContactTexts.Kind.BARRIER, second.name(), matrix.name());
            text.append("    filler fine = ceramics.%s { fraction: %s wt%%   shape: sphere(%s nm)   interphase: { thickness: 5 nm   conductivity: 2 * matrix.conductivity } }\n"
                    .formatted(second.name(), draw.integer(1, 6), draw.integer(50, 300)));
        }
        text.append("    porosity: ").append(draw.integer(0, 3)).append(" %\n}\n\n");
        return new Mixture(parameter ? name + "(" + draw.integer(8, 25) + " vol%)" : name, matrix);
    }

    /** @return what the cathode touches */
    private Mixture stack(StringBuilder text, String name, int number, int layers, List<Mixture> inner, List<Mixture> outer) {
        boolean symmetric = layers == 2 && draw.chance(0.5);
        text.append(symmetric ? "symmetric stack " : "stack ").append(name).append(" {\n");
        Mixture before = null;
        for (int i = 0; i < layers; i++) {
            Mixture mixture = draw.one(i == 0 || 2 * i < layers - 1 || symmetric ? inner : outer);
            text.append("    layer l%d of %s { thickness: %s }\n".formatted(i, mixture.use, i == 0 ? "skin" + number : draw.number(3, 9) + " µm" + draw.error()));
            if (before != null) {
                contacts.meet(ContactTexts.Kind.PLANE, before.matrix.name(), mixture.matrix.name());
            }
            before = mixture;
        }
        text.append("}\n\n");
        return before;
    }

    private Mixture derived(StringBuilder text, String name, String base, int number, Mixture last) {
        text.append("/** As %2$s, thicker. */\nstack %1$s extends %2$s {\n    l0 { thickness: 2 * skin%3$d }\n}\n\n".formatted(name, base, number));
        return last;
    }

    private void electrodes(StringBuilder text, int number, List<String> stacks, List<Material> soft, List<Mixture> inner, List<Mixture> outer) {
        Material foil = draw.one(lithium);
        Mixture catholyte = draw.one(outer);
        Material active = draw.one(actives);
        inner.forEach(mixture -> contacts.meet(ContactTexts.Kind.ELECTRODE, foil.name(), mixture.matrix.name()));
        soft.forEach(polymer -> contacts.meet(ContactTexts.Kind.ELECTRODE, foil.name(), polymer.name()));
        contacts.meet(ContactTexts.Kind.ELECTRODE, active.name(), catholyte.matrix.name());
        text.append("anode Foil%1$d of %2$s { excess: %3$d µm   collector: Cu(6 µm) }\n\n".formatted(number, foil.name(), draw.integer(10, 40)));
        text.append("""
                cathode Thick%1$d of %2$s {
                    catholyte %3$s { fraction: 30 vol%% }
                    loading:                 %4$s mAh/cm²
                    active:                  60 vol%%
                    carbon:                  4 vol%%
                    binder:                  2 vol%%
                    particles:               { diameter: %5$s µm   size-spread: 0.3   contact: 90 %% }
                    electronic-conductivity: 0.5 S/m
                    collector:               Al(12 µm)
                }

                """.formatted(number, active.name(), catholyte.use, draw.number(1.5, 4), draw.number(1, 6)));
        for (int i = 0; i < 2; i++) {
            String stack = stacks.get(i * 3);
            text.append("""
                    cell Pouch%1$d-%2$c {
                        anode Foil%1$d
                        electrolyte %3$s
                        cathode Thick%1$d
                        area:       20 cm²
                        sides:      2
                        packaging:  15 %%
                        conditions: { temperature: 60 °C   pressure: 1 MPa   voltage: 2.8 V .. 4.2 V }
                    }

                    /** Does %3$s hold in a pouch cell? */
                    study Baseline%1$d-%2$c of Pouch%1$d-%2$c at 60 °C, 80 °C {
                        compute properties, resistance, limiting-current, energy, stability
                        require anode-window:   window-margin-anode >= 0 V
                        require cathode-window: window-margin-cathode > 0.1 V
                        require low-asr:        area-resistance of %3$s at 60 °C < 75 Ω·cm²
                        require thin:           thickness of %3$s <= 25 µm because "commercial separators are not thicker"
                    }

                    """.formatted(number, (char) ('a' + i), stack));
        }
    }
}
