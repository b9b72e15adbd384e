package org.lamella.dsl.index;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.lamella.dsl.scoping.IndexData;
import org.lamella.dsl.scoping.PairNames;

/** What changed files give, take or change, in the words that {@link Consulted} notes. */
public final class Changes {

    private final Set<String> words = new HashSet<>();
    private final Set<URI> files = new HashSet<>();
    private boolean namesCameOrWent;

    /** One element of the index, as far as others can tell. */
    private record Entry(QualifiedName name, URI place, String kind, String text, Set<String> contacts) {
        static Entry of(IEObjectDescription description) {
            return new Entry(description.getQualifiedName(), description.getEObjectURI(), data(description, IndexData.KIND), data(description, IndexData.TEXT),
                    PairNames.contacts(description));
        }

        private static String data(IEObjectDescription description, String key) {
            @Nullable String value = description.getUserData(key);
            return value == null ? "" : value;
        }
    }

    /** @param deltas files before and after */
    public static Changes of(Collection<? extends Delta> deltas) {
        Changes changes = new Changes();
        deltas.forEach(changes::add);
        return changes;
    }

    private void add(Delta delta) {
        files.add(delta.getUri());
        Map<Entry, Integer> before = entries(delta.getOld());
        Map<Entry, Integer> after = entries(delta.getNew());
        Set<QualifiedName> namesBefore = new HashSet<>();
        Set<QualifiedName> namesAfter = new HashSet<>();
        before.keySet().forEach(entry -> namesBefore.add(entry.name));
        after.keySet().forEach(entry -> namesAfter.add(entry.name));
        differing(before, after);
        differing(after, before);
        if (!namesBefore.equals(namesAfter)) {
            namesCameOrWent = true;
            packages(namesBefore, namesAfter);
            packages(namesAfter, namesBefore);
        }
    }

    private static Map<Entry, Integer> entries(@Nullable IResourceDescription description) {
        Map<Entry, Integer> entries = new HashMap<>();
        if (description != null) {
            description.getExportedObjects().forEach(exported -> entries.merge(Entry.of(exported), 1, Integer::sum));
        }
        return entries;
    }

    private void differing(Map<Entry, Integer> from, Map<Entry, Integer> other) {
        from.forEach((entry, count) -> {
            if (!count.equals(other.get(entry))) {
                words.add(Consulted.key(entry.name.getLastSegment()));
                words.addAll(entry.contacts);
            }
        });
    }

    /** The packages that a file has elements of now and not in its other state. */
    private void packages(Set<QualifiedName> now, Set<QualifiedName> otherwise) {
        Set<QualifiedName> packages = packages(now);
        packages.removeAll(packages(otherwise));
        packages.forEach(name -> words.add(Consulted.packageKey(name)));
    }

    private static Set<QualifiedName> packages(Set<QualifiedName> names) {
        return names.stream().flatMap(name -> IntStream.range(1, name.getSegmentCount()).mapToObj(name::skipLast)).collect(Collectors.toCollection(HashSet::new));
    }

    Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    Set<URI> files() {
        return Collections.unmodifiableSet(files);
    }

    boolean namesCameOrWent() {
        return namesCameOrWent;
    }
}
