package org.lamella.dsl.elaboration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Value;
import org.lamella.model.Expressions;
import org.lamella.model.Gradients;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.TableExpression;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/**
 * Gradients over the thickness of a layer, {@code gradient(0 % -> 10 vol%, 100 % -> 30 vol%)}: positions count from the anode side, as shares
 * of the thickness or as lengths; between two of them the value is linear.
 */
final class GradientElaborator {

    /** What a gradient in a wrong place is told. */
    static final String PLACE = "a gradient is the whole value of a property that a layer gives its composite or one of its fillers: "
            + "layer skin of Soft { LATP.fraction: gradient(0 % -> 10 vol%, 100 % -> 30 vol%) }";

    private static final WrittenPoints.Kind POINTS = new WrittenPoints.Kind(Terms.GRADIENT, Codes.GRADIENT,
            "a point of a gradient is position -> value, such as 0 % -> 10 vol%", "position and value of a point", false);

    private final Session session;

    GradientElaborator(Session session) {
        this.session = session;
    }

    /** @return whether a value is written as a gradient */
    static boolean isGradient(Value text) {
        return text.getFunction() == null && text.getUpper() == null && text.getExpression() instanceof Ref ref && ref.isCall() && Terms.GRADIENT.equals(ref.getPath());
    }

    /** @return whether a value may be written at a place: one without gradient anywhere, others in the layers of a stack only */
    static boolean mayStand(org.lamella.model.design.Value value, EObject place) {
        return !Gradients.isGradient(value.getExpression()) || EcoreUtil2.getContainerOfType(place, Stack.class) != null;
    }

    Typed elaborate(Ref ref, PropertyType type, Expectation expected) {
        if (!type.graded()) {
            List<String> graded = Stream.of(Subject.COMPOSITE, Subject.FILLER).flatMap(subject -> session.vocabulary().properties(subject).stream())
                    .filter(PropertyType::graded).map(PropertyType::path).toList();
            session.findings().error(Codes.GRADIENT_PROPERTY, ref, CellPackage.Literals.REF__PATH,
                    "'" + type.path() + "' is the same throughout a layer; a gradient may stand for " + String.join(", ", graded), graded.toArray(String[]::new));
            return Typed.hole(expected.required());
        }
        Optional<WrittenPoints> written = WrittenPoints.of(ref, POINTS, expected, session);
        if (written.isEmpty() || !isInOrder(written.get())) {
            return Typed.hole(expected.required());
        }
        if (written.get().points().size() < 2) {
            session.findings().error(Codes.GRADIENT, ref, "a gradient needs at least two points, such as gradient(0 % -> 10 vol%, 100 % -> 30 vol%)");
            return Typed.hole(expected.required());
        }
        return typed(written.get());
    }

    private boolean isInOrder(WrittenPoints written) {
        Dimension key = written.key();
        if (key == null) {
            return false;
        }
        if (!key.isNumber() && !key.equals(Dimension.LENGTH)) {
            session.findings().error(Codes.WRONG_DIMENSION, written.points().getFirst().text().getValue(),
                    "the position of a point is a share of the thickness in % or a length, found " + UnitChecks.named(key), "%");
            return false;
        }
        for (int i = 0; i < written.points().size(); i++) {
            WrittenPoints.Point point = written.points().get(i);
            if (point.key() < 0 || key.isNumber() && point.key() > 1) {
                session.findings().error(Codes.GRADIENT_POSITION, point.text().getValue(), "a point lies between 0 % and 100 % of the thickness, counted from the anode side");
                return false;
            }
            if (i > 0 && point.key() <= written.points().get(i - 1).key()) {
                session.findings().error(Codes.GRADIENT_ORDER, point.text(), "the points of a gradient follow each other from the anode side to the cathode side: "
                        + shown(point.key(), key) + " does not lie behind " + shown(written.points().get(i - 1).key(), key));
                return false;
            }
        }
        return true;
    }

    private static String shown(double position, Dimension key) {
        return key.isNumber() ? Gradients.percent(position) : Units.display(position, key);
    }

    private static Typed typed(WrittenPoints written) {
        Dimension key = written.key();
        TableExpression gradient = DesignFactory.eINSTANCE.createTableExpression();
        gradient.setKey(Expressions.DEPTH);
        gradient.setKeyUnit(key == null ? "" : key.siUnit());
        written.points().forEach(point -> {
            gradient.getKeys().add(point.key());
            gradient.getEntries().add(point.value());
        });
        return new Typed(gradient, written.dimension(), written.unit());
    }
}
