package org.lamella.ui.editor.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.swt.graphics.Image;
import org.lamella.ui.Services;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.editor.Texts;

/**
 * What may stand at the caret, as a popup over the line.
 *
 * @param text what is shown
 * @param start offset in the text of the part being written
 * @param end offset behind it; the start where no part is being written
 */
record SignatureContext(String text, int start, int end) implements IContextInformation {

    /** Asks the language; waits as long as the display thread may. */
    static List<SignatureContext> at(ITextViewer viewer, int offset) {
        Optional<OpenDocument> document = Services.get(OpenDocuments.class).find(viewer.getDocument());
        if (document.isEmpty()) {
            return List.of();
        }
        SignatureHelpParams params = new SignatureHelpParams(document.get().id(), Texts.position(viewer.getDocument(), offset));
        Optional<SignatureHelp> found = document.get().answer(Answers.DISPLAY_MILLIS, server -> server.signatureHelp(params));
        List<SignatureContext> contexts = new ArrayList<>();
        found.ifPresent(help -> help.getSignatures().forEach(signature -> contexts.add(of(signature))));
        return contexts;
    }

    private static SignatureContext of(SignatureInformation signature) {
        @Nullable Integer active = signature.getActiveParameter();
        if (active == null || active >= signature.getParameters().size()) {
            return new SignatureContext(signature.getLabel(), 0, 0);
        }
        var range = signature.getParameters().get(active).getLabel().getRight();
        return new SignatureContext(signature.getLabel(), range.getFirst(), range.getSecond());
    }

    @Override
    public String getContextDisplayString() {
        return text;
    }

    @Override
    public String getInformationDisplayString() {
        return text;
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }
}
