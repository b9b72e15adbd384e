package org.lamella.dsl.elaboration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.index.Consulted;

/**
 * Digests of the files that laws read, such as images. They are large, so a file is read again only if its size or time has changed since: checks
 * run while somebody types.
 */
final class FileDigests {

    private static final int KEPT = 100;

    private record Version(URI file, Object length, Object time) {
    }

    private static final Map<Version, String> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Version, String> eldest) {
            return size() > KEPT;
        }
    });

    private FileDigests() {
    }

    /**
     * The digest of a file named in a text; that it was read is noted, also when it cannot be.
     *
     * @param name as written
     * @param beside the file that names it
     * @throws TableFiles.Unusable with what is wrong with the file
     */
    static String of(String name, @Nullable Resource beside, Consulted consulted) throws TableFiles.Unusable {
        URIConverter files = TableFiles.converter(name, beside);
        URI uri = TableFiles.locate(name, beside, consulted);
        Map<String, ?> attributes = files.getAttributes(uri, null);
        @Nullable Object length = attributes.get(URIConverter.ATTRIBUTE_LENGTH);
        @Nullable Object time = attributes.get(URIConverter.ATTRIBUTE_TIME_STAMP);
        if (length == null || time == null) {
            return read(name, uri, files);
        }
        Version version = new Version(uri, length, time);
        String known = KNOWN.get(version);
        if (known == null) {
            known = read(name, uri, files);
            KNOWN.put(version, known);
        }
        return known;
    }

    private static String read(String name, URI uri, URIConverter files) throws TableFiles.Unusable {
        try (InputStream in = files.createInputStream(uri)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new TableFiles.Unusable("'" + name + "' cannot be read; it must lie beside this file");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
