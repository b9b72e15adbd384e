package org.lamella.core.chart;

import java.util.HashMap;
import java.util.Map;

/** Colours of curves, one after another; points have that of a curve of the same owner, as {@code Wires, voxels} of {@code Wires, ellipsoids}. */
final class CurveColours {

    /** Between whose values they are and how they were found. */
    private static final String BY = ", ";

    private final Map<String, Integer> owners = new HashMap<>();
    private int next;

    int ofCurve(String name) {
        owners.putIfAbsent(owner(name), next);
        return next++;
    }

    int ofPoints(String name) {
        Integer known = owners.get(owner(name));
        return known == null ? ofCurve(name) : known;
    }

    private static String owner(String name) {
        int by = name.indexOf(BY);
        return by < 0 ? name : name.substring(0, by);
    }
}
