package org.lamella.dsl.index;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.linking.impl.ImportedNamesAdapter;
import org.eclipse.xtext.naming.QualifiedName;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.scoping.PairNames;

/**
 * What the last check of a file looked at, in its own text and in all that it reaches over others: words, files and whether it searched
 * all names. Of a name only the last word counts, in lower case: however it was imported, under an alias too, an element is known by it.
 */
public final class Consulted {

    private final Set<String> words = new HashSet<>();
    private final Set<Resource> resources = new HashSet<>();
    private final Set<URI> files = new HashSet<>();
    private final Set<URI> folders = new HashSet<>();
    private boolean allNames;

    /** Holds what was consulted at the resource that was checked. */
    private static final class Holder extends AdapterImpl {
        private final Consulted consulted;

        Holder(Consulted consulted) {
            this.consulted = consulted;
        }
    }

    /** What the last finished check of a resource consulted; empty where it was not checked since it was loaded. */
    public static Optional<Consulted> of(Resource resource) {
        return resource.eAdapters().stream().filter(Holder.class::isInstance).map(adapter -> ((Holder) adapter).consulted).findFirst();
    }

    /** Keeps this at the checked resource, instead of what its last check consulted; nothing may be added afterwards. */
    public void keepAt(Resource resource) {
        resources.forEach(this::linked);
        // what was looked at is known now; its files may be unloaded
        resources.clear();
        resource.eAdapters().removeIf((Adapter adapter) -> adapter instanceof Holder);
        resource.eAdapters().add(new Holder(this));
    }

    private void linked(Resource resource) {
        @Nullable ImportedNamesAdapter adapter = ImportedNamesAdapter.find(resource);
        if (adapter != null) {
            adapter.getImportedNames().forEach(this::name);
        }
    }

    /** A name was asked for, found or not, or an element of that name was read. */
    public void name(QualifiedName name) {
        if (name.getSegmentCount() > 0) {
            word(name.getLastSegment());
        }
    }

    /** It was asked whether there is anything of that name: an element, a child of one, or a package. */
    public void imported(QualifiedName name) {
        name.getSegments().forEach(this::word);
        words.add(packageKey(name));
    }

    private void word(String word) {
        words.add(key(word));
    }

    /** It was asked what happens where these materials meet. */
    public void contact(Collection<? extends Named> left, Collection<? extends Named> right) {
        for (Named a : left) {
            for (Named b : right) {
                if (a.getName() != null && b.getName() != null) {
                    words.add(PairNames.contact(a.getName(), b.getName()));
                }
            }
        }
    }

    /** The links of a resource count for what was found: an element of it was read. */
    public void links(Resource resource) {
        resources.add(resource);
    }

    /** A file was read as a whole, or a place in it was told. */
    public void file(URI uri) {
        files.add(uri);
    }

    /** The names of the files in a folder were read. */
    public void folder(URI uri) {
        folders.add(uri);
    }

    /** All names in sight were searched, for one that is near to an unknown one. */
    public void allNames() {
        allNames = true;
    }

    /** @return whether the file was read as a whole, as tables are, or its name was met in its folder */
    public boolean read(URI file) {
        return files.contains(file) || folders.contains(file.trimSegments(1));
    }

    /** @return whether the check may come to another result after these changes */
    public boolean isAffectedBy(Changes changes) {
        return allNames && changes.namesCameOrWent() || !Collections.disjoint(words, changes.words()) || changes.files().stream().anyMatch(this::read);
    }

    /** A package as a word of its own, since elements may have its name. */
    static String packageKey(QualifiedName name) {
        return key(name + ".*");
    }

    /** How a word is compared. */
    static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
