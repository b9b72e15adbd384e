package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Property;
import org.lamella.model.registry.Subject;

/** Contacts of two materials: finds the pair interface declared for what meets and makes planes of it. */
final class Contacts {

    /**
     * One side of a contact.
     *
     * @param name qualified name of the layer or electrode
     * @param material what touches there; null when unknown for a reason already told
     */
    record Side(String name, @Nullable Material material) {
    }

    /**
     * The interface found for a contact.
     *
     * @param pair the declaration
     * @param reversed it is declared in the other order
     */
    record Match(PairInterface pair, boolean reversed) {
    }

    private record Ranked(Match match, int distance) {
    }

    private final Session session;
    private final Map<PairInterface, @Nullable Holder> made = new HashMap<>();
    private final Map<Resource, PairIndex> visible = new HashMap<>();

    Contacts(Session session) {
        this.session = session;
    }

    /** The pair interface with its properties. */
    Holder pair(PairInterface pair, EObject reference) {
        session.use(pair);
        @Nullable Holder known = made.get(pair);
        if (known != null) {
            return known;
        }
        return session.findings().following(reference, () -> make(pair));
    }

    private Holder make(PairInterface pair) {
        String name = session.names().qualified(pair);
        org.lamella.model.design.PairInterface target = session.describe(DesignFactory.eINSTANCE.createPairInterface(), pair, pair.getName(), name);
        Holder holder = new Holder(session, target, Subject.INTERFACE, List.of(source(pair)), new ElementScope(session, pair), Treatments.NONE,
                path -> Optional.empty());
        made.put(pair, holder);
        session.design().getPairs().add(target);
        if (known(pair.getFirst())) {
            target.setFirst(session.materials().design(pair.getFirst(), pair));
        }
        if (known(pair.getSecond())) {
            target.setSecond(session.materials().design(pair.getSecond(), pair));
        }
        holder.complete(pair);
        return holder;
    }

    private Source source(PairInterface pair) {
        return Source.of(session.names().qualified(pair), pair, pair.getProperties(), session.findings());
    }

    private static boolean known(@Nullable Material material) {
        return material != null && !material.eIsProxy();
    }

    /**
     * The interface declared for two materials, as seen from a place. One declared for a material that one of them extends counts when
     * none is nearer; of equally near ones that of the place's own file, otherwise the choice is told.
     */
    Optional<Match> match(Material left, Material right, EObject place) {
        List<Material> lefts = session.materials().chain(left).reversed();
        List<Material> rights = session.materials().chain(right).reversed();
        session.consulted().contact(lefts, rights);
        List<Ranked> found = new ArrayList<>();
        for (PairInterface pair : visible(place).between(names(lefts), names(rights))) {
            if (known(pair.getFirst()) && known(pair.getSecond())) {
                rank(pair, lefts.indexOf(pair.getFirst()), rights.indexOf(pair.getSecond()), false).ifPresent(found::add);
                rank(pair, lefts.indexOf(pair.getSecond()), rights.indexOf(pair.getFirst()), true).filter(other -> left != right).ifPresent(found::add);
            }
        }
        int nearest = found.stream().mapToInt(Ranked::distance).min().orElse(0);
        found.removeIf(ranked -> ranked.distance > nearest);
        if (found.size() > 1 && found.stream().anyMatch(ranked -> ranked.match.pair.eResource() == place.eResource())) {
            found.removeIf(ranked -> ranked.match.pair.eResource() != place.eResource());
        }
        if (found.size() > 1) {
            // by name and not by the order in which files were read or changed
            found.sort(Comparator.comparing(ranked -> session.names().qualified(ranked.match.pair) + ranked.match.pair.eResource().getURI()));
            List<String> names = found.stream().map(ranked -> session.names().qualified(ranked.match.pair)).toList();
            session.findings().warning(Codes.AMBIGUOUS_INTERFACE, place, String.join(" and ", names) + " are declared for " + left.getName() + " and "
                    + right.getName() + "; the first is used", names.toArray(String[]::new));
        }
        return found.stream().findFirst().map(Ranked::match);
    }

    private static Optional<Ranked> rank(PairInterface pair, int first, int second, boolean reversed) {
        return first < 0 || second < 0 ? Optional.empty() : Optional.of(new Ranked(new Match(pair, reversed), first + second));
    }

    private static List<String> names(List<Material> materials) {
        return materials.stream().map(Material::getName).filter(name -> name != null).toList();
    }

    private PairIndex visible(EObject place) {
        return visible.computeIfAbsent(place.eResource(), resource -> session.names().pairs(place));
    }

    /** The property of a pair as a property of another path, for a filler's barrier. */
    Optional<Property> provide(Match match, String path, String as, EObject place) {
        return pair(match.pair, place).property(path, place).map(property -> {
            Property copy = Trees.copy(property);
            copy.setName(as);
            return copy;
        });
    }

    /**
     * The contact of two neighbours.
     *
     * @param plane object of the design to fill, with its name
     * @param local what is written for this contact alone
     * @param place where the neighbours are put together
     */
    void fill(Plane plane, Side left, Side right, List<Source> local, Treatments treatments, EObject place) {
        plane.setLeft(left.name);
        plane.setRight(right.name);
        List<Source> sources = new ArrayList<>();
        @Nullable Material a = left.material;
        @Nullable Material b = right.material;
        if (a != null && b != null) {
            Optional<Match> match = match(a, b, place);
            match.ifPresent(found -> {
                plane.setPair((org.lamella.model.design.PairInterface) pair(found.pair, place).target());
                plane.setReversed(found.reversed);
                sources.add(source(found.pair).withInverted(found.reversed));
            });
            if (match.isEmpty() && local.isEmpty()) {
                missing(left, right, a, b, place);
            }
        }
        sources.addAll(local);
        if (local.isEmpty()) {
            sources.add(Source.empty(plane.getQualifiedName(), place));
        }
        Holder holder = new Holder(session, plane, Subject.INTERFACE, sources, new ElementScope(session, place), treatments, path -> Optional.empty());
        holder.complete(place);
        treatments.report(session, "a contact");
    }

    private void missing(Side left, Side right, Material a, Material b, EObject place) {
        // equal materials grow together: nothing resists there
        if (a != b) {
            String where = "between " + last(left.name) + " and " + last(right.name);
            session.findings().warning(Codes.MISSING_INTERFACE, place,
                    "no interface is declared between " + a.getName() + " and " + b.getName() + ", which meet " + where + "; its resistance is left out",
                    session.names().qualified(a), session.names().qualified(b));
        }
    }

    /** Tells that a filler meets its matrix without a declared interface. */
    void missingBarrier(Material filler, Material matrix, EObject place) {
        session.findings().warning(Codes.MISSING_INTERFACE, place, "no interface is declared between " + filler.getName() + " and " + matrix.getName()
                + "; the filler's barrier is left out", session.names().qualified(filler), session.names().qualified(matrix));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
