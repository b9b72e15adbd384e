package org.lamella.solver.microstructure;

import org.lamella.solver.composite.Shape;

/**
 * A body of revolution about an axis through its centre.
 *
 * @param form what it is
 * @param radius greatest extent across the axis [m]
 * @param half half its extent along the axis [m]
 */
record Particle(Form form, double radius, double half) {

    /** Forms of bodies. */
    enum Form {
        /** A spheroid. */
        SPHEROID,
        /** A cylinder: wires and discs. */
        CYLINDER
    }

    /** The median particle of a shape. */
    static Particle of(Shape.Spheroidal shape) {
        Form form = shape instanceof Shape.Wire || shape instanceof Shape.Platelet ? Form.CYLINDER : Form.SPHEROID;
        return new Particle(form, shape.equatorialSemiAxis(), shape.polarSemiAxis());
    }

    /** The same form in another size. */
    Particle scaled(double factor) {
        return new Particle(form, factor * radius, factor * half);
    }

    /** Its volume [m3]. */
    double volume() {
        return (form == Form.CYLINDER ? 2 : 4.0 / 3) * Math.PI * radius * radius * half;
    }

    /** Radius of the ball around its centre that holds it [m]. */
    double reach() {
        return form == Form.CYLINDER ? Math.hypot(radius, half) : Math.max(radius, half);
    }

    /**
     * How deep a point lies inside: 1 at the centre or the middle line, 0 on the surface, negative outside.
     *
     * @param along distance from the centre along the axis [m]
     * @param across distance from the axis [m]
     */
    double depth(double along, double across) {
        if (form == Form.SPHEROID) {
            return 1 - Math.hypot(along / half, across / radius);
        }
        return Math.min(radius - across, half - Math.abs(along)) / Math.min(radius, half);
    }
}
