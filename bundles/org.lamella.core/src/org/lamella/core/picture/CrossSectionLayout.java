package org.lamella.core.picture;

import java.util.ArrayList;
import java.util.List;

import org.lamella.core.markup.TextMeasure;
import org.lamella.core.picture.CrossSection.Band;
import org.lamella.core.picture.CrossSection.Face;

/**
 * Where everything of a cross-section lies in an area: bands to scale from the anode at the top to the cathode at the bottom, labels to
 * the right of them that never overlap, and leaders from each label to its place.
 *
 * @param boxes the bands, in their order
 * @param lines the faces, in their order
 * @param labels texts, from the top
 * @param width width needed, at least the one given
 * @param height height needed, at least the one given
 */
public record CrossSectionLayout(List<Box> boxes, List<Line> lines, List<Label> labels, double width, double height) {

    private static final double MARGIN = 8;
    private static final double TITLE_LINES = 1.4;
    private static final double ELECTRODE_SHARE = 0.1;
    private static final double LARGEST_ELECTRODE = 40;
    private static final double PICTURE_SHARE = 0.42;
    private static final double LEADER = 28;
    /** Thinner bands would vanish; they are drawn this high and said not to be to scale. */
    private static final double THINNEST = 1.5;

    /**
     * A band.
     *
     * @param band what it shows
     * @param x left edge
     * @param y upper edge
     * @param width width
     * @param height height
     * @param toScale whether the height is in proportion to the thickness
     */
    public record Box(Band band, double x, double y, double width, double height, boolean toScale) {

        /** @return whether a point lies in it */
        public boolean contains(double pointX, double pointY) {
            return pointX >= x && pointX < x + width && pointY >= y && pointY < y + height;
        }
    }

    /**
     * A face.
     *
     * @param face what it shows
     * @param x left end
     * @param y height
     * @param width length
     */
    public record Line(Face face, double x, double y, double width) {
    }

    /**
     * A text of one line with its leader.
     *
     * @param id {@code uri#qualifiedName} of what it names
     * @param name shown strongly
     * @param detail shown after the name
     * @param ofFace whether it names a contact
     * @param x left end of the text
     * @param y middle of the text
     * @param width width of name and detail
     * @param leaderX where the leader begins, at the band or face
     * @param leaderY its height there
     */
    public record Label(String id, String name, String detail, boolean ofFace, double x, double y, double width, double leaderX, double leaderY) {

        /** @return name and detail */
        public String text() {
            return detail.isEmpty() ? name : name + "  " + detail;
        }
    }

    /**
     * Lays a cross-section out.
     *
     * @param section what to show
     * @param width width of the area
     * @param height height of the area; more is used where the labels need it
     * @param text measures the labels
     */
    public static CrossSectionLayout of(CrossSection section, double width, double height, TextMeasure text) {
        double top = MARGIN + text.lineHeight() * TITLE_LINES;
        double labelRoom = (section.bands().size() + section.faces().size()) * text.lineHeight();
        double bandRoom = Math.max(height - top - MARGIN, labelRoom);
        double widest = section.bands().stream().mapToDouble(band -> text.width(band.name() + "  " + band.detail())).max().orElse(0);
        double bandWidth = Math.clamp(width - widest - LEADER - 2 * MARGIN, width * PICTURE_SHARE / 2, width * (1 - PICTURE_SHARE));
        List<Box> boxes = boxes(section, top, bandRoom, bandWidth);
        List<Line> lines = new ArrayList<>();
        for (Face face : section.faces()) {
            Box above = boxes.get(face.above());
            lines.add(new Line(face, above.x(), above.y() + above.height(), above.width()));
        }
        List<Label> labels = labels(boxes, lines, top, bandRoom, bandWidth, text);
        double right = labels.stream().mapToDouble(label -> label.x() + label.width() + MARGIN).max().orElse(0);
        return new CrossSectionLayout(boxes, lines, labels, Math.max(width, right), top + bandRoom + MARGIN);
    }

    private static List<Box> boxes(CrossSection section, double top, double room, double width) {
        long electrodes = section.bands().stream().filter(Band::electrode).count();
        double electrode = Math.min(LARGEST_ELECTRODE, room * ELECTRODE_SHARE);
        double forLayers = room - electrodes * electrode;
        double total = section.bands().stream().mapToDouble(Band::thickness).sum();
        double scale = total > 0 ? forLayers / total : 0;
        // what the thinnest layers take beyond their share, the others give
        double thin = section.bands().stream().filter(band -> isThin(band, scale)).mapToDouble(band -> THINNEST).sum();
        double thick = section.bands().stream().filter(band -> !isThin(band, scale)).mapToDouble(Band::thickness).sum();
        double shared = thick > 0 ? (forLayers - thin) / thick : 0;
        List<Box> boxes = new ArrayList<>();
        double y = top;
        for (Band band : section.bands()) {
            boolean thinBand = isThin(band, scale);
            double height = band.electrode() ? electrode : thinBand ? THINNEST : band.thickness() * shared;
            boxes.add(new Box(band, MARGIN, y, width, height, !band.electrode() && !thinBand));
            y += height;
        }
        return boxes;
    }

    private static boolean isThin(Band band, double scale) {
        return !band.electrode() && band.thickness() * scale < THINNEST;
    }

    private static List<Label> labels(List<Box> boxes, List<Line> lines, double top, double room, double bandWidth, TextMeasure text) {
        List<Label> wanted = new ArrayList<>();
        double x = MARGIN + bandWidth + LEADER;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            Band band = box.band();
            String detail = box.toScale() || band.electrode() ? band.detail() : band.detail() + " · not to scale";
            wanted.add(label(band.id(), band.name(), detail, false, x, box.x() + box.width(), box.y() + box.height() / 2, text));
            for (Line line : lines) {
                if (line.face().above() == i) {
                    wanted.add(label(line.face().id(), line.face().name(), line.face().detail(), true, x, line.x() + line.width(), line.y(), text));
                }
            }
        }
        double[] heights = Spread.of(wanted.stream().mapToDouble(Label::leaderY).toArray(), text.lineHeight(), top + text.lineHeight() / 2,
                top + room - text.lineHeight() / 2);
        List<Label> placed = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            Label label = wanted.get(i);
            placed.add(new Label(label.id(), label.name(), label.detail(), label.ofFace(), label.x(), heights[i], label.width(), label.leaderX(), label.leaderY()));
        }
        return placed;
    }

    private static Label label(String id, String name, String detail, boolean ofFace, double x, double leaderX, double y, TextMeasure text) {
        return new Label(id, name, detail, ofFace, x, y, text.width(detail.isEmpty() ? name : name + "  " + detail), leaderX, y);
    }
}
