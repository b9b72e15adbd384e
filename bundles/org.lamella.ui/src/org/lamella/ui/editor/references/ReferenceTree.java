package org.lamella.ui.editor.references;

import java.util.Comparator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Projects, their files, the lines of those. */
final class ReferenceTree implements ITreeContentProvider {

    private @Nullable ReferenceResult result;

    /** The input of the viewer. */
    void show(@Nullable ReferenceResult shown) {
        result = shown;
    }

    @Override
    public Object[] getElements(Object input) {
        ReferenceResult shown = result;
        return shown == null ? new Object[] {} : shown.lines().map(line -> line.file().project()).distinct().sorted().toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        ReferenceResult shown = result;
        if (shown == null) {
            return new Object[] {};
        }
        return switch (element) {
            case String project -> shown.lines().map(ReferenceLine::file).distinct().filter(file -> file.project().equals(project)).sorted(Comparator.comparing(ReferenceFile::name))
                    .toArray();
            case ReferenceFile file -> shown.lines().filter(line -> line.file().equals(file)).sorted(Comparator.comparingInt(ReferenceLine::number)).toArray();
            default -> new Object[] {};
        };
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return switch (element) {
            case ReferenceLine line -> line.file();
            case ReferenceFile file -> file.project();
            default -> null;
        };
    }

    @Override
    public boolean hasChildren(Object element) {
        return !(element instanceof ReferenceLine);
    }
}
