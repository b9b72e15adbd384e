package org.lamella.core.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lamella.core.chart.LegendLayout;
import org.lamella.core.markup.Markup;
import org.lamella.core.markup.SvgStyle;
import org.lamella.core.markup.TextMeasure;
import org.lamella.core.picture.CrossSection.Band;
import org.lamella.core.picture.CrossSection.Share;
import org.lamella.core.picture.CrossSectionLayout.Box;
import org.lamella.core.picture.CrossSectionLayout.Label;
import org.lamella.core.picture.CrossSectionLayout.Line;

/** Draws a cross-section as SVG without any display. */
public final class SvgCrossSection {

    private static final double FONT = 12;
    private static final double MARGIN = 8;
    private static final double MARK = 10;
    private static final TextMeasure TEXT = TextMeasure.estimate(FONT);

    private SvgCrossSection() {
    }

    /** The picture as a fragment for a page that carries {@link SvgStyle}. */
    public static String fragment(CrossSection section, double width, double height) {
        return draw(section, width, height, "");
    }

    /** The picture as a file of its own, in light colours. */
    public static String file(CrossSection section, double width, double height) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + draw(section, width, height, SvgStyle.light());
    }

    private static String draw(CrossSection section, double width, double height, String style) {
        CrossSectionLayout layout = CrossSectionLayout.of(section, width, height, TEXT);
        Map<String, Integer> materials = materials(section);
        LegendLayout legend = LegendLayout.of(List.copyOf(materials.keySet()), layout.width() - 2 * MARGIN, MARK + 4 + FONT, TEXT);
        long w = Math.round(layout.width());
        long h = Math.round(layout.height() + (legend.rows() + 0.5) * TEXT.lineHeight());
        Markup svg = new Markup();
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + w + " " + h, "width", w, "height", h, "role", "img", "aria-label",
                "Cross-section of " + section.title());
        svg.element("title", "Cross-section of " + section.title()).element("desc", description(section));
        if (!style.isEmpty()) {
            svg.element("style", style);
        }
        svg.empty("rect", "class", "lm-ground", "width", w, "height", h);
        svg.element("text", section.title(), "class", "lm-text", "x", MARGIN, "y", FONT + 4, "font-size", FONT, "font-weight", "600");
        layout.boxes().forEach(box -> box(svg, box));
        layout.lines().forEach(line -> line(svg, line));
        layout.labels().forEach(label -> label(svg, label));
        legend(svg, materials, legend, layout.height() + FONT);
        return svg.close().line().toString();
    }

    private static Map<String, Integer> materials(CrossSection section) {
        Map<String, Integer> materials = new LinkedHashMap<>();
        section.bands().forEach(band -> band.materials().forEach(share -> materials.putIfAbsent(share.material(), share.colour())));
        return materials;
    }

    private static String description(CrossSection section) {
        StringBuilder text = new StringBuilder("From the anode side to the cathode side: ");
        for (Band band : section.bands()) {
            text.append(band.name()).append(" (").append(band.detail()).append("); ");
        }
        return text.toString();
    }

    private static void box(Markup svg, Box box) {
        Band band = box.band();
        svg.open("g", "data-id", band.id());
        svg.element("title", band.name() + ", " + band.detail() + contents(band));
        String fill = band.electrode() || band.materials().isEmpty() ? "lm-electrode" : SvgStyle.fill(band.materials().get(0).colour());
        svg.empty("rect", "class", fill, "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
        for (Grains.Grain grain : Grains.of(box)) {
            svg.empty("circle", "class", SvgStyle.fill(grain.colour()), "cx", grain.x(), "cy", grain.y(), "r", grain.radius());
        }
        svg.close().line();
    }

    private static String contents(Band band) {
        StringBuilder text = new StringBuilder();
        for (Share share : band.materials()) {
            text.append(text.isEmpty() ? ": " : ", ").append(Math.round(share.fraction() * 1000) / 10.0).append(" vol% ").append(share.material());
        }
        return text.toString();
    }

    private static void line(Markup svg, Line line) {
        svg.empty("line", "class", "lm-plane", "data-id", line.face().id(), "x1", line.x(), "x2", line.x() + line.width(), "y1", line.y(), "y2", line.y());
    }

    private static void label(Markup svg, Label label) {
        double elbow = label.leaderX() + (label.x() - label.leaderX()) / 3;
        svg.empty("polyline", "class", "lm-leader", "points", point(label.leaderX(), label.leaderY()) + " " + point(elbow, label.leaderY()) + " "
                + point(label.x() - 10, label.y()) + " " + point(label.x() - 3, label.y()));
        svg.open("text", "class", "lm-text", "data-id", label.id(), "x", label.x(), "y", label.y() + FONT / 3, "font-size", FONT);
        svg.element("tspan", label.name(), label.ofFace() ? "font-style" : "font-weight", label.ofFace() ? "italic" : "600");
        if (!label.detail().isEmpty()) {
            svg.element("tspan", label.detail(), "dx", FONT / 2);
        }
        svg.close().line();
    }

    private static String point(double x, double y) {
        return Math.round(x * 10) / 10.0 + "," + Math.round(y * 10) / 10.0;
    }

    private static void legend(Markup svg, Map<String, Integer> materials, LegendLayout legend, double top) {
        int entry = 0;
        for (Map.Entry<String, Integer> material : materials.entrySet()) {
            double x = MARGIN + legend.x(entry);
            double y = top + legend.row(entry) * TEXT.lineHeight();
            svg.empty("rect", "class", SvgStyle.fill(material.getValue()), "x", x, "y", y - MARK + 1, "width", MARK, "height", MARK);
            svg.element("text", material.getKey(), "class", "lm-text", "x", x + MARK + 4, "y", y, "font-size", FONT);
            entry++;
        }
    }
}
