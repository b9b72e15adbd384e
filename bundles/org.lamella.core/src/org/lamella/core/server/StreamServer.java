package org.lamella.core.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

import org.eclipse.lsp4j.ServerInfo;
import org.lamella.core.evaluation.Engine;
import org.lamella.core.export.ToolVersion;
import org.lamella.core.figures.SolverFigures;
import org.lamella.core.fit.SolverFits;
import org.lamella.core.results.ResultStore;
import org.lamella.core.workspace.ShippedLibrary;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.protocol.ServerConnection;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;

/** Serves one client on a pair of streams. */
public final class StreamServer {

    /** Fits whose values a client may still write. */
    private static final int FITS = 50;

    private StreamServer() {
    }

    /**
     * Serves until the client is done.
     *
     * @param engine what the running system can compute
     * @param cache folder for the shipped library, whose files a client may open
     * @param in what the client writes
     * @param out what the client reads
     * @return exit code as the protocol has it: 0 when the client had said {@code shutdown}, else 1
     * @throws IOException when the shipped library cannot be written
     */
    public static int serve(Engine engine, Path cache, InputStream in, OutputStream out) throws IOException {
        SolverFigures figures = new SolverFigures(engine.vocabulary(), engine.solver(), ResultStore.inMemory(0));
        SolverFits fits = new SolverFits(engine.vocabulary(), engine.solver(), ResultStore.inMemory(FITS));
        CellLanguageServer server = CellServerModule.createServer(new CellIdeSetup(engine.vocabulary(), figures, fits).createInjectorAndDoEMFRegistration(),
                new ClientProjects(ShippedLibrary.writeBelow(cache)));
        server.introduce(new ServerInfo("lamella", ToolVersion.current()));
        return new ServerConnection(server, in, out).serve();
    }
}
