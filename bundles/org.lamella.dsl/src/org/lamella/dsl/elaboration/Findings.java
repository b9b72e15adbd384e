package org.lamella.dsl.elaboration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.util.ITextRegion;

/**
 * Collects what is found, each thing once. A finding whose cause lies in another file is told at the reference that leads there if it
 * is an error, and left to that file otherwise.
 */
final class Findings {

    private record Key(Location location, String code, String message) {
    }

    private final @Nullable Resource home;
    private final Set<Key> known = new HashSet<>();
    private final List<Finding> list = new ArrayList<>();
    private final Set<URI> otherFiles = new HashSet<>();
    /** References being followed, innermost first. */
    private final Deque<EObject> references = new ArrayDeque<>();
    private @Nullable String outside;

    Findings(@Nullable Resource home) {
        this.home = home;
    }

    /** Makes something a reference leads to. */
    <T> T following(EObject reference, Supplier<T> work) {
        references.push(reference);
        try {
            return work.get();
        } finally {
            references.pop();
        }
    }

    /** Elaborates a text from outside any file; its findings name it. */
    <T extends @Nullable Object> T outside(String label, Supplier<T> work) {
        String before = outside;
        outside = label;
        try {
            return work.get();
        } finally {
            outside = before;
        }
    }

    void error(String code, EObject source, String message, String... data) {
        add(Severity.ERROR, code, source, null, message, data);
    }

    void error(String code, EObject source, EStructuralFeature feature, String message, String... data) {
        add(Severity.ERROR, code, source, feature, message, data);
    }

    void warning(String code, EObject source, String message, String... data) {
        add(Severity.WARNING, code, source, null, message, data);
    }

    void info(String code, EObject source, String message, String... data) {
        add(Severity.INFO, code, source, null, message, data);
    }

    void add(Severity severity, String code, EObject source, @Nullable EStructuralFeature feature, String message, String... data) {
        addAt(severity, code, source, feature, 0, message, data);
    }

    void addAt(Severity severity, String code, EObject source, @Nullable EStructuralFeature feature, int index, String message,
            String... data) {
        if (source.eResource() == null) {
            String label = outside;
            if (label == null) {
                throw new IllegalStateException("a default of the vocabulary is wrong: " + message);
            }
            put(new Finding(severity, code, label + ": " + message, Location.NONE, null, List.of(data)));
            return;
        }
        Location location = Regions.of(source, feature, index);
        if (home == null || source.eResource() == home) {
            put(new Finding(severity, code, message, location, source, List.of(data)));
        } else if (severity == Severity.ERROR) {
            otherFiles.add(source.eResource().getURI());
            homeReference(source, code, message + " (" + Regions.describe(location) + ")", data);
        }
    }

    /** A warning about part of a comment, which no node of the syntax tree stands for. */
    void warningIn(EObject commented, ITextRegion region, String code, String message, String... data) {
        put(new Finding(Severity.WARNING, code, message, Regions.of(commented, region), commented, List.of(data)));
    }

    /** Tells a cause in another file at the innermost reference of this file that leads there. */
    private void homeReference(EObject source, String code, String message, String... data) {
        for (EObject reference : references) {
            if (reference.eResource() == home) {
                put(new Finding(Severity.ERROR, code, message, Regions.of(reference, null, 0), reference, List.of(data)));
                return;
            }
        }
        put(new Finding(Severity.ERROR, code, message, Regions.of(source, null, 0), source, List.of(data)));
    }

    private void put(Finding finding) {
        if (known.add(new Key(finding.location(), finding.code(), finding.message()))) {
            list.add(finding);
        }
    }

    /** A finding without any text, about a value set from outside. */
    void outsideFinding(Severity severity, String code, String message, String... data) {
        put(new Finding(severity, code, message, Location.NONE, null, List.of(data)));
    }

    /** @return whether the node belongs to the file the findings are for */
    boolean isHome(EObject source) {
        return home == null || source.eResource() == home;
    }

    /** @return whether an error was found at or after the given number of findings */
    boolean hasErrorSince(int count) {
        return list.subList(count, list.size()).stream().anyMatch(Finding::isError);
    }

    /** @return the other files in which a place is named */
    Set<URI> otherFiles() {
        return otherFiles;
    }

    int count() {
        return list.size();
    }

    /** @return all findings in text order */
    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(list);
        sorted.sort(Comparator.comparing((Finding finding) -> finding.location().uri()).thenComparing(finding -> finding.location().offset()));
        return sorted;
    }
}
