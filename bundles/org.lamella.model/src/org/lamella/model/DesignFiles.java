package org.lamella.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignPackage;

/** Saves and loads designs as XMI, so that they can be kept, sent to another machine and evaluated there without their text. */
public final class DesignFiles {

    private static final String REMEDY = "; save it again from its .cell file";
    /** A design needs no document type; refusing one keeps files from elsewhere from reading local ones. */
    private static final Map<String, Boolean> PARSER_FEATURES = Map.of("http://apache.org/xml/features/disallow-doctype-decl", Boolean.TRUE);

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    /** EMF ends its messages with the place, which is told apart here: {@code Feature 'x' not found. (file:/..., 5, 36)}. */
    private static final Pattern PLACE = Pattern.compile("\\.?(\\s*\\([^()]*, -?\\d+, -?\\d+\\))?$");

    private DesignFiles() {
    }

    /**
     * Writes the design in UTF-8; the design itself is not touched and the stream stays open. Control characters, which XML cannot hold,
     * become U+FFFD.
     */
    public static void save(Design design, OutputStream stream) throws IOException {
        XMIResource resource = resource();
        Design copy = EcoreUtil.copy(design);
        copy.eAllContents().forEachRemaining(DesignFiles::replaceControlCharacters);
        resource.getContents().add(copy);
        resource.save(stream, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_LINE_WIDTH, 140));
    }

    private static void replaceControlCharacters(EObject object) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (!attribute.isMany() && object.eGet(attribute) instanceof String text && CONTROL.matcher(text).find()) {
                object.eSet(attribute, CONTROL.matcher(text).replaceAll("\uFFFD"));
            }
        }
    }

    /** @return the design as text */
    public static String toText(Design design) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            save(design, bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory does not fail", impossible);
        }
    }

    /**
     * Reads a design.
     *
     * @throws DesignFileException where the content is damaged, incomplete or no design
     * @throws IOException where the stream cannot be read
     */
    public static Design load(InputStream stream) throws IOException {
        byte[] bytes = stream.readAllBytes();
        XMIResource resource = resource();
        try {
            resource.load(new ByteArrayInputStream(bytes), Map.of(XMLResource.OPTION_PARSER_FEATURES, PARSER_FEATURES));
        } catch (IOException | RuntimeException damaged) {
            throw new DesignFileException("not a readable design: " + place(resource) + cause(damaged) + REMEDY, damaged);
        }
        return checked(resource);
    }

    /** Reads a design from text, see {@link #load(InputStream)}. */
    public static Design fromText(String text) throws IOException {
        return load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Design checked(Resource resource) throws DesignFileException {
        if (resource.getContents().size() != 1 || !(resource.getContents().get(0) instanceof Design design)) {
            throw new DesignFileException("not a design: the file holds something else" + REMEDY);
        }
        Map<EObject, ?> dangling = EcoreUtil.UnresolvedProxyCrossReferencer.find(design);
        if (!dangling.isEmpty()) {
            URI missing = EcoreUtil.getURI(dangling.keySet().iterator().next());
            throw new DesignFileException("incomplete design: " + missing.fragment() + " is referred to but not there" + REMEDY);
        }
        resource.getContents().clear();
        return design;
    }

    private static String place(Resource resource) {
        return resource.getErrors().isEmpty() ? "" : "line " + resource.getErrors().get(0).getLine() + ": ";
    }

    private static String cause(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return PLACE.matcher(String.valueOf(deepest.getMessage()).strip()).replaceFirst("");
    }

    private static XMIResource resource() {
        ResourceSet set = new ResourceSetImpl();
        set.getPackageRegistry().put(DesignPackage.eNS_URI, DesignPackage.eINSTANCE);
        XMIResource resource = new XMIResourceImpl(URI.createURI("design.xmi"));
        set.getResources().add(resource);
        return resource;
    }
}
