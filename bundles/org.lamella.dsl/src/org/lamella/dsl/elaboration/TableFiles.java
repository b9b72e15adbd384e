package org.lamella.dsl.elaboration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Text;
import org.lamella.dsl.index.Consulted;

/** The files that tables and measurements are read from: they lie beside the text or below its folder. */
public final class TableFiles {

    /** How the names of such files usually end, in lower case. */
    public static final Set<String> ENDINGS = Set.of("csv", "tsv", "txt", "dat", "z", "mpt", "dta");

    private static final int LARGEST_FILE = 10_000_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 20;
    private static final Comparator<String> NATURAL = Comparator.comparing(TableFiles::padded).thenComparing(Comparator.naturalOrder());
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A file that cannot be used; the message says why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message, null, false, false);
        }
    }

    private TableFiles() {
    }

    /** The text that names the file of a table; empty for tables written out and everything else. */
    public static Optional<Text> name(Ref ref) {
        if (!ref.isCall() || !Terms.TABLE.equals(ref.getPath()) || ref.getArguments().isEmpty() || ref.getArguments().get(0).getName() != null) {
            return Optional.empty();
        }
        return Stream.ofNullable(ref.getArguments().get(0).getValue()).map(value -> value.getExpression()).filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.getText() != null).findFirst();
    }

    /** The file a text names, whether it exists or not; empty for one that leads away from the folder. */
    public static Optional<URI> uri(Text name) {
        return uri(name.getText(), name.eResource());
    }

    /** The file a name leads to from beside another, whether it exists or not; empty for one that leads away from the folder. */
    public static Optional<URI> uri(String name, @Nullable Resource beside) {
        String[] segments = name.split("/", -1);
        if (beside == null || beside.getURI() == null || Stream.of(segments).anyMatch(TableFiles::leadsAway)) {
            return Optional.empty();
        }
        String[] encoded = Stream.of(segments).map(segment -> URI.encodeSegment(segment, false)).toArray(String[]::new);
        return Optional.of(beside.getURI().trimSegments(1).appendSegments(encoded));
    }

    /** Whether a name stands for all files that are named like it, which its last part says by {@code *}. */
    public static boolean isPattern(String name) {
        return name.indexOf('*', name.lastIndexOf('/') + 1) >= 0;
    }

    /**
     * The files a pattern stands for.
     *
     * @param pattern a name whose last part may have {@code *} for any characters
     * @return their names as written in the pattern, in the order of their numbers and letters; the pattern itself where it is none
     * @throws Unusable where there is no such file
     */
    static List<String> matching(String pattern, @Nullable Resource beside, Consulted consulted) throws Unusable {
        if (!isPattern(pattern)) {
            return List.of(pattern);
        }
        int last = pattern.lastIndexOf('/') + 1;
        URI folder = uri(pattern, beside).orElseThrow(() -> new Unusable("'" + pattern + "' is no path beside this file; write it with / and without ..")).trimSegments(1);
        consulted.folder(folder);
        Pattern wanted = Pattern.compile(Stream.of(pattern.substring(last).split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        try (Stream<Path> files = folder.isFile() ? Files.list(Path.of(folder.toFileString())) : Stream.empty()) {
            List<String> found = files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).filter(name -> wanted.matcher(name).matches())
                    .sorted(NATURAL).map(name -> pattern.substring(0, last) + name).toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Unusable("the folder of '" + pattern + "' cannot be read; it must lie beside this file");
        }
        throw new Unusable("no file beside this one has a name like '" + pattern + "'");
    }

    /** Numbers in names count as numbers: the second cycle comes before the tenth. */
    private static String padded(String name) {
        return DIGITS.matcher(name).replaceAll(number -> "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group());
    }

    private static boolean leadsAway(String segment) {
        return segment.isEmpty() || segment.equals("..") || segment.contains(":") || segment.contains("\\");
    }

    /** The text of a file named in a text; that it was read is noted, also when it cannot be. */
    static String read(String name, @Nullable Resource beside, Consulted consulted) throws Unusable {
        byte[] bytes = bytes(name, beside, consulted);
        try {
            return decoded(bytes);
        } catch (CharacterCodingException encoding) {
            throw new Unusable("'" + name + "' is not UTF-8; save it as UTF-8");
        }
    }

    /** The same for a file of an instrument, whose program may write the encoding of western Windows. */
    static String readAny(String name, @Nullable Resource beside, Consulted consulted) throws Unusable {
        byte[] bytes = bytes(name, beside, consulted);
        try {
            return decoded(bytes);
        } catch (CharacterCodingException encoding) {
            return new String(bytes, WINDOWS);
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Where a file named in a text is; that it is consulted is noted, also when it cannot be read. */
    static URI locate(String name, @Nullable Resource beside, Consulted consulted) throws Unusable {
        URI uri = uri(name, beside).orElseThrow(() -> new Unusable("'" + name + "' is no path beside this file; write it with / and without .."));
        consulted.file(uri);
        return uri;
    }

    /** What reads the files beside a text. */
    static URIConverter converter(String name, @Nullable Resource beside) throws Unusable {
        if (beside == null || beside.getURI() == null || beside.getResourceSet() == null) {
            throw new Unusable("'" + name + "' cannot be found, since this text is in no file");
        }
        return beside.getResourceSet().getURIConverter();
    }

    private static byte[] bytes(String name, @Nullable Resource beside, Consulted consulted) throws Unusable {
        URIConverter files = converter(name, beside);
        URI uri = locate(name, beside, consulted);
        try (InputStream stream = files.createInputStream(uri)) {
            byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new Unusable("'" + name + "' is larger than 10 MB");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new Unusable("'" + name + "' cannot be read; it must lie beside this file");
        }
    }
}
