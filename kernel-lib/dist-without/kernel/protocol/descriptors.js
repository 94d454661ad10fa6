import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
/** Names of the two outputs, by file descriptor. */
const OUTPUTS = { 1: 'stdout', 2: 'stderr' };
const outputOf = (file) => typeof file === 'number' ? OUTPUTS[file] : undefined;
/** The part of a buffer, or the string, that a call of `fs.write` or `fs.writeSync` means. */
function chunkOf([data, ...rest]) {
    if (!ArrayBuffer.isView(data)) {
        const encoding = rest.find((one) => typeof one === 'string');
        return Buffer.from(String(data), encoding);
    }
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const options = typeof rest[0] === 'object' && rest[0] !== null ? rest[0] : {};
    const offset = typeof rest[0] === 'number' ? rest[0] : (options.offset ?? 0);
    const length = typeof rest[1] === 'number' ? rest[1] : (options.length ?? bytes.length - offset);
    return bytes.subarray(offset, offset + length);
}
/**
 * Leads what is written to the file descriptors of standard output and standard error to the cell. The kernel's own are the terminal
 * that Jupyter was started in.
 */
export function showDescriptorOutput(write) {
    const { writeSync, write: writeLater, writeFileSync, appendFileSync, } = fs;
    const replace = (name, original, shown) => {
        const replaced = (file, ...rest) => {
            const output = outputOf(file);
            return output === undefined ? original?.(file, ...rest) : shown(output, rest);
        };
        // What hangs on the function, `util.promisify.custom` for one, is kept.
        const own = original === undefined ? {} : Object.getOwnPropertyDescriptors(original);
        Object.defineProperty(fs, name, {
            value: Object.defineProperties(replaced, own),
            writable: true,
            configurable: true,
            enumerable: true,
        });
    };
    replace('writeSync', writeSync, (output, rest) => {
        const chunk = chunkOf(rest);
        write(output, chunk);
        return chunk.length;
    });
    replace('write', writeLater, (output, rest) => {
        const chunk = chunkOf(rest);
        write(output, chunk);
        const callback = rest.at(-1);
        if (typeof callback === 'function')
            process.nextTick(() => {
                callback(null, chunk.length, rest[0]);
            });
    });
    for (const [name, original] of [
        ['writeFileSync', writeFileSync],
        ['appendFileSync', appendFileSync],
    ])
        replace(name, original, (output, rest) => {
            write(output, chunkOf([rest[0]]));
        });
    syncBuiltinESMExports();
}
//# sourceMappingURL=descriptors.js.map