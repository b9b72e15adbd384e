package org.lamella.dsl.ide.quickfix;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.model.Composition;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Design;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Phase;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** Fractions that add up to more than the whole: for each phase what the others leave for it. */
final class FractionRemedies implements RemedyFamily {

    private static final String FRACTION = "fraction";
    private static final String POROSITY = "porosity";
    private static final List<String> ELECTRODE_FRACTIONS = List.of("active", "carbon", "binder");
    private static final double ROOM_TEMPERATURE = 298.15;
    /** That of the check. */
    private static final double TOLERANCE = 1e-9;
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.DOWN);
    private static final int HALVINGS = 50;

    /** A fraction that is written in the file, as it is in the design. */
    private record Share(String name, org.lamella.model.design.Property property) {

        NumberExpression number() {
            return (NumberExpression) property.getValues().get(0).getExpression();
        }
    }

    @Inject
    private Elaborator elaborator;

    @Inject
    private Vocabulary vocabulary;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.FRACTIONS);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        Optional<Named> place = problem.around(Named.class);
        Optional<Element> element = problem.around(Element.class);
        if (place.isEmpty() || element.isEmpty()) {
            return List.of();
        }
        List<Remedy> remedies = new ArrayList<>();
        Design design = elaborator.elaborate(element.get(), Overrides.NONE, problem.cancel()).design();
        for (Composite composite : design.getComposites()) {
            if (!fits(composite)) {
                shares(composite).forEach(share -> remedy(problem, place.get(), composite, share, this::fits).ifPresent(remedies::add));
            }
        }
        for (Electrode electrode : design.getElectrodes()) {
            if (!fits(electrode)) {
                shares(electrode).forEach(share -> remedy(problem, place.get(), electrode, share, this::fits).ifPresent(remedies::add));
            }
        }
        return remedies;
    }

    private boolean fits(Composite composite) {
        try {
            return Composition.of(composite, vocabulary).matrixFraction() >= -TOLERANCE;
        } catch (IllegalArgumentException incomplete) {
            return true;
        }
    }

    private boolean fits(Electrode electrode) {
        double sum = electrode.getPhases().stream().mapToDouble(phase -> Properties.number(phase, FRACTION, vocabulary, ROOM_TEMPERATURE, 0)).sum();
        return sum + ELECTRODE_FRACTIONS.stream().mapToDouble(path -> Properties.number(electrode, path, vocabulary, ROOM_TEMPERATURE, 0)).sum() <= 1 + TOLERANCE;
    }

    private static List<Share> shares(Composite composite) {
        List<Share> shares = new ArrayList<>();
        composite.getPhases().forEach(phase -> add(shares, String.valueOf(phase.getName()), phase, FRACTION));
        add(shares, POROSITY, composite, POROSITY);
        return shares;
    }

    private static List<Share> shares(Electrode electrode) {
        List<Share> shares = new ArrayList<>();
        ELECTRODE_FRACTIONS.forEach(path -> add(shares, path, electrode, path));
        for (Phase phase : electrode.getPhases()) {
            add(shares, String.valueOf(phase.getName()), phase, FRACTION);
        }
        return shares;
    }

    private static void add(List<Share> shares, String name, PropertyHolder holder, String path) {
        holder.getProperties().stream().filter(property -> path.equals(property.getName()) && property.getOffset() >= 0
                && property.getValues().get(0).getExpression() instanceof NumberExpression).forEach(property -> shares.add(new Share(name, property)));
    }

    private <T extends PropertyHolder> Optional<Remedy> remedy(Problem problem, Named place, T whole, Share share, Predicate<T> fits) {
        Optional<Quantity> written = written(problem, place, share);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        T trial = EcoreUtil.copy(whole);
        NumberExpression number = numberIn(trial, share);
        double rest = largest(fraction -> {
            number.setValue(fraction);
            return fits.test(trial);
        });
        String unit = written.get().getUnit() == null ? "" : written.get().getUnit();
        double shown = Units.parse(unit).map(known -> known.fromSi(rest)).orElse(rest);
        String text = (new BigDecimal(shown).round(DIGITS).stripTrailingZeros().toPlainString() + " " + unit).strip();
        return rest <= 0 ? Optional.empty() : problem.replaced(written.get(), text).map(change -> new Remedy("Set " + share.name() + " to the remaining " + text, change));
    }

    /** The number in a copy that stands where the share's stands in the original. */
    private static NumberExpression numberIn(PropertyHolder copy, Share share) {
        List<org.lamella.model.design.Property> all = EcoreUtil2.getAllContentsOfType(copy, org.lamella.model.design.Property.class);
        return (NumberExpression) all.stream().filter(property -> property.getOffset() == share.property().getOffset() && property.getName().equals(share.property().getName()))
                .findFirst().orElseThrow().getValues().get(0).getExpression();
    }

    /** The largest fraction that passes, 0 when none does: what fits grows with the fraction. */
    private static double largest(DoublePredicate fits) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (fits.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return fits.test(low) ? low : 0;
    }

    /** The number to change: it is written where the problem is told, or given there as an argument; elsewhere others may use it. */
    private static Optional<Quantity> written(Problem problem, Named place, Share share) {
        if (!problem.file().getURI().toString().equals(share.property().getUri())) {
            return Optional.empty();
        }
        @Nullable EObject text = NodeModelUtils.findActualSemanticObjectFor(NodeModelUtils.findLeafNodeAtOffset(problem.file().getParseResult().getRootNode(), share.property().getOffset()));
        @Nullable Property property = EcoreUtil2.getContainerOfType(text, Property.class);
        @Nullable ICompositeNode around = NodeModelUtils.findActualNodeFor(place);
        if (property == null || property.getValues().size() != 1 || around == null) {
            return Optional.empty();
        }
        Expression expression = property.getValues().get(0).getExpression();
        if (isInside(around, share.property().getOffset())) {
            return expression instanceof Quantity quantity ? Optional.of(quantity) : Optional.empty();
        }
        return expression instanceof org.lamella.dsl.cell.Ref ref ? argument(place, ref.getPath()) : Optional.empty();
    }

    private static boolean isInside(ICompositeNode node, int offset) {
        return node.getOffset() <= offset && offset < node.getEndOffset();
    }

    private static Optional<Quantity> argument(Named place, String parameter) {
        List<Argument> arguments = EcoreUtil2.getAllContentsOfType(place, Argument.class);
        // without names only a single argument is certain
        return arguments.stream().filter(argument -> parameter.equals(argument.getName()) || argument.getName() == null && arguments.size() == 1).map(Argument::getValue)
                .map(Value::getExpression).filter(Quantity.class::isInstance).map(Quantity.class::cast).findFirst();
    }
}
