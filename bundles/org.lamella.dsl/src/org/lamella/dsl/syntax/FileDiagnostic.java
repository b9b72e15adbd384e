package org.lamella.dsl.syntax;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.nodemodel.INode;

/** A mistake of a file as a whole, shown at its first character. */
final class FileDiagnostic extends AbstractDiagnostic {
    private final String code;
    private final String message;

    FileDiagnostic(String code, String message) {
        this.code = code;
        this.message = message;
    }

    @Override
    public String getCode() {
        return code;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public String @Nullable [] getData() {
        return null;
    }

    @Override
    protected @Nullable INode getNode() {
        return null;
    }

    @Override
    public int getLength() {
        return 0;
    }

    @Override
    public int getLine() {
        return 1;
    }

    @Override
    public int getColumn() {
        return 1;
    }

    @Override
    public int getLineEnd() {
        return 1;
    }

    @Override
    public int getColumnEnd() {
        return 1;
    }
}
