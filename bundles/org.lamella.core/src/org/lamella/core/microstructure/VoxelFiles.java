package org.lamella.core.microstructure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lamella.core.export.FileNames;
import org.lamella.core.files.OutputException;
import org.lamella.core.files.OutputFiles;
import org.lamella.model.units.Units;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;

/** Structures and fields as files that other programs open, and that {@code law: voxels("file")} reads back. */
public final class VoxelFiles {

    /** Micrometres in a metre: the unit of length in files. */
    static final double MICRO = 1e6;
    /** Digits of lengths in files; more are rounding. */
    private static final MathContext DIGITS = new MathContext(9);

    /** Kinds of files. */
    public enum Format {
        /** Image data of VTK: labels, and potential and current density where they are known. */
        VTI,
        /** A stack of grey pages with the labels, with the sizes as ImageJ writes them. */
        TIFF,
        /** Labels of one byte a voxel, with a MetaImage header beside them. */
        RAW;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private VoxelFiles() {
    }

    /**
     * The name of a structure's files without the extension.
     *
     * @param structure which one; it is named from the second on
     * @param field its temperature is named, if there is one
     */
    public static String stem(VoxelModel model, int structure, Optional<VoxelField> field) {
        String temperature = field.map(solved -> "-" + celsius(solved) + "degC").orElse("");
        return FileNames.safe(model.composite() + (structure > 1 ? "-" + structure : "") + temperature);
    }

    /**
     * Adds the files of a structure to those being written.
     *
     * @param files being written
     * @param folder where to
     * @param stem name without the extension
     * @param formats which files
     * @param field goes into those that can hold it
     * @return the files a person opens
     */
    public static List<Path> add(OutputFiles files, Path folder, String stem, Set<Format> formats, VoxelModel model, Optional<VoxelField> field) throws OutputException {
        List<Path> added = new ArrayList<>();
        for (Format format : formats) {
            switch (format) {
                case VTI -> {
                    added.add(folder.resolve(stem + ".vti"));
                    files.addBytes(added.getLast(), out -> new VtkWriter(model, field).write(out));
                }
                case TIFF -> {
                    added.add(folder.resolve(stem + ".tif"));
                    files.addBytes(added.getLast(), out -> TiffWriter.write(model, out));
                }
                case RAW -> {
                    added.add(folder.resolve(stem + ".mhd"));
                    files.addBytes(folder.resolve(stem + ".raw"), out -> out.write(model.labels()));
                    files.add(added.getLast(), out -> out.write(metaImage(model, stem + ".raw")));
                }
            }
        }
        return added;
    }

    /** A header of MetaImage, with the law that reads the file as a comment. */
    private static String metaImage(VoxelModel model, String data) {
        String edge = edge(model);
        return "ObjectType = Image\n" + "NDims = 3\n" + "BinaryData = True\n" + "CompressedData = False\n"
                + "Comment = law: voxels(\"" + data + "\", voxel: " + edge + " µm, slices: " + model.slices() + ", rows: " + model.rows() + ", columns: " + model.columns() + ")\n"
                + "DimSize = " + model.columns() + " " + model.rows() + " " + model.slices() + "\n" + "DistanceUnits = um\n"
                + "ElementSpacing = " + edge + " " + edge + " " + edge + "\n" + "ElementType = MET_UCHAR\n" + "ElementDataFile = " + data + "\n";
    }

    /** Edge of a voxel in micrometres. */
    static String edge(VoxelModel model) {
        return new BigDecimal(model.spacing() * MICRO).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Temperature in degrees Celsius. */
    static String celsius(VoxelField field) {
        return new BigDecimal(Units.inUnit(field.temperature(), "°C")).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** What the labels stand for: {@code 0 matrix; 1 filler}. */
    static String legend(VoxelModel model) {
        return String.join("; ", model.phases().stream().map(phase -> phase.label() + " " + phase.name()).toList());
    }
}
