package org.lamella.dsl.ide.symbols;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.FunctionParameter;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.naming.CellNames;
import org.lamella.dsl.scoping.ElementKind;

/** How named things appear in outlines and searches. */
public final class CellSymbols {

    private CellSymbols() {
    }

    /** Names as paths use them; what has none of its own is told by its kind. */
    public static class Names extends DocumentSymbolMapper.DocumentSymbolNameProvider {
        @Override
        public @Nullable String getName(EObject object) {
            return switch (object) {
                case FunctionParameter parameter -> null;
                case LocalInterface contact -> CellNames.nameOf(contact).orElse("interface");
                case Requirement requirement -> CellNames.nameOf(requirement).orElse(requirement.getQuantity());
                case Named named when CellNames.nameOf(named).isPresent() -> CellNames.nameOf(named).get();
                default -> null;
            };
        }
    }

    /** Kinds of the protocol, each used for one kind of element only, so that a client can tell them apart by icon. */
    public static class Kinds extends DocumentSymbolMapper.DocumentSymbolKindProvider {
        @Override
        public SymbolKind getSymbolKind(EObject object) {
            return switch (object) {
                case Part part -> SymbolKind.Field;
                case org.lamella.dsl.cell.Layer layer -> SymbolKind.Array;
                case LocalInterface contact -> SymbolKind.Interface;
                case Requirement requirement -> SymbolKind.Event;
                case org.lamella.dsl.cell.Parameter parameter -> SymbolKind.TypeParameter;
                default -> kind(ElementKind.of(object));
            };
        }

        @Override
        public SymbolKind getSymbolKind(IEObjectDescription description) {
            return switch (description.getEClass().getClassifierID()) {
                case CellPackage.LAYER -> SymbolKind.Array;
                case CellPackage.LOCAL_INTERFACE -> SymbolKind.Interface;
                case CellPackage.REQUIREMENT -> SymbolKind.Event;
                default -> kind(ElementKind.of(description));
            };
        }

        private static SymbolKind kind(ElementKind kind) {
            return switch (kind) {
                case POLYMER, CERAMIC, ACTIVE, METAL, SEPARATOR -> SymbolKind.Class;
                case COMPOSITE -> SymbolKind.Struct;
                case STACK -> SymbolKind.Package;
                case ANODE, CATHODE -> SymbolKind.Object;
                case CELL -> SymbolKind.Module;
                case STUDY, FIT -> SymbolKind.Method;
                case MEASUREMENT -> SymbolKind.File;
                case INTERFACE -> SymbolKind.Interface;
                case TREATMENT -> SymbolKind.Operator;
                case EXPERIMENT -> SymbolKind.Function;
                case CONSTANT -> SymbolKind.Constant;
                case CHILD -> SymbolKind.Field;
            };
        }
    }

    /** What stands beside the name. */
    public static class Detail extends DocumentSymbolMapper.DocumentSymbolDetailsProvider {
        @Override
        public String getDetails(EObject object) {
            return object instanceof Named named ? Details.of(named) : "";
        }
    }

    /** Ranges; an element without a name of its own is selected at its start. */
    public static class Ranges extends DocumentSymbolMapper.DocumentSymbolRangeProvider {
        @Override
        public @Nullable Range getSelectionRange(EObject object) {
            @Nullable Range range = super.getSelectionRange(object);
            boolean named = object instanceof Named thing && thing.getName() != null;
            return range == null || named ? range : new Range(range.getStart(), range.getStart());
        }
    }
}
