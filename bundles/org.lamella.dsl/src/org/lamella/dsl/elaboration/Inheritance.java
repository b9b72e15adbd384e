package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Element;

/** What an element extends. */
final class Inheritance {

    private final Session session;

    Inheritance(Session session) {
        this.session = session;
    }

    /** The element after all it extends, the farthest first; a cycle is told at the reference that closes it. */
    <E extends Element> List<E> chain(E element, EReference reference, Function<E, @Nullable E> base) {
        List<E> chain = new ArrayList<>();
        E current = element;
        while (true) {
            chain.add(current);
            @Nullable E next = base.apply(current);
            if (next == null || next.eIsProxy()) {
                break;
            }
            session.use(next);
            if (chain.contains(next)) {
                String ring = Stream.concat(Stream.of(current), chain.subList(chain.indexOf(next), chain.size()).stream())
                        .map(each -> String.valueOf(each.getName())).collect(Collectors.joining(" -> "));
                session.findings().error(Codes.CYCLE, current, reference, "'" + current.getName() + "' extends itself: " + ring);
                break;
            }
            current = next;
        }
        Collections.reverse(chain);
        return chain;
    }
}
