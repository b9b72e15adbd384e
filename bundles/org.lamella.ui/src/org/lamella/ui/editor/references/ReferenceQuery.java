package org.lamella.ui.editor.references;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;
import org.eclipse.search.ui.text.Match;
import org.lamella.core.workspace.LanguageWorkspace;
import org.lamella.ui.Services;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.EditorMessages;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.editor.Texts;

/** Looks for the uses of a name in all files that see it; a job that can be cancelled. */
@NonNullByDefault({})
final class ReferenceQuery implements ISearchQuery {

    private final ReferenceParams place;
    private final String name;
    private final ReferenceResult result = new ReferenceResult(this);

    /**
     * @param place the word asked about
     * @param name the word
     */
    ReferenceQuery(ReferenceParams place, String name) {
        this.place = place;
        this.name = name;
    }

    String name() {
        return name;
    }

    @Override
    public IStatus run(IProgressMonitor monitor) {
        result.removeAll();
        Services.get(OpenDocuments.class).flush();
        try {
            LanguageWorkspace language = Services.get(LanguageWorkspace.class);
            List<? extends Location> found = Answers.await(() -> language.<List<? extends Location>>ask(server -> server.references(place)), monitor);
            Map<ReferenceFile, Document> texts = new HashMap<>();
            for (Location location : found) {
                add(location, texts);
            }
            return Status.OK_STATUS;
        } catch (CoreException refused) {
            return refused.getStatus();
        }
    }

    private void add(Location location, Map<ReferenceFile, Document> texts) {
        ReferenceFile file = new ReferenceFile(URI.create(location.getUri()));
        Document text = texts.computeIfAbsent(file, unread -> new Document(unread.text()));
        Texts.region(text, location.getRange()).ifPresent(region -> {
            try {
                IRegion line = text.getLineInformationOfOffset(region.getOffset());
                ReferenceLine element = new ReferenceLine(file, text.getLineOfOffset(region.getOffset()), line.getOffset(), text.get(line.getOffset(), line.getLength()));
                result.addMatch(new Match(element, region.getOffset(), region.getLength()));
            } catch (BadLocationException changedMeanwhile) {
                // the file is shorter now than the language knows it
            }
        });
    }

    @Override
    public String getLabel() {
        return NLS.bind(EditorMessages.References_job, name);
    }

    @Override
    public boolean canRerun() {
        return true;
    }

    @Override
    public boolean canRunInBackground() {
        return true;
    }

    @Override
    public ISearchResult getSearchResult() {
        return result;
    }
}
