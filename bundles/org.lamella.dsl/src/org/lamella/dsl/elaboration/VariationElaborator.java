package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.cell.Variation;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Values that a fit finds: where they stand in the design, from what value they start, and within what bounds they stay. */
final class VariationElaborator {

    private static final EStructuralFeature PATH = CellPackage.Literals.VARIATION__PATH;

    private final Session session;
    private final String source;
    private final double temperature;

    /**
     * @param fit name of the fit; what it found itself is no knowledge from elsewhere
     * @param temperature of the measurement, K
     */
    VariationElaborator(Session session, String fit, double temperature) {
        this.session = session;
        this.source = "fit:" + fit;
        this.temperature = temperature;
    }

    /** A value of the design; empty after an error. */
    Optional<org.lamella.model.design.Variation> ofDesign(Variation text) {
        if (text.getPath() == null) {
            return Optional.empty();
        }
        List<String> paths = session.addresses().resolve(text.getPath(), session.vocabulary());
        if (paths.size() != 1) {
            told(text, paths);
            return Optional.empty();
        }
        List<Property> written = written(paths.get(0));
        if (written.isEmpty()) {
            session.findings().error(Codes.VARIATION, text, PATH, "'" + text.getPath() + "' has no value in this design; write one to start from");
            return Optional.empty();
        }
        PropertyHolder holder = (PropertyHolder) written.get(0).eContainer();
        PropertyType type = session.subject(holder).flatMap(subject -> session.vocabulary().property(subject, written.get(0).getName()))
                .orElseThrow(() -> new IllegalStateException("no type of " + paths.get(0)));
        double start = type.kind() == ValueKind.QUANTITY ? value(holder, written.get(0).getName()) : Double.NaN;
        if (!(start > 0) || !Double.isFinite(start)) {
            session.findings().error(Codes.VARIATION, text, PATH, "'" + text.getPath() + "' is no number greater than 0 at the temperature of the measurement");
            return Optional.empty();
        }
        org.lamella.model.design.Variation variation = DesignFactory.eINSTANCE.createVariation();
        Regions.locate(variation, text);
        variation.setPath(paths.get(0));
        variation.setProperty(written.get(0).getName());
        written.forEach(property -> variation.getHolders().add((PropertyHolder) property.eContainer()));
        variation.setStart(start);
        variation.setUnit(type.dimension().siUnit());
        deviation(written.get(0), start).ifPresent(variation::setDeviation);
        return text.getRange() == null || bounds(text.getRange(), type.dimension(), text, variation) ? Optional.of(variation) : Optional.empty();
    }

    private void told(Variation text, List<String> paths) {
        List<String> near = paths.isEmpty() ? near(text.getPath()) : paths;
        String message = paths.isEmpty() ? "the design has no value '" + text.getPath() + "'" + Similarity.offer(near)
                : "'" + text.getPath() + "' may be " + String.join(" or ", paths) + "; write more of the path";
        session.findings().error(Codes.VARIATION, text, PATH, message, near.toArray(String[]::new));
    }

    private List<String> near(String path) {
        List<String> texts = new ArrayList<>();
        session.properties().keySet().stream().filter(property -> property.eContainer() != null).forEach(property -> address(property).ifPresent(texts::add));
        return Similarity.to(path, texts.stream().map(address -> lastWords(address, path.split("\\.").length)).distinct().toList());
    }

    private static String lastWords(String address, int words) {
        int start = address.length();
        for (int i = 0; i < words && start > 0; i++) {
            start = address.lastIndexOf('.', start - 1);
        }
        return address.substring(start + 1);
    }

