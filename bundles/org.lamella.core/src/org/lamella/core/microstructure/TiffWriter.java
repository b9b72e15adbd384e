package org.lamella.core.microstructure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.lamella.solver.VoxelModel;

/** Writes labels as a TIFF of one grey page a slice, not compressed, with the edge of a voxel where ImageJ and what follows it look for it. */
final class TiffWriter {

    /** Denominator of the resolution: a millionth of a voxel in a micrometre. */
    private static final long FINE = 1_000_000;
    private static final int NO_ABSOLUTE_UNIT = 1;

    private TiffWriter() {
    }

    static void write(VoxelModel model, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        // pages point at each other, so the stream must go back
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            int size = model.rows() * model.columns();
            BufferedImage page = new BufferedImage(model.columns(), model.rows(), BufferedImage.TYPE_BYTE_GRAY);
            IIOMetadata metadata = metadata(writer, page, model);
            byte[] slice = new byte[size];
            for (int i = 0; i < model.slices(); i++) {
                System.arraycopy(model.labels(), i * size, slice, 0, size);
                page.getRaster().setDataElements(0, 0, model.columns(), model.rows(), slice);
                writer.writeToSequence(new IIOImage(page, null, metadata), writer.getDefaultWriteParam());
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage page, VoxelModel model) throws IOException {
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(writer.getDefaultImageMetadata(new ImageTypeSpecifier(page), writer.getDefaultWriteParam()));
        long[][] resolution = {{Math.round(FINE / (model.spacing() * VoxelFiles.MICRO)), FINE}};
        directory.addTIFFField(new TIFFField(tag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), NO_ABSOLUTE_UNIT));
        directory.addTIFFField(new TIFFField(tag(BaselineTIFFTagSet.TAG_X_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1, resolution));
        directory.addTIFFField(new TIFFField(tag(BaselineTIFFTagSet.TAG_Y_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1, resolution));
        String description = "ImageJ=1.54\nimages=" + model.slices() + "\nslices=" + model.slices() + "\nunit=micron\nspacing=" + VoxelFiles.edge(model) + "\nlabels="
                + VoxelFiles.legend(model) + "\n";
        directory.addTIFFField(new TIFFField(tag(BaselineTIFFTagSet.TAG_IMAGE_DESCRIPTION), TIFFTag.TIFF_ASCII, 1, new String[] {description}));
        return directory.getAsMetadata();
    }

    private static TIFFTag tag(int number) {
        return BaselineTIFFTagSet.getInstance().getTag(number);
    }
}
