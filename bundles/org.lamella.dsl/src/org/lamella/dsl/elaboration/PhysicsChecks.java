package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.MaterialKind;
import org.lamella.dsl.cell.Named;
import org.lamella.model.Composition;
import org.lamella.model.Gradients;
import org.lamella.model.Properties;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.design.Stack;
import org.lamella.model.design.TextExpression;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** What physics has to say about composites, electrodes, stacks and cells once they are put together. */
final class PhysicsChecks {

    /** Fractions written with rounded digits may add up to a little more than the whole. */
    private static final double TOLERANCE = 1e-9;

    private final Session session;
    private final WindowChecks windows;
    private final LawChecks laws;

    PhysicsChecks(Session session) {
        this.session = session;
        windows = new WindowChecks(session);
        laws = new LawChecks(session);
    }

    /** Fractions that add up and fillers that can be packed; what changes over the thickness is looked at with its layer. */
    void composite(Composite composite, EObject place) {
        if (!Gradients.isGraded(composite) && fractions(composite, "", place)) {
            laws.composite(composite, place);
        }
    }

    /** @return whether the composite can be, as far as is known */
    private boolean fractions(Composite composite, String where, EObject place) {
        if (composite.getPhases().stream().noneMatch(phase -> phase.getRole() == Role.MATRIX)) {
            return false;
        }
        Composition composition;
        try {
            composition = Composition.of(composite, session.vocabulary());
        } catch (IllegalArgumentException incomplete) {
            // a missing density or fraction has been told where it is missing
            return false;
        }
        double fillers = 0;
        double spheres = 0;
        List<String> parts = new ArrayList<>();
        for (Phase phase : composite.getPhases()) {
            if (phase.getRole() != Role.MATRIX) {
                double volume = composition.volumeFraction(phase);
                fillers += volume;
                spheres += isSphere(phase) ? volume : 0;
                parts.add(phase.getName() + " " + percent(volume));
            }
        }
        if (composition.porosity() > 0) {
            parts.add("pores " + percent(composition.porosity()));
        }
        if (!(composition.matrixFraction() >= -TOLERANCE)) {
            session.findings().error(Codes.FRACTIONS, place, where + "the fractions add up to " + percent(fillers + composition.porosity())
                    + " of the layer: " + String.join(", ", parts) + "; at most 100 vol% with the matrix as the rest");
        } else if (spheres > Terms.RANDOM_PACKING) {
            session.findings().warning(Codes.PACKING, place, where + percent(spheres) + " of spheres are more than random packing allows (" + percent(Terms.RANDOM_PACKING)
                    + " for equal ones); only a broad size distribution reaches that");
        }
        return composition.matrixFraction() >= -TOLERANCE;
    }

    /** A layer that does not suit its composite's law, and what a graded one is made of at each point of its gradients. */
    void layer(Layer layer, EObject place) {
        Composite composite = layer.getComposite();
        if (composite != null && Gradients.isGraded(composite)) {
            EObject text = LayerGradients.text(layer, place, session);
            int before = session.findings().count();
            for (double depth : Gradients.bends(composite)) {
                if (session.findings().count() == before) {
                    fractions(Gradients.at(composite, depth), "at " + Gradients.percent(depth) + " of the thickness ", text);
                }
            }
        }
        laws.layer(layer, place);
    }

    private static boolean isSphere(Phase phase) {
        return Properties.value(phase, Terms.SHAPE).filter(value -> value.getExpression() instanceof CallExpression call && call.getFunction().equals(Terms.SPHERE))
                .isPresent();
    }

    private static String percent(double fraction) {
        return fraction > 1e6 ? "far more than 100 vol%" : Units.display(fraction, Dimension.VOLUME_FRACTION);
    }

