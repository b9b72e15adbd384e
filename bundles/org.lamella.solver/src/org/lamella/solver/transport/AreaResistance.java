package org.lamella.solver.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Break-down of the dc area resistance of a stack between its electrodes at small current, section B1. The items are listed in the order in
 * which the current passes them, and their sum is the total.
 *
 * @param items in order
 */
public record AreaResistance(List<Item> items) {

    /** What an item is. */
    public enum Kind {
        /** Charge transfer at the anode. */
        ANODE_CHARGE_TRANSFER,
        /** Film on the anode. */
        ANODE_FILM,
        /** Crowding of the current at the contacts of the anode. */
        ANODE_CONSTRICTION,
        /** Ohmic resistance of a layer. */
        LAYER,
        /** Plane between two layers. */
        INTERNAL_PLANE,
        /** Salt gradients of all chains. */
        SALT_DIFFUSION,
        /** Film on the cathode or its particles. */
        CATHODE_FILM,
        /** Charge transfer at the cathode. */
        CATHODE_CHARGE_TRANSFER,
        /** Ions and electrons in the depth of a porous cathode. */
        CATHODE_TRANSPORT,
        /** Crowding of the current at the contacts of a plane cathode. */
        CATHODE_CONSTRICTION;

        /** Whether the item belongs to an electrode. */
        public boolean electrode() {
            return this != LAYER && this != INTERNAL_PLANE && this != SALT_DIFFUSION;
        }

        /** Whether the item is an interface: a plane where two things meet. */
        public boolean isInterface() {
            return electrode() && this != CATHODE_TRANSPORT || this == INTERNAL_PLANE;
        }
    }

    /**
     * One contribution.
     *
     * @param kind what it is
     * @param index of the layer, or of the plane counted from the anode; 0 otherwise
     * @param name of the layer or plane; empty otherwise
     * @param value [ohm m2]
     */
    public record Item(Kind kind, int index, String name, double value) {
    }

    /** Copies the list. */
    public AreaResistance {
        items = List.copyOf(items);
    }

    /**
     * The break-down.
     *
     * @param anode empty to leave the anode out
     * @param electrolyte between the electrodes
     * @param cathode empty to leave the cathode out
     * @param temperature [K]
     * @return the items in order
     */
    public static AreaResistance of(Optional<ElectrodePlane> anode, LayeredElectrolyte electrolyte, Optional<ElectrodePlane> cathode,
            double temperature) {
        List<Item> items = new ArrayList<>(2 * electrolyte.layers().size() + 7);
        anode.ifPresent(plane -> addAnode(items, plane, electrolyte.layers().getFirst().slices().getFirst().conductivity(), temperature));
        for (int i = 0; i < electrolyte.layers().size(); i++) {
            TransportLayer layer = electrolyte.layers().get(i);
            items.add(new Item(Kind.LAYER, i, layer.name(), layer.resistance()));
        }
        for (int i = 0; i < electrolyte.planes().size(); i++) {
            InternalPlane plane = electrolyte.planes().get(i);
            items.add(new Item(Kind.INTERNAL_PLANE, i, plane.name(), plane.resistance()));
        }
        items.add(new Item(Kind.SALT_DIFFUSION, 0, "", electrolyte.diffusionResistance(temperature)));
        cathode.ifPresent(plane -> addCathode(items, plane, electrolyte.layers().getLast().slices().getLast().conductivity(), temperature));
        return new AreaResistance(items);
    }

    private static void addAnode(List<Item> items, ElectrodePlane plane, double conductivity, double temperature) {
        switch (plane) {
            case ElectrodePlane.Planar planar -> {
                items.add(new Item(Kind.ANODE_CHARGE_TRANSFER, 0, "", planar.chargeTransferResistance(temperature)));
                items.add(new Item(Kind.ANODE_FILM, 0, "", planar.filmResistance()));
                items.add(new Item(Kind.ANODE_CONSTRICTION, 0, "", planar.constrictionResistance(conductivity)));
            }
            case ElectrodePlane.Porous porous -> {
                items.add(new Item(Kind.ANODE_CHARGE_TRANSFER, 0, "", porous.chargeTransferResistance(temperature)));
                items.add(new Item(Kind.ANODE_FILM, 0, "", porous.filmResistance()));
            }
        }
    }

    private static void addCathode(List<Item> items, ElectrodePlane plane, double conductivity, double temperature) {
        switch (plane) {
            case ElectrodePlane.Planar planar -> {
                items.add(new Item(Kind.CATHODE_FILM, 0, "", planar.filmResistance()));
                items.add(new Item(Kind.CATHODE_CHARGE_TRANSFER, 0, "", planar.chargeTransferResistance(temperature)));
                items.add(new Item(Kind.CATHODE_CONSTRICTION, 0, "", planar.constrictionResistance(conductivity)));
            }
            case ElectrodePlane.Porous porous -> {
                items.add(new Item(Kind.CATHODE_FILM, 0, "", porous.filmResistance()));
                items.add(new Item(Kind.CATHODE_CHARGE_TRANSFER, 0, "", porous.chargeTransferResistance(temperature)));
                items.add(new Item(Kind.CATHODE_TRANSPORT, 0, "", porous.transportResistance()));
            }
        }
    }

    private double sum(Predicate<Kind> kinds) {
        double sum = 0;
        for (Item item : items) {
            sum += kinds.test(item.kind()) ? item.value() : 0;
        }
        return sum;
    }

    /** Layers and internal planes [ohm m2]. */
    public double ohmic() {
        return sum(kind -> kind == Kind.LAYER || kind == Kind.INTERNAL_PLANE);
    }

    /** All planes where two things meet: electrodes and internal planes [ohm m2]. */
    public double interfaces() {
        return sum(Kind::isInterface);
    }

    /** Salt gradients [ohm m2]. */
    public double diffusion() {
        return sum(kind -> kind == Kind.SALT_DIFFUSION);
    }

    /** The sum of all items [ohm m2]. */
    public double total() {
        return sum(kind -> true);
    }

    /** The interface with the greatest resistance, if there is one with any. */
    public Optional<Item> largestInterface() {
        return items.stream().filter(item -> item.kind().isInterface() && item.value() > 0).max(Comparator.comparingDouble(Item::value));
    }

    /**
     * Thickness of a reference electrolyte with the same total resistance.
     *
     * @param conductivity of the reference [S/m]
     * @return L_eq = total times kappa_ref [m]
     */
    public double equivalentThickness(double conductivity) {
        return total() * conductivity;
    }
}
