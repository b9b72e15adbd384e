package org.lamella.dsl.ide.highlighting;

import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.xtext.ide.server.semantictokens.SemanticTokensService;
import org.lamella.dsl.scoping.ElementKind;

/** Token types of the language: those of the protocol, so that every editor has colours for them, and one for units. */
public class TokenTypes extends SemanticTokensService {

    /** Unit of a number. */
    public static final String UNIT = "unit";

    @Override
    protected void addTokenTypes() {
        super.addTokenTypes();
        getTokenTypes().add(UNIT);
    }

    /** The type for names of a kind of element. */
    static String of(ElementKind kind) {
        return switch (kind) {
            case POLYMER, CERAMIC, ACTIVE, METAL, SEPARATOR -> SemanticTokenTypes.Class;
            case COMPOSITE -> SemanticTokenTypes.Struct;
            case STACK, ANODE, CATHODE, CELL, EXPERIMENT, STUDY, MEASUREMENT, FIT -> SemanticTokenTypes.Type;
            case INTERFACE -> SemanticTokenTypes.Interface;
            case TREATMENT -> SemanticTokenTypes.Decorator;
            case CONSTANT, CHILD -> SemanticTokenTypes.Variable;
        };
    }
}
