package org.lamella.dsl.ide.quickfix;

import java.util.List;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Singleton;

/** All assists. A new one is one class and its line here. */
@Singleton
class Assists {

    private static final List<Class<? extends Assist>> ASSISTS = List.of(UnitConversion.class, LookAlikes.class);

    private final List<Assist> all;

    @Inject
    Assists(Injector injector) {
        all = ASSISTS.stream().<Assist>map(injector::getInstance).toList();
    }

    List<Remedy> at(Place place) {
        return all.stream().flatMap(assist -> assist.at(place).stream()).toList();
    }
}