    /** Every property of the design made from the text at an address: mirror images and contacts have copies of it. */
    private List<Property> written(String address) {
        Set<Property> found = new LinkedHashSet<>();
        for (Property property : session.properties().keySet()) {
            if (property.eContainer() != null && address(property).filter(address::equals).isPresent()) {
                found.add(property);
            }
        }
        List<Property> originals = List.copyOf(found);
        for (var contents = EcoreUtil.<EObject>getAllContents(session.design(), true); contents.hasNext();) {
            if (contents.next() instanceof Property copy && originals.stream().anyMatch(original -> isCopy(copy, original))) {
                found.add(copy);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isCopy(Property copy, Property original) {
        return copy.getOffset() >= 0 && copy.getOffset() == original.getOffset() && copy.getUri() != null && copy.getUri().equals(original.getUri())
                && copy.getName().equals(original.getName());
    }

    /** Where the text of a property stands: the qualified name of its owner and its path. */
    private Optional<String> address(Property property) {
        return session.text(property).filter(org.lamella.dsl.cell.Property.class::isInstance).map(org.lamella.dsl.cell.Property.class::cast).flatMap(text -> {
            @Nullable Named owner = EcoreUtil2.getContainerOfType(text, Named.class);
            return owner == null ? Optional.empty() : Optional.of(session.names().qualified(owner) + "." + Subjects.path(text));
        });
    }

    private double value(PropertyHolder holder, String path) {
        try {
            return Properties.number(holder, path, session.vocabulary(), temperature, Double.NaN);
        } catch (ScalarLaw.OutsideDomain notThere) {
            return Double.NaN;
        }
    }

    private Optional<Double> deviation(Property property, double start) {
        org.lamella.model.design.Value value = property.getValues().get(0);
        boolean own = source.equals(value.getSource());
        return !own && value.isSetError() && value.getError() > 0 ? Optional.of(value.isRelativeError() ? value.getError() * start : value.getError()) : Optional.empty();
    }

    /** A parameter of a circuit, fixed or between bounds; empty after an error. */
    Optional<org.lamella.model.design.Variation> ofCircuit(String parameter, org.lamella.dsl.cell.Property text, boolean fixed) {
        if (text.getValues().size() != 1 || fixed == (text.getValues().get(0).getUpper() != null)) {
            session.findings().error(Codes.WRONG_VALUE, text, fixed ? "a parameter is fixed at one value" : "bounds are two values: a .. b");
            return Optional.empty();
        }
        org.lamella.model.design.Variation variation = DesignFactory.eINSTANCE.createVariation();
        Regions.locate(variation, text);
        variation.setPath(parameter);
        Dimension dimension = dimension(parameter);
        variation.setUnit(dimension.siUnit());
        return bounds(text.getValues().get(0), dimension, text, variation) ? Optional.of(variation) : Optional.empty();
    }

    /** What a parameter measures, by the habits of circuits; those with fractional powers are plain numbers in SI. */
    private static Dimension dimension(String parameter) {
        String last = parameter.substring(parameter.indexOf('.') + 1);
        if (last.equals("tau")) {
            return Dimension.TIME;
        }
        if (parameter.startsWith("CPE") || last.equals("n") || parameter.startsWith("W") && !last.equals("R")) {
            return Dimension.NUMBER;
        }
        return switch (last.charAt(0)) {
            case 'R' -> Dimension.RESISTANCE;
            case 'C' -> Dimension.CAPACITANCE;
            case 'L' -> Dimension.INDUCTANCE;
            default -> Dimension.NUMBER;
        };
    }

    /** Reads one value or a range; false after an error. */
    private boolean bounds(Value text, Dimension dimension, EObject owner, org.lamella.model.design.Variation variation) {
        ValueKind kind = text.getUpper() == null ? ValueKind.QUANTITY : ValueKind.RANGE;
        PropertyType type = PropertyType.of(kind, variation.getPath(), dimension, Subject.FIT).positive().doc("B7", "A value to be found.");
        org.lamella.model.design.@Nullable Value value = session.values().property(text, type, new ElementScope(session, owner), null);
        if (value == null) {
            return false;
        }
        double low = Expressions.compile(value.getExpression(), session.vocabulary()).at(Terms.ROOM_TEMPERATURE, 0, 0);
        double high = value.getHigh() == null ? low : Expressions.compile(value.getHigh(), session.vocabulary()).at(Terms.ROOM_TEMPERATURE, 0, 0);
        variation.setLow(low);
        variation.setHigh(high);
        if (variation.isSetStart() && (variation.getStart() < low || variation.getStart() > high)) {
            session.findings().error(Codes.VARIATION, text, "the value as designed, " + Units.display(variation.getStart(), dimension) + ", lies outside these bounds");
            return false;
        }
        return true;
    }
}
