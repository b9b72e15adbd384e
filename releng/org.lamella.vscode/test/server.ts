import { type ChildProcess, spawn } from 'node:child_process';
import { type MessageConnection, StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';
import { PROGRAM } from './repository';

/** The real server, asked without an editor. */
export class Server {
    private constructor(private readonly process: ChildProcess, private readonly connection: MessageConnection, private readonly legend: readonly string[]) {}

    static async start(): Promise<Server> {
        const process = spawn(PROGRAM, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
        const connection = createMessageConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin));
        connection.listen();
        const introduction: any = await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
        await connection.sendNotification('initialized', {});
        return new Server(process, connection, introduction.capabilities.semanticTokensProvider.legend.tokenTypes);
    }

    /** What the words of a text mean: `line:column` to text and type. */
    async meanings(uri: string, text: string): Promise<Map<string, { text: string; type: string }>> {
        await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'cell', version: 1, text } });
        const { data } = await this.connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument: { uri } });
        await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        const lines = text.split('\n');
        const found = new Map<string, { text: string; type: string }>();
        let line = 0;
        let column = 0;
        for (let i = 0; i < data.length; i += 5) {
            const [lineStep, columnStep, length, type] = data.slice(i, i + 4) as [number, number, number, number];
            column = lineStep === 0 ? column + columnStep : columnStep;
            line += lineStep;
            found.set(`${line}:${column}`, { text: lines[line]!.slice(column, column + length), type: this.legend[type]! });
        }
        return found;
    }

    async stop(): Promise<void> {
        const ended = new Promise(resolve => this.process.once('exit', resolve));
        await this.connection.sendRequest('shutdown');
        await this.connection.sendNotification('exit');
        await ended;
        this.connection.dispose();
    }
}
