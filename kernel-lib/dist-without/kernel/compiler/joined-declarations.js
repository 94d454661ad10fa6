import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ts } from './typescript.js';
/** What the first lines of a declaration file refer to. */
const REFERENCE = /^\/\/\/ *<reference +(lib|path|types|no-default-lib) *= *"([^"]+)".*\/>\r?$/gm;
/** Whether a file's names are its own. */
const isModule = (text) => /^(import|export)\b/m.test(text);
/**
 * Joins declaration files with those that they refer to. Where a hundred files declare parts of the same interfaces, the compiler
 * puts the parts together for each program anew, and so for each cell. A module stays what it is.
 * @param path where the text of all goes
 */
function joined(path, first) {
    const seen = new Set();
    const references = new Set();
    const texts = [];
    const add = (file) => {
        if (seen.has(file))
            return;
        const text = readFileSync(file, 'utf8');
        if (isModule(text)) {
            references.add(`/// <reference path="${relative(dirname(path), file).split(sep).join('/')}" />`);
            return;
        }
        seen.add(file);
        const rest = text.replace(REFERENCE, (line, kind, name) => {
            const other = kind === 'path' ? join(dirname(file), name) : join(dirname(file), `lib.${name}.d.ts`);
            // The standard library refers to itself by names.
            if ((kind === 'path' || kind === 'lib') && existsSync(other))
                add(other);
            else if (kind !== 'no-default-lib')
                references.add(line.trim());
            return '';
        });
        texts.push(rest);
    };
    for (const file of first)
        add(file);
    seen.delete(path);
    return { path, text: [...references, ...texts].join('\n'), emptied: seen };
}
/** The standard library, of the files that are named, as one file beside them. */
export function joinedLibrary(files) {
    const folder = dirname(ts.getDefaultLibFilePath({}));
    return joined(join(folder, 'lib.notebook.d.ts'), files.map((file) => join(folder, file)));
}
/** A package of typings as one file, its `index.d.ts`; undefined where that is a module or missing. */
export function joinedTypings(index) {
    return existsSync(index) && !isModule(readFileSync(index, 'utf8')) ? joined(index, [index]) : undefined;
}
//# sourceMappingURL=joined-declarations.js.map