package org.lamella.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.signatureHelp.ISignatureHelpService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Use;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;

import com.google.inject.Inject;

/** What may stand at the caret and what is missing: the arguments of a law or composite whose brackets are open, else the contents of the block. */
public class CellSignatureHelp implements ISignatureHelpService {

    @Inject
    private Vocabulary vocabulary;

    @Override
    public SignatureHelp getSignatureHelp(Document document, XtextResource resource, SignatureHelpParams params, CancelIndicator cancel) {
        if (resource == null || resource.getParseResult() == null) {
            return EMPTY;
        }
        OpenStatements open = new OpenStatements(document.getContents().substring(0, document.getOffSet(params.getPosition())), Set.of());
        List<Signature> signatures = new ArrayList<>();
        open.call().ifPresent(call -> call(call, open, resource).forEach(signatures::add));
        if (open.call().isEmpty()) {
            body(open, resource).ifPresent(signatures::add);
        }
        List<SignatureInformation> found = signatures.stream().map(Signature::information).toList();
        return found.isEmpty() ? EMPTY : new SignatureHelp(found, 0, signatures.get(0).active().isPresent() ? signatures.get(0).active().getAsInt() : null);
    }

    private Stream<Signature> call(String name, OpenStatements open, XtextResource resource) {
        @Nullable EObject place = open.callOffset().isPresent() ? at(resource, open.callOffset().getAsInt()) : null;
        @Nullable Use use = EcoreUtil2.getContainerOfType(place, Use.class);
        if (use != null && use.getElement() instanceof Composite composite) {
            return Stream.of(Signature.of(composite, open.argument(), open.argumentIndex()));
        }
        // a name may stand for laws of several families; that of the property comes first
        Optional<PropertyType> property = property(place, open);
        Optional<Law.Family> family = property.flatMap(PropertyType::family);
        Dimension dimension = property.map(PropertyType::dimension).orElse(Dimension.NONE);
        return Stream.concat(family.stream(), Stream.of(Law.Family.values())).distinct().map(known -> vocabulary.law(known, name)).flatMap(Optional::stream)
                .map(law -> Signature.of(law, dimension, open.argument(), open.argumentIndex()));
    }

    private Optional<PropertyType> property(@Nullable EObject place, OpenStatements open) {
        OptionalInt body = open.body();
        @Nullable EObject owner = body.isPresent() && place != null ? at((XtextResource) place.eResource(), body.getAsInt()) : null;
        return owner == null ? Optional.empty() : open.property().flatMap(path -> RegistryContext.of(owner).property(vocabulary, path));
    }

    private Optional<Signature> body(OpenStatements open, XtextResource resource) {
        OptionalInt brace = open.body();
        @Nullable EObject owner = brace.isPresent() ? at(resource, brace.getAsInt()) : null;
        return owner == null ? Optional.empty() : BlockContents.of(owner, open.property(), vocabulary).map(contents -> Signature.of(contents, open.property()));
    }

    /** The object whose text a character belongs to. */
    private static @Nullable EObject at(XtextResource resource, int offset) {
        @Nullable ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        return leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
    }
}
