package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Text;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Variation;
import org.lamella.model.units.Dimension;

/** What a fit says of the parameters of its circuit: which are fixed, between which bounds they stay, which all spectra share. */
final class CircuitVariations {

    private static final EStructuralFeature PATH = CellPackage.Literals.PROPERTY__PATH;

    private final Session session;
    private final VariationBounds bounds;
    private final Map<String, Dimension> parameters;
    private final List<Variation> variations = new ArrayList<>();
    private final Map<String, Property> given = new LinkedHashMap<>();

    /** @param circuit its text; where it is no circuit, which is told elsewhere, any name may be one of its parameters */
    CircuitVariations(Session session, String circuit) {
        this.session = session;
        this.bounds = new VariationBounds(session);
        this.parameters = session.vocabulary().circuits().parameters(circuit);
    }

    /** Whether a property of a fit is about parameters of a circuit, which no registry lists. */
    static boolean isAbout(String path) {
        return path.startsWith(Terms.FIX) || path.startsWith(Terms.BOUNDS);
    }

    /** The parameters that are fixed or bounded, in text order. */
    List<Variation> of(Source written) {
        written.texts().forEach((path, property) -> {
            if (path.startsWith(Terms.FIX)) {
                one(path.substring(Terms.FIX.length()), path, property, true);
            } else if (path.startsWith(Terms.BOUNDS)) {
                one(path.substring(Terms.BOUNDS.length()), path, property, false);
            } else if (path.equals(Terms.SHARED)) {
                property.getValues().forEach(this::shared);
            }
        });
        return variations;
    }

    private void one(String parameter, String path, Property text, boolean fixed) {
        if (!parameters.isEmpty() && !parameters.containsKey(parameter)) {
            // the near names as they would be written here: what stands in front may be the name of a block around
            String before = path.substring(0, path.length() - text.getPath().length());
            String start = path.substring(0, path.length() - parameter.length());
            List<String> near = Similarity.to(parameter, parameters.keySet());
            session.findings().error(Codes.VARIATION, text, PATH, unknown(parameter, near),
                    near.stream().map(start::concat).filter(name -> name.startsWith(before)).map(name -> name.substring(before.length())).toArray(String[]::new));
        } else if (text.getValues().size() != 1 || fixed == (text.getValues().get(0).getUpper() != null)) {
            session.findings().error(Codes.WRONG_VALUE, text, fixed ? "a parameter is fixed at one value" : "bounds are two values: a .. b");
        } else if (given.putIfAbsent(parameter, text) != null) {
            session.findings().error(Codes.VARIATION, text, PATH, "'" + parameter + "' is fixed or bounded already");
        } else {
            read(parameter, text).ifPresent(variations::add);
        }
    }

    private Optional<Variation> read(String parameter, Property text) {
        Variation variation = DesignFactory.eINSTANCE.createVariation();
        Regions.locate(variation, text);
        variation.setPath(parameter);
        Dimension dimension = parameters.getOrDefault(parameter, Dimension.NUMBER);
        variation.setUnit(dimension.siUnit());
        return bounds.read(text.getValues().get(0), dimension, text, variation) ? Optional.of(variation) : Optional.empty();
    }

    private void shared(Value text) {
        if (text.getExpression() instanceof Text name && !parameters.isEmpty() && !parameters.containsKey(name.getText())) {
            List<String> near = Similarity.to(name.getText(), parameters.keySet());
            session.findings().error(Codes.VARIATION, name, unknown(name.getText(), near), near.stream().map(each -> '"' + each + '"').toArray(String[]::new));
        }
    }

    private String unknown(String parameter, List<String> near) {
        return "the circuit has no parameter '" + parameter + "'" + (near.isEmpty() ? "; it has " + String.join(", ", new TreeSet<>(parameters.keySet())) : Similarity.offer(near));
    }
}
