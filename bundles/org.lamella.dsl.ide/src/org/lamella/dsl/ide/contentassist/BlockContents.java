package org.lamella.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Block;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.CellPart;
import org.lamella.dsl.cell.CellRole;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Compute;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Experiment;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.PartRole;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.PropertyOwner;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.ide.symbols.Details;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/**
 * What may stand in a block.
 *
 * @param head what the block belongs to
 * @param missing what must still be written
 * @param possible what may be written as well
 */
record BlockContents(String head, List<Signature.Part> missing, List<Signature.Part> possible) {

    /**
     * The contents of the body of an object; empty where the registry knows nothing about it.
     *
     * @param written the property being written, which counts as not there yet
     */
    static Optional<BlockContents> of(EObject owner, Optional<String> written, Vocabulary vocabulary) {
        List<Signature.Part> missing = new ArrayList<>();
        List<Signature.Part> possible = new ArrayList<>();
        children(owner, missing, possible);
        Set<String> given = given(owner);
        written.ifPresent(given::remove);
        Map<String, Signature.Part> optional = new LinkedHashMap<>();
        RegistryContext.of(owner).properties(vocabulary).forEach((path, type) -> {
            int dot = path.indexOf('.');
            String head = dot < 0 ? path : path.substring(0, dot);
            if (type.required() && !given.contains(path)) {
                missing.add(new Signature.Part(path, path + ": " + unit(type), type.doc()));
            } else if (!given.contains(path)) {
                optional.putIfAbsent(head, dot < 0 ? new Signature.Part(path, path, type.doc()) : new Signature.Part(head, head + " {}", ""));
            }
        });
        possible.addAll(optional.values());
        return missing.isEmpty() && possible.isEmpty() ? Optional.empty() : Optional.of(new BlockContents(head(owner), missing, possible));
    }

    private static String unit(PropertyType type) {
        return type.dimension().equals(Dimension.NONE) ? "…" : Units.usual(type.dimension()).stream().findFirst().orElse("…");
    }

    private static String head(EObject owner) {
        return switch (owner) {
            case Block block when block.eContainer() instanceof Property property -> String.valueOf(property.getPath());
            case Compute compute -> "compute " + String.join(", ", compute.getKinds());
            case Named named -> Details.kind(named) + (named.getName() == null ? "" : " " + named.getName());
            default -> "";
        };
    }

    /** What bodies hold besides properties. */
    private static void children(EObject owner, List<Signature.Part> missing, List<Signature.Part> possible) {
        switch (owner) {
            case Composite composite -> {
                boolean matrix = composite.getBase() != null || composite.getParts().stream().anyMatch(part -> part.getRole() == PartRole.MATRIX);
                if (!matrix) {
                    missing.add(new Signature.Part("matrix", "matrix", "the continuous phase"));
                }
                possible.add(new Signature.Part("filler", "filler", "particles in the matrix"));
            }
            case Stack stack -> {
                boolean layer = stack.getBase() != null || stack.getItems().stream().anyMatch(Layer.class::isInstance);
                (layer ? possible : missing).add(new Signature.Part("layer", "layer", "from the anode to the cathode"));
                possible.add(new Signature.Part("interface", "interface", "the contact between the neighbours it is written between"));
            }
            case Cell cell -> {
                for (CellRole role : CellRole.values()) {
                    if (cell.getBase() == null && cell.getParts().stream().map(CellPart::getRole).noneMatch(role::equals)) {
                        missing.add(new Signature.Part(role.getLiteral(), role.getLiteral(), ""));
                    }
                }
            }
            case Fit fit -> possible.add(new Signature.Part("vary", "vary", "a value of the design to be found, or a number of its law; vary each for one value a spectrum"));
            case Study study -> {
                (study.getComputes().isEmpty() && study.getRequirements().isEmpty() ? missing : possible).add(new Signature.Part("compute", "compute", "what to find out"));
                possible.add(new Signature.Part("require", "require", "what must hold"));
            }
            case Experiment experiment -> (experiment.getSteps().isEmpty() ? missing : possible).add(new Signature.Part("step", "step", "what is done next"));
            case Electrode electrode -> possible.add(new Signature.Part("catholyte", "catholyte", "the ion path into the electrode"));
            default -> {
                // properties only
            }
        }
    }

    /** Paths given in the body or in what the element extends. */
    private static Set<String> given(EObject owner) {
        Set<String> given = new HashSet<>();
        Set<EObject> seen = new HashSet<>();
        for (@Nullable EObject level = owner; level != null && seen.add(level); level = base(level)) {
            if (level instanceof PropertyOwner properties) {
                collect(properties, "", given);
            }
        }
        return given;
    }

    private static void collect(PropertyOwner owner, String prefix, Set<String> given) {
        for (Property property : owner.getProperties()) {
            if (property.getBlock() != null) {
                collect(property.getBlock(), prefix + property.getPath() + ".", given);
            } else if (property.getPath() != null) {
                given.add(prefix + property.getPath());
            }
        }
    }

    private static @Nullable EObject base(EObject element) {
        return switch (element) {
            case Material material -> material.getBase();
            case Stack stack -> stack.getBase();
            case Composite composite -> composite.getBase();
            case Electrode electrode -> electrode.getBase();
            case Cell cell -> cell.getBase();
            default -> null;
        };
    }
}
