import {} from './positions.js';
/** Frames that lie in Node, in tslab or in this package, and say nothing about the cell. */
const MACHINERY = /\bnode:|[\\/]tslab[\\/]dist[\\/]|[\\/](?:kernel-lib|epsbook)[\\/](?:dist|src)[\\/]|^(?:async )?Promise\.all \(index/;
/** Leads the positions of stack traces back to what was written, in every trace of the process. */
export class Traces {
    #sources = new Map();
    #frames = new WeakMap();
    constructor() {
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Node has none until somebody sets it
        const previous = Error.prepareStackTrace?.bind(Error);
        Error.prepareStackTrace = (error, sites) => {
            const isOurs = (site) => this.#sources.has(nameOf(site));
            if (!sites.some(isOurs)) {
                // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- as above
                return previous?.(error, sites) ?? [headOf(error), ...sites.map(textOf)].join('\n    at ');
            }
            const frames = this.#lead(sites);
            this.#frames.set(error, frames);
            return [headOf(error), ...frames.map(({ text }) => text)].join('\n    at ');
        };
    }
    /** Makes a source known under the name that stack traces have for it. */
    add(name, source) {
        this.#sources.set(name, source);
    }
    /** The frames of an error that speak of what the user wrote, and how many others there are. */
    framesOf(error) {
        // Reading the stack is what makes it.
        const stack = stackOf(error);
        const all = this.#frames.get(error) ?? parsed(stack);
        const frames = all.filter((frame) => frame.written !== undefined || !MACHINERY.test(frame.text));
        return { frames, folded: all.length - frames.length };
    }
    #lead(sites) {
        const isCell = (site) => this.#sources.get(nameOf(site))?.isCell === true;
        const last = sites.map(isCell).lastIndexOf(true);
        // Below the cell are the kernel's own frames; the frames of a promise's job have none.
        const shown = last < 0 ? sites : sites.slice(0, last + 1);
        return shown.map((site) => this.#leadOne(site)).filter((frame) => frame !== undefined);
    }
    #leadOne(site) {
        const name = nameOf(site);
        const source = this.#sources.get(name);
        const text = textOf(site);
        if (source === undefined)
            return { text };
        const place = source.positions({
            line: (site.getLineNumber() ?? 1) - 1,
            column: (site.getColumnNumber() ?? 1) - 1,
        });
        if (place === undefined)
            return undefined;
        const position = `:${String(place.line + 1)}:${String(place.column + 1)}`;
        return { text: text.replace(/:\d+:\d+(\)?)$/, `${position}$1`), written: { name, source, place } };
    }
}
const nameOf = (site) => site.getScriptNameOrSourceURL() ?? '';
function stackOf(error) {
    try {
        return typeof error.stack === 'string' ? error.stack : '';
    }
    catch {
        return '';
    }
}
/** The first line of a stack; an error's own words may throw. */
function headOf(error) {
    try {
        // `console.trace` has an object made here that is none.
        return Error.prototype.toString.call(error);
    }
    catch {
        return 'Error';
    }
}
/** A call site as stack traces show it: Node's own text for it, which the typings do not know of. */
const textOf = (site) => ''.concat(site);
/** The frames of a stack that was made elsewhere. */
const parsed = (stack = '') => stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => ({ text: line.replace(/^\s+at /, '') }));
//# sourceMappingURL=traces.js.map