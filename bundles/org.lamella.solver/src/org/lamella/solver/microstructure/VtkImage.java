package org.lamella.solver.microstructure;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.multigrid.Box;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Image data of VTK ({@code .vti}) with a label of 8 bits for each cell, as text, in base64 or appended; the third axis is the through-plane one. */
final class VtkImage {

    private static final String ENCODED = "its data are compressed or appended in base64; save them as ascii, binary, or appended and raw, without compression";

    private static final Pattern EXTENT = Pattern.compile("<ImageData[^>]*\\sWholeExtent\\s*=\\s*[\"']([^\"']*)[\"']");
    /** Within so many bytes a file says how large its image is. */
    private static final int HEAD = 1 << 16;

    private final String name;
    private final VtkFile file;
    private final Element root;

    private VtkImage(String name, VtkFile file, Element root) {
        this.name = name;
        this.file = file;
        this.root = root;
    }

    /** @throws SolverException {@link Reason#IMAGE_FILE} with what is wrong with the file and what to do */
    static VoxelImage read(Path file, String name, double spacing) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // what is wrong is told once, by the exception
            builder.setErrorHandler(null);
            VtkFile split = VtkFile.read(file);
            return new VtkImage(name, split, builder.parse(split.text()).getDocumentElement()).image(spacing);
        } catch (SAXException damaged) {
            throw new SolverException(Reason.IMAGE_FILE, name, "it is no XML, or is damaged: " + damaged.getMessage());
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Cells along the through-plane axis, from the head of the file, which may be large. */
    static int slices(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            Matcher found = EXTENT.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            if (!found.find()) {
                throw new SolverException(Reason.IMAGE_FILE, name, "it is no image data of VTK");
            }
            int[] extent = extent(found.group(1), name);
            return extent[5] - extent[4];
        }
    }

    private SolverException refused(String why) {
        return new SolverException(Reason.IMAGE_FILE, name, why);
    }

    private VoxelImage image(double spacing) throws IOException {
        Element data = first(root, "ImageData").orElseThrow(() -> refused("it is no image data of VTK"));
        int[] extent = extent(data.getAttribute("WholeExtent"), name);
        Box box = new Box(extent[5] - extent[4], extent[3] - extent[2], extent[1] - extent[0]);
        ImageFiles.requireFits(name, (long) box.nx() * box.ny() * box.nz());
        Element cells = first(data, "CellData").orElseThrow(() -> refused("it has no data of its cells"));
        Element labels = labels(cells);
        byte[] values = switch (labels.getAttribute("format")) {
            case "ascii" -> text(labels, box.size());
            case "appended" -> appended(labels, box.size());
            default -> binary(labels);
        };
        if (values.length != box.size()) {
            throw refused("it has " + values.length + " labels for " + box.size() + " cells");
        }
        return new VoxelImage(box, spacing, values);
    }

    private static int[] extent(String text, String name) {
        try {
            int[] extent = Arrays.stream(text.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
            if (extent.length == 6 && IntStream.range(0, 3).allMatch(axis -> extent[2 * axis + 1] > extent[2 * axis])) {
                return extent;
            }
        } catch (NumberFormatException noNumbers) {
            throw noExtent(text, name);
        }
        throw noExtent(text, name);
    }

    private static SolverException noExtent(String text, String name) {
        return new SolverException(Reason.IMAGE_FILE, name, "its WholeExtent is '" + text + "'; six whole numbers are due, such as 0 64 0 64 0 64");
    }

    /** The array named as scalars, else the first one. */
    private Element labels(Element cells) {
        NodeList arrays = cells.getElementsByTagName("DataArray");
        String wanted = cells.getAttribute("Scalars");
        Element chosen = IntStream.range(0, arrays.getLength()).mapToObj(n -> (Element) arrays.item(n)).filter(array -> wanted.isEmpty() || wanted.equals(array.getAttribute("Name")))
                .findFirst().orElseThrow(() -> refused("it has no array of labels"));
        if (!"UInt8".equals(chosen.getAttribute("type"))) {
            throw refused("its array '" + chosen.getAttribute("Name") + "' is of type " + chosen.getAttribute("type") + "; labels are UInt8");
        }
        return chosen;
    }

    private byte[] text(Element labels, int size) {
        StringTokenizer words = new StringTokenizer(labels.getTextContent());
        byte[] values = new byte[Math.min(size, words.countTokens())];
        for (int n = 0; n < values.length; n++) {
            String word = words.nextToken();
            try {
                int label = Integer.parseInt(word);
                if (label < 0 || label >= VoxelImage.LABELS) {
                    throw refused("it has the label " + label + "; labels are 0 to 255");
                }
                values[n] = (byte) label;
            } catch (NumberFormatException noNumber) {
                throw refused("it has '" + word + "' among its labels");
            }
        }
        return values;
    }

    /** A count of bytes and the bytes, in base64. */
    private byte[] binary(Element labels) {
        if (root.hasAttribute("compressor")) {
            throw refused(ENCODED);
        }
        try {
            return counted(ByteBuffer.wrap(Base64.getMimeDecoder().decode(labels.getTextContent().strip())));
        } catch (IllegalArgumentException | BufferUnderflowException damaged) {
            throw refused("its data are damaged: " + damaged.getMessage());
        }
    }

    /** A count of bytes and the bytes, behind the text of the file. */
    private byte[] appended(Element labels, int size) throws IOException {
        if (root.hasAttribute("compressor") || !file.raw()) {
            throw refused(ENCODED);
        }
        try {
            return counted(ByteBuffer.wrap(file.data(Long.parseLong(labels.getAttribute("offset")), Long.BYTES + size)));
        } catch (NumberFormatException | BufferUnderflowException damaged) {
            throw refused("its data are damaged: array '" + labels.getAttribute("Name") + "' has no place among them");
        }
    }

    private byte[] counted(ByteBuffer bytes) {
        bytes.order("BigEndian".equals(root.getAttribute("byte_order")) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        long count = "UInt64".equals(root.getAttribute("header_type")) ? bytes.getLong() : Integer.toUnsignedLong(bytes.getInt());
        byte[] values = new byte[(int) Math.clamp(count, 0, bytes.remaining())];
        bytes.get(values);
        return values;
    }

    private static Optional<Element> first(Element parent, String tag) {
        return Optional.ofNullable((Element) parent.getElementsByTagName(tag).item(0));
    }
}
