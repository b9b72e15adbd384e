import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, it } from 'node:test';
import { type Machine, NoServer, launch, thisMachine } from '../src/launch';

const NOTHING = { server: '', log: '' };

function machine(programs: readonly string[], path: readonly string[] = [], windows = false): Machine {
    return { windows, home: '/home/person', path: path.join(delimiter), isProgram: file => programs.includes(file) };
}

function refusal(settings: { server: string; log: string }, on: Machine): string {
    try {
        launch(settings, on);
    } catch (failure) {
        assert.ok(failure instanceof NoServer, String(failure));
        return failure.message;
    }
    return assert.fail('a server was found');
}

describe('the server', () => {
    it('is the program that is set', () => {
        const found = launch({ ...NOTHING, server: '/opt/lamella/lamella' }, machine(['/opt/lamella/lamella', '/usr/bin/lamella'], ['/usr/bin']));
        assert.deepEqual(found, { command: '/opt/lamella/lamella', args: ['lsp'], shell: false });
    });

    it('is in the folder that is set', () => {
        assert.equal(launch({ ...NOTHING, server: '/opt/lamella' }, machine(['/opt/lamella/lamella'])).command, '/opt/lamella/lamella');
    });

    it('may be set from the home of the person', () => {
        assert.equal(launch({ ...NOTHING, server: '~/lamella/lamella' }, machine(['/home/person/lamella/lamella'])).command, '/home/person/lamella/lamella');
    });

    it('is the first on the path where none is set', () => {
        const on = machine(['/b/lamella', '/c/lamella', 'relative/lamella'], ['relative', '', '/a', '/b', '/c']);
        assert.equal(launch(NOTHING, on).command, '/b/lamella');
    });

    it('writes the log that is set', () => {
        assert.deepEqual(launch({ server: '', log: '~/lamella.log' }, machine(['/b/lamella'], ['/b'])).args, ['lsp', '--log', '/home/person/lamella.log']);
    });

    it('is a batch file on Windows, run by the shell', () => {
        const file = join('/Program Files', 'lamella.bat');
        assert.deepEqual(launch({ ...NOTHING, server: file }, machine([file], [], true)), { command: `"${file}"`, args: ['lsp'], shell: true });
        const onPath = join('/tools', 'lamella.bat');
        assert.equal(launch(NOTHING, machine([onPath], ['/tools'], true)).command, onPath);
    });

    it('is asked for where there is none', () => {
        assert.match(refusal(NOTHING, machine([], ['/a'])), /PATH.*lamella\.server\.path/);
        assert.match(refusal({ ...NOTHING, server: '/gone' }, machine(['/b/lamella'], ['/b'])), /'\/gone' is no program.*lamella\.server\.path/);
        assert.match(refusal({ ...NOTHING, server: 'lamella' }, machine(['/b/lamella'], ['/b'])), /absolute path/);
    });

    it('is found on this machine only where it may be run', () => {
        const folder = mkdtempSync(join(tmpdir(), 'lamella-'));
        for (const [name, mode] of [['plain', 0o644], ['program', 0o755]] as const) {
            mkdirSync(join(folder, name));
            writeFileSync(join(folder, name, 'lamella'), '#!/bin/sh\n');
            chmodSync(join(folder, name, 'lamella'), mode);
        }
        mkdirSync(join(folder, 'folder', 'lamella'), { recursive: true });
        const here = { ...thisMachine(), path: ['folder', 'plain', 'program'].map(name => join(folder, name)).join(delimiter), windows: false };
        assert.equal(launch(NOTHING, here).command, join(folder, 'program', 'lamella'));
    });
});
