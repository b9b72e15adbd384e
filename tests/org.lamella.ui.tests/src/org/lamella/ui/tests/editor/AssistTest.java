package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.editor.assist.CellCompletion;
import org.lamella.ui.editor.assist.CellHover;
import org.lamella.ui.editor.assist.CellQuickAssist;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Keys;
import org.lamella.ui.tests.util.Popups;
import org.lamella.ui.tests.util.Workbench;

/** Completion, hover and quick fixes. */
@ExtendWith(CleanWorkbench.class)
class AssistTest {

    private static List<ICompletionProposal> proposals(CellEditor cell, int offset) {
        return Arrays.asList(CellEditor.elsewhere(() -> new CellCompletion().computeCompletionProposals(cell.viewer(), offset)));
    }

    private static ICompletionProposal named(List<ICompletionProposal> proposals, String label) {
        return proposals.stream().filter(proposal -> proposal.getDisplayString().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " is missing in " + proposals.stream().map(ICompletionProposal::getDisplayString).toList()));
    }

    @Test
    void aProposalReplacesWhatWasTyped() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Workbench.replace(cell.editor(), "matrix PEO-LiTFSI", "matrix PAN-LiT");
        int caret = cell.offset("PAN-LiT\n") + "PAN-LiT".length();
        ICompletionProposal proposal = named(proposals(cell, caret), "PAN-LiTFSI");
        assertNotNull(proposal.getImage());
        ((ICompletionProposalExtension2) proposal).apply(cell.viewer(), '\0', 0, caret);
        assertTrue(cell.document().get().contains("    matrix PAN-LiTFSI\n"), () -> cell.document().get());
    }

    @Test
    void typingOnNarrowsTheChoice() throws Exception {
        CellEditor cell = CellEditor.open(CellEditor.TEXT.replace("{ thickness: skin }", "{ }"));
        int caret = cell.offset("{ }") + 2;
        ICompletionProposal thickness = named(proposals(cell, caret), "thickness");
        IDocument document = cell.document();
        document.replace(caret, 0, "thi");
        assertTrue(((ICompletionProposalExtension2) thickness).validate(document, caret + 3, null));
        document.replace(caret, 3, "xyz");
        assertEquals(false, ((ICompletionProposalExtension2) thickness).validate(document, caret + 3, null));
    }

    @Test
    void thePopupShowsTheProposals() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT.replace("{ thickness: skin }", "{  }"));
        Workbench.page().activate(cell.editor());
        cell.editor().selectAndReveal(cell.offset("{  }") + 2, 0);
        ((ITextOperationTarget) cell.viewer()).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        assertTrue(Popups.list("the popup lists thickness", texts -> texts.stream().anyMatch(text -> text.startsWith("thickness"))).isVisible());
    }

    @Test
    void aProposalIsChosenInThePopupWithTheKeyboard() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT.replace("{ thickness: skin }", "{  }"));
        Workbench.page().activate(cell.editor());
        cell.editor().selectAndReveal(cell.offset("{  }") + 2, 0);
        Keys.press(SWT.SPACE, SWT.CTRL);
        Popups.list("the popup lists thickness", texts -> texts.stream().anyMatch(text -> text.startsWith("thickness")));
        cell.type("thick");
        Popups.list("typing narrows the choice", texts -> texts.stream().allMatch(text -> text.startsWith("thickness")));
        cell.type("\r");
        DisplayWait.until("the choice is written", () -> cell.document().get().contains("{ thickness:  }"));
    }

    @Test
    void aTemplateIsFilledInFieldByField() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT + "\n");
        Workbench.page().activate(cell.editor());
        int caret = cell.document().getLength();
        cell.editor().selectAndReveal(caret, 0);
        ICompletionProposal template = named(proposals(cell, caret), "stack …");
        ((ICompletionProposalExtension2) template).apply(cell.viewer(), '\0', 0, caret);
        Point first = template.getSelection(cell.document());
        cell.viewer().setSelectedRange(first.x, first.y);
        assertTrue(LinkedModeModel.hasInstalledModel(cell.document()));
        assertEquals("Stack", selected(cell));
        cell.type("thin\t");
        DisplayWait.until("the next field is selected", () -> selected(cell).equals("anode-side"));
        cell.type("skin\t");
        DisplayWait.until("the field of a name is selected", () -> selected(cell).equals("Soft"));
        assertTrue(cell.document().get().contains("stack thin {\n    layer skin of Soft { thickness: 8 µm }\n"), () -> cell.document().get());
        cell.type("\u001b\u001b");
        DisplayWait.until("escape ends it", () -> !LinkedModeModel.hasInstalledModel(cell.document()));
    }

    @Test
    void aNameBringsItsImportAndOneUndoTakesBothBack() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Workbench.replace(cell.editor(), "filler LLZTO {", "filler LLZTO treated Sil {");
        String before = cell.document().get();
        int caret = cell.offset("treated Sil {") + "treated Sil".length();
        ICompletionProposal proposal = named(proposals(cell, caret), "Silane");
        ((ICompletionProposalExtension2) proposal).apply(cell.viewer(), '\0', 0, caret);
        String text = cell.document().get();
        assertTrue(text.contains("import lamella.treatments.*\n") && text.contains("treated Silane {"), text);
        assertEquals(cell.offset("treated Silane") + "treated Silane".length(), proposal.getSelection(cell.document()).x);
        ((ITextOperationTarget) cell.viewer()).doOperation(ITextOperationTarget.UNDO);
        assertEquals(before, cell.document().get());
    }

    private static String selected(CellEditor cell) {
        return ((ITextSelection) cell.editor().getSelectionProvider().getSelection()).getText();
    }

    @Test
    void theHoverTellsTheOtherBasisOfAFraction() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        CellHover hover = new CellHover();
        int offset = cell.offset("10 wt%");
        Object text = CellEditor.elsewhere(() -> hover.getHoverInfo2(cell.viewer(), hover.getHoverRegion(cell.viewer(), offset)));
        assertTrue(String.valueOf(text).contains("2.4 vol%"), () -> String.valueOf(text));
    }

    @Test
    void theHoverSeesTextThatIsNotSaved() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Workbench.replace(cell.editor(), "let skin = 8 µm", "let skin = 9.5 µm");
        CellHover hover = new CellHover();
        int offset = cell.offset("skin }");
        Object text = CellEditor.elsewhere(() -> hover.getHoverInfo2(cell.viewer(), new Region(offset, "skin".length())));
        assertTrue(String.valueOf(text).contains("9.5 µm"), () -> String.valueOf(text));
    }

    @Test
    void aMistakeIsMarkedAndMendedWithTheKeyboard() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Workbench.replace(cell.editor(), "thickness: 10 µm", "thickness: 10");
        DisplayWait.until("the missing unit is marked", () -> cell.problems().stream().anyMatch(marker -> marker.getAttribute("message", "").contains("missing unit")));
        int caret = cell.offset("thickness: 10 ") + "thickness: 10".length();
        ICompletionProposal remedy = DisplayWait.forValue("there is a quick fix", () -> Optional.ofNullable(fixes(cell, caret)).map(fixes -> fixes[0]));
        assertEquals("Add µm", remedy.getDisplayString());
        remedy.apply(cell.document());
        assertTrue(cell.document().get().contains("thickness: 10 µm }"), () -> cell.document().get());
        DisplayWait.until("the mark is gone", () -> cell.problems().isEmpty());
    }

    @Test
    void aQuickFixIsOfferedAnywhereOnTheLine() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT.replace("thickness: 10", "thicknes: 10"));
        DisplayWait.until("the misspelt name is marked", () -> !cell.problems().isEmpty());
        ICompletionProposal remedy = DisplayWait.forValue("there is a quick fix", () -> Optional.ofNullable(fixes(cell, cell.offset("    layer b"))).map(fixes -> fixes[0]));
        assertEquals("Replace by thickness", remedy.getDisplayString());
    }

    private static ICompletionProposal[] fixes(CellEditor cell, int offset) {
        IQuickAssistInvocationContext context = new TextInvocationContext(cell.viewer(), offset, 0);
        return new CellQuickAssist().computeQuickAssistProposals(context);
    }
}
