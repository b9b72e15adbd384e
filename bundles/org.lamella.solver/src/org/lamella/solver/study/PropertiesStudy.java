package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lamella.model.Composition;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.design.Stack;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Units;
import org.lamella.solver.Progress;
import org.lamella.solver.composite.ElasticModuli;
import org.lamella.solver.composite.Elasticity;
import org.lamella.solver.composite.HasselmanJohnson;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.transport.TransportLayer;

/** {@code compute properties}: effective properties of every composite of the subject (A). */
public final class PropertiesStudy implements StudyEvaluator {

    private static final List<String> MODULI = List.of("young-modulus", "shear-modulus", "bulk-modulus", "poisson-ratio", "young-bound-lower",
            "young-bound-upper", "shear-bound-lower", "shear-bound-upper");

    @Override
    public String kind() {
        return "properties";
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        context.composites().values().forEach(composite -> composition(composite, context.vocabulary(), results));
        for (LayerMedium medium : context.media()) {
            MediumState state = medium.at(context.temperatures().get(0)).mean();
            if (state.saltBearing()) {
                results.of("salt-concentration", medium.name()).model("A17").is(state.salt());
            }
        }
        for (double temperature : context.temperatures()) {
            progress.checkCanceled();
            for (LayerMedium medium : context.media()) {
                conductivity(medium, temperature, results);
            }
            StackModel stack = context.stack();
            if (stack != null) {
                DepthSeries.add(stack.name(), stack.at(temperature), results);
            }
        }
        Stack stack = context.design();
        for (LayerMedium medium : context.media()) {
            medium.voxels(context.temperatures().get(0)).ifPresent(figures -> figures.structure(medium.name(), results));
        }
        if (stack != null) {
            modulus(context, stack, results);
        }
    }

    private static void composition(Composite composite, Vocabulary vocabulary, Results results) {
        Composition composition = Composition.of(composite, vocabulary);
        String name = composite.getQualifiedName();
        for (Phase phase : composite.getPhases()) {
            if (phase.getRole() == Role.FILLER) {
                results.of("filler-volume-fraction", phase.getQualifiedName()).model("A0").is(composition.volumeFraction(phase));
                results.of("filler-mass-fraction", phase.getQualifiedName()).model("A0").is(composition.massFraction(phase));
            }
        }
        results.of("porosity", name).model("A0").is(composition.porosity());
        results.of("density", name).model("A0").is(composition.density());
        mechanics(name, StiffnessModel.of(composite, vocabulary), results);
    }

    private static void mechanics(String name, Optional<StiffnessModel> found, Results results) {
        if (found.isEmpty()) {
            for (String id : MODULI) {
                results.of(id, name).missing("missing-property: a phase does not give young and poisson");
            }
            return;
        }
        StiffnessModel stiffness = found.get();
        ElasticModuli moduli = stiffness.moduli();
        results.of("young-modulus", name).model(stiffness.law()).notes(stiffness.notes()).is(moduli.young());
        results.of("shear-modulus", name).model(stiffness.law()).notes(stiffness.notes()).is(moduli.shear());
        results.of("bulk-modulus", name).model(stiffness.law()).is(moduli.bulk());
        results.of("poisson-ratio", name).model(stiffness.law()).is(moduli.poisson());
        results.of("young-bound-lower", name).model("A16").is(stiffness.lower().young());
        results.of("young-bound-upper", name).model("A16").is(stiffness.upper().young());
        results.of("shear-bound-lower", name).model("A16").is(stiffness.lower().shear());
        results.of("shear-bound-upper", name).model("A16").is(stiffness.upper().shear());
    }

