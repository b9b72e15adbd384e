import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

/** What a person has set; empty texts where nothing is. */
export interface Settings {
    readonly server: string;
    readonly log: string;
}

/** The surroundings in which the server is looked for. */
export interface Machine {
    readonly windows: boolean;
    readonly home: string;
    readonly path: string;
    /** Whether there is a program of that name that may be run. */
    isProgram(file: string): boolean;
}

/** A process to start. */
export interface Launch {
    readonly command: string;
    readonly args: readonly string[];
    /** Batch files are run by the system's shell. */
    readonly shell: boolean;
}

/** The server was not found; the message names cause and remedy. */
export class NoServer extends Error {}

export function thisMachine(): Machine {
    return {
        windows: process.platform === 'win32',
        home: homedir(),
        path: process.env['PATH'] ?? '',
        isProgram(file) {
            try {
                accessSync(file, constants.X_OK);
                return statSync(file).isFile();
            } catch {
                return false;
            }
        },
    };
}

/** How to start the server: the program that is set, else the first on the path. */
export function launch(settings: Settings, machine: Machine): Launch {
    const program = settings.server === '' ? onPath(machine) : set(settings.server, machine);
    const args = settings.log === '' ? ['lsp'] : ['lsp', '--log', expand(settings.log, machine)];
    if (!machine.windows) {
        return { command: program, args, shell: false };
    }
    return { command: quoted(program), args: args.map(quoted), shell: true };
}

/** The shell takes what stands between quotes as one word. */
function quoted(word: string): string {
    return /[ &()^]/.test(word) ? `"${word}"` : word;
}

function expand(file: string, machine: Machine): string {
    return file === '~' || file.startsWith('~/') ? join(machine.home, file.slice(1)) : file;
}

function names(machine: Machine): readonly string[] {
    return machine.windows ? ['lamella.bat', 'lamella.cmd'] : ['lamella'];
}

function set(server: string, machine: Machine): string {
    const file = expand(server, machine);
    if (!isAbsolute(file)) {
        throw new NoServer(`The setting 'lamella.server.path' must be an absolute path, but is '${server}'.`);
    }
    // the folder of the program will do as well
    const found = [file, ...names(machine).map(name => join(file, name))].find(candidate => machine.isProgram(candidate));
    if (found === undefined) {
        throw new NoServer(`'${file}' is no program. Set 'lamella.server.path' to the start script 'lamella' of the installed program.`);
    }
    return found;
}

function onPath(machine: Machine): string {
    const folders = machine.path.split(delimiter).filter(folder => isAbsolute(folder));
    const found = folders.flatMap(folder => names(machine).map(name => join(folder, name))).find(candidate => machine.isProgram(candidate));
    if (found === undefined) {
        throw new NoServer("There is no program 'lamella' on the PATH. Install Lamella and set 'lamella.server.path' to its start script.");
    }
    return found;
}
