package org.lamella.solver.microstructure;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.multigrid.Box;

/**
 * Images of microstructures in files: TIFF stacks whose pages are the slices, image data of VTK, and RAW files of one byte a voxel. Slices follow each
 * other through the thickness, from the anode on.
 */
public final class ImageFiles {

    private static final long MOST_VOXELS = 512L * 512 * 512;

    private ImageFiles() {
    }

    /**
     * Reads an image.
     *
     * @param file a {@code .tif}, {@code .tiff} or {@code .vti} file; any other is read as RAW
     * @param spacing edge of a voxel [m]
     * @param slices of a RAW file
     * @param rows of each slice of a RAW file
     * @param columns of each row of a RAW file
     * @throws SolverException {@link Reason#IMAGE_FILE} with what is wrong with the file and what to do
     */
    public static VoxelImage read(Path file, double spacing, int slices, int rows, int columns) {
        String name = String.valueOf(file.getFileName());
        try {
            return switch (extension(name)) {
                case "tif", "tiff" -> tiff(file, name, spacing);
                case "vti" -> VtkImage.read(file, name, spacing);
                default -> raw(file, name, spacing, slices, rows, columns);
            };
        } catch (IOException unreadable) {
            throw new SolverException(Reason.IMAGE_FILE, name, "it cannot be read: " + unreadable.getMessage());
        }
    }

    /**
     * How many slices an image has, from the head of its file.
     *
     * @param file as for {@link #read}
     * @param slices of a RAW file
     * @throws SolverException {@link Reason#IMAGE_FILE} where the file cannot be read
     */
    public static int slices(Path file, int slices) {
        String name = String.valueOf(file.getFileName());
        try {
            return switch (extension(name)) {
                case "tif", "tiff" -> onTiff(file, name, reader -> reader.getNumImages(true));
                case "vti" -> VtkImage.slices(file, name);
                default -> slices;
            };
        } catch (IOException unreadable) {
            throw new SolverException(Reason.IMAGE_FILE, name, "it cannot be read: " + unreadable.getMessage());
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static VoxelImage raw(Path file, String name, double spacing, int slices, int rows, int columns) throws IOException {
        if (slices < 1 || rows < 1 || columns < 1) {
            throw new SolverException(Reason.IMAGE_FILE, name, "a RAW file needs slices, rows and columns");
        }
        long wanted = (long) slices * rows * columns;
        requireFits(name, wanted);
        long size = Files.size(file);
        if (size != wanted) {
            throw new SolverException(Reason.IMAGE_FILE, name,
                    "it has " + size + " bytes, but " + slices + " slices of " + rows + " x " + columns + " voxels have " + wanted + "; it must have 8 bits a voxel and no header");
        }
        return new VoxelImage(new Box(slices, rows, columns), spacing, Files.readAllBytes(file));
    }

    static void requireFits(String name, long voxels) {
        if (voxels > MOST_VOXELS) {
            throw new SolverException(Reason.IMAGE_FILE, name, "it has " + voxels + " voxels, more than " + MOST_VOXELS + "; cut out a part of it");
        }
    }

    private static VoxelImage tiff(Path file, String name, double spacing) throws IOException {
        return onTiff(file, name, reader -> slices(reader, name, spacing));
    }

    private interface TiffTask<T> {
        T on(ImageReader reader) throws IOException;
    }

    private static <T> T onTiff(Path file, String name, TiffTask<T> task) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new IOException("there is no such file");
            }
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return task.on(reader);
            } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException damaged) {
                throw new SolverException(Reason.IMAGE_FILE, name, "it is damaged: " + damaged.getMessage());
            } finally {
                reader.dispose();
            }
        }
    }

    private static VoxelImage slices(ImageReader reader, String name, double spacing) throws IOException {
        int pages = reader.getNumImages(true);
        int rows = reader.getHeight(0);
        int columns = reader.getWidth(0);
        requireFits(name, (long) pages * rows * columns);
        byte[] labels = new byte[pages * rows * columns];
        for (int page = 0; page < pages; page++) {
            if (reader.getHeight(page) != rows || reader.getWidth(page) != columns) {
                throw new SolverException(Reason.IMAGE_FILE, name, "page " + (page + 1) + " has another size than the first one");
            }
            Raster raster = reader.read(page).getRaster();
            if (raster.getNumBands() != 1 || raster.getSampleModel().getSampleSize(0) > 8) {
                throw new SolverException(Reason.IMAGE_FILE, name, "page " + (page + 1) + " has colours or more than 8 bits; save labels in one channel of 8 bits");
            }
            int[] samples = raster.getSamples(0, 0, columns, rows, 0, (int[]) null);
            for (int n = 0; n < samples.length; n++) {
                labels[page * samples.length + n] = (byte) samples[n];
            }
        }
        return new VoxelImage(new Box(pages, rows, columns), spacing, labels);
    }
}
