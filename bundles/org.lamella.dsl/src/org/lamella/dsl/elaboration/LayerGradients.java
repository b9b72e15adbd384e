package org.lamella.dsl.elaboration;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.model.Gradients;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Property;
import org.lamella.model.design.TableExpression;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** The gradients of a finished layer. */
final class LayerGradients {

    /** Positions may miss the thickness by rounding. */
    private static final double TOLERANCE = 1e-9;

    private final Session session;

    LayerGradients(Session session) {
        this.session = session;
    }

    /** Makes positions given as lengths shares of the layer's thickness; those beyond it are told. */
    void settle(Layer layer, EObject place) {
        Composite composite = layer.getComposite();
        double thickness = Properties.number(layer, Terms.THICKNESS, session.vocabulary(), Terms.ROOM_TEMPERATURE, Double.NaN);
        if (composite == null || !(thickness > 0)) {
            return;
        }
        for (TableExpression gradient : Gradients.of(composite)) {
            if (Dimension.LENGTH.siUnit().equals(gradient.getKeyUnit())) {
                double last = gradient.getKeys().getLast();
                if (last > thickness * (1 + TOLERANCE)) {
                    session.findings().error(Codes.GRADIENT_POSITION, text(gradient, place), "the point at " + Units.display(last, Dimension.LENGTH) + " lies beyond the layer, which is "
                            + Units.display(thickness, Dimension.LENGTH) + " thick");
                }
                gradient.getKeys().replaceAll(position -> Math.min(1, position / thickness));
                gradient.setKeyUnit(Dimension.NUMBER.siUnit());
            }
        }
    }

    /** Where the first gradient of a layer is written. */
    static EObject text(Layer layer, EObject place, Session session) {
        return Gradients.of(layer.getComposite()).stream().findFirst().map(gradient -> new LayerGradients(session).text(gradient, place)).orElse(place);
    }

    private EObject text(TableExpression gradient, EObject place) {
        Property property = EcoreUtil2.getContainerOfType(gradient, Property.class);
        return property == null ? place : session.text(property).orElse(place);
    }
}
