package org.lamella.core.microstructure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.lamella.model.units.Numbers;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;

/**
 * Writes image data of VTK: labels, and where it is solved potential and current density, as arrays of cells in the order of the file's axes, of which
 * the third one is through the thickness. Lengths are in micrometres; units stand in the names. The numbers follow the text as they are in memory.
 */
final class VtkWriter {

    /** A value of a voxel. */
    private interface Value {
        double at(int voxel);
    }

    /**
     * An array of numbers of 32 bits.
     *
     * @param name with the unit
     * @param components one or three for a voxel
     */
    private record Array(String name, List<Value> components) {

        long bytes(int voxels) {
            return (long) Float.BYTES * components.size() * voxels;
        }
    }

    private static final double MILLI = 1e3;
    /** Of A/m2 in mA/cm2. */
    private static final double PER_AREA = 0.1;
    private static final int CHUNK = 1 << 14;

    private final VoxelModel model;
    private final Optional<VoxelField> field;

    VtkWriter(VoxelModel model, Optional<VoxelField> field) {
        this.model = model;
        this.field = field;
    }

    void write(OutputStream stream) throws IOException {
        OutputStream out = new BufferedOutputStream(stream, CHUNK);
        List<Array> arrays = field.map(VtkWriter::arrays).orElse(List.of());
        out.write(header(arrays).getBytes(StandardCharsets.UTF_8));
        out.write(count(model.size()));
        out.write(model.labels());
        for (Array array : arrays) {
            out.write(count(array.bytes(model.size())));
            write(array, out);
        }
        out.write("\n  </AppendedData>\n</VTKFile>\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static List<Array> arrays(VoxelField field) {
        List<Value> current = new ArrayList<>();
        for (int component = 2; component >= 0; component--) {
            int own = component;
            current.add(voxel -> PER_AREA * field.currentDensity()[3 * voxel + own]);
        }
        return List.of(new Array("potential [mV]", List.of(voxel -> MILLI * field.potential()[voxel])), new Array("current density [mA/cm2]", current),
                new Array("current density magnitude [mA/cm2]", List.of(voxel -> PER_AREA * field.current(voxel))));
    }

    private String header(List<Array> arrays) {
        String extent = "0 " + model.columns() + " 0 " + model.rows() + " 0 " + model.slices();
        String edge = VoxelFiles.edge(model);
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<VTKFile type=\"ImageData\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n");
        text.append("  <ImageData WholeExtent=\"").append(extent).append("\" Origin=\"0 0 0\" Spacing=\"").append(edge).append(' ').append(edge).append(' ').append(edge).append("\">\n");
        text.append("    <FieldData>\n");
        sentence(text, "composite", model.composite());
        sentence(text, "phases", VoxelFiles.legend(model));
        sentence(text, "unit of length", "um");
        field.ifPresent(solved -> {
            number(text, "temperature [degC]", VoxelFiles.celsius(solved));
            number(text, "mean current density [mA/cm2]", Numbers.shortest(PER_AREA * VoxelField.MEAN_CURRENT));
            number(text, "conductivity [S/m]", Numbers.shortest(solved.conductivity()));
        });
        text.append("    </FieldData>\n    <Piece Extent=\"").append(extent).append("\">\n      <CellData Scalars=\"phase\">\n");
        text.append("        <DataArray type=\"UInt8\" Name=\"phase\" format=\"appended\" offset=\"0\"/>\n");
        long offset = Long.BYTES + (long) model.size();
        for (Array array : arrays) {
            text.append("        <DataArray type=\"Float32\" Name=\"").append(array.name).append("\" NumberOfComponents=\"").append(array.components.size())
                    .append("\" format=\"appended\" offset=\"").append(offset).append("\"/>\n");
            offset += Long.BYTES + array.bytes(model.size());
        }
        return text.append("      </CellData>\n    </Piece>\n  </ImageData>\n  <AppendedData encoding=\"raw\">\n_").toString();
    }

    /** A text is an array of its bytes with a zero at the end. */
    private static void sentence(StringBuilder text, String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String codes = IntStream.range(0, bytes.length).mapToObj(n -> Byte.toUnsignedInt(bytes[n]) + " ").collect(Collectors.joining());
        text.append("      <DataArray type=\"String\" Name=\"").append(name).append("\" NumberOfTuples=\"1\" format=\"ascii\">").append(codes).append("0</DataArray>\n");
    }

    private static void number(StringBuilder text, String name, String value) {
        text.append("      <DataArray type=\"Float64\" Name=\"").append(name).append("\" NumberOfTuples=\"1\" format=\"ascii\">").append(value).append("</DataArray>\n");
    }

    private static byte[] count(long bytes) {
        return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes).array();
    }

    private void write(Array array, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * array.components.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int voxel = 0; voxel < model.size(); voxel++) {
            buffer.clear();
            for (Value component : array.components) {
                buffer.putFloat((float) component.at(voxel));
            }
            out.write(buffer.array());
        }
    }
}
