package org.lamella.core.headless;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import org.lamella.core.evaluation.Engine;
import org.lamella.core.files.OutputException;
import org.lamella.core.files.OutputFiles;
import org.lamella.core.reference.LanguageReference;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reference}: the language as this installation implements it, contributed laws included. */
@Command(name = "reference", sortOptions = false, description = "Writes the reference of the language as HTML pages.",
        footer = { "", "The pages list what this installation has: statements, properties, laws, quantities, units and messages." })
final class ReferenceCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "1", description = "Folder to write the pages to.")
    private Path folder = Path.of("");

    ReferenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws OutputException {
        Path target = console.resolve(folder);
        try (OutputFiles files = new OutputFiles()) {
            for (Map.Entry<String, String> page : new LanguageReference(Engine.find().vocabulary()).pages().entrySet()) {
                files.add(target.resolve(page.getKey()), out -> out.write(page.getValue()));
            }
            files.commit();
        }
        return ExitCode.OK.value();
    }
}
