package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lamella.solver.Progress;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Shape;

/**
 * Foams on Kelvin's cells, the truncated octahedra around the points of a body-centred lattice: walls along their faces or struts along their
 * edges, sections A12 and G3.
 */
public final class FoamGenerator implements Generator {

    /** Area of the faces in a cubic cell of edge one: two truncated octahedra share theirs with their neighbours. */
    private static final double FACES = (6 + 12 * Math.sqrt(3)) / 8;
    /** Length of the edges there, 24 of length 1/sqrt(8). */
    private static final double EDGES = 24 / Math.sqrt(8);

    /** Middle and direction of an edge, whose half length the direction has. */
    private record Edge(double x, double y, double z, double dx, double dy, double dz) {

        double square(double px, double py, double pz) {
            double rx = nearest(px - x);
            double ry = nearest(py - y);
            double rz = nearest(pz - z);
            double along = Math.clamp((rx * dx + ry * dy + rz * dz) / (dx * dx + dy * dy + dz * dz), -1, 1);
            return sum(rx - along * dx, ry - along * dy, rz - along * dz);
        }

        private static double nearest(double distance) {
            return distance - Math.rint(distance);
        }

        private static double sum(double a, double b, double c) {
            return a * a + b * b + c * c;
        }
    }

    private static final List<Edge> KELVIN = edges();

    /** Of the cells around (0, 0, 0) and (1/2, 1/2, 1/2), each shared one once. */
    private static List<Edge> edges() {
        List<double[]> corners = new ArrayList<>();
        double[] values = {-0.5, -0.25, 0, 0.25, 0.5};
        for (double x : values) {
            for (double y : values) {
                for (double z : values) {
                    if (Math.abs(x) + Math.abs(y) + Math.abs(z) == 0.75 && Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z))) == 0.5) {
                        corners.add(new double[] {x, y, z});
                    }
                }
            }
        }
        Map<List<Double>, Edge> edges = new LinkedHashMap<>();
        for (double centre : new double[] {0, 0.5}) {
            for (double[] a : corners) {
                for (double[] b : corners) {
                    Edge edge = new Edge(wrapped(centre + (a[0] + b[0]) / 2), wrapped(centre + (a[1] + b[1]) / 2), wrapped(centre + (a[2] + b[2]) / 2), (a[0] - b[0]) / 2,
                            (a[1] - b[1]) / 2, (a[2] - b[2]) / 2);
                    if (Edge.sum(edge.dx, edge.dy, edge.dz) == 1.0 / 32) {
                        edges.putIfAbsent(List.of(edge.x, edge.y, edge.z), edge);
                    }
                }
            }
        }
        return List.copyOf(edges.values());
    }

    private static double wrapped(double position) {
        return position - Math.floor(position);
    }

    @Override
    public boolean draws(Shape shape) {
        return shape instanceof Shape.ClosedFoam || shape instanceof Shape.StrutFoam;
    }

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public Sizes sizes(Inclusion filler) {
        double phi = filler.volumeFraction();
        return filler.shape() instanceof Shape.StrutFoam foam ? Sizes.periodic("strut", foam.cell() * Math.sqrt(4 * phi / Math.PI / EDGES), foam.cell())
                : Sizes.periodic("wall", cell(filler) * phi / FACES, cell(filler));
    }

    private static double cell(Inclusion filler) {
        return ((Shape.ClosedFoam) filler.shape()).cell();
    }

    @Override
    public List<float[]> depths(List<Inclusion> fillers, PeriodicBox box, long seed, Progress progress) {
        return fillers.stream().map(filler -> filler.shape() instanceof Shape.StrutFoam foam
                ? box.sample((x, y, z) -> -toEdge(x / foam.cell(), y / foam.cell(), z / foam.cell()), progress)
                : box.sample((x, y, z) -> -toFace(x / cell(filler), y / cell(filler), z / cell(filler)), progress)).toList();
    }

    /** Square of the distance to the nearest edge, in cells. */
    private static double toEdge(double x, double y, double z) {
        double least = Double.MAX_VALUE;
        for (Edge edge : KELVIN) {
            least = Math.min(least, edge.square(x, y, z));
        }
        return least;
    }

    /** Distance to the nearest face, in cells: of the cell around whichever lattice point the place belongs to. */
    private static double toFace(double x, double y, double z) {
        return Math.max(inside(x, y, z), inside(x + 0.5, y + 0.5, z + 0.5));
    }

    /** Distance from the inside to the faces of the cell around the nearest whole numbers; negative outside of it. */
    private static double inside(double x, double y, double z) {
        double a = Math.abs(x - Math.rint(x));
        double b = Math.abs(y - Math.rint(y));
        double c = Math.abs(z - Math.rint(z));
        return Math.min(0.5 - Math.max(a, Math.max(b, c)), (0.75 - a - b - c) / Math.sqrt(3));
    }
}
