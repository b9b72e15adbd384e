package org.lamella.dsl.scoping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Import;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.naming.CellNames;

/**
 * The simple names that the two materials of a pair interface can have, read from its text without resolving it. They stand in the index, so
 * that of the hundreds of pairs of a library only those that may be about a contact are loaded and linked.
 */
public final class PairNames {
    /** Key of the names of the first material. */
    private static final String FIRST = "first";
    /** Key of the names of the second material. */
    private static final String SECOND = "second";

    private PairNames() {
    }

    /** What the index keeps. */
    static Map<String, String> userData(PairInterface pair) {
        return Map.of(FIRST, String.join(" ", first(pair)), SECOND, String.join(" ", second(pair)));
    }

    /** The names the first material can have. */
    public static Set<String> first(PairInterface pair) {
        return names(pair, CellPackage.Literals.PAIR_INTERFACE__FIRST);
    }

    /** The names the second material can have. */
    public static Set<String> second(PairInterface pair) {
        return names(pair, CellPackage.Literals.PAIR_INTERFACE__SECOND);
    }

    /** The names the first material of an index entry can have. */
    public static Set<String> first(IEObjectDescription pair) {
        return names(pair.getUserData(FIRST));
    }

    /** The names the second material of an index entry can have. */
    public static Set<String> second(IEObjectDescription pair) {
        return names(pair.getUserData(SECOND));
    }

    /** The contacts that an index entry may be about, as {@link #contact} writes them; none unless it is a pair. */
    public static Set<String> contacts(IEObjectDescription pair) {
        return first(pair).stream().flatMap(first -> second(pair).stream().map(second -> contact(first, second))).collect(Collectors.toSet());
    }

    /** The names of two materials that meet as one text, in whatever order they are given; no name contains a blank. */
    public static String contact(String first, String second) {
        return first.compareTo(second) <= 0 ? first + " " + second : second + " " + first;
    }

    private static Set<String> names(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(joined.split(" ")));
    }

    /** A name resolves to something that ends with its last word, unless an import gives that something a name of its own. */
    private static Set<String> names(PairInterface pair, EReference reference) {
        Set<String> names = new LinkedHashSet<>();
        CellNames.writtenReference(pair, reference).ifPresent(written -> {
            names.add(last(written));
            if (pair.eContainer() instanceof File file) {
                file.getImports().stream().filter(imported -> written.equals(imported.getAlias())).map(Import::getNamespace)
                        .filter(namespace -> namespace != null && !namespace.isEmpty()).forEach(namespace -> names.add(last(namespace)));
            }
        });
        return names;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
