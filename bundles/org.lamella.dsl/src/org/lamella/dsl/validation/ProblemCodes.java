package org.lamella.dsl.validation;

import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

/** Codes of problems as people and tools see them, wherever they are shown. */
public final class ProblemCodes {

    private static final String XTEXT = "org.eclipse.xtext.diagnostics.Diagnostic.";

    private ProblemCodes() {
    }

    /** @return the stable code of an issue: that of a check, or a plain word for what Xtext itself reports */
    public static String of(@Nullable String code) {
        if (code == null) {
            return "problem";
        }
        return code.startsWith(XTEXT) ? code.substring(XTEXT.length()).toLowerCase(Locale.ROOT) : code;
    }
}
