package org.lamella.solver.composite;

import java.util.OptionalDouble;

import org.lamella.solver.numerics.Inputs;

/**
 * Geometry of one population of filler particles, as far as the closed forms know it: spheroids with a symmetry axis, and the rest.
 * Orientation is the nematic order parameter S about the through-plane axis z.
 */
public sealed interface Shape {

    /** What the size of the shape is measured by: a diameter, or the period of a framework [m]; empty for shapes without a size. */
    OptionalDouble size();

    /**
     * The same shape in another size.
     *
     * @param size in place of {@link #size()} [m]
     * @return the changed shape; this one if it has no size
     */
    Shape withSize(double size);

    /** A shape that the closed forms treat as a spheroid (wires and platelets are long and flat spheroids). */
    sealed interface Spheroidal extends Shape permits Sphere, Spheroid, Wire, Platelet {

        /** r = c/a: extent along the symmetry axis over the extent across it [-]. */
        double aspectRatio();

        /** Semi-axis across the symmetry axis [m]. */
        double equatorialSemiAxis();

        /** Semi-axis along the symmetry axis [m]. */
        default double polarSemiAxis() {
            return aspectRatio() * equatorialSemiAxis();
        }

        /** Order parameter S = (3 <cos^2> - 1)/2: 1 all axes through the thickness, 0 random, -1/2 all in plane [-]. */
        double order();

        /** Radius of the sphere of equal volume [m]. */
        default double equivalentRadius() {
            return equatorialSemiAxis() * Math.cbrt(aspectRatio());
        }
    }

    /**
     * Sphere.
     *
     * @param diameter [m]
     */
    record Sphere(double diameter) implements Spheroidal {

        /** Checks the size. */
        public Sphere {
            Inputs.positive("the diameter of a sphere", diameter);
        }

        @Override
        public double aspectRatio() {
            return 1;
        }

        @Override
        public double equatorialSemiAxis() {
            return diameter / 2;
        }

        @Override
        public double order() {
            return 0;
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(diameter);
        }

        @Override
        public Shape withSize(double size) {
            return new Sphere(size);
        }
    }

    /**
     * Spheroid, prolate (aspect above 1) or oblate (below 1).
     *
     * @param diameter across the symmetry axis [m]
     * @param aspect extent along the symmetry axis over the diameter [-]
     * @param order S, -1/2 to 1 [-]
     */
    record Spheroid(double diameter, double aspect, double order) implements Spheroidal {

        /** Checks the size and the order. */
        public Spheroid {
            Inputs.positive("the diameter of a spheroid", diameter);
            Inputs.positive("the aspect ratio of a spheroid", aspect);
            Inputs.between("the order parameter", order, -0.5, 1);
        }

        @Override
        public double aspectRatio() {
            return aspect;
        }

        @Override
        public double equatorialSemiAxis() {
            return diameter / 2;
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(diameter);
        }

        @Override
        public Shape withSize(double size) {
            return new Spheroid(size, aspect, order);
        }
    }

    /**
     * Wire or fibre.
     *
     * @param diameter of the cross-section [m]
     * @param aspect length over diameter, 1 or more [-]
     * @param order S of the wire axes, -1/2 to 1 [-]
     */
    record Wire(double diameter, double aspect, double order) implements Spheroidal {

        /** Checks the size and the order. */
        public Wire {
            Inputs.positive("the diameter of a wire", diameter);
            Inputs.between("the aspect ratio of a wire", aspect, 1, 1e6);
            Inputs.between("the order parameter", order, -0.5, 1);
        }

        @Override
        public double aspectRatio() {
            return aspect;
        }

        @Override
        public double equatorialSemiAxis() {
            return diameter / 2;
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(diameter);
        }

        @Override
        public Shape withSize(double size) {
            return new Wire(size, aspect, order);
        }
    }

    /**
     * Platelet or flake.
     *
     * @param diameter of the face [m]
     * @param aspect diameter over thickness, 1 or more [-]
     * @param order S of the face normals, -1/2 to 1: 1 is platelets lying in the plane of the layer [-]
     */
    record Platelet(double diameter, double aspect, double order) implements Spheroidal {

        /** Checks the size and the order. */
        public Platelet {
            Inputs.positive("the diameter of a platelet", diameter);
            Inputs.between("the aspect ratio of a platelet", aspect, 1, 1e6);
            Inputs.between("the order parameter", order, -0.5, 1);
        }

        @Override
        public double aspectRatio() {
            return 1 / aspect;
        }

