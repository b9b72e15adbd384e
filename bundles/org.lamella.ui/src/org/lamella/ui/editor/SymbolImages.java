package org.lamella.ui.editor;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;
import org.lamella.ui.theme.Images;

/** Pictures of the kinds of things a file has. */
public final class SymbolImages {

    private static final String FOLDER = "symbols/"; //$NON-NLS-1$

    private SymbolImages() {
    }

    /** The picture of an element of the outline. */
    public static Image of(SymbolKind kind) {
        return get(name(kind));
    }

    /** The same for lists that make their pictures themselves. */
    public static ImageDescriptor descriptor(SymbolKind kind) {
        return Images.descriptor(FOLDER + name(kind));
    }

    private static String name(SymbolKind kind) {
        return switch (kind) {
            case Class -> "material"; //$NON-NLS-1$
            case Struct -> "composite"; //$NON-NLS-1$
            case Package -> "stack"; //$NON-NLS-1$
            case Array -> "layer"; //$NON-NLS-1$
            case Object -> "electrode"; //$NON-NLS-1$
            case Module -> "cell"; //$NON-NLS-1$
            case Method -> "study"; //$NON-NLS-1$
            case Event -> "requirement"; //$NON-NLS-1$
            case Interface -> "interface"; //$NON-NLS-1$
            case Operator -> "treatment"; //$NON-NLS-1$
            case Constant, TypeParameter -> "constant"; //$NON-NLS-1$
            default -> "phase"; //$NON-NLS-1$
        };
    }

    /** The picture of a proposal; none for keywords. */
    public static @Nullable Image of(@Nullable CompletionItemKind kind) {
        return kind == null ? null : switch (kind) {
            case Class -> get("material"); //$NON-NLS-1$
            case Module -> get("stack"); //$NON-NLS-1$
            case Interface -> get("interface"); //$NON-NLS-1$
            case Property, Field -> get("property"); //$NON-NLS-1$
            case Function -> get("law"); //$NON-NLS-1$
            case Variable -> get("constant"); //$NON-NLS-1$
            case Unit -> get("unit"); //$NON-NLS-1$
            case Value, Enum -> get("value"); //$NON-NLS-1$
            case Reference -> get("phase"); //$NON-NLS-1$
            default -> null;
        };
    }

    private static Image get(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.lamella.ui/" + FOLDER + name; //$NON-NLS-1$
        if (registry.getDescriptor(key) == null) {
            registry.put(key, Images.descriptor(FOLDER + name));
        }
        return registry.get(key);
    }
}
