package org.lamella.core.headless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.LanguageSession;
import org.lamella.core.language.StudyDesign;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.elaboration.Overrides;

/** The studies a person asked for, resolved; with several of them a value set from outside may name something of only some. */
final class StudySelection {

    private record Place(Path file, String study) {
    }

    private final LanguageSession session;
    private final Overrides overrides;
    private final List<Place> places = new ArrayList<>();
    private final Set<String> available = new LinkedHashSet<>();

    StudySelection(LanguageSession session, Overrides overrides) {
        this.session = session;
        this.overrides = overrides;
    }

    /**
     * Adds the studies of a file.
     *
     * @param file the file
     * @param wanted simple or qualified names; all when empty
     */
    void add(Path file, List<String> wanted) {
        for (String study : session.studies(file)) {
            available.add(study);
            boolean chosen = wanted.isEmpty() || wanted.stream().anyMatch(name -> study.equals(name) || study.endsWith("." + name));
            if (chosen) {
                places.add(new Place(file, study));
            }
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** @return qualified names of all studies of the files, chosen or not */
    Set<String> available() {
        return available;
    }

    /** @return those of the names that no study has */
    List<String> unknown(List<String> wanted) {
        return wanted.stream().filter(name -> available.stream().noneMatch(study -> study.equals(name) || study.endsWith("." + name))).toList();
    }

    /** @return the studies with their designs, in the order added */
    List<StudyDesign> resolve() {
        List<StudyDesign> designs = new ArrayList<>();
        for (Place place : places) {
            StudyDesign design = session.study(place.file(), place.study(), overrides);
            designs.add(places.size() > 1 && namesNothing(design) ? session.study(place.file(), place.study(), applicable(place)) : design);
        }
        return designs;
    }

    /** The values set from outside that name something of this study, and those that name nothing anywhere, which are mistakes. */
    private Overrides applicable(Place place) {
        Map<String, String> kept = new LinkedHashMap<>();
        overrides.values().forEach((path, value) -> {
            Overrides one = new Overrides(Map.of(path, value));
            boolean here = !namesNothing(session.study(place.file(), place.study(), one));
            if (here || places.stream().allMatch(other -> namesNothing(session.study(other.file(), other.study(), one)))) {
                kept.put(path, value);
            }
        });
        return new Overrides(kept);
    }

    private static boolean namesNothing(StudyDesign design) {
        return design.diagnostics().stream().map(Diagnostic::code).anyMatch(Codes.OVERRIDE_UNKNOWN::equals);
    }
}
