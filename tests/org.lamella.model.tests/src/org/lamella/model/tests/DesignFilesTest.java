package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.model.ContentHash;
import org.lamella.model.DesignFileException;
import org.lamella.model.DesignFiles;
import org.lamella.model.design.Design;

class DesignFilesTest {

    private final Design design = Designs.twoLayers();

    @Test
    void roundTripIsEqual() throws IOException {
        design.getMaterials().get(0).setDocumentation("Ω·cm², µ, \"quotes\" <tags> &\nnew line");
        design.getMaterials().get(0).getProperties().get(0).getValues().get(0).setError(0.1);
        design.getMaterials().get(0).getProperties().get(0).getValues().get(0).setValidFrom(0.1 + 0.2);
        Design loaded = DesignFiles.fromText(DesignFiles.toText(design));
        assertTrue(EcoreUtil.equals(design, loaded));
        assertEquals(ContentHash.of(design), ContentHash.of(loaded));
        assertNull(loaded.eResource());
    }

    @Test
    void savingDoesNotTouchTheDesign() throws IOException {
        DesignFiles.toText(design);
        assertNull(design.eResource());
        IOException full = assertThrows(IOException.class, () -> DesignFiles.save(design, new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        }));
        assertEquals("No space left on device", full.getMessage());
    }

    @Test
    void everyTruncationIsRefusedWithARemedy() {
        String text = DesignFiles.toText(design);
        for (int length = 0; length < text.length() - 20; length += 97) {
            String head = text.substring(0, length);
            DesignFileException problem = assertThrows(DesignFileException.class, () -> DesignFiles.fromText(head), "length " + length);
            assertTrue(problem.getMessage().contains("save it again"), problem.getMessage());
        }
    }

    @Test
    void damagedBytesNeverEscapeAsOtherErrors() {
        byte[] good = DesignFiles.toText(design).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k < 3; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                DesignFiles.load(new ByteArrayInputStream(bad));
            } catch (DesignFileException friendly) {
                refused++;
            } catch (IOException other) {
                throw new AssertionError(other);
            }
        }
        assertTrue(refused > 200, "refused: " + refused);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "binary \u0000\u0001", "<?xml version=\"1.0\"?><a/>", "{}",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xmi:XMI xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\"/>" })
    void somethingElseIsRefused(String text) {
        assertThrows(DesignFileException.class, () -> DesignFiles.fromText(text));
    }

    @Test
    void missingTargetIsNamed() {
        String text = DesignFiles.toText(design).replace("material=\"//@materials.1\"", "material=\"//@materials.7\"");
        DesignFileException problem = assertThrows(DesignFileException.class, () -> DesignFiles.fromText(text));
        assertTrue(problem.getMessage().contains("materials.7"), problem.getMessage());
    }

    @Test
    void messagesNameLineAndCauseOnce() {
        String text = DesignFiles.toText(design).replaceFirst("name=\"PEO\"", "nickname=\"PEO\"");
        DesignFileException problem = assertThrows(DesignFileException.class, () -> DesignFiles.fromText(text));
        assertEquals("not a readable design: line 3: Feature 'nickname' not found; save it again from its .cell file", problem.getMessage());
    }

    @Test
    void controlCharactersDoNotMakeADesignUnsaveable() throws IOException {
        design.getMaterials().get(0).setDocumentation("bell \u0007 tab \t null \u0000 end \uFFFF");
        Design loaded = DesignFiles.fromText(DesignFiles.toText(design));
        assertEquals("bell \uFFFD tab \t null \uFFFD end \uFFFD", loaded.getMaterials().get(0).getDocumentation());
        assertEquals(ContentHash.of(design), ContentHash.of(loaded));
    }

    @Test
    void documentTypesAreRefusedSoThatNoLocalFileIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String text = DesignFiles.toText(design).replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                .replaceFirst("name=\"PEO\"", "name=\"&e;\"");
        DesignFileException problem = assertThrows(DesignFileException.class, () -> DesignFiles.fromText(text));
        assertTrue(problem.getMessage().contains("DOCTYPE"), problem.getMessage());
    }
}
