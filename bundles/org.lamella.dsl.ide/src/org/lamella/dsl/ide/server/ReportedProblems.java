package org.lamella.dsl.ide.server;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;

/** Passes problems on to the client and knows where it still shows some, so that none stays behind when a file or project is gone. */
final class ReportedProblems implements Procedure2<@Nullable URI, @Nullable Iterable<Issue>> {

    private final Procedure2<? super URI, ? super Iterable<Issue>> client;
    private final Set<URI> shown = ConcurrentHashMap.newKeySet();

    ReportedProblems(Procedure2<? super URI, ? super Iterable<Issue>> client) {
        this.client = client;
    }

    @Override
    public void apply(@Nullable URI place, @Nullable Iterable<Issue> problems) {
        if (place != null && problems != null) {
            if (problems.iterator().hasNext()) {
                shown.add(place);
            } else {
                shown.remove(place);
            }
            client.apply(place, problems);
        }
    }

    /** Takes back what is shown at places that are gone. */
    void clear(Predicate<URI> gone) {
        shown.stream().filter(gone).toList().forEach(place -> apply(place, List.of()));
    }
}
