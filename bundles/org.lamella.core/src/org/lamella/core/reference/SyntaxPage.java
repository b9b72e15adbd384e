package org.lamella.core.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.lamella.core.markup.Markup;

/** Every statement in the notation of the grammar: words of the language, names of other statements, {@code ?}, {@code *}, {@code |}. */
final class SyntaxPage {

    private final Grammar grammar;
    private final ReferenceTexts texts = new ReferenceTexts("statements.properties");

    SyntaxPage(Grammar grammar) {
        this.grammar = grammar;
    }

    String html() {
        ReferencePage page = new ReferencePage("syntax.html", "What may stand where, from the grammar of this version. Words in bold are written as they are; "
                + "others lead to their own form. x? may be left out, x* may come any number of times, a | b is one of the two. "
                + "Property names, laws, quantities and study kinds are no words of the grammar: the other pages list them.");
        Markup markup = page.markup();
        for (AbstractRule rule : reachable()) {
            page.section("h2", rule.getName(), rule.getName());
            texts.get(rule.getName()).ifPresent(text -> markup.element("p", text).line());
            markup.open("pre", "class", "syntax").raw(form(rule.getAlternatives())).close().line();
        }
        page.section("h2", "keywords", "Keywords");
        markup.open("p");
        new TreeSet<>(GrammarUtil.getAllKeywords(grammar)).stream().filter(word -> Character.isLetter(word.charAt(0)))
                .forEach(word -> markup.raw(ReferencePage.code(word)).text(" "));
        markup.close().line().element("p", "A keyword before : or ×, beside a dot or behind a colon is an ordinary name.").line();
        return page.end();
    }

    /** Rules in the order they are met from the file on, each once. */
    List<AbstractRule> reachable() {
        Set<AbstractRule> reached = new LinkedHashSet<>();
        Deque<AbstractRule> open = new ArrayDeque<>(List.of(grammar.getRules().get(0)));
        while (!open.isEmpty()) {
            AbstractRule rule = open.poll();
            if (!(rule instanceof TerminalRule) && !(rule instanceof EnumRule) && reached.add(rule)) {
                EcoreUtil2.getAllContentsOfType(rule, RuleCall.class).stream().filter(call -> EcoreUtil2.getContainerOfType(call, CrossReference.class) == null)
                        .map(RuleCall::getRule).forEach(open::add);
            }
        }
        List<AbstractRule> ordered = new ArrayList<>(grammar.getRules());
        ordered.retainAll(reached);
        return ordered;
    }

    private static String form(AbstractElement element) {
        return switch (element) {
            case Action action -> "";
            case Keyword keyword -> cardinality(keyword, "<b>" + Markup.escape(keyword.getValue()) + "</b>");
            case CrossReference reference -> cardinality(reference, "<i>name of a " + Markup.escape(reference.getType().getClassifier().getName().toLowerCase(java.util.Locale.ROOT)) + "</i>");
            case Assignment assignment -> cardinality(assignment, operand(assignment));
            case RuleCall call -> cardinality(call, called(call));
            case Alternatives alternatives -> cardinality(alternatives, bracketed(alternatives, " | "));
            case CompoundElement group -> cardinality(group, group.getCardinality() == null ? joined(group, " ") : bracketed(group, " "));
            default -> "";
        };
    }

    private static String operand(Assignment assignment) {
        AbstractElement terminal = assignment.getTerminal();
        if (terminal instanceof RuleCall call && call.getRule() instanceof TerminalRule && call.getRule().getName().equals("ID")) {
            return "<i>" + Markup.escape(assignment.getFeature().equals("name") ? "name" : assignment.getFeature()) + "</i>";
        }
        return form(terminal);
    }

    private static String called(RuleCall call) {
        return switch (call.getRule()) {
            case EnumRule words -> "(" + form(words.getAlternatives()) + ")";
            case TerminalRule terminal -> "<i>" + terminal.getName().toLowerCase(java.util.Locale.ROOT) + "</i>";
            case ParserRule rule -> "<a href=\"#" + rule.getName() + "\">" + rule.getName() + "</a>";
            default -> "";
        };
    }

    private static String bracketed(CompoundElement group, String separator) {
        boolean whole = group.eContainer() instanceof AbstractRule && group.getCardinality() == null;
        String content = joined(group, separator);
        return whole ? content : "(" + content + ")";
    }

    private static String joined(CompoundElement group, String separator) {
        return String.join(separator, group.getElements().stream().map(SyntaxPage::enumOrForm).filter(text -> !text.isEmpty()).toList());
    }

    private static String enumOrForm(AbstractElement element) {
        return element instanceof org.eclipse.xtext.EnumLiteralDeclaration literal ? "<b>" + Markup.escape(literal.getLiteral().getValue()) + "</b>" : form(element);
    }

    private static String cardinality(AbstractElement element, String text) {
        return element.getCardinality() == null || text.isEmpty() ? text : text + element.getCardinality();
    }
}
