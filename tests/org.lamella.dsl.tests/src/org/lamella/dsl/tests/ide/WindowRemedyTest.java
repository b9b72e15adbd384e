package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.dsl.ide.figures.Figure;
import org.lamella.dsl.ide.figures.FigureQuestion;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Stack;

/** Remedies of layers that meet a potential outside their window. */
class WindowRemedyTest {

    private static final String MATERIALS = """
            package own
            polymer Soft { conductivity: 0.4 mS/cm   density: 1 g/cm³   window: 0 V .. 3.9 V }
            polymer Hard { conductivity: 0.2 mS/cm   density: 1 g/cm³   window: 0.8 V .. 4.6 V }
            polymer Good { conductivity: 0.1 mS/cm   density: 1 g/cm³   window: 0 V .. 5 V }
            composite Low { matrix Soft }
            composite High { matrix Hard }
            """;
    private static final String CELL = """
            cathode C of lamella.materials.NMC811 {
                catholyte Hard { fraction: 30 vol% }
                loading: 2 mAh/cm²
                active: 60 vol%
                particles: { diameter: 4 µm }
                electronic-conductivity: 0.5 S/m
            }
            cell P {
                anode lamella.materials.Lithium
                electrolyte S
                cathode C
                conditions: { voltage: 2.8 V .. 4.3 V }
            }
            study T of S at 60 °C { compute resistance }
            """;

    @TempDir
    private static Path folder;
    private static MendedFile file;

    @BeforeAll
    static void start() {
        file = new MendedFile(folder, (question, cancel) -> figures(question)).with("own.cell", MATERIALS);
    }

    /** A composite conducts as its matrix, a layer resists with its thickness over that. */
    private static List<Figure> figures(FigureQuestion question) {
        List<Figure> figures = new ArrayList<>();
        for (double temperature : question.temperatures()) {
            if (question.subject() instanceof Composite composite) {
                figures.add(new Figure(Figure.CONDUCTIVITY, composite.getQualifiedName(), temperature, OptionalDouble.of(conductivity(composite)), "S/m", "", List.of()));
            } else if (question.subject() instanceof Stack stack) {
                for (Layer layer : stack.getLayers()) {
                    double resistance = number(layer, "thickness") / conductivity(layer.getComposite());
                    figures.add(new Figure(Figure.RESISTANCE, layer.getQualifiedName(), temperature, OptionalDouble.of(resistance), "ohm*m2", "", List.of()));
                }
            }
        }
        return figures;
    }

    private static double conductivity(Composite composite) {
        return number(composite.getPhases().get(0).getMaterial(), "conductivity");
    }

    private static double number(Described holder, String path) {
        return Properties.number((org.lamella.model.design.PropertyHolder) holder, path, TestServer.VOCABULARY, 298.15, Double.NaN);
    }

    private static String stack(String... layers) {
        return "import own.*\nstack S {\n    " + String.join("\n    ", layers) + "\n}\n" + CELL;
    }

    @Test
    void theOrderIsRestored() {
        String low = "layer low of Low { thickness: 8 µm }    // faces lithium";
        String middle = "layer middle of Low { thickness: 10 µm }";
        String high = "layer high of High { thickness: 7 µm }";
        file.text(stack(high, middle, "layer low of Low { thickness: 8 µm }"));
        assertEquals(List.of("Order the layers: low | middle | high"), file.titles("window-margin-anode"));
        assertEquals(stack("layer low of Low { thickness: 8 µm }", middle, high), file.mended("window-margin-anode", "Order the layers: low | middle | high"));
        // comments behind a layer stay on their line
        file.text(stack(high, low));
        assertEquals(List.of("Order the layers: low | high"), file.titles("window-margin-cathode"));
    }

    @Test
    void theFewestLayersChange() {
        file.text(stack("layer low of Low { thickness: 8 µm }", "layer high of High { thickness: 7 µm }", "layer end of Low { thickness: 8 µm }"));
        assertEquals(List.of("Order the layers: low | end | high"), file.titles("window-margin-cathode"));
    }

    @Test
    void whereNothingStandsBothThereIsNoRemedy() {
        file.text(stack("layer only of Low { thickness: 12 µm }"));
        assertEquals(List.of(), file.titles("window-margin-cathode"));
    }

    @Test
    void contactsWrittenBetweenLayersKeepTheOrder() {
        file.text(stack("layer high of High { thickness: 7 µm }", "interface { resistance: 1 Ω·cm² }", "layer low of Low { thickness: 8 µm }"));
        assertEquals(List.of(), file.titles("window-margin-anode"));
    }

    @Test
    void theCheapestCompositeThatStandsBothReplacesTheLayer() {
        // 12 µm: 3 Ω·cm² of Soft, 12 Ω·cm² of Good, 24 Ω·cm² of Slow
        file.with("both.cell", "package both\nimport own.*\npolymer Slow { conductivity: 0.05 mS/cm   density: 1 g/cm³   window: 0 V .. 5 V }\n"
                + "composite Dear { matrix Slow }\ncomposite Cheap { matrix Good }\n");
        try {
            file.text(stack("layer only of Low { thickness: 12 µm }"));
            String title = "Replace by both.Cheap, which adds 9 Ω·cm² at 60 °C";
            assertEquals(List.of(title), file.titles("window-margin-cathode"));
            assertEquals(stack("layer only of both.Cheap { thickness: 12 µm }"), file.mended("window-margin-cathode", title));
        } finally {
            file.with("both.cell", "");
        }
    }

    @Test
    void aSymmetricStackNeedsALayerThatStandsBoth() {
        String text = stack("layer skin of Low { thickness: 5 µm }", "layer core of Clean { thickness: 8 µm }").replace("stack S", "composite Clean { matrix Good }\nsymmetric stack S");
        file.text(text);
        assertEquals(List.of("Order the layers: core | skin"), file.titles("window-margin-cathode"));
    }
}
