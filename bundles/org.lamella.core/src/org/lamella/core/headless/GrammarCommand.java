package org.lamella.core.headless;

import java.util.concurrent.Callable;

import org.lamella.core.evaluation.Engine;
import org.lamella.dsl.ide.textmate.TextMateGrammar;

import picocli.CommandLine.Command;

/** {@code grammar}: the language's words and patterns for editors that colour by them. */
@Command(name = "grammar", sortOptions = false, description = "Prints the TextMate grammar of the language, as JSON, for editors that colour text by one.",
        footer = { "", "Made of the keywords and of everything that can be computed, so that it is never behind the language." })
final class GrammarCommand implements Callable<Integer> {

    private final Console console;

    GrammarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(new TextMateGrammar(Engine.find().vocabulary()).json());
        console.out().flush();
        return ExitCode.OK.value();
    }
}
