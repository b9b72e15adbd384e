import Module from 'node:module';
import { pathToFileURL } from 'node:url';

/** Stands for the editor: what the extension and its client library ask of it, and what they told it. */
export interface Editor {
    /** What is set; the rest has no value. */
    readonly settings: Map<string, string>;
    /** Messages shown to the person. */
    readonly messages: string[];
    /** Problems by the path of their file, as the person sees them. */
    readonly problems: Map<string, { code: unknown; message: string; line: number; column: number }[]>;
    readonly commands: Map<string, () => unknown>;
    /** Opens a file of the language. */
    open(path: string, text: string): void;
}

type Listener = (value: unknown) => unknown;

class Emitter {
    private readonly listeners = new Set<Listener>();
    readonly event = (listener: Listener): { dispose(): void } => {
        this.listeners.add(listener);
        return { dispose: () => this.listeners.delete(listener) };
    };

    fire(value: unknown): void {
        this.listeners.forEach(listener => listener(value));
    }

    dispose(): void {
        this.listeners.clear();
    }
}

class Position {
    constructor(readonly line: number, readonly character: number) {}
}

class Range {
    readonly start: Position;
    readonly end: Position;

    constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
        this.start = new Position(startLine, startCharacter);
        this.end = new Position(endLine, endCharacter);
    }
}

class Diagnostic {
    code: unknown;

    constructor(readonly range: Range, readonly message: string, readonly severity: number) {}
}

class Disposable {
    constructor(readonly dispose: () => void) {}
}

/** Nobody cancels anything here. */
class CancellationTokenSource {
    readonly token = { isCancellationRequested: false, onCancellationRequested: new Emitter().event };

    cancel(): void {}

    dispose(): void {}
}

class Uri {
    readonly scheme = 'file';

    private constructor(readonly fsPath: string) {}

    static file(path: string): Uri {
        return new Uri(path);
    }

    static parse(text: string): Uri {
        return new Uri(decodeURIComponent(new URL(text).pathname));
    }

    toString(): string {
        return pathToFileURL(this.fsPath).toString();
    }
}

/** Whatever is not of interest: a class to inherit from, an event nobody fires, a registration nobody uses. */
function anything(name: string): unknown {
    if (/^on[A-Z]/.test(name)) {
        return new Emitter().event;
    }
    if (/^[A-Z]/.test(name)) {
        return class {};
    }
    return () => ({ dispose() {} });
}

function filled<T extends object>(known: T): T {
    return new Proxy(known, {
        get: (target, name) => (name in target ? Reflect.get(target, name) : typeof name === 'symbol' ? undefined : anything(name)),
    });
}

/** Takes the place of the module `vscode`, before anything that needs it is loaded. */
export function install(): Editor {
    const opened = new Emitter();
    const documents: unknown[] = [];
    const editor: Editor = {
        settings: new Map(),
        messages: [],
        problems: new Map(),
        commands: new Map(),
        open(path, text) {
            const lines = text.split('\n');
            const document = { uri: Uri.file(path), languageId: 'cell', version: 1, isClosed: false, lineCount: lines.length, getText: () => text };
            documents.push(document);
            opened.fire(document);
        },
    };
    const problems = {
        set(uri: Uri, found: Diagnostic[] | undefined) {
            editor.problems.set(uri.fsPath, (found ?? []).map(({ code, message, range }) => ({ code, message, line: range.start.line, column: range.start.character })));
        },
        clear() {},
        delete() {},
        dispose() {},
    };
    const vscode = filled({
        Position, Range, Diagnostic, Disposable, CancellationTokenSource, Uri,
        EventEmitter: Emitter,
        DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
        version: '1.82.0',
        env: filled({ appName: 'test', language: 'en' }),
        l10n: { t: (text: string) => text },
        commands: filled({
            registerCommand(name: string, run: () => unknown) {
                editor.commands.set(name, run);
                return { dispose() {} };
            },
        }),
        languages: filled({
            createDiagnosticCollection: () => problems,
            match: (selector: { language: string; scheme: string }[], document: { languageId: string; uri: Uri }) =>
                [selector].flat().some(filter => filter.language === document.languageId && filter.scheme === document.uri.scheme) ? 10 : 0,
        }),
        window: filled({
            createOutputChannel: () => filled({ appendLine: (line: string) => editor.messages.push(line), append: (line: string) => editor.messages.push(line), show() {}, dispose() {} }),
            showErrorMessage: async (message: string) => void editor.messages.push(message),
            visibleTextEditors: [],
            tabGroups: filled({ all: [] }),
        }),
        workspace: filled({
            textDocuments: documents,
            onDidOpenTextDocument: opened.event,
            notebookDocuments: [],
            workspaceFolders: undefined,
            fs: filled({}),
            getConfiguration: (section: string) => ({
                get: (key: string, fallback?: unknown) => editor.settings.get(`${section}.${key}`) ?? fallback,
                inspect: () => undefined,
            }),
        }),
    });
    const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
    const load = loader._load;
    loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load.call(Module, request, ...rest));
    return editor;
}
