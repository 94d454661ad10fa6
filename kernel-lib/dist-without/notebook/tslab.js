/** Forms that the public interface can show on its own, the richest first. */
const PUBLIC_FORMS = ['text/html', 'text/plain'];
/** tslab tells cells, and so whoever they call, where its modules are. Undefined elsewhere, as in workers. */
const cellRequire = () => globalThis.__tslab__?.require;
/** Whether this code runs in a kernel of tslab, epsbook's own or a plain one. */
export const inTslab = () => cellRequire() !== undefined;
let running;
function internalWriter({ cache }) {
    // More than one copy may be loaded; the one that runs cells has a writer.
    running ??= Object.entries(cache)
        .filter(([path]) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(path))
        .map(([, module]) => (module?.exports ?? {}))
        .find(({ lastWriteDisplayData: write }) => typeof write === 'function');
    return running?.lastWriteDisplayData ?? undefined;
}
const publicDisplays = new Map();
function showPublicly({ newDisplay }, { data, transient: { display_id: id } }) {
    const form = PUBLIC_FORMS.find((mimeType) => typeof data[mimeType] === 'string');
    if (form === undefined)
        return;
    const known = id === undefined ? undefined : publicDisplays.get(id);
    const display = known ?? newDisplay();
    if (id !== undefined)
        publicDisplays.set(id, display);
    display.raw(form, data[form]);
}
/**
 * Sends a display in a plain tslab kernel: the whole bundle by the writer behind `tslab.display`, which that module keeps
 * to itself, or where it is not found one form of it by the public interface. Does nothing outside tslab.
 */
export function writeToTslab(content, update) {
    const require = cellRequire();
    if (require === undefined)
        return;
    const write = internalWriter(require);
    if (write === undefined)
        showPublicly(require('tslab'), content);
    else
        write(content, update);
}
//# sourceMappingURL=tslab.js.map