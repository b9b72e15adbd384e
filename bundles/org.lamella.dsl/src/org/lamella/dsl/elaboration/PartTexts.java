package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Change;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.PartRole;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.naming.CellNames;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.registry.Subject;

/** The phases of a composite or electrode, put together from all it extends: matched by name, single values overridden. */
final class PartTexts {

    /** A phase with every place that says something about it. */
    static final class PartText {
        private final String name;
        private Part part;
        private final List<Source> sources = new ArrayList<>();
        private final Treatments treatments = new Treatments();

        PartText(String name, Part part) {
            this.name = name;
            this.part = part;
        }

        String name() {
            return name;
        }

        Part part() {
            return part;
        }

        List<Source> sources() {
            return sources;
        }

        Treatments treatments() {
            return treatments;
        }
    }

    private final Session session;
    private final Subject subject;
    private final Map<String, PartText> parts = new LinkedHashMap<>();
    private final List<Source> own = new ArrayList<>();

    PartTexts(Session session, Subject subject) {
        this.session = session;
        this.subject = subject;
    }

    /** Adds one level of inheritance, the base first. */
    void level(Element element, List<Part> written, List<Change> changes, List<Property> properties) {
        String address = session.names().qualified(element);
        Map<String, Part> here = new LinkedHashMap<>();
        for (Part part : written) {
            Optional<String> name = CellNames.nameOf(part);
            if (name.isPresent()) {
                if (!here.containsKey(name.get())) {
                    here.put(name.get(), part);
                    add(address, name.get(), part);
                } else {
                    session.findings().error(Codes.DUPLICATE_NAME, part, "'" + name.get() + "' is here twice; give one a name: filler other = ...", name.get());
                }
            }
        }
        changes.forEach(change -> change(address, element, change));
        route(Source.of(address, element, properties, session.findings()), address);
    }

    private void add(String address, String name, Part part) {
        if (part.getRole() == PartRole.MATRIX) {
            // there is one matrix: another one takes the place of the inherited one
            parts.values().removeIf(other -> other.part.getRole() == PartRole.MATRIX && !other.name.equals(name));
        }
        PartText text = parts.computeIfAbsent(name, unused -> new PartText(name, part));
        if (part.getOf() != null) {
            text.part = part;
        }
        text.sources.add(Source.of(address + "." + name, part, part.getProperties(), session.findings()));
        text.treatments.add(session, part);
    }

    private void change(String address, Element element, Change change) {
        String child = change.getChild();
        if (child == null) {
            return;
        }
        if (!parts.containsKey(child)) {
            List<String> near = Similarity.to(child, parts.keySet());
            session.findings().error(Codes.UNKNOWN_NAME, change, CellPackage.Literals.CHANGE__CHILD,
                    "'" + element.getName() + "' inherits no '" + child + "'" + Similarity.offer(near), near.toArray(String[]::new));
        } else if (change instanceof ChildOverride override) {
            parts.get(child).sources.add(Source.of(address + "." + child, override, override.getProperties(), session.findings()));
        } else {
            parts.remove(child);
        }
    }

    /** Adds a place that speaks of the whole; {@code wires.fraction} goes to its phase. */
    void route(Source source, String address) {
        for (PartText part : parts.values()) {
            String head = part.name + ".";
            part.sources.add(source.select(address + "." + part.name, path -> isOwn(path) || !path.startsWith(head) ? null : path.substring(head.length())));
        }
        own.add(source.select(address, path -> isOwn(path) || parts.keySet().stream().noneMatch(name -> path.startsWith(name + ".")) ? path : null));
    }

    private boolean isOwn(String path) {
        return session.vocabulary().property(subject, path).isPresent();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The phases: the matrix first, then in text order. */
    List<PartText> parts() {
        List<PartText> sorted = new ArrayList<>(parts.values());
        sorted.sort((a, b) -> Boolean.compare(b.part.getRole() == PartRole.MATRIX, a.part.getRole() == PartRole.MATRIX));
        return sorted;
    }

    /** What is written for the whole. */
    List<Source> own() {
        return own;
    }
}
