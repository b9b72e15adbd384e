package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.Collections;
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
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Variation;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.Expressions;
import org.lamella.model.LawNumbers;
import org.lamella.model.Properties;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Value;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.units.Dimension;

/** Values of the design that a fit finds: where they stand, and from what value they start. */
final class VariationElaborator {

    private static final EStructuralFeature PATH = CellPackage.Literals.VARIATION__PATH;
    /** How the source of a value begins that a fit found. */
    private static final String FITTED = "fit:";

    private final Session session;
    private final Fit fit;
    private final List<Double> temperatures;

    /** A property, or an argument of the law it is written as. */
    private record Target(String address, @Nullable String argument) {
        @Override
        public String toString() {
            return argument == null ? address : address + "." + argument;
        }
    }

    /**
     * @param fit what it found itself, or another one from the same spectra, is no knowledge from elsewhere
     * @param temperatures of the measurements, K
     */
    VariationElaborator(Session session, Fit fit, List<Double> temperatures) {
        this.session = session;
        this.fit = fit;
        this.temperatures = temperatures;
    }

    /** A value of the design; empty after an error. */
    Optional<org.lamella.model.design.Variation> of(Variation text) {
        if (text.getPath() == null) {
            return Optional.empty();
        }
        List<Target> targets = targets(text.getPath());
        if (targets.size() != 1) {
            told(text, targets.stream().map(Target::toString).toList());
            return Optional.empty();
        }
        Target target = targets.get(0);
        List<Property> written = written(target.address());
        if (written.isEmpty()) {
            session.findings().error(Codes.VARIATION, text, PATH, "'" + text.getPath() + "' has no value in this design; write one to start from");
            return Optional.empty();
        }
        double start = start(target, written.get(0));
        if (!(start > 0) || !Double.isFinite(start)) {
            session.findings().error(Codes.VARIATION, text, PATH, "'" + text.getPath() + "' is no number greater than 0 at the temperature of the measurement");
            return Optional.empty();
        }
        if (target.argument() == null && !text.isEach() && temperatures.size() > 1 && changesWithTemperature(written.get(0))) {
            severalTemperatures(text, written.get(0));
            return Optional.empty();
        }
        readers(text, written);
        return variation(text, target, written, start);
    }

    private Optional<org.lamella.model.design.Variation> variation(Variation text, Target target, List<Property> written, double start) {
        Property first = written.get(0);
        org.lamella.model.design.Variation variation = DesignFactory.eINSTANCE.createVariation();
        Regions.locate(variation, text);
        variation.setPath(target.toString());
        variation.setProperty(first.getName());
        variation.setArgument(target.argument());
        variation.setEach(text.isEach());
        written.forEach(property -> variation.getHolders().add((PropertyHolder) property.eContainer()));
        variation.setStart(start);
        Dimension dimension = dimension(target, first);
        variation.setUnit(dimension.siUnit());
        deviation(value(target, first), start).ifPresent(variation::setDeviation);
        return text.getRange() == null || new VariationBounds(session).read(text.getRange(), dimension, text, variation) ? Optional.of(variation) : Optional.empty();
    }

    /** The value that is varied: that of the property, or an argument of its law. */
    private static Value value(Target target, Property property) {
        Value whole = property.getValues().get(0);
        @Nullable String argument = target.argument();
        return argument == null ? whole : LawNumbers.value(whole, argument).orElse(whole);
    }

    private PropertyType type(Property property) {
        return session.subject((PropertyHolder) property.eContainer()).flatMap(subject -> session.vocabulary().property(subject, property.getName()))
                .orElseThrow(() -> new IllegalStateException("no type of " + property.getName()));
    }

    private Dimension dimension(Target target, Property property) {
        @Nullable String argument = target.argument();
        @Nullable Dimension own = argument == null ? null : LawNumbers.type(property.getValues().get(0), argument, session.vocabulary()).map(ArgumentType::dimension).orElse(null);
        return own == null ? type(property).dimension() : own;
    }

    /** The value as designed, at the temperature of the first measurement; not a number where it is none, or no constant one of a law. */
    private double start(Target target, Property property) {
        @Nullable String argument = target.argument();
        if (argument != null) {
            return LawNumbers.number(property.getValues().get(0), argument).orElse(Double.NaN);
        }
        try {
            return type(property).kind() == ValueKind.QUANTITY
                    ? Properties.number((PropertyHolder) property.eContainer(), property.getName(), session.vocabulary(), temperatures.get(0), Double.NaN) : Double.NaN;
        } catch (ScalarLaw.OutsideDomain notThere) {
            return Double.NaN;
        }
    }

    private boolean changesWithTemperature(Property property) {
        return property.getValues().stream().anyMatch(value -> Expressions.dependsOnTemperature(value.getExpression(), session.vocabulary()));
    }

