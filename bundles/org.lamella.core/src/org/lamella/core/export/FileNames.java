package org.lamella.core.export;

/** Names from designs as names of files that every file system takes. */
public final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {
    }

    /** @return the name with letters, digits, hyphen, dot and underline kept and everything else made an underline */
    public static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> {
            boolean kept = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' && !safe.isEmpty();
            safe.appendCodePoint(kept ? c : '_');
        });
        return safe.isEmpty() ? "_" : safe.toString();
    }
}
