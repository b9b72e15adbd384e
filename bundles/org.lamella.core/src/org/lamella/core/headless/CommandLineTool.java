package org.lamella.core.headless;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.lamella.core.export.ToolVersion;
import org.lamella.core.files.OutputException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command {@code lamella} with its subcommands. */
public final class CommandLineTool {

    private static final String NAME = "lamella";
    private static final String DEBUG = "LAMELLA_DEBUG";

    /** Only listed here: the start script opens the workbench. */
    @Command(name = "workbench", description = "Opens the workbench with editor and views; needs a display.")
    private static final class WorkbenchCommand implements Callable<Integer> {

        private final Console console;

        WorkbenchCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            console.err().println(NAME + ": the workbench is opened by the start script '" + NAME + " workbench', not by this program");
            return ExitCode.INPUT.value();
        }
    }

    private final PrintWriter out;
    private final PrintWriter err;
    private final Path folder;

    /**
     * @param out results
     * @param err diagnostics and usage
     * @param folder folder that relative paths start from
     */
    public CommandLineTool(PrintWriter out, PrintWriter err, Path folder) {
        this.out = out;
        this.err = err;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Runs a command.
     *
     * @param arguments command, options and parameters
     * @return 0, 1, 2 or 3 as the help says
     */
    public int run(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (Error broken) {
            return internal(broken);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private CommandLine commandLine() {
        Console console = new Console(out, err, folder);
        CommandSpec spec = CommandSpec.create().name(NAME).mixinStandardHelpOptions(true).version(NAME + " " + ToolVersion.current());
        spec.usageMessage().description("Multilayer solid composite electrolytes: from .cell files to numbers, pictures and verdicts.").synopsisSubcommandLabel("COMMAND")
                .exitCodeListHeading("%nExit codes; the highest wins:%n").footer("", "'lamella COMMAND --help' explains a command.");
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "every requirement is met");
        codes.put("1", "a requirement fails or is unknown; for diff: differences");
        codes.put("2", "errors in the input; what has none is still evaluated");
        codes.put("3", "internal failure");
        spec.usageMessage().exitCodeList(codes);
        CommandLine line = new CommandLine(spec);
        for (Object command : new Object[] { new CheckCommand(console), new EvaluateCommand(console), new FitCommand(console), new VoxelsCommand(console), new BuildCommand(console), new DiffCommand(console), new LspCommand(console), new GrammarCommand(console), new ReferenceCommand(console), new WorkbenchCommand(console) }) {
            line.addSubcommand(command);
        }
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true).version(spec.version()));
        line.setOut(out).setErr(err).setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF)).setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false).setUsageHelpWidth(110).setUsageHelpLongOptionsMaxWidth(34);
        line.setParameterExceptionHandler((wrong, given) -> usage(wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        line.setExecutionStrategy(parsed -> parsed.hasSubcommand() || parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()
                ? new CommandLine.RunLast().execute(parsed) : nothingAsked(line));
        return line;
    }

    private int nothingAsked(CommandLine line) {
        line.usage(err);
        return ExitCode.INPUT.value();
    }

    private int usage(ParameterException wrong) {
        err.println(NAME + ": " + wrong.getMessage());
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.println("'" + command + " --help' lists what can be given.");
        return ExitCode.INPUT.value();
    }

    private int failed(Exception failure) {
        if (failure instanceof OutputException output) {
            err.println(NAME + ": " + output.getMessage());
            return ExitCode.INPUT.value();
        }
        return internal(failure);
    }

    private int internal(Throwable failure) {
        err.println(NAME + ": internal failure: " + failure + "; please report it with the input" + (debug() ? "" : ", and with what " + DEBUG + "=1 adds"));
        if (debug()) {
            failure.printStackTrace(err);
        }
        return ExitCode.INTERNAL.value();
    }

    private static boolean debug() {
        return System.getenv(DEBUG) != null;
    }
}