    /** What a path may stand for: a property, else an argument of the law that a property is written as. */
    private List<Target> targets(String path) {
        List<String> whole = session.addresses().resolve(path, session.vocabulary());
        int dot = path.lastIndexOf('.');
        if (!whole.isEmpty() || dot < 0) {
            return whole.stream().map(address -> new Target(address, null)).toList();
        }
        String argument = path.substring(dot + 1);
        return session.addresses().resolve(path.substring(0, dot), session.vocabulary()).stream()
                .filter(address -> written(address).stream().limit(1).anyMatch(property -> LawNumbers.value(property.getValues().get(0), argument).isPresent()))
                .map(address -> new Target(address, argument)).toList();
    }

    private void told(Variation text, List<String> paths) {
        List<String> near = paths.isEmpty() ? near(text.getPath()) : paths;
        String message = paths.isEmpty() ? "the design has no value '" + text.getPath() + "'" + Similarity.offer(near)
                : "'" + text.getPath() + "' may be " + String.join(" or ", paths) + "; write more of the path";
        session.findings().error(Codes.VARIATION, text, PATH, message, near.toArray(String[]::new));
    }

    private List<String> near(String path) {
        List<String> texts = new ArrayList<>();
        for (Property property : session.properties().keySet()) {
            if (property.eContainer() != null) {
                address(property).ifPresent(address -> {
                    texts.add(address);
                    LawNumbers.names(property.getValues().get(0)).forEach(argument -> texts.add(address + "." + argument));
                });
            }
        }
        return Similarity.to(path, texts.stream().map(address -> lastWords(address, path.split("\\.").length)).distinct().toList());
    }

    private static String lastWords(String address, int words) {
        int start = address.length();
        for (int i = 0; i < words && start > 0; i++) {
            start = address.lastIndexOf('.', start - 1);
        }
        return address.substring(start + 1);
    }

    /** One number cannot stand for a law at several temperatures. */
    private void severalTemperatures(Variation text, Property property) {
        List<String> laws = LawNumbers.names(property.getValues().get(0)).stream().map(argument -> text.getPath() + "." + argument).toList();
        String choice = laws.isEmpty() ? "" : ", or a value of its law: " + String.join(", ", laws);
        List<String> data = new ArrayList<>(List.of("each " + text.getPath()));
        data.addAll(laws);
        session.findings().error(Codes.VARIATION, text, PATH, "'" + text.getPath() + "' changes with the temperature and the spectra have several; vary each " + text.getPath()
                + ", one value for every spectrum" + choice, data.toArray(String[]::new));
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
        return session.text(property).flatMap(this::address);
    }

    private Optional<String> address(EObject text) {
        if (!(text instanceof org.lamella.dsl.cell.Property property)) {
            return Optional.empty();
        }
        @Nullable Named owner = EcoreUtil2.getContainerOfType(text, Named.class);
        return owner == null ? Optional.empty() : Optional.of(session.names().qualified(owner) + "." + Subjects.path(property));
    }

    private Optional<Double> deviation(Value value, double start) {
        return !isFromTheseSpectra(value.getSource()) && value.isSetError() && value.getError() > 0 ? Optional.of(value.isRelativeError() ? value.getError() * start : value.getError()) : Optional.empty();
    }

    /** Whether a value was found by this fit, or by another one from some of its spectra, which must not count twice. */
    private boolean isFromTheseSpectra(@Nullable String source) {
        if (source == null || !source.startsWith(FITTED)) {
            return false;
        }
        String name = source.substring(FITTED.length());
        return name.equals(fit.getName()) || session.names().element(fit, name).filter(Fit.class::isInstance).map(Fit.class::cast)
                .filter(other -> !Collections.disjoint(other.getData(), fit.getData())).isPresent();
    }

    /** Other values that were worked out from this one stay as they are: the design holds numbers, not formulas over it. */
    private void readers(Variation text, List<Property> written) {
        Set<String> readers = new LinkedHashSet<>();
        for (Property property : written) {
            session.text(property).ifPresent(origin -> session.readers(origin).forEach(reference -> {
                org.lamella.dsl.cell.@Nullable Property reader = EcoreUtil2.getContainerOfType(reference, org.lamella.dsl.cell.Property.class);
                if (reader != null && reader != origin && session.described(reader).isPresent()) {
                    address(reader).ifPresent(readers::add);
                }
            }));
        }
        if (!readers.isEmpty()) {
            session.findings().add(Severity.WARNING, Codes.VARIATION_NOT_FOLLOWED, text, PATH, "'" + text.getPath() + "' goes into " + String.join(", ", readers)
                    + ", which the fit leaves as designed; write a number there, or vary it as well");
        }
    }
}
