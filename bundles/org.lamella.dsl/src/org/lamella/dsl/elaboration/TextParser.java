package org.lamella.dsl.elaboration;

import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Value;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Parses values that stand outside any file: defaults of the vocabulary, once each, and values of the command line. */
@Singleton
final class TextParser {

    private static final String HEAD = "let value = ";

    private final IParser parser;
    private final Map<String, Value> defaults = new ConcurrentHashMap<>();

    @Inject
    TextParser(IParser parser) {
        this.parser = parser;
    }

    /**
     * A text of the vocabulary. The result is shared and must not be changed.
     *
     * @throws IllegalStateException where it does not parse
     */
    Value value(String text) {
        return defaults.computeIfAbsent(text, wanted -> {
            Value value = parse(wanted);
            if (value == null) {
                throw new IllegalStateException("a default of the vocabulary does not parse: " + wanted);
            }
            return value;
        });
    }

    /** A text from outside; null where it does not parse. */
    @Nullable Value parse(String text) {
        IParseResult result = parser.parse(new StringReader(HEAD + text));
        EObject root = result.getRootASTElement();
        if (result.hasSyntaxErrors() || !(root instanceof File file) || file.getElements().size() != 1
                || !(file.getElements().get(0) instanceof Constant constant) || constant.getValue() == null) {
            return null;
        }
        return EcoreUtil.copy(constant.getValue());
    }
}
