package org.lamella.dsl.formatting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.lamella.dsl.cell.CellPart;
import org.lamella.dsl.cell.Change;
import org.lamella.dsl.cell.Compute;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Import;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.cell.StackItem;
import org.lamella.dsl.cell.Step;
import org.lamella.dsl.cell.Variation;
import org.lamella.dsl.scanner.Characters;

import com.google.inject.Inject;

/**
 * Formats {@code .cell} files without syntax errors; others are left alone. Xtext's rule-based formatter is not used: columns that run down
 * several lines, which this language is about, are beyond its rules.
 */
public class CellFormatter implements IFormatter2 {
    private final Set<String> keywords = new HashSet<>();

    /** @param grammar the language's grammar, for its keywords */
    @Inject
    public CellFormatter(IGrammarAccess grammar) {
        GrammarUtil.getAllKeywords(grammar.getGrammar()).stream().filter(word -> Characters.isLetter(word.charAt(0))).forEach(keywords::add);
    }

    @NonNullByDefault({})
    @Override
    public List<ITextReplacement> format(FormatterRequest request) {
        ITextRegionAccess access = request.getTextRegionAccess();
        XtextResource resource = access.getResource();
        if (resource.getContents().isEmpty() || resource.getParseResult() == null || resource.getParseResult().hasSyntaxErrors()) {
            return List.of();
        }
        List<ITextReplacement> result = new ArrayList<>();
        String text = resource.getParseResult().getRootNode().getText();
        for (Edit whole : edits(resource.getParseResult())) {
            Edit edit = smallest(whole, text);
            ITextSegment replaced = access.regionForOffset(edit.offset(), edit.length());
            if (isRequested(request.getRegions(), replaced)) {
                result.add(replaced.replaceWith(edit.text()));
            }
        }
        return result;
    }

    /** A piece of text to be replaced. */
    record Edit(int offset, int length, String text) {
    }

    private static boolean isRequested(Collection<ITextRegion> regions, ITextRegion replaced) {
        return regions.isEmpty() || regions.stream().anyMatch(region -> region.getOffset() <= replaced.getOffset()
                && replaced.getOffset() + replaced.getLength() <= region.getOffset() + region.getLength());
    }

    /** What is not yet laid out as it should be, in text order. */
    List<Edit> edits(IParseResult parsed) {
        String text = parsed.getRootNode().getText();
        Set<Integer> statements = new HashSet<>();
        Set<Integer> elements = new HashSet<>();
        File file = (File) parsed.getRootASTElement();
        for (EObject object : EcoreUtil2.getAllContentsOfType(file, EObject.class)) {
            boolean element = object instanceof Element || object instanceof Import;
            boolean statement = switch (object) {
                case Property property -> true;
                case Part part -> true;
                case Change change -> true;
                case StackItem item -> true;
                case CellPart part -> true;
                case Compute compute -> true;
                case Requirement requirement -> true;
                case Step step -> true;
                case Variation variation -> true;
                default -> element;
            };
            ICompositeNode node = statement ? NodeModelUtils.findActualNodeFor(object) : null;
            if (node != null) {
                (element ? elements : statements).add(node.getOffset());
            }
        }
        return edits(text, new SourceLayout(text, keywords, statements, elements));
    }

    private static List<Edit> edits(String text, SourceLayout layout) {
        List<Edit> edits = new ArrayList<>();
        String lineEnd = layout.lineEnd();
        int end = 0;
        for (Piece piece : layout.layOut()) {
            add(edits, text, end, piece.token.start(), layout.gap(piece, lineEnd));
            add(edits, text, piece.token.start(), piece.token.end(), textOf(piece, lineEnd));
            end = piece.token.end();
        }
        add(edits, text, end, text.length(), end == 0 ? "" : lineEnd);
        return edits;
    }

    private static String textOf(Piece piece, String lineEnd) {
        return piece.isComment() && !piece.isLineComment() ? indented(piece.text, piece.blanks, lineEnd) : piece.text;
    }

    /** Lines of a block comment that start with a star follow its indentation; others, such as drawings, stay as they are. */
    private static String indented(String comment, int indentation, String lineEnd) {
        StringBuilder result = new StringBuilder();
        for (String line : comment.lines().toList()) {
            if (!result.isEmpty()) {
                result.append(lineEnd);
            }
            String stripped = line.strip();
            boolean star = !result.isEmpty() && stripped.startsWith("*");
            result.append(star ? " ".repeat(indentation + 1) + stripped : line.stripTrailing());
        }
        return result.toString();
    }

    private static void add(List<Edit> edits, String text, int from, int to, String replacement) {
        if (!text.substring(from, to).equals(replacement)) {
            edits.add(new Edit(from, to - from, replacement));
        }
    }

    /** Only what differs: the indentation of a line is part of that line then, also for those who format some lines only. */
    private static Edit smallest(Edit edit, String text) {
        String found = text.substring(edit.offset, edit.offset + edit.length);
        int shorter = Math.min(edit.length, edit.text.length());
        int start = 0;
        while (start < shorter && found.charAt(start) == edit.text.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && found.charAt(edit.length - 1 - end) == edit.text.charAt(edit.text.length() - 1 - end)) {
            end++;
        }
        return new Edit(edit.offset + start, edit.length - start - end, edit.text.substring(start, edit.text.length() - end));
    }
}
