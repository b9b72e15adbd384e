package org.lamella.dsl.ide.textmate;

import static org.lamella.dsl.ide.textmate.Patterns.BLANK;
import static org.lamella.dsl.ide.textmate.Patterns.NUMBER;
import static org.lamella.dsl.ide.textmate.Patterns.WORD;
import static org.lamella.dsl.ide.textmate.Patterns.oneOf;
import static org.lamella.dsl.ide.textmate.Patterns.startsStatement;
import static org.lamella.dsl.ide.textmate.Patterns.unit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lamella.dsl.ide.lexer.LexicalScanner;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The TextMate grammar of the language. */
public final class TextMateGrammar {

    private static final String SUFFIX = ".cell";

    private final Vocabulary vocabulary;
    private final Set<String> keywords = new LexicalScanner().keywords();

    /** @param vocabulary what the running system implements */
    public TextMateGrammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @return the grammar as JSON, the same for the same vocabulary */
    public String json() {
        JsonObject grammar = new JsonObject();
        grammar.addProperty("name", "Lamella cell");
        grammar.addProperty("scopeName", "source.cell");
        JsonArray types = new JsonArray();
        types.add("cell");
        grammar.add("fileTypes", types);
        JsonArray patterns = new JsonArray();
        Stream.of(region("comment.block.documentation", "/\\*(?=\\*)", "\\*/"), region("comment.block", "/\\*", "\\*/"), match("comment.line.double-slash", "//.*$"),
                text("string.quoted.double", "\"", "\"|$"), text("string.quoted.other", "[“”„‟]", "[“”„‟\"]|$"), number(), valueName(), member(),
                match("support.type.property-name", oneOf(segments()) + startsStatement()), match("variable.other.member", WORD + startsStatement()), match("keyword.other", oneOf(keywords)),
                match("support.function", oneOf(functions())), match("variable.other", WORD), match("keyword.operator", "\\.\\.|->|\\+/-|<=|>=|[→…≤≥=+\\-*/^<>×±−]"),
                match("punctuation.separator", "[:,.]"), match("punctuation.section", "[{}()]")).forEach(patterns::add);
        grammar.add("patterns", patterns);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(grammar) + "\n";
    }

    /** Words of the registry that stand for something to compute: laws, study kinds, quantities. */
    private Collection<String> functions() {
        Set<String> names = new TreeSet<>(Set.of("table", "gradient"));
        Arrays.stream(Law.Family.values()).flatMap(family -> vocabulary.laws(family).stream()).map(Law::name).forEach(names::add);
        vocabulary.studies().stream().map(StudyKind::name).forEach(names::add);
        vocabulary.quantities().stream().map(Quantity::id).forEach(names::add);
        names.removeAll(keywords);
        return names;
    }

    /** Names of properties and of the blocks they stand in. */
    private Collection<String> segments() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(Subject.values()).flatMap(subject -> vocabulary.properties(subject).stream()).map(PropertyType::path).forEach(path -> names.addAll(Arrays.asList(path.split("\\."))));
        return names;
    }

    private JsonObject number() {
        return captures(match("", "(" + NUMBER + ")(?:" + BLANK + "*(" + unit(keywords) + "))?"), "constant.numeric", "keyword.other.unit");
    }

    /** A word behind a colon is a name; {@code fn} excepted. */
    private JsonObject valueName() {
        return captures(match("", "(:)" + BLANK + "*(?!" + oneOf(Set.of("fn")) + ")(?:(" + oneOf(functions()) + ")|(" + WORD + "))"), "punctuation.separator", "support.function", "variable.other");
    }

    /** A word behind a dot is a name. */
    private JsonObject member() {
        return match("variable.other.member", "(?<=[^.]\\.)" + WORD);
    }

    private static JsonObject match(String scope, String expression) {
        JsonObject pattern = new JsonObject();
        if (!scope.isEmpty()) {
            pattern.addProperty("name", scope + SUFFIX);
        }
        pattern.addProperty("match", expression);
        return pattern;
    }

    private static JsonObject captures(JsonObject pattern, String... scopes) {
        JsonObject captures = new JsonObject();
        for (int i = 0; i < scopes.length; i++) {
            JsonObject capture = new JsonObject();
            capture.addProperty("name", scopes[i] + SUFFIX);
            captures.add(String.valueOf(i + 1), capture);
        }
        pattern.add("captures", captures);
        return pattern;
    }

    private static JsonObject region(String scope, String begin, String end) {
        JsonObject pattern = new JsonObject();
        pattern.addProperty("name", scope + SUFFIX);
        pattern.addProperty("begin", begin);
        pattern.addProperty("end", end);
        return pattern;
    }

    private static JsonObject text(String scope, String begin, String end) {
        JsonObject pattern = region(scope, begin, end);
        JsonArray inside = new JsonArray();
        inside.add(match("constant.character.escape", "\\\\."));
        pattern.add("patterns", inside);
        return pattern;
    }
}
