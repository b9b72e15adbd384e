import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type Editor, install } from './editor';
import { PROGRAM } from './repository';

const PATIENCE_MILLIS = 120_000;
const TEXT = 'polymer P {\n    conductivity: 0,45 mS/cm at 60 °C\n    /* 😀 */ density: 1.2 V\n}\nlet unused = 1 µmm\n';

const editor: Editor = install();
// loaded only now, since it needs the editor
const extension: typeof import('../src/extension') = require('../src/extension');
const context = { subscriptions: [] as { dispose(): void }[] };

async function until(what: string, condition: () => boolean): Promise<void> {
    for (const end = Date.now() + PATIENCE_MILLIS; !condition(); await setTimeout(50)) {
        assert.ok(Date.now() < end, `waited in vain for ${what}; the editor was told ${editor.messages.join('\n')}`);
    }
}

describe('the extension', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lamella-'));
    const file = join(folder, 'wrong.cell');
    writeFileSync(file, TEXT);

    after(async () => extension.deactivate());

    it('tells the person where no server is', async () => {
        editor.settings.set('lamella.server.path', '/no/such/program');
        await extension.activate(context as never);
        assert.match(editor.messages.join('\n'), /'\/no\/such\/program' is no program/);
    });

    it('shows what the command line finds, at the same places', async () => {
        editor.settings.set('lamella.server.path', PROGRAM);
        editor.open(file, TEXT);
        await editor.commands.get('lamella.restart')!();
        await until('problems', () => (editor.problems.get(file) ?? []).length > 0);
        const shown = editor.problems.get(file)!.map(({ code, message, line, column }) => `wrong.cell:${line + 1}:${column + 1}: [${code}]: ${message}`);
        assert.deepEqual(shown.sort(), checked(folder).sort());
        assert.ok(shown.length >= 3, shown.join('\n'));
    });

    it('leaves no server behind', async () => {
        assert.ok(servers().length > 0, 'a server is running');
        await extension.deactivate();
        await until('the end of the server', () => servers().length === 0);
    });
});

/** What the command line says, without the severity, which the editor shows as a colour. */
function checked(folder: string): string[] {
    let output: string;
    try {
        output = execFileSync(PROGRAM, ['check', 'wrong.cell'], { cwd: folder, encoding: 'utf8' });
    } catch (wrong) {
        output = (wrong as { stdout: string }).stdout;
    }
    return output.trim().split('\n').map(line => line.replace(/: (error|warning|info) \[/, ': ['));
}

/** Processes that this one started and that still run. */
function servers(): string[] {
    return execFileSync('ps', ['-o', 'ppid=,args='], { encoding: 'utf8' }).split('\n').filter(line => line.trim().startsWith(`${process.pid} `) && line.includes(' lsp'));
}
