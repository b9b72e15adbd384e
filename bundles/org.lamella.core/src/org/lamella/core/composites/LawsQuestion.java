package org.lamella.core.composites;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Property;
import org.lamella.model.design.Study;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;

/** A study nobody wrote that compares the laws of a composite: over its filler fraction, its temperature and the size of its filler. */
final class LawsQuestion {

    private static final String KIND = "laws";
    private static final String VOXELS = "laws.voxels";
    private static final String BESIDE = "laws.beside";
    private static final String NAME = "composite";
    private static final double ROOM_TEMPERATURE = 298.15;
    private static final DesignFactory FACTORY = DesignFactory.eINSTANCE;

    private LawsQuestion() {
    }

    /**
     * A copy of a design with such a study.
     *
     * @param design the composite's
     * @param studies designs with studies, of which one of the composite tells ranges and temperatures
     * @param voxels on an edge of a box, to solve over all ranges; 0 for closed forms alone
     */
    static Design of(Design design, Composite composite, List<Design> studies, int voxels) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        Design copy = (Design) Objects.requireNonNull(copier.copy(design));
        copier.copyReferences();
        Composite subject = (Composite) Objects.requireNonNull(copier.get(composite));
        Study study = FACTORY.createStudy();
        study.setName(NAME);
        study.setQualifiedName(composite.getQualifiedName() + "." + NAME);
        study.setSubject(subject);
        List<Design> known = Stream.concat(Stream.of(design), studies.stream()).filter(other -> other.getStudy() != null && has(other, composite)).toList();
        study.getTemperatures().addAll(known.stream().map(other -> other.getStudy().getTemperatures()).filter(temperatures -> !temperatures.isEmpty()).findFirst()
                .map(List::copyOf).orElse(List.of(ROOM_TEMPERATURE)));
        study.getComputations().add(computation(copy, study, known, voxels));
        // what the composite does not need would make this another question when it changes
        copy.getStacks().clear();
        copy.getCells().clear();
        copy.getElectrodes().clear();
        copy.getExperiments().clear();
        copy.getMeasurements().clear();
        copy.setStudy(study);
        return copy;
    }

    private static boolean has(Design design, Composite composite) {
        return design.getComposites().stream().anyMatch(other -> composite.getQualifiedName().equals(other.getQualifiedName()));
    }

    private static Computation computation(Design copy, Study study, List<Design> known, int voxels) {
        Computation computation = known.stream().map(Design::getStudy).filter(other -> isOf(other, study.getSubject().getQualifiedName()))
                .flatMap(other -> other.getComputations().stream()).filter(written -> KIND.equals(written.getName())).findFirst()
                .map(written -> (Computation) Objects.requireNonNull(EcoreUtil.copy(written))).orElseGet(FACTORY::createComputation);
        computation.setName(KIND);
        computation.setQualifiedName(study.getQualifiedName() + "." + KIND);
        List<String> here = copy.getComposites().stream().map(Described::getQualifiedName).toList();
        computation.getProperties().removeIf(property -> VOXELS.equals(property.getName()) || BESIDE.equals(property.getName()) && !here.containsAll(names(property)));
        add(computation, VOXELS, number(voxels, Dimension.NUMBER), null);
        add(computation, "laws.fraction", number(0, Dimension.VOLUME_FRACTION), number(0.5, Dimension.VOLUME_FRACTION));
        add(computation, "laws.temperature", number(298.15, Dimension.TEMPERATURE), number(373.15, Dimension.TEMPERATURE));
        add(computation, "laws.diameter", number(20e-9, Dimension.LENGTH), number(10e-6, Dimension.LENGTH));
        return computation;
    }

    private static boolean isOf(Study study, String composite) {
        return study.getSubject() instanceof Composite its && composite.equals(its.getQualifiedName());
    }

    private static List<String> names(Property property) {
        return property.getValues().stream().map(Value::getExpression).filter(SymbolExpression.class::isInstance).map(expression -> ((SymbolExpression) expression).getName()).toList();
    }

    /** What nobody has written yet. */
    private static void add(Computation computation, String path, NumberExpression expression, @Nullable NumberExpression high) {
        if (Properties.has(computation, path)) {
            return;
        }
        Value value = FACTORY.createValue();
        value.setExpression(expression);
        value.setHigh(high);
        value.setUnit(expression.getUnit());
        Property property = FACTORY.createProperty();
        property.setName(path);
        property.getValues().add(value);
        computation.getProperties().add(property);
    }

    private static NumberExpression number(double si, Dimension dimension) {
        NumberExpression number = FACTORY.createNumberExpression();
        number.setValue(si);
        number.setUnit(dimension.siUnit());
        return number;
    }
}
