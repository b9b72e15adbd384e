package org.lamella.dsl.syntax;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.lamella.dsl.scanner.Characters;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;
import org.lamella.dsl.scanner.TokenScanner;

/** What the text of a token means: numbers, units and names in their one form, quoted text without its quotes. */
public class CellValueConverters extends AbstractDeclarativeValueConverterService {
    /** Names of one word; never a keyword when written. */
    @ValueConverter(rule = "ID")
    public IValueConverter<String> name() {
        return new NameConverter(false);
    }

    /** Dotted names of elements. */
    @ValueConverter(rule = "QName")
    public IValueConverter<String> qualifiedName() {
        return new NameConverter(true);
    }

    /** Dotted names of packages, with a star or without. */
    @ValueConverter(rule = "QNameWild")
    public IValueConverter<String> importedName() {
        return new NameConverter(true);
    }

    /** Dotted paths of properties. */
    @ValueConverter(rule = "Path")
    public IValueConverter<String> path() {
        return new NameConverter(true);
    }

    /** Units, with look-alike characters in their one form. */
    @ValueConverter(rule = "UNIT")
    public IValueConverter<String> unit() {
        return new UnitConverter();
    }

    /** Numbers; mistakes the scanner has already reported are read as they were meant. */
    @ValueConverter(rule = "NUMBER")
    public IValueConverter<Double> number() {
        return new NumberConverter();
    }

    /** Quoted text; a backslash protects a quote or a backslash and nothing else, so that file paths stay readable. */
    @ValueConverter(rule = "STRING")
    public IValueConverter<String> text() {
        return new TextConverter();
    }

    private Set<String> keywords() {
        return GrammarUtil.getAllKeywords(getGrammar());
    }

    private final class NameConverter implements IValueConverter<String> {
        private final boolean dotted;

        NameConverter(boolean dotted) {
            this.dotted = dotted;
        }

        @Override
        public String toValue(@Nullable String text, @Nullable INode node) {
            if (node == null || !dotted) {
                return Characters.canonical(text == null ? "" : text);
            }
            StringBuilder words = new StringBuilder();
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden()) {
                    words.append(leaf.getText());
                }
            }
            return Characters.canonical(words.toString());
        }

        @Override
        public String toString(@Nullable String value) {
            String text = value == null ? "" : value;
            boolean path = dotted && text.indexOf('.') > 0;
            for (String word : path ? text.split("\\.", -1) : new String[] {text}) {
                if (!(path && word.equals("*"))) {
                    check(word, path);
                }
            }
            return text;
        }

        private void check(String word, boolean besideDot) {
            Token token = new TokenScanner(word, Set.of()).next();
            if (token == null || token.kind() != TokenKind.WORD || token.end() != word.length()) {
                throw new ValueConverterException("'" + word + "' is not a name: a name is letters, digits and hyphens before letters,"
                        + " starting with a letter", null, null);
            }
            if (!besideDot && keywords().contains(word)) {
                throw new ValueConverterException("'" + word + "' is a word of the language and cannot be a name here", null, null);
            }
        }
    }

    private static final class UnitConverter implements IValueConverter<String> {
        @Override
        public String toValue(@Nullable String text, @Nullable INode node) {
            return Characters.canonical(text == null ? "" : text);
        }

        @Override
        public String toString(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    private static final class NumberConverter implements IValueConverter<Double> {
        @Override
        public Double toValue(@Nullable String text, @Nullable INode node) {
            String number = text == null ? "" : text.replace(',', '.');
            int second = number.indexOf('.', number.indexOf('.') + 1);
            try {
                double value = Double.parseDouble(second < 0 ? number : number.substring(0, second));
                if (Double.isInfinite(value)) {
                    throw new ValueConverterException("the number is too large", node, null);
                }
                return value;
            } catch (NumberFormatException e) {
                throw new ValueConverterException("'" + number + "' is not a number", node, e);
            }
        }

        @Override
        public String toString(@Nullable Double value) {
            double number = value == null ? 0 : value;
            return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
        }
    }

    private static final class TextConverter implements IValueConverter<String> {
        @Override
        public String toValue(@Nullable String text, @Nullable INode node) {
            String quoted = text == null ? "" : text;
            int end = quoted.length() - (quoted.length() > 1 && isQuote(quoted.charAt(quoted.length() - 1)) ? 1 : 0);
            StringBuilder result = new StringBuilder();
            for (int i = Math.min(1, end); i < end; i++) {
                char c = quoted.charAt(i);
                boolean escapes = c == '\\' && i + 1 < end && (quoted.charAt(i + 1) == '"' || quoted.charAt(i + 1) == '\\');
                result.append(escapes ? quoted.charAt(++i) : c);
            }
            return result.toString();
        }

        private static boolean isQuote(char c) {
            return c == '"' || c == '“' || c == '”' || c == '„' || c == '‟';
        }

        @Override
        public String toString(@Nullable String value) {
            String text = value == null ? "" : value;
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
