import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the extension; the tests are run there. */
export const EXTENSION = resolve('.');

const LIBRARY = resolve('../../bundles/org.lamella.library/cells');

/** The start script of the program that is tested with. */
export const PROGRAM = resolve(process.env['LAMELLA'] ?? '../../lamella');

export interface CellFile {
    readonly path: string;
    readonly text: string;
}

/** Every file that is shipped. */
export function shippedFiles(folder = LIBRARY): readonly CellFile[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            return shippedFiles(path);
        }
        return entry.name.endsWith('.cell') ? [{ path, text: readFileSync(path, 'utf8') }] : [];
    });
}

export function readJson(file: string): any {
    return JSON.parse(readFileSync(join(EXTENSION, file), 'utf8'));
}
