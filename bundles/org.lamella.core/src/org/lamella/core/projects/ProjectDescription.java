package org.lamella.core.projects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an Eclipse {@code .project} file says.
 *
 * @param file the file
 * @param name name of the project; empty where it has none
 * @param natures its natures
 * @param references the projects it refers to, in order
 */
record ProjectDescription(Path file, String name, List<String> natures, List<Reference> references) {

    static final String FILE_NAME = ".project";

    /**
     * A project referred to.
     *
     * @param name its name
     * @param line line of the reference, 1-based
     * @param column column of the reference, 1-based
     */
    record Reference(String name, int line, int column) {
    }

    /** A file that is no project description; with the place where reading ended. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        UnreadableException(String message, int line, int column) {
            super(message);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    boolean isLamella() {
        return natures.contains(Project.NATURE);
    }

    boolean isLibrary() {
        return natures.contains(Project.LIBRARY_NATURE);
    }

    /** Reads the file; nothing it names outside itself is ever opened. */
    static ProjectDescription read(Path file) throws UnreadableException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // else some problems are printed although they are reported here
        factory.setXMLReporter((message, type, information, location) -> { });
        try (InputStream in = Files.newInputStream(file)) {
            return read(file, factory.createXMLStreamReader(in));
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null ? 1 : Math.max(1, malformed.getLocation().getLineNumber());
            int column = malformed.getLocation() == null ? 1 : Math.max(1, malformed.getLocation().getColumnNumber());
            throw new UnreadableException("not a valid project file; it must be XML as Eclipse writes it", line, column);
        } catch (IOException unreadable) {
            throw new UnreadableException("cannot be read: " + unreadable.getMessage(), 1, 1);
        }
    }

    private static ProjectDescription read(Path file, XMLStreamReader xml) throws XMLStreamException {
        String name = "";
        List<String> natures = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        Deque<String> path = new ArrayDeque<>();
        Location content = xml.getLocation();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(xml.getLocalName());
                    content = xml.getLocation();
                }
                case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                case XMLStreamConstants.CHARACTERS -> {
                    String text = xml.getText().strip();
                    switch (text.isEmpty() ? "" : String.join("/", path)) {
                        case "projectDescription/name" -> name = text;
                        case "projectDescription/natures/nature" -> natures.add(text);
                        case "projectDescription/projects/project" -> references.add(new Reference(text, content.getLineNumber(), content.getColumnNumber()));
                        default -> {
                            // builders, comments, links: not ours
                        }
                    }
                }
                default -> {
                    // comments and processing instructions
                }
            }
        }
        return new ProjectDescription(file, name, natures, references);
    }
}
