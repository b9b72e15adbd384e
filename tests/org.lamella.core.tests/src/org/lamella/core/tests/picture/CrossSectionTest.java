package org.lamella.core.tests.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.markup.TextMeasure;
import org.lamella.core.picture.CrossSection;
import org.lamella.core.picture.CrossSectionLayout;
import org.lamella.core.picture.CrossSectionLayout.Box;
import org.lamella.core.picture.CrossSectionLayout.Label;
import org.lamella.core.picture.Grains;
import org.lamella.core.picture.SvgCrossSection;
import org.lamella.core.tests.util.Designs;
import org.lamella.core.tests.util.Vocabularies;
import org.lamella.core.tests.util.Xml;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.TableExpression;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CrossSectionTest {

    private static final TextMeasure TEXT = TextMeasure.estimate(12);

    private static CrossSection section(double... thicknesses) {
        return CrossSection.of(Designs.cell(thicknesses), Vocabularies.vocabulary()).orElseThrow();
    }

    static Stream<double[]> stacks() {
        double[] many = new double[25];
        java.util.Arrays.fill(many, 1e-6);
        return Stream.of(new double[] { 8e-6, 10e-6, 7e-6 }, new double[] { 1e-8, 20e-6, 1e-8, 5e-9, 1e-8 }, many, new double[] { 25e-6 }, new double[] { 0, 0 },
                new double[] { 1e-3, 1e-9 });
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void labelsNeverOverlapAndKeepTheirOrder(double[] thicknesses) {
        for (double height : new double[] { 60, 200, 900 }) {
            CrossSectionLayout layout = CrossSectionLayout.of(section(thicknesses), 400, height, TEXT);
            List<Label> labels = layout.labels();
            assertEquals(thicknesses.length + 2 + thicknesses.length + 1, labels.size());
            for (int i = 1; i < labels.size(); i++) {
                assertTrue(labels.get(i).y() - labels.get(i - 1).y() >= TEXT.lineHeight() - 1e-6, labels.toString());
            }
            assertTrue(labels.get(labels.size() - 1).y() <= layout.height());
            assertTrue(labels.stream().allMatch(label -> label.x() + label.width() <= layout.width() + 1e-9));
            assertTrue(labels.get(0).y() >= TEXT.lineHeight());
        }
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void bandsFillTheHeightWithoutGaps(double[] thicknesses) {
        List<Box> boxes = CrossSectionLayout.of(section(thicknesses), 400, 300, TEXT).boxes();
        for (int i = 1; i < boxes.size(); i++) {
            assertEquals(boxes.get(i - 1).y() + boxes.get(i - 1).height(), boxes.get(i).y(), 1e-9);
        }
        assertTrue(boxes.stream().allMatch(box -> box.height() > 0));
    }

    @Test
    void heightsAreToScale() {
        List<Box> boxes = CrossSectionLayout.of(section(8e-6, 10e-6, 7e-6), 400, 300, TEXT).boxes();
        assertEquals(0.8, boxes.get(1).height() / boxes.get(2).height(), 1e-9);
        assertEquals(0.7, boxes.get(3).height() / boxes.get(2).height(), 1e-9);
        assertTrue(boxes.get(1).toScale());
        assertFalse(boxes.get(0).toScale());
    }

    @Test
    void thinLayersStayVisibleAndSaySo() {
        CrossSectionLayout layout = CrossSectionLayout.of(section(1e-9, 25e-6), 400, 300, TEXT);
        assertFalse(layout.boxes().get(1).toScale());
        assertTrue(layout.boxes().get(1).height() >= 1);
        assertTrue(layout.labels().stream().anyMatch(label -> label.name().equals("l0") && label.detail().contains("not to scale")));
    }

    @Test
    void everythingLeadsBackToItsText() {
        CrossSection section = section(8e-6, 10e-6);
        assertEquals(List.of("file:/p/a.cell#p.Foil", "file:/p/a.cell#p.Stack.l0", "file:/p/a.cell#p.Stack.l1", "file:/p/a.cell#p.Counter"),
                section.bands().stream().map(CrossSection.Band::id).toList());
        assertEquals(List.of("anode-interface", "l0-l1", "cathode-interface"), section.faces().stream().map(CrossSection.Face::name).toList());
        assertEquals("2 Ω·cm²", section.faces().get(1).detail());
        assertEquals(List.of(0, 1, 2), section.faces().stream().map(CrossSection.Face::above).toList());
        assertTrue(section.bands().get(1).detail().startsWith("8 µm"));
    }

    @Test
    void materialsKeepTheirColour() {
        CrossSection section = section(8e-6, 10e-6);
        assertEquals(section.bands().get(1).materials(), section.bands().get(2).materials());
        assertEquals(List.of("PEO", "LLZTO"), section.bands().get(1).materials().stream().map(CrossSection.Share::material).toList());
        assertEquals(0.2, section.bands().get(1).materials().get(1).fraction(), 1e-12);
        assertEquals(2, section.bands().get(1).materials().stream().map(CrossSection.Share::colour).distinct().count());
    }

    @Test
    void grainsCoverTheirShareAndStayInside() {
        Box box = CrossSectionLayout.of(section(8e-6), 400, 300, TEXT).boxes().get(1);
        List<Grains.Grain> grains = Grains.of(box);
        double area = grains.stream().mapToDouble(grain -> Math.PI * grain.radius() * grain.radius()).sum();
        assertEquals(0.2, area / (box.width() * box.height()), 0.01);
        assertTrue(grains.stream().allMatch(grain -> box.contains(grain.x(), grain.y())));
        assertEquals(grains, Grains.of(box));
    }

    /** From 10 vol% at the anode side to 40 vol% at the cathode side; the mirror image the other way round. */
    @Test
    void aGradientIsSeen() {
        Design design = Designs.cell(10e-6, 10e-6);
        TableExpression gradient = DesignFactory.eINSTANCE.createTableExpression();
        gradient.setKey("depth");
        gradient.getKeys().addAll(List.of(0.0, 1.0));
        gradient.getEntries().addAll(List.of(0.1, 0.4));
        design.getComposites().getFirst().getPhases().getLast().getProperties().getFirst().getValues().getFirst().setExpression(gradient);
        design.getStacks().getFirst().getLayers().getLast().setMirrored(true);
        CrossSection section = CrossSection.of(design, Vocabularies.vocabulary()).orElseThrow();
        assertEquals(0.25, section.bands().get(1).materials().get(1).fraction(), 1e-12);
        assertEquals(section.bands().get(1).slices(), section.bands().get(2).slices().reversed());
        Box box = CrossSectionLayout.of(section, 400, 600, TEXT).boxes().get(1);
        List<Grains.Grain> grains = Grains.of(box);
        double area = grains.stream().mapToDouble(grain -> Math.PI * grain.radius() * grain.radius()).sum();
        assertEquals(0.25, area / (box.width() * box.height()), 0.02);
        long above = grains.stream().filter(grain -> grain.y() < box.y() + box.height() / 2).count();
        assertEquals(0.175 / 0.325, (double) above / (grains.size() - above), 0.05);
        assertTrue(grains.stream().allMatch(grain -> box.contains(grain.x(), grain.y())));
    }

    @Test
    void svgShowsEveryNameAndIsWellFormed() {
        Document svg = Xml.parse(SvgCrossSection.file(section(8e-6, 10e-6, 7e-6), 600, 300));
        String texts = String.join("\n", Xml.elements(svg, "text").stream().map(Element::getTextContent).toList());
        for (String name : List.of("l0", "l1", "l2", "Foil", "Counter", "anode-interface", "l0-l1", "PEO", "LLZTO")) {
            assertTrue(texts.contains(name), texts);
        }
        assertTrue(Xml.elements(svg, "g").stream().anyMatch(group -> group.getAttribute("data-id").equals("file:/p/a.cell#p.Stack.l1")));
    }

    @Test
    void nothingToShowIsEmpty() {
        assertTrue(CrossSection.of(DesignFactory.eINSTANCE.createDesign(), Vocabularies.vocabulary()).isEmpty());
    }
}
