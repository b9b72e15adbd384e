package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.Layer;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Stack;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.LimitingCurrent;

/** A stack, with the electrodes when it sits in a cell, compiled from its Design; evaluated without touching EMF. */
public final class StackModel {

    private final String name;
    private final List<String> layerNames = new ArrayList<>();
    private final List<Double> thicknesses = new ArrayList<>();
    private final List<Boolean> mirrored = new ArrayList<>();
    private final List<LayerMedium> layerMedia = new ArrayList<>();
    private final List<ContactModel> planes = new ArrayList<>();
    private final @Nullable ContactModel anodeFace;
    private final @Nullable ContactModel cathodeFace;
    private final @Nullable CathodeModel cathode;
    private final boolean anodeBlocks;
    private final boolean cathodeBlocks;

    /**
     * @param stack the stack
     * @param cell the cell it sits in, or null
     * @param pressure stack pressure in Pa, NaN when not given
     * @param vocabulary laws the design may call
     */
    public StackModel(Stack stack, @Nullable Cell cell, double pressure, Vocabulary vocabulary) {
        this(stack, cell, pressure, 0, vocabulary, LawRuns.plain());
    }

    /**
     * @param age of the contacts in s
     * @param runs how laws that take time are run
     */
    StackModel(Stack stack, @Nullable Cell cell, double pressure, double age, Vocabulary vocabulary, LawRuns runs) {
        name = stack.getQualifiedName();
        if (stack.getLayers().isEmpty()) {
            throw new SolverException(Reason.NO_LAYERS);
        }
        Map<Object, LayerMedium> media = new HashMap<>();
        for (Layer layer : stack.getLayers()) {
            layerNames.add(layer.getQualifiedName());
            thicknesses.add(Properties.number(layer, "thickness", vocabulary, Conditions.ROOM_TEMPERATURE, Double.NaN));
            mirrored.add(layer.isMirrored());
            layerMedia.add(layer.getComposite() != null ? media.computeIfAbsent(layer.getComposite(), key -> LayerMedium.of(layer.getComposite(), vocabulary, runs))
                    : media.computeIfAbsent(layer.getMaterial(), key -> LayerMedium.of(layer.getMaterial(), vocabulary)));
        }
        for (Plane plane : stack.getPlanes()) {
            planes.add(new ContactModel(plane, pressure, age, vocabulary));
        }
        anodeFace = cell == null || cell.getAnodePlane() == null ? null : new ContactModel(cell.getAnodePlane(), pressure, age, vocabulary);
        cathodeFace = cell == null || cell.getCathodePlane() == null ? null : new ContactModel(cell.getCathodePlane(), pressure, age, vocabulary);
        anodeBlocks = cell != null && blocks(cell.getAnode(), anodeFace, vocabulary);
        cathodeBlocks = cell != null && blocks(cell.getCathode(), cathodeFace, vocabulary);
        cathode = cell == null || cell.getCathode() == null ? null : CathodeModel.of(cell.getCathode(), vocabulary, runs);
    }

    String name() {
        return name;
    }

    List<LayerMedium> media() {
        return layerMedia;
    }

    /** The planes between the layers, from the anode. */
    List<ContactModel> planes() {
        return planes;
    }

    /** Contact with the anode, or null outside a cell. */
    @Nullable ContactModel anodeFace() {
        return anodeFace;
    }

    /** Contact with the cathode, or null outside a cell. */
    @Nullable ContactModel cathodeFace() {
        return cathodeFace;
    }

    /** The composite cathode, or null outside a cell and for metal electrodes. */
    @Nullable CathodeModel cathode() {
        return cathode;
    }

    /** @return whether the anode passes no lithium: a metal that holds none, with no reaction at its contact */
    boolean anodeBlocks() {
        return anodeBlocks;
    }

    /** @return whether the cathode passes no lithium */
    boolean cathodeBlocks() {
        return cathodeBlocks;
    }

    private static boolean blocks(@Nullable Electrode electrode, @Nullable ContactModel face, Vocabulary vocabulary) {
        return electrode != null && electrode.getMaterial() != null && electrode.getMaterial().getKind() == MaterialKind.METAL && face != null && !face.kineticsKnown()
                && Double.isNaN(new Reader(electrode.getMaterial(), vocabulary).number("concentration", Double.NaN));
    }

    /**
     * The stack's figures of merit without the electrodes, for sweeps that need many of them.
     *
     * @param areaResistance dc sum of layers, planes and salt diffusion [ohm m2]
     * @param discharge largest steady discharge current
     * @param charge largest steady charge current
     */
    public record Figures(double areaResistance, LimitingCurrent discharge, LimitingCurrent charge) {
    }

    /** Figures of merit at a temperature, K. */
    public Figures figures(double temperature) {
        LayeredElectrolyte electrolyte = Electrolytes.of(at(temperature));
        return new Figures(electrolyte.ohmicResistance() + electrolyte.diffusionResistance(temperature), electrolyte.limitingCurrent(Direction.DISCHARGE),
                electrolyte.limitingCurrent(Direction.CHARGE));
    }

    /** The stack at a temperature, K. */
    StackState at(double temperature) {
        Map<LayerMedium, MediumProfile> profiles = new HashMap<>();
        List<StackState.LayerState> layers = new ArrayList<>(layerNames.size());
        for (int k = 0; k < layerNames.size(); k++) {
            MediumProfile profile = profiles.computeIfAbsent(layerMedia.get(k), medium -> medium.at(temperature));
            layers.add(new StackState.LayerState(layerNames.get(k), thicknesses.get(k), mirrored.get(k) ? profile.mirrored() : profile));
        }
        List<StackState.PlaneState> contacts = new ArrayList<>(planes.size());
        for (int k = 0; k < planes.size(); k++) {
            ContactModel plane = planes.get(k);
            contacts.add(new StackState.PlaneState(plane.name(),
                    plane.planeResistance(temperature, layers.get(k).profile().cathodeSide().conductivity(), layers.get(k + 1).profile().anodeSide().conductivity()),
                    plane.partition(temperature), plane.saltTransfer(temperature), plane.declared() || layerMedia.get(k).mean().sameMatrix(layerMedia.get(k + 1).mean())));
        }
        return new StackState(temperature, layers, contacts);
    }
}
