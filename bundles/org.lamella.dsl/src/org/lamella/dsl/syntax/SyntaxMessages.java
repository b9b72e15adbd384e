package org.lamella.dsl.syntax;

import java.util.Map;

import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.lamella.dsl.scanner.Characters;

/** Says in words what the parser expected, with codes that stay the same over versions. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {
    /** Any mistake without a code of its own; the data, if any, is a symbol to write before it. */
    public static final String SYNTAX = "syntax";
    /** Something is missing before this place; the data is what to write. */
    public static final String MISSING = "missing-symbol";
    /** A word of the language stands where a name is due. */
    public static final String KEYWORD_AS_NAME = "keyword-as-name";
    /** The value of a number, text or name cannot be used. */
    public static final String VALUE = "value-format";

    private static final String VALUE_WORDS = "a value (number with unit, name, text in quotes, or a formula)";

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("File", "an element (let, polymer, ceramic, active, metal, separator, treatment, interface, composite, stack, anode,"
                    + " cathode, cell, study, measurement or fit)"),
            Map.entry("Material", "a property (name: value) or }"), Map.entry("Treatment", "a knob (name: value, name × factor) or }"),
            Map.entry("PairInterface", "a property (name: value) or }"),
            Map.entry("Composite", "matrix, filler, a property (name: value) or }"),
            Map.entry("Part", "a property (name: value) or }"), Map.entry("Layer", "a property (name: value) or }"),
            Map.entry("Stack", "layer, interface, without, a property (name: value) or }"),
            Map.entry("LocalInterface", "a property (name: value) or }"),
            Map.entry("ChildOverride", "a property (name: value) or }"),
            Map.entry("Electrode", "catholyte, a property (name: value) or }"),
            Map.entry("Cell", "anode, electrolyte, cathode, a property (name: value) or }"),
            Map.entry("Study", "compute, require, a property (name: value) or }"),
            Map.entry("Measurement", "a property (name: value) or }"), Map.entry("Fit", "vary, require, a property (name: value) or }"),
            Map.entry("Variation", ": and bounds, another vary, require, a property (name: value) or }"),
            Map.entry("Compute", "a property (name: value) or }"),
            Map.entry("Requirement", "a comparison with a limit, as in < 40 Ω·cm²"),
            Map.entry("Comparison", "one of < <= > >="), Map.entry("Block", "a property (name: value) or }"),
            Map.entry("Property", ": and a value, or × and a factor"), Map.entry("Value", VALUE_WORDS), Map.entry("Argument", VALUE_WORDS),
            Map.entry("Expression", VALUE_WORDS), Map.entry("Sum", VALUE_WORDS), Map.entry("Product", VALUE_WORDS),
            Map.entry("Signed", VALUE_WORDS), Map.entry("Power", VALUE_WORDS), Map.entry("Exponent", VALUE_WORDS),
            Map.entry("Primary", VALUE_WORDS), Map.entry("Quantity", VALUE_WORDS));

    @NonNullByDefault({})
    @Override
    public @Nullable SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        @Nullable RecognitionException exception = context.getRecognitionException();
        if (exception == null) {
            // lexical mistakes are attached by the parser, hidden text behind a mistake needs no further message
            return null;
        }
        String[] names = context.getTokenNames();
        String found = found(exception);
        return switch (exception) {
            case MissingTokenException missing -> missing(name(names, missing.expecting), exception);
            case MismatchedTokenException mismatched -> mismatched(context, name(names, mismatched.expecting), found, exception);
            default -> {
                String expected = textBefore(exception, 1).equals(":") ? VALUE_WORDS : expected(context, "");
                yield new SyntaxErrorMessage(unexpected(found, expected, exception), SYNTAX, expected.equals(EXPECTED.get("Property")) ? new String[] {":"} : new String[0]);
            }
        };
    }

    @NonNullByDefault({})
    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        return new SyntaxErrorMessage(context.getDefaultMessage(), VALUE);
    }

    private static SyntaxErrorMessage missing(String expected, RecognitionException exception) {
        String found = found(exception);
        if (expected.equals("EOF")) {
            return new SyntaxErrorMessage(unexpected(found, EXPECTED.getOrDefault("File", ""), exception), SYNTAX);
        }
        return new SyntaxErrorMessage(words(expected) + " is missing before " + found, MISSING, new String[] {symbolOf(expected)});
    }

    private static SyntaxErrorMessage mismatched(IParserErrorContext context, String expected, String found, RecognitionException exception) {
        if (expected.equals("RULE_ID") && isWord(exception.token)) {
            return new SyntaxErrorMessage(found + " is a word of the language; a name is expected here", KEYWORD_AS_NAME);
        }
        return new SyntaxErrorMessage(unexpected(found, expected(context, words(expected)), exception), SYNTAX);
    }

    private static boolean isWord(@Nullable Token token) {
        return token != null && token.getText() != null && !token.getText().isEmpty() && Characters.isLetter(token.getText().charAt(0));
    }

    private static String unexpected(String found, String expected, RecognitionException exception) {
        if (found.equals("'}'") && expected.equals(EXPECTED.get("File"))) {
            return "unexpected '}', no { is open here";
        }
        return "unexpected " + found + (expected.isEmpty() ? "" : ", " + expected + " is expected here") + hint(found, exception);
    }

    /** The remedy for mistakes that habits from other languages and from paper lead to. */
    private static String hint(String found, RecognitionException exception) {
        String before = textBefore(exception, 1);
        if (found.equals("'-'") && !before.isEmpty() && Characters.isLetter(before.charAt(0))) {
            return "; a name takes a hyphen only before a letter";
        }
        if (found.startsWith("number") && !before.isEmpty() && Characters.isDigit(before.charAt(0))) {
            return "; powers belong to the unit, as in 5 s^-1";
        }
        if (found.equals("':'") && textBefore(exception, 2).equals(",")) {
            return "; properties need no comma between them";
        }
        return found.equals("'='") ? "; write : for =" : "";
    }

    private static String textBefore(RecognitionException exception, int distance) {
        @Nullable Token token = exception.input instanceof TokenStream tokens ? tokens.LT(-distance) : null;
        return token == null || token.getText() == null ? "" : token.getText();
    }

    /** What the rule around the mistake still wants; at a closing brace or a name, the rule's list is better than one symbol. */
    private static String expected(IParserErrorContext context, String symbol) {
        if (!symbol.isEmpty() && !symbol.equals("}") && !symbol.equals("the end of the file")) {
            return symbol;
        }
        for (INode node = context.getCurrentNode(); node != null; node = node.getParent()) {
            @Nullable String words = EXPECTED.get(ruleOf(node.getGrammarElement()));
            if (words != null) {
                return words;
            }
        }
        return EXPECTED.getOrDefault("File", symbol);
    }

    private static String ruleOf(@Nullable EObject grammarElement) {
        return switch (grammarElement) {
            case RuleCall call -> call.getRule().getName();
            case AbstractRule rule -> rule.getName();
            case AbstractElement element -> GrammarUtil.containingRule(element).getName();
            case null, default -> "";
        };
    }

    private static String name(String[] names, int type) {
        return type == Token.EOF ? "EOF" : type >= 0 && type < names.length ? names[type] : "";
    }

    private static String words(String token) {
        return switch (token) {
            case "RULE_ID" -> "a name";
            case "RULE_NUMBER" -> "a number";
            case "RULE_UNIT" -> "a unit";
            case "RULE_STRING" -> "a text in quotes";
            case "EOF" -> "the end of the file";
            default -> symbolOf(token);
        };
    }

    private static String symbolOf(String token) {
        return token.length() > 2 && token.startsWith("'") ? token.substring(1, token.length() - 1) : "";
    }

    private static String found(RecognitionException exception) {
        return found(exception.token);
    }

    private static String found(@Nullable Token token) {
        if (token == null || token.getType() == Token.EOF) {
            return "end of the file";
        }
        String text = token.getText() == null ? "" : token.getText();
        String shown = text.length() > 30 ? text.substring(0, 30) + "…" : text;
        return !shown.isEmpty() && Characters.isDigit(shown.charAt(0)) ? "number " + shown : "'" + shown + "'";
    }
}