    private static void conductivity(LayerMedium medium, double temperature, Results results) {
        MediumProfile profile = medium.at(temperature);
        MediumState state = profile.mean();
        String name = medium.name();
        Results.Entry total = results.of("effective-conductivity", name).at(temperature).model(state.model()).valid(state.valid()).notes(state.notes());
        if (state.model().equals("measured") && state.lawConductivity() != state.conductivity()) {
            total.notes("law-value: the law gives " + Units.display(state.lawConductivity(), "S/m") + " instead of the measured value");
        }
        Optional<VoxelFigures> voxels = medium.voxels(temperature);
        if (state.conductivity() == state.lawConductivity()) {
            voxels.ifPresent(figures -> total.deviation(figures.relativeError() * state.conductivity()));
        }
        total.is(state.conductivity());
        voxels.ifPresent(figures -> figures.conductivity(name, temperature, results));
        if (state.conductivityInPlane() != state.conductivity()) {
            results.of("effective-conductivity-in-plane", name).at(temperature).model(state.model()).valid(state.valid()).is(state.conductivityInPlane());
        }
        results.of("ionic-conductivity-matrix", name).at(temperature).model("A1").valid(state.valid()).is(state.matrixConductivity());
        PhaseBounds.add(name, profile, temperature, results);
        Microstructure microstructure = medium.mean().microstructure(temperature);
        for (Inclusion inclusion : microstructure.inclusions()) {
            if (inclusion.hasBarrier()) {
                neutralRadius(inclusion, microstructure.matrixConductivity(), temperature, results);
            }
        }
        if (state.saltBearing()) {
            salt(state, name, temperature, results);
        }
    }

    private static void neutralRadius(Inclusion inclusion, double matrix, double temperature, Results results) {
        OptionalDouble radius = HasselmanJohnson.neutralRadius(matrix, inclusion.conductivity(), inclusion.barrierResistance());
        Results.Entry entry = results.of("neutral-radius", inclusion.name()).at(temperature).model("A10");
        if (radius.isPresent()) {
            entry.is(radius.getAsDouble());
        } else {
            entry.missing("no-value: the filler conducts no better than the matrix, so it lowers the conductivity at any size");
        }
    }

    private static void salt(MediumState state, String name, double temperature, Results results) {
        Results.Entry number = results.of("transference-number", name).at(temperature).model("A17").valid(state.valid());
        Results.Entry diffusivity = results.of("salt-diffusivity", name).at(temperature).model("A17").valid(state.valid());
        results.of("thermodynamic-factor", name).at(temperature).model("B2").valid(state.valid()).is(state.thermodynamicFactor());
        if (Double.isNaN(state.transference())) {
            number.missing("missing-property: the polymer has no transference");
        } else {
            number.is(state.transference());
        }
        if (Double.isNaN(state.diffusivity())) {
            diffusivity.missing("missing-property: the polymer has no diffusivity");
        } else {
            diffusivity.is(state.diffusivity());
        }
        if (state.saltMoves()) {
            double ratio = new TransportLayer.Polymer(name, 1, state.conductivity(), state.diffusivity(), state.transference(), state.salt(), state.polymerFraction(),
                    state.thermodynamicFactor(), state.ceramicDominated()).newmanNumber(temperature);
            results.of("newman-number", name).at(temperature).model("B2").valid(state.valid()).is(ratio);
        }
    }

    private static void modulus(StudyContext context, Stack stack, Results results) {
        List<Elasticity.Layer> layers = new ArrayList<>();
        boolean unknown = false;
        for (Layer layer : stack.getLayers()) {
            double thickness = new Reader(layer, context.vocabulary()).number("thickness", 0);
            List<Elasticity.Layer> parts = layer.getComposite() != null
                    ? StiffnessModel.slices(layer.getComposite(), context.vocabulary()).stream()
                            .map(slice -> new Elasticity.Layer(slice.share() * thickness, slice.stiffness().moduli().young())).toList()
                    : StiffnessModel.of(layer.getMaterial(), context.vocabulary()).map(moduli -> new Elasticity.Layer(thickness, moduli.young())).stream().toList();
            unknown |= parts.isEmpty();
            layers.addAll(parts);
        }
        String subject = stack.getQualifiedName();
        if (unknown) {
            results.of("in-plane-modulus", subject).missing("missing-property: a phase does not give young and poisson");
            results.of("through-plane-modulus", subject).missing("missing-property: a phase does not give young and poisson");
            return;
        }
        results.of("in-plane-modulus", subject).model("G7").is(Elasticity.inPlane(layers));
        results.of("through-plane-modulus", subject).model("G7").is(Elasticity.throughPlane(layers));
    }
}