    /** Volume fractions of an electrode, and exactly one statement of its size. */
    void electrode(org.lamella.model.design.Electrode electrode, Holder holder, Electrode text) {
        if (holder.subject() != Subject.CATHODE || text.getMaterial() != null && text.getMaterial().getKind() == MaterialKind.METAL) {
            return;
        }
        double sum = 0;
        List<String> parts = new ArrayList<>();
        for (PropertyType type : session.vocabulary().properties(Subject.CATHODE)) {
            if (type.dimension().equals(Dimension.VOLUME_FRACTION)) {
                sum += add(parts, type.path(), Properties.number(electrode, type.path(), session.vocabulary(), Terms.ROOM_TEMPERATURE, 0));
            }
        }
        for (Phase phase : electrode.getPhases()) {
            sum += add(parts, phase.getName(), Properties.number(phase, Terms.FRACTION, session.vocabulary(), Terms.ROOM_TEMPERATURE, 0));
        }
        if (sum > 1 + TOLERANCE) {
            session.findings().error(Codes.FRACTIONS, text, "the fractions of '" + text.getName() + "' add up to " + percent(sum) + ": " + String.join(", ", parts)
                    + "; at most 100 vol%, the rest is pores");
        }
        List<String> sizes = Terms.CATHODE_SIZES.stream().filter(holder::knows).toList();
        List<String> given = sizes.stream().filter(holder::isWritten).toList();
        if (given.size() != 1 && !sizes.isEmpty()) {
            session.findings().error(Codes.ONE_OF, text, "'" + text.getName() + "' needs exactly one of " + String.join(", ", sizes)
                    + (given.isEmpty() ? "" : "; it has " + String.join(" and ", given)), sizes.toArray(String[]::new));
        }
    }

    private static double add(List<String> parts, String name, double fraction) {
        if (fraction > 0) {
            parts.add(name + " " + percent(fraction));
        }
        return fraction;
    }

    /** Layers there are, and how thick they are together. */
    void stack(Stack stack, EObject place) {
        if (stack.getLayers().isEmpty()) {
            session.findings().error(Codes.EMPTY_STACK, place, "a stack needs at least one layer" + (place instanceof Named named && named.getName() != null
                    ? ": layer name of ... { thickness: 10 µm }" : ""));
            return;
        }
        salts(stack, place);
        double total = 0;
        List<String> ladder = new ArrayList<>();
        for (Layer layer : stack.getLayers()) {
            double thickness = Properties.number(layer, Terms.THICKNESS, session.vocabulary(), Terms.ROOM_TEMPERATURE, Double.NaN);
            total += thickness;
            ladder.add(layer.getName() + " " + Units.display(thickness, Dimension.LENGTH));
        }
        boolean thick = total > Terms.SEPARATOR_THICKNESS * (1 + TOLERANCE);
        if (!Double.isNaN(total) && (thick || stack.isSymmetric())) {
            session.findings().info(Codes.THICKNESS_INFO, place, String.join(" | ", ladder) + " = " + Units.display(total, Dimension.LENGTH)
                    + (thick ? "; thicker than a " + Units.display(Terms.SEPARATOR_THICKNESS, Dimension.LENGTH) + " separator" : ""));
        }
    }

    /** Salts mix where polymers touch; the transport models know one salt. */
    private void salts(Stack stack, EObject place) {
        for (int k = 1; k < stack.getLayers().size(); k++) {
            Layer left = stack.getLayers().get(k - 1);
            Layer right = stack.getLayers().get(k);
            Optional<String> leftSalt = salt(left);
            Optional<String> rightSalt = salt(right);
            if (leftSalt.isPresent() && rightSalt.isPresent() && !leftSalt.equals(rightSalt)) {
                session.findings().warning(Codes.SEVERAL_SALTS, place, "neighbouring layers hold different salts, which mix: " + left.getName() + " " + leftSalt.get() + ", "
                        + right.getName() + " " + rightSalt.get() + "; transport is computed for one salt");
            }
        }
    }

    private static Optional<String> salt(Layer layer) {
        Optional<Material> matrix = layer.getComposite() == null ? Optional.ofNullable(layer.getMaterial())
                : layer.getComposite().getPhases().stream().filter(phase -> phase.getRole() == Role.MATRIX).map(Phase::getMaterial).filter(Objects::nonNull).findFirst();
        return matrix.flatMap(material -> Properties.value(material, Terms.SALT_NAME))
                .flatMap(value -> value.getExpression() instanceof TextExpression text ? Optional.ofNullable(text.getText()) : Optional.empty());
    }

    /** What touches lithium at 0 V; told at the layer, or at the place where a cell uses a stack of another file. */
    void anodeWindow(StackElaborator.LayerInstance first, EObject use) {
        windows.check(first, 0, Codes.WINDOW_MARGIN_ANODE, "anode", use);
    }

    /** What touches the charged cathode. */
    void cathodeWindow(Cell cell, StackElaborator.LayerInstance last, EObject use) {
        double potential = windows.highestPotential(cell);
        if (!Double.isNaN(potential)) {
            windows.check(last, potential, Codes.WINDOW_MARGIN_CATHODE, "cathode", use);
        }
    }
}