        @Override
        public double equatorialSemiAxis() {
            return diameter / 2;
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(diameter);
        }

        @Override
        public Shape withSize(double size) {
            return new Platelet(size, aspect, order);
        }
    }

    /**
     * Scaffold with straight channels through the thickness that the matrix fills, such as anodic alumina; the filler is the scaffold.
     *
     * @param diameter of the channels [m]
     */
    record Channels(double diameter) implements Shape {

        /** Checks the size. */
        public Channels {
            Inputs.positive("the diameter of the channels", diameter);
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(diameter);
        }

        @Override
        public Shape withSize(double size) {
            return new Channels(size);
        }
    }

    /**
     * Plane sheets of filler and matrix in turn, as by ice templating.
     *
     * @param period thickness of one sheet of each [m]
     * @param tilt angle between the sheets and the through-plane axis, 0 to pi/2: 0 is sheets that cross the layer [rad]
     */
    record Lamellae(double period, double tilt) implements Shape {

        /** Checks the numbers. */
        public Lamellae {
            Inputs.positive("the period of the lamellae", period);
            Inputs.between("the tilt of the lamellae", tilt, 0, Math.PI / 2);
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(period);
        }

        @Override
        public Shape withSize(double size) {
            return new Lamellae(size, tilt);
        }
    }

    /**
     * Closed-cell foam: walls of filler around cells of matrix.
     *
     * @param cell size of the cells [m]
     */
    record ClosedFoam(double cell) implements Shape {

        /** Checks the size. */
        public ClosedFoam {
            Inputs.positive("the cell size of a foam", cell);
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(cell);
        }

        @Override
        public Shape withSize(double size) {
            return new ClosedFoam(size);
        }
    }

    /**
     * Open-cell foam: struts of filler along the edges of the cells, matrix everywhere else.
     *
     * @param cell size of the cells [m]
     */
    record StrutFoam(double cell) implements Shape {

        /** Checks the size. */
        public StrutFoam {
            Inputs.positive("the cell size of a foam", cell);
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(cell);
        }

        @Override
        public Shape withSize(double size) {
            return new StrutFoam(size);
        }
    }

    /**
     * Framework along a triply periodic minimal surface: a network on one side of it, or a sheet on both.
     *
     * @param surface which one
     * @param cell period [m]
     * @param sheet whether the filler is the sheet; else it is the network on one side
     */
    record TriplyPeriodic(Surface surface, double cell, boolean sheet) implements Shape {

        /** The surfaces. */
        public enum Surface {
            /** Schoen's gyroid. */
            GYROID,
            /** Schwarz P. */
            PRIMITIVE,
            /** Schwarz D. */
            DIAMOND
        }

        /** Checks the size. */
        public TriplyPeriodic {
            Inputs.positive("the cell size of a framework", cell);
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(cell);
        }

        @Override
        public Shape withSize(double size) {
            return new TriplyPeriodic(surface, size, sheet);
        }
    }

    /**
     * Frame around spherical voids of a face-centred lattice, which the matrix fills: made by casting around packed beads.
     *
     * @param cell edge of the cubic cell, the square root of two times the distance of the voids [m]
     */
    record InverseOpal(double cell) implements Shape {

        /** Checks the size. */
        public InverseOpal {
            Inputs.positive("the cell size of an inverse opal", cell);
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(cell);
        }

        @Override
        public Shape withSize(double size) {
            return new InverseOpal(size);
        }
    }

    /**
     * Filler behind a rough plane across the layer, matrix before it: where two phases interlock. The heights of the plane are a Gaussian random
     * field with the autocovariance amplitude² exp(-distance²/correlation²).
     *
     * @param amplitude standard deviation of the heights; 0 for a flat plane [m]
     * @param correlation length over which heights are alike [m]
     */
    record RoughInterface(double amplitude, double correlation) implements Shape {

        /** Checks the numbers. */
        public RoughInterface {
            Inputs.nonNegative("the amplitude of a rough interface", amplitude);
            Inputs.positive("the correlation length of a rough interface", correlation);
        }

        @Override
        public OptionalDouble size() {
            return OptionalDouble.of(correlation);
        }

        @Override
        public Shape withSize(double size) {
            return new RoughInterface(amplitude * size / correlation, size);
        }
    }

    /**
     * A geometry without a closed form of its own, such as an image.
     *
     * @param name what it is, for messages
     */
    record Other(String name) implements Shape {

        @Override
        public OptionalDouble size() {
            return OptionalDouble.empty();
        }

        @Override
        public Shape withSize(double size) {
            return this;
        }
    }
}
