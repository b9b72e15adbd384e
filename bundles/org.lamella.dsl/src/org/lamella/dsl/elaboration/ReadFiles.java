package org.lamella.dsl.elaboration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.index.Consulted;

/**
 * What was made of the files beside a text. They are large, so a file is read again only if its size or time has changed since: checks run
 * while somebody types.
 *
 * @param <T> what is made of a file; shared, so it must not change
 */
final class ReadFiles<T> {

    /** Reads a file and makes something of it. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws TableFiles.Unusable;
    }

    /**
     * One state of a file.
     *
     * @param way in which it was read, where there are several
     */
    private record Version(URI file, Object length, Object time, Object way) {
    }

    private final Map<Version, T> known;

    /** @param kept how many of the files looked at last are remembered */
    ReadFiles(int kept) {
        known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<Version, T> eldest) {
                return size() > kept;
            }
        });
    }

    /**
     * What is made of a file named in a text; that it is consulted is noted, also when it cannot be read.
     *
     * @param name as written
     * @param beside the file that names it
     * @throws TableFiles.Unusable with what is wrong with the file
     */
    T of(String name, @Nullable Resource beside, Consulted consulted, Object way, Reading<T> reading) throws TableFiles.Unusable {
        URIConverter files = TableFiles.converter(name, beside);
        URI uri = TableFiles.locate(name, beside, consulted);
        Map<String, ?> attributes = files.getAttributes(uri, null);
        @Nullable Object length = attributes.get(URIConverter.ATTRIBUTE_LENGTH);
        @Nullable Object time = attributes.get(URIConverter.ATTRIBUTE_TIME_STAMP);
        if (length == null || time == null) {
            return reading.read();
        }
        Version version = new Version(uri, length, time, way);
        @Nullable T made = known.get(version);
        if (made == null) {
            made = reading.read();
            known.put(version, made);
        }
        return made;
    }
}
