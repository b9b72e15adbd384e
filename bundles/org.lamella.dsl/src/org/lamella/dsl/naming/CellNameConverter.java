package org.lamella.dsl.naming;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** Names with dots. One without any word, as half-typed text has it, is the empty name, which nothing is called; the default refuses it. */
public class CellNameConverter extends IQualifiedNameConverter.DefaultImpl {
    @NonNullByDefault({})
    @Override
    public QualifiedName toQualifiedName(@Nullable String name) {
        return name == null || name.isEmpty() ? QualifiedName.EMPTY : super.toQualifiedName(name);
    }
}
