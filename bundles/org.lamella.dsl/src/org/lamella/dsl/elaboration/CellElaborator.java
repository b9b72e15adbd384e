package org.lamella.dsl.elaboration;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.CellPart;
import org.lamella.dsl.cell.CellRole;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Use;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.Plane;
import org.lamella.model.registry.Subject;

/** Cells: an anode, an electrolyte, a cathode and the contacts between them. */
final class CellElaborator {

    private final Session session;
    private final Map<Cell, org.lamella.model.design.@Nullable Cell> made = new HashMap<>();

    CellElaborator(Session session) {
        this.session = session;
    }

    org.lamella.model.design.Cell of(Cell cell, EObject reference) {
        session.use(cell);
        org.lamella.model.design.@Nullable Cell known = made.get(cell);
        if (known != null) {
            return known;
        }
        org.lamella.model.design.Cell result = session.findings().following(reference, () -> make(cell));
        made.put(cell, result);
        return result;
    }

    private org.lamella.model.design.Cell make(Cell text) {
        List<Cell> chain = new Inheritance(session).chain(text, CellPackage.Literals.CELL__BASE, Cell::getBase);
        String name = session.names().qualified(text);
        org.lamella.model.design.Cell cell = session.describe(DesignFactory.eINSTANCE.createCell(), text, text.getName(), name);
        session.design().getCells().add(cell);
        Map<CellRole, CellPart> parts = parts(chain, text);
        ElectrodeElaborator.Instance anode = electrode(parts.get(CellRole.ANODE), ElectrodeRole.ANODE, name);
        StackElaborator.Instance stack = electrolyte(parts.get(CellRole.ELECTROLYTE), name);
        ElectrodeElaborator.Instance cathode = electrode(parts.get(CellRole.CATHODE), ElectrodeRole.CATHODE, name);
        List<Source> sources = chain.stream().map(level -> Source.of(session.names().qualified(level), level, level.getProperties(), session.findings())).toList();
        Holder holder = new Holder(session, cell, Subject.CELL, sources, new ElementScope(session, text), Treatments.NONE, path -> Optional.empty());
        holder.complete(text);
        if (stack != null) {
            cell.setStack(stack.stack());
        }
        if (anode != null) {
            cell.setAnode(anode.electrode());
        }
        if (cathode != null) {
            cell.setCathode(cathode.electrode());
        }
        if (stack != null && !stack.layers().isEmpty()) {
            StackElaborator.LayerInstance first = stack.layers().get(0);
            StackElaborator.LayerInstance last = stack.layers().get(stack.layers().size() - 1);
            if (anode != null) {
                cell.setAnodePlane(plane(name, parts.get(CellRole.ANODE), side(anode), first.side()));
                session.physics().anodeWindow(first, parts.get(CellRole.ELECTROLYTE).getOf());
            }
            if (cathode != null) {
                cell.setCathodePlane(plane(name, parts.get(CellRole.CATHODE), cathodeFace(last, cathode), side(cathode)));
                session.physics().cathodeWindow(cell, last, parts.get(CellRole.ELECTROLYTE).getOf());
            }
        }
        return cell;
    }

    private Map<CellRole, CellPart> parts(List<Cell> chain, Cell text) {
        Map<CellRole, CellPart> parts = new EnumMap<>(CellRole.class);
        for (Cell level : chain) {
            for (CellPart part : level.getParts()) {
                CellPart other = parts.put(part.getRole(), part);
                if (other != null && other.eContainer() == level) {
                    session.findings().error(Codes.DUPLICATE_NAME, part, "a cell has one " + part.getRole().getLiteral(), part.getRole().getLiteral());
                }
            }
        }
        for (CellRole role : CellRole.values()) {
            if (!parts.containsKey(role)) {
                session.findings().error(Codes.MISSING_PROPERTY, text, "cell '" + text.getName() + "' needs " + (role == CellRole.CATHODE ? "a " : "an ")
                        + role.getLiteral(), role.getLiteral());
            }
        }
        return parts;
    }

    private ElectrodeElaborator.@Nullable Instance electrode(@Nullable CellPart part, ElectrodeRole role, String cell) {
        Use use = usable(part);
        if (use == null) {
            return null;
        }
        String own = cell + "." + role.getName().toLowerCase(java.util.Locale.ROOT);
        return switch (use.getElement()) {
        case Electrode electrode when electrode.getKind().getName().equals(role.getName()) -> session.electrodes().of(electrode, use);
        case Electrode electrode -> session.electrodes().opposite(electrode, role, own, use);
        case Material material -> session.electrodes().bare(material, role, own, use);
        default -> {
            session.findings().error(Codes.WRONG_KIND, use, "an electrode or a metal is due here");
            yield null;
        }
        };
    }

    private StackElaborator.@Nullable Instance electrolyte(@Nullable CellPart part, String cell) {
        Use use = usable(part);
        if (use == null) {
            return null;
        }
        return switch (use.getElement()) {
        case Stack stack -> session.stacks().of(stack, use);
        case Composite composite -> session.stacks().wrap(use, cell + ".electrolyte");
        case Material material -> session.stacks().wrap(use, cell + ".electrolyte");
        default -> {
            session.findings().error(Codes.WRONG_KIND, use, "an electrolyte is a stack, a composite or a material");
            yield null;
        }
        };
    }

    private static @Nullable Use usable(@Nullable CellPart part) {
        Use use = part == null ? null : part.getOf();
        return use == null || use.getElement() == null || use.getElement().eIsProxy() ? null : use;
    }

    private static Contacts.Side side(ElectrodeElaborator.Instance electrode) {
        return new Contacts.Side(electrode.electrode().getQualifiedName(), electrode.material());
    }

    /** The reaction of a composite cathode takes place on its particles, in the catholyte. */
    private static Contacts.Side cathodeFace(StackElaborator.LayerInstance last, ElectrodeElaborator.Instance cathode) {
        return new Contacts.Side(last.layer().getQualifiedName(), cathode.catholyte() == null ? last.contact() : cathode.catholyte());
    }

    private Plane plane(String cell, CellPart part, Contacts.Side left, Contacts.Side right) {
        Plane plane = DesignFactory.eINSTANCE.createPlane();
        plane.setName(part.getRole().getLiteral() + "-interface");
        plane.setQualifiedName(cell + "." + plane.getName());
        Regions.locate(plane, part);
        session.contacts().fill(plane, left, right, List.of(), Treatments.NONE, part.getOf());
        return plane;
    }
}
