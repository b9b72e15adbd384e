package org.lamella.dsl.scoping;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.scoping.impl.ImportNormalizer;

/**
 * Puts a short prefix for a long one: {@code import a.b.X} makes {@code X} stand for {@code a.b.X}, {@code import a.b.* as known} makes
 * {@code known} stand for {@code a.b}; children of what is imported come along ({@code X.core}).
 */
final class NameImport extends ImportNormalizer {
    private final QualifiedName prefix;
    private final boolean bare;

    /**
     * @param namespace what is imported, without the star
     * @param prefix the word it is known by, the empty name for {@code import a.b.*}
     * @param bare whether the prefix alone is a name too: an imported element, not a package
     */
    NameImport(QualifiedName namespace, QualifiedName prefix, boolean bare) {
        super(namespace, !bare, false);
        this.prefix = prefix;
        this.bare = bare;
    }

    @NonNullByDefault({})
    @Override
    public @Nullable QualifiedName resolve(QualifiedName name) {
        int length = prefix.getSegmentCount();
        if (!name.startsWith(prefix) || name.getSegmentCount() == length && !bare) {
            return null;
        }
        return getImportedNamespacePrefix().append(name.skipFirst(length));
    }

    @NonNullByDefault({})
    @Override
    public @Nullable QualifiedName deresolve(QualifiedName name) {
        int length = getImportedNamespacePrefix().getSegmentCount();
        if (!name.startsWith(getImportedNamespacePrefix()) || name.getSegmentCount() == length && !bare) {
            return null;
        }
        return prefix.append(name.skipFirst(length));
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + prefix.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof NameImport imported && imported.prefix.equals(prefix) && imported.bare == bare;
    }
}
