package org.lamella.dsl.ide.rename;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.ide.symbols.Details;
import org.lamella.dsl.ide.words.Targets;
import org.lamella.dsl.ide.words.Word;
import org.lamella.dsl.ide.words.Words;
import org.lamella.dsl.ide.words.WorkspaceFiles;

import com.google.inject.Inject;

/**
 * Reads the changed files as they will be, and refuses a new name by which a word would be read differently, would stand for something
 * else, or a file would have an error it does not have now.
 */
class RenameTrial {

    @Inject
    private Targets targets;

    @Inject
    private IResourceDescription.Manager descriptions;

    @Inject
    private IResourceValidator validator;

    @Inject
    private OperationCanceledManager cancellation;

    /** @throws RenameRefused where the changed texts mean something else */
    void check(RenameWords.Renamed renamed, List<RenamedText> changed, WorkspaceFiles files, CancelIndicator cancel) {
        Map<String, List<URI>> byProject = renamed.affected(files).stream().filter(file -> !files.isReadOnly(file)).collect(Collectors.groupingBy(files::project));
        for (List<URI> affected : byProject.values()) {
            XtextResourceSet scratch = scratch(affected.get(0), changed, files);
            for (URI file : affected) {
                cancellation.checkCanceled(cancel);
                RenamedText text = changed.stream().filter(one -> one.file().equals(file)).findFirst().orElseGet(() -> RenamedText.unchanged(file, files.text(file)));
                XtextResource after = (XtextResource) scratch.getResource(file, true);
                files.read(file, (document, before) -> {
                    List<Issue> errors = newErrors(before, after, cancel);
                    refuse(text, errors.stream().filter(error -> error.getCode().equals(Codes.DUPLICATE_NAME)).findFirst());
                    compare(renamed, text, before, after);
                    refuse(text, errors.stream().findFirst());
                    return text;
                });
            }
        }
    }

    /** The changed texts as the project of a file would see them. */
    private XtextResourceSet scratch(URI project, List<RenamedText> changed, WorkspaceFiles files) {
        XtextResourceSet scratch = files.scratch(project);
        ChunkedResourceDescriptions index = ChunkedResourceDescriptions.findInEmfObject(scratch);
        for (RenamedText text : changed) {
            try {
                XtextResource resource = (XtextResource) scratch.createResource(text.file());
                resource.load(new LazyStringInputStream(text.after(), StandardCharsets.UTF_8.name()), scratch.getLoadOptions());
                ResourceDescriptionsData entries = index.getContainer(files.project(text.file())).copy();
                entries.addDescription(text.file(), descriptions.getResourceDescription(resource));
                index.setContainer(files.project(text.file()), entries);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return scratch;
    }

    private void compare(RenameWords.Renamed renamed, RenamedText text, XtextResource before, XtextResource after) {
        List<Word> earlier = Words.of(before).toList();
        Map<Integer, Word> later = Words.of(after).collect(Collectors.toMap(word -> word.region().getOffset(), Function.identity(), (one, other) -> one, HashMap::new));
        boolean same = later.size() == earlier.size() + text.added();
        for (Word word : earlier) {
            @Nullable Word found = later.get(text.moved(word.region().getOffset()));
            if (found == null || found.role() != word.role()) {
                throw new RenameRefused(place(text, word) + "'" + renamed.newName() + "' would be read as something else than a name; choose another name");
            }
            boolean spelled = word.name().equals(renamed.name()) || word.name().equals(renamed.newName());
            if (spelled && !meaning(word).equals(meaning(found))) {
                throw new RenameRefused(place(text, word) + "'" + renamed.newName() + "' would stand for " + told(found) + " and not for " + told(word)
                        + "; choose another name");
            }
        }
        if (!same) {
            throw new RenameRefused("in " + text.file().lastSegment() + ", '" + renamed.newName() + "' would be read as something else than a name; choose another name");
        }
    }

    private Optional<URI> meaning(Word word) {
        return targets.spelledAfter(word).map(EcoreUtil::getURI);
    }

    private String told(Word word) {
        Optional<Named> named = targets.of(word);
        Optional<String> owner = named.map(EObject::eContainer).filter(Named.class::isInstance).map(around -> " of " + ((Named) around).getName());
        return named.map(target -> "the " + Details.kind(target) + owner.orElse("")).orElse("a word of the language");
    }

    private static String place(RenamedText text, Word word) {
        return "in " + text.file().lastSegment() + ", line " + text.line(word.region().getOffset()) + ", ";
    }

    private List<Issue> newErrors(XtextResource before, XtextResource after, CancelIndicator cancel) {
        Set<String> known = new HashSet<>();
        errors(before, cancel).forEach(error -> known.add(key(error)));
        return errors(after, cancel).stream().filter(error -> !known.contains(key(error))).toList();
    }

    private static void refuse(RenamedText text, Optional<Issue> error) {
        error.ifPresent(found -> {
            throw new RenameRefused("in " + text.file().lastSegment() + ", line " + found.getLineNumber() + ": " + found.getMessage());
        });
    }

    private static String key(Issue error) {
        return error.getLineNumber() + " " + error.getCode();
    }

    private List<Issue> errors(XtextResource resource, CancelIndicator cancel) {
        List<Issue> errors = new ArrayList<>(validator.validate(resource, CheckMode.NORMAL_AND_FAST, cancel));
        cancellation.checkCanceled(cancel);
        errors.removeIf(issue -> issue.getSeverity() != Severity.ERROR);
        return errors;
    }
}
