package org.lamella.core.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import org.eclipse.jdt.annotation.Nullable;

/** The version of this program, from the manifest beside this class, in OSGi as on a plain class path. */
public final class ToolVersion {

    private static final String UNKNOWN = "0.0.0";

    private ToolVersion() {
    }

    /** @return major, minor and micro version */
    public static String current() {
        return Holder.VERSION;
    }

    private static final class Holder {
        static final String VERSION = read();

        private static String read() {
            String path = ToolVersion.class.getName().replace('.', '/') + ".class";
            URL own = ToolVersion.class.getResource("ToolVersion.class");
            if (own == null || !own.toString().endsWith(path)) {
                return UNKNOWN;
            }
            String root = own.toString().substring(0, own.toString().length() - path.length());
            try (InputStream stream = URI.create(root + "META-INF/MANIFEST.MF").toURL().openStream()) {
                return version(new Manifest(stream).getMainAttributes());
            } catch (IOException noManifest) {
                return UNKNOWN;
            }
        }

        private static String version(Attributes attributes) {
            @Nullable String version = attributes.getValue("Bundle-Version");
            if (version == null) {
                return UNKNOWN;
            }
            String[] parts = version.split("\\.");
            return String.join(".", java.util.Arrays.copyOf(parts, Math.min(3, parts.length)));
        }
    }
}
