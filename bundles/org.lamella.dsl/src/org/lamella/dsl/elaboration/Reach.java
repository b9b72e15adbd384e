package org.lamella.dsl.elaboration;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Stack;

/** Everything in a design that belongs to a subject. */
final class Reach {

    private Reach() {
    }

    /** The subject and all it is made of, from the anode to the cathode, each once. */
    static Set<Described> of(Described subject) {
        Set<Described> reached = new LinkedHashSet<>();
        Deque<Described> open = new ArrayDeque<>();
        open.add(subject);
        while (!open.isEmpty()) {
            Described next = open.poll();
            if (reached.add(next)) {
                parts(next).filter(Objects::nonNull).forEach(open::add);
            }
        }
        return reached;
    }

    private static Stream<? extends Described> parts(Described whole) {
        return switch (whole) {
        case Cell cell -> Stream.of(cell.getAnode(), cell.getAnodePlane(), cell.getStack(), cell.getCathodePlane(), cell.getCathode());
        case Stack stack -> all(stack.getLayers(), stack.getPlanes());
        case Layer layer -> Stream.of(layer.getComposite(), layer.getMaterial());
        case Composite composite -> composite.getPhases().stream();
        case Phase phase -> Stream.of(phase.getMaterial(), phase.getComposite());
        case Electrode electrode -> Stream.concat(Stream.of(electrode.getMaterial()), electrode.getPhases().stream());
        default -> Stream.empty();
        };
    }

    private static Stream<Described> all(Collection<? extends Described> first, Collection<? extends Described> second) {
        return Stream.concat(first.stream(), second.stream());
    }
}
