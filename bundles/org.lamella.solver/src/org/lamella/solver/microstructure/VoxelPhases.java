package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.List;

import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.microstructure.VoxelMedium.Skin;

/**
 * What the labels of a representative volume conduct in a composite, over what the best of its phases conducts: composites that differ by a factor
 * only, as the ways of anions and of salt do, have the same phases.
 *
 * @param scale conductivity of the best phase [S/m]; 1 if nothing conducts
 * @param relative the phases, their conductivities over the scale, the resistances of skins times it
 */
record VoxelPhases(double scale, VoxelMedium relative) {

    /** Numbers of the same phases may differ by rounding. */
    private static final int DIGITS = 40;

    /** The phases of a composite on a volume that shows its fillers. */
    static VoxelPhases of(RepresentativeVolume volume, Microstructure composite) {
        List<Inclusion> fillers = composite.inclusions().stream().filter(filler -> filler.volumeFraction() > 0).toList();
        double matrix = volume.settings().image().isPresent() ? composite.matrixConductivity() : withPores(composite);
        double[] conductivity = new double[volume.labels()];
        conductivity[0] = matrix;
        List<Skin> skins = new ArrayList<>();
        for (int f = 0; f < fillers.size(); f++) {
            int label = RepresentativeVolume.label(f);
            int shell = volume.shellLabel(f);
            Inclusion filler = fillers.get(f);
            conductivity[label] = filler.conductivity();
            conductivity[shell] = filler.interphase().map(Interphase::conductivity).orElse(matrix);
            boolean resolved = volume.resolvesShell(volume.fillers().get(f));
            if (resolved || filler.interphase().isEmpty()) {
                skins.add(new Skin(0, label, filler.barrierResistance(), 0));
                skins.add(new Skin(shell, label, filler.barrierResistance(), 0));
            } else {
                thin(filler, filler.interphase().get(), matrix, label, shell, conductivity, skins);
            }
        }
        return scaled(conductivity, skins);
    }

    /** The inner half of the interphase counts as filler, its outer half is matrix, and what it has more than these is a skin between them. */
    private static void thin(Inclusion filler, Interphase interphase, double matrix, int label, int shell, double[] conductivity, List<Skin> skins) {
        double own = interphase.conductivity();
        double half = interphase.thickness() / 2;
        if (own == 0) {
            // nothing gets through it
            conductivity[label] = 0;
        }
        conductivity[shell] = conductivity[label];
        double along = Math.max(0, half * (own - matrix) + half * (own - conductivity[label]));
        double across = own == 0 ? 0 : Math.max(0, half * (1 / own - 1 / matrix) + half * (1 / own - 1 / conductivity[label]));
        skins.add(new Skin(0, label, filler.barrierResistance() + across, along));
        skins.add(new Skin(0, shell, filler.barrierResistance() + across, along));
    }

    /** The phases with their own conductivities. */
    VoxelMedium medium() {
        return new VoxelMedium(relative.conductivity().stream().map(value -> value * scale).toList(),
                relative.skins().stream().map(skin -> new Skin(skin.first(), skin.second(), skin.resistance() / scale, skin.conductance() * scale)).toList());
    }

    /** The ways through one phase alone. */
    static VoxelPhases alone(RepresentativeVolume volume, int label) {
        double[] conductivity = new double[volume.labels()];
        conductivity[label] = 1;
        return scaled(conductivity, List.of());
    }

    /** Pores are taken as spheres in the matrix, much smaller than the fillers. */
    static double withPores(Microstructure composite) {
        double within = composite.porosity() == 0 ? 0 : composite.porosity() / (composite.porosity() + composite.matrixFraction());
        return composite.matrixConductivity() * (1 - within) / (1 + within / 2);
    }

    private static VoxelPhases scaled(double[] conductivity, List<Skin> skins) {
        double greatest = 0;
        for (double value : conductivity) {
            greatest = Math.max(greatest, value);
        }
        double scale = greatest > 0 ? greatest : 1;
        List<Double> relative = new ArrayList<>();
        for (double value : conductivity) {
            relative.add(rounded(value / scale));
        }
        List<Skin> changed = skins.stream().filter(skin -> skin.resistance() > 0 || skin.conductance() > 0)
                .map(skin -> new Skin(skin.first(), skin.second(), rounded(skin.resistance() * scale), rounded(skin.conductance() / scale))).toList();
        return new VoxelPhases(scale, new VoxelMedium(relative, changed));
    }

    /** To 40 of the 53 binary digits. */
    private static double rounded(double value) {
        if (value == 0) {
            return 0;
        }
        double unit = Math.scalb(1.0, Math.getExponent(value) - DIGITS);
        return Math.rint(value / unit) * unit;
    }
}
