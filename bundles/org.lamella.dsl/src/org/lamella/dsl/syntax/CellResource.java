package org.lamella.dsl.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.util.LazyStringInputStream;

/** A file that is not text at all gives one error at its start and is otherwise treated as empty. */
public class CellResource extends LazyLinkingResource {
    /** The file is larger than {@link #MAX_BYTES}. */
    public static final String TOO_LARGE = "file-too-large";
    /** The file's bytes are not UTF-8. */
    public static final String NOT_UTF8 = "not-utf8";
    /** The file holds NUL characters. */
    public static final String BINARY = "binary-file";
    /** The file is there, but cannot be read. */
    public static final String UNREADABLE = "unreadable";
    /** Several hundred times the largest file a person keeps in order. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private @Nullable FileDiagnostic refusal;

    /** A file that may not be read is one with an error: else the project it lies in could never be checked. */
    @NonNullByDefault({})
    @Override
    public void load(@Nullable Map<?, ?> options) throws IOException {
        try {
            super.load(options);
        } catch (IOException unreadable) {
            if (!getURIConverter().exists(getURI(), Map.of())) {
                throw unreadable;
            }
            // loaded as far as EMF is concerned, but without any text
            isLoaded = false;
            super.load(new LazyStringInputStream("", StandardCharsets.UTF_8.name()), options);
            getErrors().add(new FileDiagnostic(UNREADABLE, "the file cannot be read: " + unreadable.getMessage()));
        }
    }

    @NonNullByDefault({})
    @Override
    protected void doLoad(InputStream inputStream, @Nullable Map<?, ?> options) throws IOException {
        String text = inputStream instanceof LazyStringInputStream string ? checked(string.getString()) : read(inputStream);
        super.doLoad(new LazyStringInputStream(text, StandardCharsets.UTF_8.name()), options);
    }

    @Override
    public void update(int offset, int replacedTextLength, @Nullable String newText) {
        refusal = null;
        super.update(offset, replacedTextLength, newText);
    }

    @Override
    public String getEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    protected void addSyntaxErrors() {
        FileDiagnostic diagnostic = refusal;
        if (diagnostic != null) {
            getErrors().add(diagnostic);
        }
        super.addSyntaxErrors();
    }

    private String read(InputStream inputStream) throws IOException {
        byte[] bytes = inputStream.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            return refuse(TOO_LARGE, "the file is larger than 4 MB and is not read; split it into several files");
        }
        if (hasNul(bytes)) {
            return refuse(BINARY, "the file is not text (it holds NUL characters), perhaps saved as UTF-16; save it as UTF-8 text");
        }
        try {
            return checked(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return refuse(NOT_UTF8, "the file is not UTF-8 text; save it with the encoding UTF-8");
        }
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private String checked(String text) {
        if (text.length() > MAX_BYTES) {
            return refuse(TOO_LARGE, "the text is larger than 4 MB and is not read; split it into several files");
        }
        if (text.indexOf('\0') >= 0) {
            return refuse(BINARY, "the text holds NUL characters and is not read");
        }
        refusal = null;
        return text;
    }

    private String refuse(String code, String message) {
        refusal = new FileDiagnostic(code, message);
        return "";
    }
}
