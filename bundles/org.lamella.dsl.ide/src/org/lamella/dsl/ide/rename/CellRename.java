package org.lamella.dsl.ide.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.ide.words.Targets;
import org.lamella.dsl.ide.words.Word;
import org.lamella.dsl.ide.words.Word.Role;
import org.lamella.dsl.ide.words.Words;
import org.lamella.dsl.ide.words.WorkspaceFiles;
import org.lamella.dsl.scanner.Characters;

import com.google.inject.Inject;

/**
 * Gives something another name, everywhere it is named. Nothing is offered that would change the meaning of a file: the changed texts are
 * read once more first, and compared with what they meant before.
 */
public class CellRename {

    @Inject
    private Targets targets;

    @Inject
    private RenameWords words;

    @Inject
    private RenameTrial trial;

    @Inject
    private IValueConverterService converters;

    @Inject
    private UriExtensions uris;

    /**
     * The word at a position that another name can be given for.
     *
     * @return empty where there is no word
     * @throws RenameRefused where the word has to stay
     */
    public Optional<PrepareRenameResult> prepare(URI file, Position position, WorkspaceFiles files) {
        return files.read(file, (document, resource) -> Words.at(resource, document.getOffSet(position)).filter(word -> word.role() != Role.OTHER).map(word -> {
            declared(word, files);
            return new PrepareRenameResult(word.range(document), word.text());
        }));
    }

    /**
     * The changes in all files.
     *
     * @throws RenameRefused where the word has to stay, or the new name cannot be its name
     */
    public WorkspaceEdit rename(URI file, Position position, String newName, WorkspaceFiles files, CancelIndicator cancel) {
        String name = Characters.canonical(newName.strip());
        RenameWords.Renamed renamed = files.read(file, (document, resource) -> {
            Word word = Words.at(resource, document.getOffSet(position)).filter(found -> found.role() != Role.OTHER)
                    .orElseThrow(() -> new RenameRefused("here is no name; put the caret on one"));
            return new RenameWords.Renamed(declared(word, files), word.name(), name);
        });
        check(renamed);
        List<RenamedText> texts = words.changed(renamed, files, cancel);
        trial.check(renamed, texts, files, cancel);
        return edit(texts);
    }

    /** What gives a word its spelling. */
    private URI declared(Word word, WorkspaceFiles files) {
        Optional<EObject> declared = targets.spelledAfter(word);
        if (declared.isEmpty()) {
            throw new RenameRefused(reason(word));
        }
        URI uri = EcoreUtil.getURI(declared.get());
        if (files.isReadOnly(uri)) {
            throw new RenameRefused("'" + word.text() + "' belongs to " + files.project(uri) + ", which is read only; an import can give it another name: "
                    + "import ... as ...");
        }
        return uri;
    }

    private String reason(Word word) {
        Optional<String> named = targets.packageOf(word);
        if (named.isPresent()) {
            return "'" + named.get() + "' is a package; change the first line of its files, or give it another name: import " + named.get() + ".* as ...";
        }
        return switch (word.role()) {
            case REFERENCE, CHILD -> "'" + word.text() + "' is not declared anywhere";
            case NUMBER, COUNT, UNIT -> "a value has no name; put the caret on a name";
            default -> "'" + word.text() + "' is a word of the language, or not declared anywhere";
        };
    }

    private void check(RenameWords.Renamed renamed) {
        try {
            converters.toString(renamed.newName(), "ID");
        } catch (ValueConverterException noName) {
            throw new RenameRefused(String.valueOf(noName.getMessage()));
        }
        if (renamed.newName().equals(renamed.name())) {
            throw new RenameRefused("'" + renamed.name() + "' is its name already");
        }
    }

    private WorkspaceEdit edit(List<RenamedText> texts) {
        WorkspaceEdit edit = new WorkspaceEdit();
        for (RenamedText text : texts) {
            Document document = new Document(1, text.before());
            List<TextEdit> edits = new ArrayList<>();
            text.changes().forEach(change -> edits.add(
                    new TextEdit(new Range(document.getPosition(change.offset()), document.getPosition(change.offset() + change.length())), change.text())));
            edit.getChanges().put(uris.toUriString(text.file()), edits);
        }
        return edit;
    }
}
