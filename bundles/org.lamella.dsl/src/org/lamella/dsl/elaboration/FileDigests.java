package org.lamella.dsl.elaboration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.index.Consulted;

/** Digests of the files that laws read, such as images. */
final class FileDigests {

    private static final ReadFiles<String> KNOWN = new ReadFiles<>(100);

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
        return KNOWN.of(name, beside, consulted, "SHA-256", () -> read(name, TableFiles.locate(name, beside, consulted), TableFiles.converter(name, beside)));
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
