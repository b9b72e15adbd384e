package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.ide.words.PathResolver;

import com.google.inject.Inject;

/** Texts of interfaces made from others. */
class PairTexts {

    private static final String SOURCE = "source";
    private static final String TYPICAL = "typical";

    @Inject
    private PathResolver paths;

    /** A piece of a property's text and what stands there instead. */
    private record Piece(int start, int end, String text) {
    }

    /** The same declaration under another name; empty where it uses names that only its file may see. */
    Optional<String> copy(PairInterface pair, String name, String first, String second) {
        return body(pair, false).map(body -> head(name, first, second) + body + "}");
    }

    /** The values of a pair for another one: no source says that they hold there, so that they are typical at best. */
    Optional<String> like(PairInterface pair, String name, String first, String second) {
        return body(pair, true).map(body -> "/** Not measured: the values of " + pair.getName() + ". */\n" + head(name, first, second) + body + "}");
    }

    /** A contact at which nothing resists. */
    static String ideal(String name, String first, String second, String resistance) {
        return "/** Not measured: taken as ideal. */\n" + head(name, first, second) + "    " + resistance + ": 0 Ω·cm²\n}";
    }

    private static String head(String name, String first, String second) {
        return "interface " + name + " between " + first + " and " + second + " {\n";
    }

    private Optional<String> body(PairInterface pair, boolean typical) {
        if (EcoreUtil2.getAllContentsOfType(pair, Ref.class).stream().anyMatch(ref -> paths.resolve(ref).isPresent())) {
            return Optional.empty();
        }
        StringBuilder body = new StringBuilder();
        for (Property property : pair.getProperties()) {
            if (!(typical && SOURCE.equals(property.getPath()))) {
                body.append("    ").append(text(property, typical)).append('\n');
            }
        }
        return Optional.of(body.toString());
    }

    private static String text(Property property, boolean typical) {
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(property);
        if (node == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(node.getRootNode().getText().substring(node.getOffset(), node.getEndOffset()));
        if (typical) {
            List<Piece> pieces = new ArrayList<>();
            EcoreUtil2.getAllContentsOfType(property, Value.class).forEach(value -> withoutSource(value).ifPresent(pieces::add));
            EcoreUtil2.getAllContentsOfType(property, Property.class).stream().filter(inner -> SOURCE.equals(inner.getPath()))
                    .forEach(inner -> piece(inner, "").ifPresent(pieces::add));
            pieces.sort(Comparator.comparingInt(Piece::start).reversed());
            pieces.forEach(piece -> text.replace(piece.start - node.getOffset(), piece.end - node.getOffset(), piece.text));
        }
        return text.toString();
    }

    private static Optional<Piece> piece(EObject object, String text) {
        return Optional.ofNullable(NodeModelUtils.findActualNodeFor(object)).map(node -> new Piece(node.getOffset(), node.getEndOffset(), text));
    }

    /** Instead of the source of a property's own value the word that says there is none. */
    private static Optional<Piece> withoutSource(Value value) {
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(value);
        boolean own = value.eContainer() instanceof Property property && !SOURCE.equals(property.getPath());
        if (node == null || value.isTypical()) {
            return Optional.empty();
        }
        List<INode> source = NodeModelUtils.findNodesForFeature(value, CellPackage.Literals.VALUE__SOURCE);
        Optional<INode> from = Statements.symbol(value, "from");
        if (!source.isEmpty() && from.isPresent()) {
            return Optional.of(new Piece(from.get().getOffset(), source.get(0).getEndOffset(), own ? TYPICAL : ""));
        }
        return own ? Optional.of(new Piece(node.getEndOffset(), node.getEndOffset(), " " + TYPICAL)) : Optional.empty();
    }
}
