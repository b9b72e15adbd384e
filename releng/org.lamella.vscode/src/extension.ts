import { type ExtensionContext, commands, window, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { NoServer, type Settings, launch, thisMachine } from './launch';

const ID = 'lamella';
const OPEN_SETTINGS = 'Open Settings';

let client: LanguageClient | undefined;

/** Called by the editor when the first file of the language is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
    context.subscriptions.push(
        commands.registerCommand('lamella.restart', restart),
        workspace.onDidChangeConfiguration(async change => {
            if (change.affectsConfiguration('lamella.server')) {
                await restart();
            }
        }));
    await start();
}

/** Called by the editor when it closes; the server goes with it. */
export async function deactivate(): Promise<void> {
    const running = client;
    client = undefined;
    await running?.dispose();
}

async function restart(): Promise<void> {
    await deactivate();
    await start();
}

async function start(): Promise<void> {
    try {
        client = new LanguageClient(ID, 'Lamella', server(), options);
        await client.start();
    } catch (failure) {
        client = undefined;
        await tell(failure);
    }
}

const options: LanguageClientOptions = {
    documentSelector: [{ scheme: 'file', language: 'cell' }, { scheme: 'untitled', language: 'cell' }],
};

function server(): ServerOptions {
    const { command, args, shell } = launch(settings(), thisMachine());
    return { command, args: [...args], options: { shell } };
}

function settings(): Settings {
    const all = workspace.getConfiguration(ID);
    return { server: all.get('server.path', '').trim(), log: all.get('server.log', '').trim() };
}

async function tell(failure: unknown): Promise<void> {
    if (!(failure instanceof NoServer)) {
        await window.showErrorMessage(`The language server of Lamella did not start: ${failure}. The output 'Lamella' says more.`);
        return;
    }
    const chosen = await window.showErrorMessage(failure.message, OPEN_SETTINGS);
    if (chosen === OPEN_SETTINGS) {
        await commands.executeCommand('workbench.action.openSettings', 'lamella.server');
    }
}
