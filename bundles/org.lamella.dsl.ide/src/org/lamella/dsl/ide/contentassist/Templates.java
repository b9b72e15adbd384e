package org.lamella.dsl.ide.contentassist;

import java.util.Map;

/** The texts of the templates, by the keyword they begin with. Their values are values to start from, each in a field of its own. */
final class Templates {

    /** Elements of a file. */
    static final Map<String, Template> ELEMENTS = Map.ofEntries(
            Map.entry("let", new Template("let {{name}} = {{10 µm}}")),
            Map.entry("polymer", new Template("""
                    polymer {{Polymer}} {
                        conductivity: arrhenius({{1e-5 S/cm}} at {{25 °C}}, {{0.6 eV}}, form: sigma) from "{{where it was measured}}"
                        transference: {{0.3}}
                        salt:         {{1000 mol/m³}}
                        salt-name:    "{{LiTFSI}}"
                        density:      {{1.2 g/cm³}}
                        young:        {{10 MPa}}
                        window:       {{0 V}} .. {{4 V}}
                    }""")),
            Map.entry("ceramic", new Template("""
                    ceramic {{Ceramic}} {
                        conductivity: arrhenius({{0.4 mS/cm}} at {{25 °C}}, {{0.35 eV}}, form: sigma) from "{{where it was measured}}"
                        density:      {{5 g/cm³}}
                        young:        {{150 GPa}}
                        poisson:      {{0.25}}
                        window:       {{0 V}} .. {{5 V}}
                    }""")),
            Map.entry("active", new Template("""
                    active {{Active}} {
                        potential:     fn(x) -> {{4.3 V}} - {{0.8 V}} * x
                        stoichiometry: {{0.3}} .. {{0.9}}
                        concentration: {{50000 mol/m³}}
                        diffusivity:   {{1e-14 m²/s}}
                        density:       {{4.8 g/cm³}}
                    }""")),
            Map.entry("metal", new Template("""
                    metal {{Metal}} {
                        density: {{8.9 g/cm³}}
                    }""")),
            Map.entry("separator", new Template("""
                    separator {{Separator}} {
                        conductivity: {{1 mS/cm}} at {{25 °C}}
                        density:      {{1.1 g/cm³}}
                    }""")),
            Map.entry("treatment", new Template("""
                    treatment {{Treatment}} {
                        barrier.resistance × {{0.1}}
                    }""")),
            Map.entry("interface", new Template("""
                    interface {{Pair}} between {{CERAMIC|METAL|ACTIVE}} and {{POLYMER}} {
                        resistance:  arrhenius({{100 Ω·cm²}} at {{25 °C}}, {{0.4 eV}})
                        capacitance: {{1 µF/cm²}}
                    }""")),
            Map.entry("composite", new Template("""
                    composite {{Composite}} {
                        matrix {{POLYMER}}
                        filler {{CERAMIC}} { fraction: {{10 vol%}}   shape: sphere({{200 nm}}) }
                    }""")),
            Map.entry("stack", new Template("""
                    stack {{Stack}} {
                        layer {{anode-side}} of {{COMPOSITE|POLYMER}} { thickness: {{8 µm}} }
                        layer {{cathode-side}} of {{COMPOSITE|POLYMER#2}} { thickness: {{10 µm}} }
                    }""")),
            Map.entry("symmetric", new Template("""
                    symmetric stack {{Stack}} {
                        layer {{skin}} of {{COMPOSITE|POLYMER}} { thickness: {{5 µm}} }
                        layer {{core}} of {{COMPOSITE|POLYMER#2}} { thickness: {{10 µm}} }    // the last layer is the middle
                    }""")),
            Map.entry("anode", new Template("anode {{Anode}} of {{METAL}} { excess: {{20 µm}} }")),
            Map.entry("cathode", new Template("""
                    cathode {{Cathode}} of {{ACTIVE}} {
                        catholyte {{POLYMER|COMPOSITE}} { fraction: {{30 vol%}} }
                        loading: {{2 mAh/cm²}}
                        active:  {{60 vol%}}
                        carbon:  {{4 vol%}}
                        binder:  {{2 vol%}}
                    }""")),
            Map.entry("cell", new Template("""
                    cell {{Cell}} {
                        anode {{ANODE|METAL}}
                        electrolyte {{STACK}}
                        cathode {{CATHODE}}
                        area:       {{20 cm²}}
                        conditions: { temperature: {{60 °C}}   voltage: {{2.8 V}} .. {{4.2 V}} }
                    }""")),
            Map.entry("experiment", new Template("""
                    experiment {{PlateStrip}} {
                        repeat {{10}} times {
                            plate at {{0.5 mA/cm²}} for {{2 h}}   rest for {{10 min}}
                            strip at {{0.5 mA/cm²}} for {{2 h}}   rest for {{10 min}}
                        }
                    }""")),
            Map.entry("study", new Template("""
                    study {{Study}} of {{CELL|STACK}} at {{60 °C}} {
                        compute resistance
                        require {{low-asr}}: area-resistance < {{50 Ω·cm²}}
                    }""")),
            Map.entry("measurement", new Template("""
                    measurement {{Spectrum}} from {{"spectrum.mpt"}} { cell: {{CELL}}   conditions: { temperature: {{60 °C}} } }""")),
            Map.entry("fit", new Template("""
                    fit {{Fit}} to {{MEASUREMENT}} {
                        circuit: {{"R0-p(R1,CPE1)"}}
                    }""")));

    /** Statements of a stack. */
    static final Map<String, Template> IN_STACK = Map.of(
            "layer", new Template("layer {{name}} of {{COMPOSITE|POLYMER}} { thickness: {{10 µm}} }"),
            "interface", new Template("interface { resistance: {{5 Ω·cm²}} }"));

    /** Statements of a composite. */
    static final Map<String, Template> IN_COMPOSITE = Map.of(
            "filler", new Template("filler {{name}} = {{CERAMIC}} { fraction: {{10 vol%}}   shape: sphere({{200 nm}}) }"));

    /** Statements of an electrode. */
    static final Map<String, Template> IN_ELECTRODE = Map.of(
            "catholyte", new Template("catholyte {{POLYMER|COMPOSITE}} { fraction: {{30 vol%}} }"));

    /** Statements of a study of a stack or cell. */
    static final Map<String, Template> IN_STUDY = Map.of(
            "require", new Template("require {{name}}: area-resistance < {{50 Ω·cm²}}"));

    /** Statements of a fit. */
    static final Map<String, Template> IN_FIT = Map.of(
            "require", new Template("require {{told-apart}}: parameter-correlation < {{0.95}}"));

    /** Statements of a study of a composite. */
    static final Map<String, Template> IN_STUDY_OF_COMPOSITE = Map.of(
            "require", new Template("require {{name}}: effective-conductivity > {{0.1 mS/cm}}"));

    private Templates() {
    }
}
