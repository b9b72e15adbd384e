package org.lamella.dsl.ide.words;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.ide.contentassist.RegistryContext;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;

import com.google.inject.Inject;

/** The dimension a number of a file must have, told from where it stands. */
public class ExpectedDimension {

    @Inject
    private Vocabulary vocabulary;

    @Inject
    private RegistryWords words;

    /** The dimension of what an expression stands for; empty where any will do or an operator stands between. */
    public Optional<Dimension> of(EObject expression) {
        return switch (expression.eContainer()) {
            case Value value when value.getExpression() == expression || value.getUpper() == expression || value.getError() == expression -> value(value);
            case Requirement requirement when requirement.getLimit() == expression -> vocabulary.quantity(requirement.getQuantity()).map(Quantity::dimension);
            case null, default -> Optional.empty();
        };
    }

    private Optional<Dimension> value(Value value) {
        return switch (value.eContainer()) {
            case Property property when property.getPath() != null -> RegistryContext.of(property).property(vocabulary, property.getPath()).map(PropertyType::dimension);
            case Argument argument when argument.eContainer() instanceof Ref call -> words.arguments(call, argument).findFirst().flatMap(type -> Optional.ofNullable(type.dimension()))
                    .or(() -> of(call));
            case null, default -> Optional.empty();
        };
    }
}
