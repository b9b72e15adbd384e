package org.lamella.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignPackage;
import org.lamella.model.design.DesignPackage.Literals;
import org.lamella.model.design.Property;

/**
 * The identity of a design: SHA-256 over its values, structure, seeds and study. Two designs with the same hash give the same results,
 * wherever and however they were written.
 */
public final class ContentHash {

    /** What says where and how something was written, and by whom, but not what it is. New provenance features belong here. */
    private static final Set<EStructuralFeature> PROVENANCE = Set.of(
            Literals.LOCATED__URI, Literals.LOCATED__OFFSET, Literals.LOCATED__LENGTH,
            Literals.DESCRIBED__DOCUMENTATION,
            Literals.PROPERTY__DEFAULTED, Literals.PROPERTY__TREATED_BY,
            Literals.VALUE__SOURCE, Literals.VALUE__TYPICAL, Literals.VALUE__WRITTEN_UNIT, Literals.VALUE__VALID_UNIT,
            Literals.REQUIREMENT__TEXT, Literals.REQUIREMENT__BECAUSE);

    private static final byte OBJECT = 1;
    private static final byte END = 2;
    private static final byte LIST = 3;
    private static final byte TEXT = 4;
    private static final byte NUMBER = 5;
    private static final byte REFERENCE = 6;
    private static final byte NOTHING = 7;

    /** Collected first and hashed at once. */
    private byte[] buffer = new byte[4096];
    private int length;

    private ContentHash() {
    }

    /** @return 64 hexadecimal digits */
    public static String of(Design design) {
        ContentHash hash = new ContentHash();
        hash.text(DesignPackage.eNS_URI);
        hash.object(design);
        return HexFormat.of().formatHex(hash.digest());
    }

    private byte[] digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(buffer, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Features left at their default are skipped, so that a feature added to the model later does not change the hash of older designs. */
    private void object(EObject object) {
        mark(OBJECT);
        text(object.eClass().getName());
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (!PROVENANCE.contains(feature) && object.eIsSet(feature)) {
                text(feature.getName());
                if (feature.isMany()) {
                    list(ordered(feature, (List<?>) object.eGet(feature)), feature);
                } else {
                    value(object.eGet(feature), feature);
                }
            }
        }
        mark(END);
    }

    /** Properties of an element and the elements of a design have no order of their own; layers, phases and keys do. */
    private static List<?> ordered(EStructuralFeature feature, List<?> values) {
        boolean byName = feature == Literals.PROPERTY_HOLDER__PROPERTIES || feature.getEContainingClass() == Literals.DESIGN;
        if (!byName) {
            return values;
        }
        List<Object> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing(ContentHash::sortName));
        return sorted;
    }

    private static String sortName(Object element) {
        return switch (element) {
        case Property property -> String.valueOf(property.getName());
        case Described described -> String.valueOf(described.getQualifiedName());
        default -> throw new IllegalStateException("unnamed element in a design: " + element);
        };
    }

    private void list(List<?> values, EStructuralFeature feature) {
        mark(LIST);
        bits(values.size());
        for (Object value : values) {
            value(value, feature);
        }
    }

    private void value(@Nullable Object value, EStructuralFeature feature) {
        switch (value) {
        case EObject target when !((EReference) feature).isContainment() -> reference(target);
        case EObject part -> object(part);
        case Double number -> number(number);
        case Number integer -> bits(integer.longValue());
        case Boolean flag -> bits(flag.booleanValue() ? 1 : 0);
        case String string -> text(string);
        case Enumerator literal -> text(literal.getLiteral());
        case null -> mark(NOTHING);
        default -> throw new IllegalStateException("a design holds no " + value.getClass().getName());
        }
    }

    private void reference(EObject target) {
        mark(REFERENCE);
        text(target instanceof Described described ? String.valueOf(described.getQualifiedName()) : target.eClass().getName());
    }

    /** Every bit counts, except that -0.0 is 0.0. */
    private void number(double value) {
        mark(NUMBER);
        bits(Double.doubleToLongBits(value + 0.0));
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mark(TEXT);
        bits(bytes.length);
        require(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void bits(long value) {
        require(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[length++] = (byte) (value >>> shift);
        }
    }

    private void mark(byte what) {
        require(1);
        buffer[length++] = what;
    }

    private void require(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * (length + more));
        }
    }
}
