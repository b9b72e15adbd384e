package org.lamella.ui.editor.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;

/** An element of the outline. Equal to its earlier self by path, so that it stays expanded and selected while its text changes. */
final class OutlineNode {

    private final String path;
    private final DocumentSymbol symbol;
    private final @Nullable OutlineNode parent;
    private final List<OutlineNode> children = new ArrayList<>();

    private OutlineNode(String path, DocumentSymbol symbol, @Nullable OutlineNode parent) {
        this.path = path;
        this.symbol = symbol;
        this.parent = parent;
    }

    /** Asks for the elements of a file; they come on the display thread. */
    static void of(OpenDocument document, Consumer<List<OutlineNode>> shown) {
        document.<List<Either<SymbolInformation, DocumentSymbol>>>ask(server -> server.documentSymbol(new DocumentSymbolParams(document.id())), found -> {
            List<OutlineNode> nodes = of(found.stream().map(Either::getRight).filter(Objects::nonNull).toList(), null);
            Answers.onDisplay(() -> shown.accept(nodes));
        });
    }

    /** All nodes of a tree, each before its children. */
    static Stream<OutlineNode> all(List<OutlineNode> nodes) {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), all(node.children)));
    }

    private static List<OutlineNode> of(List<DocumentSymbol> symbols, @Nullable OutlineNode parent) {
        List<OutlineNode> nodes = new ArrayList<>();
        for (DocumentSymbol symbol : symbols) {
            String own = (parent == null ? "" : parent.path) + "/" + symbol.getName(); //$NON-NLS-1$ //$NON-NLS-2$
            long twins = nodes.stream().filter(node -> node.symbol.getName().equals(symbol.getName())).count();
            OutlineNode node = new OutlineNode(twins == 0 ? own : own + "#" + twins, symbol, parent); //$NON-NLS-1$
            node.children.addAll(of(symbol.getChildren() == null ? List.of() : symbol.getChildren(), node));
            nodes.add(node);
        }
        return List.copyOf(nodes);
    }

    /** The innermost node around a position. */
    static Optional<OutlineNode> at(List<OutlineNode> nodes, Position position) {
        for (OutlineNode node : nodes) {
            if (contains(node.symbol.getRange(), position)) {
                return at(node.children, position).or(() -> Optional.of(node));
            }
        }
        return Optional.empty();
    }

    private static boolean contains(Range range, Position position) {
        return !before(position, range.getStart()) && !before(range.getEnd(), position);
    }

    private static boolean before(Position one, Position other) {
        return one.getLine() < other.getLine() || one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter();
    }

    String label() {
        return symbol.getName();
    }

    String detail() {
        return symbol.getDetail() == null ? "" : symbol.getDetail(); //$NON-NLS-1$
    }

    SymbolKind kind() {
        return symbol.getKind();
    }

    Range name() {
        return symbol.getSelectionRange();
    }

    List<OutlineNode> children() {
        return children;
    }

    @Nullable OutlineNode parent() {
        return parent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutlineNode node && node.path.equals(path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path);
    }
}
