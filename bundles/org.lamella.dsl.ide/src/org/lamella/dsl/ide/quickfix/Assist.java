package org.lamella.dsl.ide.quickfix;

import java.util.List;

/** Something useful that can be done at a place where nothing is wrong. {@link Assists} lists all of them. */
interface Assist {

    /** What is offered at a place, best first. */
    List<Remedy> at(Place place);
}
